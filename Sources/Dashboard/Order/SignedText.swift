import Drawing

/// Paragraphs that each begin with a sign, for what a person has to read before going on.
struct SignedText {
    var sign: Character?
    var style: Style
    var text: String

    /// Draws the paragraphs from the area's top, as far as it reaches.
    static func draw(_ paragraphs: [SignedText], on canvas: inout Canvas, in rect: Rect) {
        var y = rect.y
        for paragraph in paragraphs {
            for (row, line) in TextFlow.lines(paragraph.text, width: rect.width - 2).enumerated() where y < rect.maxY {
                if row == 0, let sign = paragraph.sign {
                    canvas.write(sign, at: Point(x: rect.x, y: y), style: paragraph.style)
                }
                canvas.write(line, at: Point(x: rect.x + 2, y: y), style: paragraph.style)
                y += 1
            }
        }
    }

    /// The rows the paragraphs take in so many columns.
    static func height(of paragraphs: [SignedText], width: Int) -> Int {
        paragraphs.reduce(0) { $0 + TextFlow.lines($1.text, width: width - 2).count }
    }
}
