import Drawing

extension Canvas {
    /// One line of text being typed, with the cursor where it has the focus.
    mutating func draw(_ line: TextLine, hasFocus: Bool, in field: Rect) {
        if hasFocus { fill(field, .focused) }
        let shown = line.visible(columns: field.width) { Columns.width(of: $0) }
        write(shown.text, at: field.origin, style: hasFocus ? .focused : .value, limit: field.width)
        if hasFocus { cursor = Point(x: field.x + shown.cursorColumn, y: field.y) }
    }

    /// The same behind its label.
    mutating func draw(_ line: TextLine, label: String, hasFocus: Bool, in rect: Rect) {
        let used = write(label, at: rect.origin, style: .label, limit: rect.width)
        write(glyphs.prompt, at: Point(x: rect.x + used + 1, y: rect.y), style: .label)
        draw(line, hasFocus: hasFocus, in: rect.splitLeft(used + 3).rest)
    }
}
