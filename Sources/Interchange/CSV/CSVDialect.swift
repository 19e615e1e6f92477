/// The separator of a CSV file, found in its first line.
struct CSVDialect: Equatable, Sendable {
    var separator = CSVSeparator.comma
    /// The length of a first line such as Excel's `sep=;`, without its line break.
    var declarationLength = 0

    /// Nil while `text` does not hold a whole first line yet. `isAll` says that no more text follows, or that enough
    /// was seen.
    static func recognise(in text: [UInt8], isAll: Bool) -> CSVDialect? {
        let separators = CSVSeparator.allCases
        var counts = [Int](repeating: 0, count: separators.count)
        var isQuoted = false
        var isBlank = true
        var isComplete = isAll
        scan: for byte in text {
            switch byte {
            case UInt8(ascii: "\""):
                isQuoted.toggle()
                isBlank = false
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if isQuoted { continue }
                if isBlank {
                    // Its tabs separate nothing.
                    counts = counts.map { _ in 0 }
                    continue
                }
                isComplete = true
                break scan
            default:
                isBlank = isBlank && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
                if !isQuoted, let index = separators.firstIndex(where: { $0.rawValue == byte }) { counts[index] += 1 }
            }
        }
        guard isComplete else { return nil }
        if let declared = declaration(in: text) { return declared }
        let most = counts.max() ?? 0
        return CSVDialect(separator: separators[counts.firstIndex(of: most) ?? 0])
    }

    private static func declaration(in text: [UInt8]) -> CSVDialect? {
        let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == 5, let separator = line.last.flatMap(CSVSeparator.init),
            line.dropLast().map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 })
        else { return nil }
        return CSVDialect(separator: separator, declarationLength: 5)
    }
}
