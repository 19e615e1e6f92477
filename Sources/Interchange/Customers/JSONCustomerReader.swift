import Foundation

/// Customers from a collection as the Partner Center API answers it.
final class JSONCustomerReader: CustomerRowReader {
    private var items: JSONItemReader
    private let decoder = JSONDecoder()
    private var acceptanceKeys: [String] = []
    /// Keys looked at already; every item has the same ones.
    private var knownKeys: Set<String> = []

    var headerText: String? { nil }
    var rowText: String? { items.itemText }
    var encoding: TextEncoding { items.encoding }
    var bytesRead: Int { items.bytesRead }

    var notes: CustomerFileNotes {
        var notes = CustomerFileNotes()
        notes.acceptanceColumns = acceptanceKeys
        notes.declaredCount = items.totalCount
        return notes
    }

    init(_ reader: consuming JSONItemReader) {
        items = reader
    }

    func next() throws(InterchangeError) -> CustomerFileEvent? {
        switch try items.next() {
        case nil: return nil
        case .broken(let line, let problem): return .bad(line: line, problem: problem)
        case .item(let line):
            do {
                let item = try decoder.decode(CustomerItem.self, from: Data(items.item))
                note(item.otherKeys)
                return .row(item.row(line: line))
            } catch DecodingError.typeMismatch(_, let context) {
                let path = context.codingPath.map(\.stringValue).joined(separator: ".")
                return .bad(line: line, problem: .wrongType(path: path))
            } catch {
                return .bad(line: line, problem: .malformedItem)
            }
        }
    }

    private func note(_ keys: [String]) {
        // A hostile file may have another key in each item.
        for key in keys where knownKeys.count < 1000 && knownKeys.insert(key).inserted && AcceptanceColumn.isNamed(key)
        {
            acceptanceKeys.append(key)
        }
    }
}
