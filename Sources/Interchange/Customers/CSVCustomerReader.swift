/// Customers from a CSV file with a header line.
final class CSVCustomerReader: CustomerRowReader {
    private var csv: CSVReader
    private let width: Int
    /// Where each column stands, by its raw value. An array, since it is asked nine times a row.
    private let positions: [Int?]
    let notes: CustomerFileNotes
    let headerText: String?

    var rowText: String? { csv.rowText }
    var encoding: TextEncoding { csv.encoding }
    var bytesRead: Int { csv.bytesRead }
    var separator: CSVSeparator { csv.dialect.separator }

    init(_ reader: consuming CSVReader) throws(InterchangeError) {
        let header = try reader.readHeader()
        headerText = reader.rowText
        (positions, notes) = try Self.understand(header)
        width = header.count
        csv = reader
    }

    private static func understand(
        _ header: [String]
    ) throws(InterchangeError) -> ([Int?], CustomerFileNotes) {
        var positions = [Int?](repeating: nil, count: CustomerColumn.allCases.count)
        var notes = CustomerFileNotes()
        let companyNames = header.filter { CustomerColumn(named: $0) == .companyName }
        for (index, name) in header.enumerated() {
            // Beside a *Société*, a plain French *Nom* is the contact's.
            let isContacts = companyNames.count > 1 && ColumnName(name) == ColumnName("Nom")
            if let column = isContacts ? .lastName : CustomerColumn(named: name) {
                if let other = positions[column.rawValue] {
                    throw .ambiguousColumn(column, names: [header[other], name])
                }
                positions[column.rawValue] = index
            } else if AcceptanceColumn.isNamed(name) {
                notes.acceptanceColumns.append(name)
            } else if !name.isEmpty {
                notes.ignoredColumns.append(name)
            }
        }
        let missing = CustomerColumn.required.filter { positions[$0.rawValue] == nil }
        guard missing.isEmpty else { throw .missingColumns(missing: missing, found: header) }
        return (positions, notes)
    }

    func next() throws(InterchangeError) -> CustomerFileEvent? {
        while let step = try csv.next() {
            switch step {
            case .broken(let line, let problem): return .bad(line: line, problem: problem)
            case .record where csv.record.isBlank: continue
            case .record where csv.record.count != width:
                return .bad(line: csv.record.line, problem: .raggedRow(expected: width, found: csv.record.count))
            case .record: return .row(row)
            }
        }
        return nil
    }

    private var row: CustomerRow {
        CustomerRow(
            line: csv.record.line, tenantID: text(.tenantID) ?? "", companyName: text(.companyName) ?? "",
            domain: text(.domain) ?? "", relationship: text(.relationship) ?? "", country: text(.country),
            firstName: text(.firstName), lastName: text(.lastName), email: text(.email), phone: text(.phone))
    }

    private func text(_ column: CustomerColumn) -> String? {
        guard let position = positions[column.rawValue] else { return nil }
        let text = csv.record[position]
        return text.isEmpty ? nil : text
    }
}
