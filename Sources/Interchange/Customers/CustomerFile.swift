/// A file of customers, read one after the other whatever its size.
///
///     var file = try CustomerFile.open("customers.csv")
///     while let event = try file.next() { … }
///
/// Two formats are understood, and told apart by the first letter that is no white space: the CSV of the dashboard's
/// export, in English or French, and the JSON of the API, which begins with `{` or `[`. The name of the file counts for
/// nothing.
public struct CustomerFile: ~Copyable {
    public enum Format: Equatable, Sendable {
        case csv(CSVSeparator)
        case json
    }

    public let format: Format
    /// The size of the file, or nil for a pipe.
    public let totalBytes: Int?
    private let reader: any CustomerRowReader

    /// Of a pipe known for certain only at the end.
    public var encoding: TextEncoding { reader.encoding }
    /// How far reading has come in the file; it moves a chunk at a time.
    public var bytesRead: Int { reader.bytesRead }
    public var notes: CustomerFileNotes { reader.notes }
    /// CSV: the line with the names of the columns, as the file has it.
    public var headerText: String? { reader.headerText }
    /// The row or item that was read last, as the file has it. Nil where it is too long to be kept.
    public var rowText: String? { reader.rowText }

    /// Opens the file at `path`, or standard input for `-`, and reads its header. A named pipe blocks until somebody
    /// writes to it.
    public static func open(_ path: String) throws(InterchangeError) -> CustomerFile {
        try CustomerFile(ByteSource(path: path))
    }

    /// Reads from memory what would otherwise be in a file.
    public init(bytes: [UInt8]) throws(InterchangeError) {
        try self.init(ByteSource(bytes: bytes))
    }

    init(_ source: consuming ByteSource) throws(InterchangeError) {
        var text = try TextSource(source)
        let totalBytes = text.totalBytes
        let leading = try Self.beginning(of: &text)
        guard let first = leading.first(where: { !$0.isJSONSpace }) else { throw .empty }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            self.init(JSONCustomerReader(JSONItemReader(text, leading: leading)), .json, totalBytes)
        } else {
            let reader = try CSVCustomerReader(CSVReader(text, leading: leading))
            self.init(reader, .csv(reader.separator), totalBytes)
        }
    }

    private init(_ reader: any CustomerRowReader, _ format: Format, _ totalBytes: Int?) {
        self.reader = reader
        self.format = format
        self.totalBytes = totalBytes
    }

    /// Text up to the first letter and some more; no letter at all where the file begins with too much white space.
    private static func beginning(of text: inout TextSource) throws(InterchangeError) -> [UInt8] {
        var leading: [UInt8] = []
        var piece: [UInt8] = []
        while leading.count < 64 * 1024, leading.allSatisfy(\.isJSONSpace), try text.next(into: &piece) {
            leading += piece
        }
        return leading
    }

    /// Nil at the end. Throws only where nothing more can be read from the file at all.
    public mutating func next() throws(InterchangeError) -> CustomerFileEvent? {
        try reader.next()
    }
}
