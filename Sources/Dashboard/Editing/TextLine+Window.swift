extension TextLine {
    /// The part of a line that a field has room for.
    public struct Window: Equatable, Sendable {
        public var text: String
        /// From 0, inside the field.
        public var cursorColumn: Int
        /// Whether text is hidden before and after.
        public var cutLeft, cutRight: Bool
    }

    /// What to show in a field of so many columns; `width` gives the columns of one character.
    ///
    /// The cursor is always inside, with the whole character it is on, or one column at the end of the text. A wide
    /// character that would stand across an edge is left out whole. A long text turns by half fields, like pages, so
    /// that it stays in place while the cursor moves about in it.
    public func visible(columns: Int, width: (Character) -> Int) -> Window {
        guard columns > 0 else {
            return Window(text: "", cursorColumn: 0, cutLeft: cursor > 0, cutRight: cursor < count)
        }
        let characters = Array(text)
        let widths = characters.map { max(0, width($0)) }
        let start = firstVisible(widths, columns: columns)

        var used = 0
        var end = start
        while end < widths.count, used + widths[end] <= columns {
            used += widths[end]
            end += 1
        }
        return Window(
            text: String(characters[start..<end]), cursorColumn: widths[start..<cursor].reduce(0, +),
            cutLeft: start > 0, cutRight: end < widths.count)
    }

    private func firstVisible(_ widths: [Int], columns: Int) -> Int {
        let cursorEnd = widths[..<cursor].reduce(0, +) + (cursor < widths.count ? max(1, widths[cursor]) : 1)
        let step = max(1, columns / 2)
        let hidden = max(0, cursorEnd - columns)
        let turn = (hidden + step - 1) / step * step
        var start = 0
        var passed = 0
        while start < cursor, passed < turn {
            passed += widths[start]
            start += 1
        }
        return start
    }
}
