extension SearchText {
    /// Text as names are sorted by: folded, and before each number how long it is, so that *Plan 2* comes before
    /// *Plan 13*.
    static func sortable(_ text: String) -> String {
        let folded = fold(text)
        guard folded.utf8.contains(where: isDigit) else { return folded }
        var sortable: [UInt8] = []
        var rest = Array(folded.utf8)[...]
        while !rest.isEmpty {
            let words = rest.prefix { !isDigit($0) }
            let number = rest.dropFirst(words.count).prefix(while: isDigit)
            let significant = number.drop { $0 == UInt8(ascii: "0") }
            sortable += words
            if !number.isEmpty { sortable.append(UInt8(ascii: "0") + UInt8(min(significant.count, 70))) }
            sortable += significant
            rest = rest.dropFirst(words.count + number.count)
        }
        return String(decoding: sortable, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
