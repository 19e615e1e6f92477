/// What makes a whole file unusable; what is wrong with one row is a ``RowProblem``.
///
/// Names and paths are handed on exactly as they were found and may hold control characters.
public enum InterchangeError: Error, Equatable, Sendable {
    /// `code` is the system's `errno`.
    case cannotOpen(path: String, code: Int32)
    case isDirectory(path: String)
    /// Reading failed half way; `code` is the system's `errno`.
    case cannotRead(code: Int32)
    /// There is nothing in the file but white space.
    case empty
    /// The header line of a CSV file cannot be read at all.
    case brokenHeader(line: Int, problem: RowProblem)
    /// `found` holds the names in the header, in the file's order.
    case missingColumns(missing: [CustomerColumn], found: [String])
    /// Two columns of the header mean the same thing; `names` are both, as written.
    case ambiguousColumn(CustomerColumn, names: [String])
    /// The same of a file of delivered facts.
    case missingDeliveryColumns(missing: [DeliveryColumn], found: [String])
    case ambiguousDeliveryColumn(DeliveryColumn, names: [String])
    /// A JSON object without an array named `items`.
    case noItems
}
