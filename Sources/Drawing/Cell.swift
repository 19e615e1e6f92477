/// One cell of a canvas: plain bytes, so that a whole screen of them is copied and compared at no cost worth counting.
public struct Cell: Equatable, Sendable {
    /// What a terminal holds in one cell: a spacing code point and at most four marks on it, the unused ones 0.
    private struct Marks: Equatable, Sendable {
        var first: UInt32 = 0
        var second: UInt32 = 0
        var third: UInt32 = 0
        var fourth: UInt32 = 0
    }

    private var base: UInt32
    private var marks = Marks()
    /// Columns the glyph takes: 1 or 2; 0 marks the second column of the wide glyph on its left.
    public var width: UInt8
    public var style: Style

    /// - Parameter glyph: At most five code points; more are left out.
    public init(glyph: Character, width: UInt8 = 1, style: Style = .plain) {
        var scalars = glyph.unicodeScalars.makeIterator()
        func next() -> UInt32 { scalars.next()?.value ?? 0 }
        base = next()
        marks = Marks(first: next(), second: next(), third: next(), fourth: next())
        self.width = width
        self.style = style
    }

    init(ascii: UInt8, width: UInt8 = 1, style: Style) {
        base = UInt32(ascii)
        self.width = width
        self.style = style
    }

    /// Printable ASCII as its byte; nil for everything else.
    public var ascii: UInt8? {
        (0x20..<0x7F).contains(base) && marks.first == 0 ? UInt8(truncatingIfNeeded: base) : nil
    }

    /// The code point where there is just one; nil for one with marks on it.
    public var bare: UInt32? { marks.first == 0 ? base : nil }

    /// The code points, the spacing one first.
    public var scalars: [UInt32] {
        Array([base, marks.first, marks.second, marks.third, marks.fourth].prefix { $0 != 0 })
    }

    public var glyph: Character {
        if let ascii { return Character(Unicode.Scalar(ascii)) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return Character(String(text))
    }

    static func blank(_ style: Style) -> Cell { Cell(ascii: 0x20, style: style) }
    static func continuation(_ style: Style) -> Cell { Cell(ascii: 0x20, width: 0, style: style) }
}
