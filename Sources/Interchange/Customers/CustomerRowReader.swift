/// What the readers of both formats have in common.
protocol CustomerRowReader: AnyObject {
    func next() throws(InterchangeError) -> CustomerFileEvent?

    var rowText: String? { get }
    var headerText: String? { get }
    var notes: CustomerFileNotes { get }
    var encoding: TextEncoding { get }
    var bytesRead: Int { get }
}

/// What a file has besides its customers.
public struct CustomerFileNotes: Equatable, Sendable {
    /// CSV: columns that mean nothing here, in the file's order and as written.
    public internal(set) var ignoredColumns: [String] = []
    /// Columns, or keys of JSON items, that tell of an acceptance and are refused (R13), as written. For JSON they are
    /// known only once the items that have them were read.
    public internal(set) var acceptanceColumns: [String] = []
    /// JSON: the number of customers that the file says it holds, once that was read.
    public internal(set) var declaredCount: Int?

    public init() {}
}
