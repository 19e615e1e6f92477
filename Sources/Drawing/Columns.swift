/// How many columns text takes on a terminal.
///
/// A terminal places code points, not what a reader calls a letter, and terminals disagree about joined emoji. So
/// text is cut into glyphs which ncurses can hold in one cell — a spacing code point with up to four marks on it —
/// and what no cell can hold, or must not, counts as one column and is drawn as a replacement mark.
public enum Columns {
    /// Columns of the whole text.
    public static func width(of text: some StringProtocol) -> Int {
        width(of: text, upTo: .max)
    }

    /// Columns of one letter as a reader sees it; never 0.
    public static func width(of character: Character) -> Int {
        if character.isASCII, character != "\r\n" { return 1 }
        var width = 0
        GlyphCutter.cut(character) { width += Int($0.width) }
        return width
    }

    /// The text cut to at most `width` columns, ending in the ellipsis when something was left out.
    public static func truncate(_ text: String, to width: Int, ellipsis: Character = GlyphSet.unicode.ellipsis)
        -> String
    {
        guard width > 0 else { return "" }
        var used = 0
        // Where to cut should the text turn out too long: the last place that leaves a column for the ellipsis.
        var cut = text.startIndex
        for index in text.indices {
            if used < width { cut = index }
            used += self.width(of: text[index])
            if used > width { return text[..<cut] + String(ellipsis) }
        }
        return text
    }

    /// Columns of the text, counted no further than the first that is over the limit.
    static func width(of text: some StringProtocol, upTo limit: Int) -> Int {
        let enough = limit == .max ? .max : limit + 1
        if let count = asciiCount(text, upTo: enough) { return count }
        var width = 0
        for character in text {
            width += self.width(of: character)
            if width > limit { break }
        }
        return width
    }

    /// The number of bytes if they are all printable ASCII, one column each, as far as they are looked at.
    private static func asciiCount(_ text: some StringProtocol, upTo limit: Int) -> Int? {
        let count: Int?? = text.utf8.withContiguousStorageIfAvailable { bytes in
            let seen = bytes.prefix(limit)
            return seen.allSatisfy(GlyphCutter.isPrintable) ? seen.count : nil
        }
        return count ?? nil
    }
}
