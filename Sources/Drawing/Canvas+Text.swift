/// Where a text stands in the columns it is given.
public enum Alignment: Sendable {
    case leading
    case center
    case trailing
}

extension Canvas {
    /// Writes one line of text and answers the columns it takes.
    ///
    /// - Parameters:
    ///   - point: The first of the columns given to the text; it may lie outside the canvas.
    ///   - limit: How many columns are given; without it, as many as there are to the canvas's right edge. A longer
    ///     text ends in an ellipsis.
    ///   - align: Where the text stands when it is shorter. The other columns stay as they are.
    @discardableResult
    public mutating func write(
        _ text: String, at point: Point, style: Style = .plain, limit: Int? = nil, align: Alignment = .leading
    ) -> Int {
        write(line: CollectionOfOne((text, style)), at: point, limit: limit, align: align)
    }

    /// Writes runs of text of different styles as one line, cut together as one text.
    @discardableResult
    public mutating func write(
        _ runs: [(String, Style)], at point: Point, limit: Int? = nil, align: Alignment = .leading
    ) -> Int {
        write(line: runs, at: point, limit: limit, align: align)
    }

    /// Writes one sign of the glyph set.
    public mutating func write(_ sign: Character, at point: Point, style: Style = .plain) {
        guard bounds.contains(point) else { return }
        GlyphCutter.cut(sign) { glyph in
            if glyph.width == 1 { place(glyph, x: point.x, y: point.y, style: style) }
        }
    }

    private mutating func write(
        line runs: some Collection<(String, Style)>, at point: Point, limit: Int?, align: Alignment
    ) -> Int {
        let limit = min(limit ?? .max, size.width - point.x)
        guard limit > 0, (0..<size.height).contains(point.y) else { return 0 }
        var wanted = 0
        for (text, _) in runs where wanted <= limit { wanted += Columns.width(of: text, upTo: limit - wanted) }
        let fits = wanted <= limit
        let start = point.x + (fits ? Self.offset(of: wanted, in: limit, align: align) : 0)
        let end = fits ? start + wanted : point.x + limit - 1
        var x = start
        for (text, style) in runs {
            let complete = draw(text, fromX: &x, upToX: end, y: point.y, style: style)
            if !complete {
                write(glyphs.ellipsis, at: Point(x: x, y: point.y), style: style)
                return x + 1 - start
            }
        }
        return x - start
    }

    private static func offset(of wanted: Int, in limit: Int, align: Alignment) -> Int {
        switch align {
        case .leading: 0
        case .center: (limit - wanted) / 2
        case .trailing: limit - wanted
        }
    }

    /// Draws as much of the text as ends before column `upToX`; false when something was left out.
    private mutating func draw(_ text: String, fromX x: inout Int, upToX end: Int, y: Int, style: Style) -> Bool {
        if let complete = drawASCII(text, fromX: &x, upToX: end, y: y, style: style) { return complete }
        for character in text {
            var column = x
            var complete = true
            GlyphCutter.cut(character) { glyph in
                guard complete, column + Int(glyph.width) <= end else { return complete = false }
                if column >= 0 { place(glyph, x: column, y: y, style: style) }
                column += Int(glyph.width)
            }
            x = column
            if !complete { return false }
        }
        return true
    }

    /// The same for text that is printable ASCII as far as it is shown; nil, and nothing drawn, for other text.
    private mutating func drawASCII(_ text: String, fromX x: inout Int, upToX end: Int, y: Int, style: Style) -> Bool? {
        let start = x
        let answer: (columns: Int, complete: Bool)?? = text.utf8.withContiguousStorageIfAvailable { bytes in
            // The byte after the last one shown might be a mark that belongs to it.
            let seen = bytes.prefix(max(0, end - start) + 1)
            guard seen.allSatisfy(GlyphCutter.isPrintable) else { return nil }
            let shown = seen.prefix(max(0, end - start))
            let clipped = min(max(0, -start), shown.count)
            place(ascii: shown.dropFirst(clipped), x: start + clipped, y: y, style: style)
            return (shown.count, shown.count == bytes.count)
        }
        guard let drawn = answer ?? nil else { return nil }
        x += drawn.columns
        return drawn.complete
    }
}
