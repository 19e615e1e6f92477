/// One cell of a canvas.
public struct Cell: Equatable, Sendable {
    public var glyph: Character
    /// Columns the glyph takes: 1 or 2; 0 marks the second column of the wide glyph on its left.
    public var width: UInt8
    public var style: Style

    public init(glyph: Character, width: UInt8 = 1, style: Style = .plain) {
        self.glyph = glyph
        self.width = width
        self.style = style
    }

    static func blank(_ style: Style) -> Cell { Cell(glyph: " ", style: style) }
    static func continuation(_ style: Style) -> Cell { Cell(glyph: " ", width: 0, style: style) }
}
