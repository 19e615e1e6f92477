/// What stands between two fields of a CSV record.
public enum CSVSeparator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The text of a record without its first `count` fields; the whole of it where it has no more than those.
    public func text(_ record: String, withoutFirst count: Int) -> String {
        var left = count
        var isQuoted = false
        for index in record.utf8.indices where left > 0 {
            let byte = record.utf8[index]
            if byte == .quote { isQuoted.toggle() }
            guard byte == rawValue, !isQuoted else { continue }
            left -= 1
            if left == 0 { return String(record[record.utf8.index(after: index)...]) }
        }
        return record
    }
}
