/// A file of delivered facts, CSV with a header line, read one row after the other whatever its size.
///
/// Columns may stand in any order and be named in English or French, as in the import of customers; so may the
/// encoding and the separator differ. `TenantId,Domain,Date,First Name,Last Name,Phone,Email,Type`, as Microsoft's own
/// samples have it, is understood too.
public struct DeliveryFile: ~Copyable {
    private var csv: CSVReader
    private let width: Int
    /// Where each column stands, by its raw value.
    private let positions: [Int?]
    /// Columns that mean nothing here, in the file's order and as written.
    public let ignoredColumns: [String]
    /// The size of the file, or nil for a pipe.
    public let totalBytes: Int?
    /// The line with the names of the columns, as the file has it.
    public let headerText: String

    public var separator: CSVSeparator { csv.dialect.separator }
    /// The row that was read last, as the file has it. Nil where it is too long to be kept.
    public var rowText: String? { csv.rowText }
    /// How far reading has come in the file; it moves a chunk at a time.
    public var bytesRead: Int { csv.bytesRead }

    /// Opens the file at `path`, or standard input for `-`, and reads its header.
    public static func open(_ path: String) throws(InterchangeError) -> DeliveryFile {
        try DeliveryFile(ByteSource(path: path))
    }

    /// Reads from memory what would otherwise be in a file.
    public init(bytes: [UInt8]) throws(InterchangeError) {
        try self.init(ByteSource(bytes: bytes))
    }

    init(_ source: consuming ByteSource) throws(InterchangeError) {
        let text = try TextSource(source)
        let size = text.totalBytes
        var reader = try CSVReader(text)
        let header = try reader.readHeader()
        let understood = try DeliveryFile.understand(header)
        totalBytes = size
        headerText = reader.rowText ?? ""
        width = header.count
        positions = understood.0
        ignoredColumns = understood.1
        csv = reader
    }

    private static func understand(_ header: [String]) throws(InterchangeError) -> ([Int?], [String]) {
        var positions = [Int?](repeating: nil, count: DeliveryColumn.allCases.count)
        var ignored: [String] = []
        for (index, name) in header.enumerated() {
            guard let column = DeliveryColumn(named: name) else {
                if !name.isEmpty { ignored.append(name) }
                continue
            }
            if let other = positions[column.rawValue] {
                throw .ambiguousDeliveryColumn(column, names: [header[other], name])
            }
            positions[column.rawValue] = index
        }
        var missing = DeliveryColumn.required.filter { positions[$0.rawValue] == nil }
        let namesCustomer = DeliveryColumn.allCases.contains { $0.namesCustomer && positions[$0.rawValue] != nil }
        if !namesCustomer { missing.insert(.customer, at: 0) }
        guard missing.isEmpty else { throw .missingDeliveryColumns(missing: missing, found: header) }
        return (positions, ignored)
    }

    /// Nil at the end. Throws only where nothing more can be read from the file at all.
    public mutating func next() throws(InterchangeError) -> DeliveryFileEvent? {
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

    private var row: DeliveryRow {
        DeliveryRow(
            line: csv.record.line,
            texts: positions.map { position in position.map { csv.record[$0] } ?? "" })
    }
}

/// One row as the file has it. Nothing was checked or trimmed, and control characters may be inside.
public struct DeliveryRow: Equatable, Sendable {
    /// The physical line, from 1, on which the row begins.
    public let line: Int
    private let texts: [String]

    init(line: Int, texts: [String]) {
        self.line = line
        self.texts = texts
    }

    /// Empty where the file does not say.
    public subscript(column: DeliveryColumn) -> String { texts[column.rawValue] }
}

/// What comes next in a file of delivered facts.
public enum DeliveryFileEvent: Equatable, Sendable {
    case row(DeliveryRow)
    /// `line` counts physical lines from 1.
    case bad(line: Int, problem: RowProblem)
}
