/// What is wrong with one row of a file; the row's line goes with it.
public enum RowProblem: Error, Equatable, Sendable {
    /// CSV: the row has more or fewer fields than the header.
    case raggedRow(expected: Int, found: Int)
    /// CSV: a quote is opened on this line and never closed, or not within the limit of a field.
    case unclosedQuote
    /// CSV: a closing quote is followed by neither separator nor line end. `column` counts from 1.
    case textAfterQuote(column: Int)
    /// CSV: `column` counts from 1, `limit` is in bytes.
    case fieldTooLong(column: Int, limit: Int)
    /// CSV: `limit` is in bytes.
    case rowTooLong(limit: Int)

    /// JSON: `limit` is in bytes.
    case itemTooLong(limit: Int)
    /// JSON: objects and arrays inside each other, `limit` levels at most.
    case itemTooDeep(limit: Int)
    /// JSON: the item is not well-formed.
    case malformedItem
    /// JSON: the item is well-formed, but no object.
    case notAnObject
    /// JSON: the value at `path`, such as `companyProfile.domain`, is no text.
    case wrongType(path: String)
    /// JSON: a character where none such may stand, between two items or outside the list.
    case misplaced(UInt8)
    /// JSON: the file ends in the middle of the list.
    case truncated
    /// JSON: something follows the end of the list.
    case textAfterEnd
}
