import Core
import Interchange

extension CustomerFacts {
    /// What a row of a file says, white space around it apart.
    init(_ row: Interchange.CustomerRow) throws(CustomerProblem) {
        func text(_ cell: String?) -> String { cell.map(\.withoutBlankEnds) ?? "" }
        try self.init(
            checking: row.tenantID, companyName: text(row.companyName), domain: text(row.domain),
            relationship: text(row.relationship), country: text(row.country),
            contact: Contact(
                firstName: text(row.firstName), lastName: text(row.lastName), email: text(row.email),
                phone: text(row.phone)))
    }
}

extension String {
    fileprivate var withoutBlankEnds: String {
        // Nearly every cell of a million rows ends here.
        guard let first = utf8.first, let last = utf8.last, !String.isPlain(first) || !String.isPlain(last) else {
            return self
        }
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
