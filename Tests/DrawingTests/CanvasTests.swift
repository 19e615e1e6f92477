import Testing

@testable import Drawing

@Suite struct CanvasTests {
    private func canvas(_ width: Int, _ height: Int = 1, glyphs: GlyphSet = .unicode) -> Canvas {
        Canvas(size: Size(width: width, height: height), glyphs: glyphs)
    }

    private func text(_ canvas: Canvas, row: Int = 0) -> String {
        String(canvas.row(row).filter { $0.width > 0 }.map(\.glyph))
    }

    private let origin = Point(x: 0, y: 0)

    @Test func writingAnswersTheColumnsUsed() {
        var canvas = canvas(12)
        #expect(canvas.write("Ana", at: origin) == 3)
        #expect(canvas.write("株式", at: Point(x: 4, y: 0), style: .value) == 4)
        #expect(text(canvas) == "Ana 株式    ")
        #expect(canvas[x: 5, y: 0] == Cell(glyph: " ", width: 0, style: .value))
        #expect(canvas[x: 8, y: 0].style == .plain)
    }

    @Test(arguments: [
        (8, "Tailwind  "), (7, "Tailwi…   "), (1, "…         "), (0, "          "), (-3, "          "),
    ])
    func aLimitCutsWithAnEllipsis(limit: Int, expected: String) {
        var canvas = canvas(10)
        #expect(canvas.write("Tailwind", at: origin, limit: limit) == max(0, limit))
        #expect(text(canvas) == expected)
    }

    @Test func theEdgeCutsAsALimitDoes() {
        var canvas = canvas(5)
        #expect(canvas.write("Tailwind", at: Point(x: 2, y: 0)) == 3)
        #expect(text(canvas) == "  Ta…")
    }

    @Test func aWideGlyphIsNeverSplit() {
        var canvas = canvas(6)
        #expect(canvas.write("株式会社", at: origin) == 5)
        #expect(text(canvas) == "株式… ")
        canvas.write("x", at: Point(x: 1, y: 0))
        #expect(text(canvas) == " x式… ")
        canvas.write("y", at: Point(x: 2, y: 0))
        #expect(text(canvas) == " xy … ")
        #expect(canvas.row(0).allSatisfy { $0.width == 1 })
    }

    @Test func fillingHalfAWideGlyphBlanksTheOtherHalf() {
        var canvas = canvas(6)
        canvas.write("株式会", at: origin)
        canvas.fill(Rect(x: 1, y: 0, width: 2, height: 1), .selected)
        #expect(text(canvas) == "    会")
        #expect(canvas.row(0).map(\.width) == [1, 1, 1, 1, 2, 0])
    }

    @Test func textLeftOfTheCanvasIsClipped() {
        var canvas = canvas(4)
        canvas.write("abcdef", at: Point(x: -2, y: 0), limit: 6)
        #expect(text(canvas) == "cdef")
        canvas.write("株式", at: Point(x: -1, y: 0), limit: 4)
        #expect(text(canvas) == "c式f")
        #expect(canvas.row(0).map(\.width) == [1, 2, 0, 1])
    }

    @Test func nothingIsDrawnOutside() {
        var canvas = canvas(3, 2)
        let empty = canvas
        for point in [Point(x: 3, y: 0), Point(x: 0, y: 2), Point(x: 0, y: -1), Point(x: -9, y: 0)] {
            canvas.write("ab", at: point, limit: 2)
            canvas.write("é", at: point, limit: 2)
            canvas.write("─", at: point)
        }
        #expect(canvas == empty)
    }

    @Test func alignmentPlacesTheTextInItsLimit() {
        var canvas = canvas(9, 3)
        #expect(canvas.write("12", at: origin, limit: 6, align: .trailing) == 2)
        canvas.write("12", at: Point(x: 0, y: 1), limit: 6, align: .center)
        canvas.write("1234567", at: Point(x: 0, y: 2), limit: 6, align: .trailing)
        #expect((0..<3).map { text(canvas, row: $0) } == ["    12   ", "  12     ", "12345…   "])
    }

    @Test func controlCharactersBecomeMarks() {
        var canvas = canvas(12)
        #expect(canvas.write("a\u{1B}[2J\u{202E}b\r\nc\u{9B}", at: origin) == 11)
        #expect(text(canvas) == "a\u{FFFD}[2J\u{FFFD}b\u{FFFD}\u{FFFD}c\u{FFFD} ")
    }

    @Test func asciiTerminalsGetOnlyASCII() {
        var canvas = canvas(14, 3, glyphs: .ascii)
        canvas.write("Zoë 株 e\u{301}\u{1B} toolong", at: origin)
        canvas.box(Rect(x: 0, y: 0, width: 14, height: 3).row(1))
        canvas.gauge(Rect(x: 0, y: 2, width: 8, height: 1), fraction: 0.5)
        #expect(text(canvas) == "Zo? ?? ?? too~")
        #expect(text(canvas, row: 2) == "####....      ")
        #expect(canvas.cells.allSatisfy { $0.glyph.isASCII })
    }

    @Test func runsAreCutAsOneText() {
        var canvas = canvas(8, 2)
        #expect(canvas.write([("Fab", .plain), ("rik", .match), ("am", .plain)], at: origin) == 8)
        #expect(text(canvas) == "Fabrikam")
        #expect(canvas.row(0).map { $0.style == .match } == [false, false, false, true, true, true, false, false])
        let row = Point(x: 0, y: 1)
        #expect(canvas.write([("Fab", .plain), ("rik", .match), ("am", .plain)], at: row, limit: 6) == 6)
        #expect(text(canvas, row: 1) == "Fabri…  ")
        #expect(canvas.write([("Fab", .plain), ("rik", .match)], at: row, limit: 7, align: .trailing) == 6)
        #expect(text(canvas, row: 1) == "FFabrik ")
    }

    @Test func restylingKeepsTheText() {
        var canvas = canvas(6, 2)
        canvas.write("株ab", at: origin)
        canvas.restyle(Rect(x: 0, y: -1, width: 3, height: 2), .selected)
        #expect(text(canvas) == "株ab  ")
        #expect(canvas.cells.map { $0.style == .selected }.prefix(4) == [true, true, true, false])
    }

    @Test func everySignTakesOneColumn() {
        for set in [GlyphSet.unicode, .ascii] {
            for child in Mirror(reflecting: set).children {
                let signs = (child.value as? [Character]) ?? [child.value as? Character].compactMap { $0 }
                for sign in signs {
                    #expect(Columns.width(of: sign) == 1)
                    #expect(!set.isASCII || sign.isASCII)
                }
            }
        }
    }
}
