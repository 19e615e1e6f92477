/// A screen of cells, drawn in memory. Whatever text it is given, it holds only glyphs that a terminal shows as
/// counted; everything outside it is clipped.
public struct Canvas: Equatable, Sendable {
    public let size: Size
    /// The rows one after the other, each `size.width` cells.
    public private(set) var cells: [Cell]
    /// Where the terminal's own cursor goes; hidden when nil.
    public var cursor: Point?
    public let glyphs: GlyphSet

    public init(size: Size, glyphs: GlyphSet = .unicode) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        self.glyphs = glyphs
        cells = Array(repeating: .blank(.plain), count: self.size.width * self.size.height)
    }

    public var bounds: Rect { Rect(size) }

    /// The cell at a point inside the canvas.
    public subscript(x x: Int, y y: Int) -> Cell {
        cells[y * size.width + x]
    }

    /// The cells of row `y`, from the left.
    public func row(_ y: Int) -> ArraySlice<Cell> {
        cells[y * size.width..<(y + 1) * size.width]
    }

    /// The columns of row `y` in which it differs from another canvas of this size, from the first to the last, cutting
    /// no wide glyph in two; nil where both are the same.
    public func changedColumns(from other: Canvas, row y: Int) -> Range<Int>? {
        let row = y * size.width..<(y + 1) * size.width
        guard var first = row.first(where: { cells[$0] != other.cells[$0] }),
            var last = row.last(where: { cells[$0] != other.cells[$0] })
        else { return nil }
        func isSecondHalf(_ index: Int) -> Bool { cells[index].width == 0 || other.cells[index].width == 0 }
        while first > row.lowerBound, isSecondHalf(first) { first -= 1 }
        while last + 1 < row.upperBound, isSecondHalf(last + 1) { last += 1 }
        return first - row.lowerBound..<last + 1 - row.lowerBound
    }

    /// Empties the area and gives it a style.
    public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            loosen(fromX: area.x, toX: area.maxX, y: y)
            let start = y * size.width + area.x
            for index in start..<start + area.width { cells[index] = .blank(style) }
        }
    }

    /// Changes the style and leaves the text.
    public mutating func restyle(_ rect: Rect, _ style: Style) {
        let area = rect.intersection(bounds)
        for y in area.rows.map(\.y) {
            for index in y * size.width + area.x..<y * size.width + area.maxX { cells[index].style = style }
        }
    }

    /// Blanks the other half of each wide glyph that the span `fromX..<toX` of row `y` cuts through.
    private mutating func loosen(fromX: Int, toX: Int, y: Int) {
        let row = y * size.width
        if fromX > 0, cells[row + fromX].width == 0 { cells[row + fromX - 1] = .blank(cells[row + fromX - 1].style) }
        if toX < size.width, cells[row + toX].width == 0 { cells[row + toX] = .blank(cells[row + toX].style) }
    }
}

extension Canvas {
    /// Puts printable ASCII at a place known to be inside the canvas, a column a byte.
    mutating func place(ascii bytes: some Collection<UInt8>, x: Int, y: Int, style: Style) {
        guard !bytes.isEmpty else { return }
        loosen(fromX: x, toX: x + bytes.count, y: y)
        var index = y * size.width + x
        for byte in bytes {
            cells[index] = Cell(ascii: byte, style: style)
            index += 1
        }
    }

    /// Puts a glyph at a place where it is known to fit, as the terminal can show it.
    mutating func place(_ glyph: Glyph, x: Int, y: Int, style: Style) {
        let index = y * size.width + x
        loosen(fromX: x, toX: x + Int(glyph.width), y: y)
        guard let character = glyph.character, !glyphs.isASCII || character.isASCII else {
            for column in 0..<Int(glyph.width) { cells[index + column] = Cell(glyph: glyphs.replacement, style: style) }
            return
        }
        cells[index] = Cell(glyph: character, width: glyph.width, style: style)
        if glyph.width == 2 { cells[index + 1] = .continuation(style) }
    }
}
