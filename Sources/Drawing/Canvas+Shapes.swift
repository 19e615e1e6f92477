extension Canvas {
    /// Frames the area with lines, and writes titles into the upper one. The inside stays as it is.
    public mutating func box(
        _ rect: Rect, title: String = "", trailingTitle: String = "", style: Style = .border,
        titleStyle: Style = .heading
    ) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        horizontalLine(at: rect.origin, length: rect.width, style: style)
        horizontalLine(at: Point(x: rect.x, y: bottom), length: rect.width, style: style)
        verticalLine(at: rect.origin, length: rect.height, style: style)
        verticalLine(at: Point(x: right, y: rect.y), length: rect.height, style: style)
        write(glyphs.topLeft, at: rect.origin, style: style)
        write(glyphs.topRight, at: Point(x: right, y: rect.y), style: style)
        write(glyphs.bottomLeft, at: Point(x: rect.x, y: bottom), style: style)
        write(glyphs.bottomRight, at: Point(x: right, y: bottom), style: style)

        let room = rect.width - 4
        let used = title.isEmpty ? 0 : write(padded: title, at: rect.x + 1, y: rect.y, room: room, titleStyle)
        guard !trailingTitle.isEmpty, room - used >= Columns.width(of: trailingTitle) + 2 else { return }
        let start = right - 1 - (Columns.width(of: trailingTitle) + 2)
        write(padded: trailingTitle, at: start, y: rect.y, room: room, titleStyle)
    }

    @discardableResult
    private mutating func write(padded title: String, at x: Int, y: Int, room: Int, _ style: Style) -> Int {
        guard room > 2 else { return 0 }
        let shown = Columns.truncate(title, to: room - 2, ellipsis: glyphs.ellipsis)
        return write(" \(shown) ", at: Point(x: x, y: y), style: style)
    }

    public mutating func horizontalLine(at point: Point, length: Int, style: Style = .border) {
        guard length > 0 else { return }
        write(String(repeating: glyphs.horizontal, count: length), at: point, style: style, limit: length)
    }

    public mutating func verticalLine(at point: Point, length: Int, style: Style = .border) {
        for row in 0..<max(0, length) {
            write(glyphs.vertical, at: Point(x: point.x, y: point.y + row), style: style)
        }
    }

    /// A bar along the first row of the area, filled for `fraction` of its columns (from 0 to 1). Anything above
    /// nothing shows, and only the whole fills it.
    public mutating func gauge(
        _ rect: Rect, fraction: Double, style: Style = .bar, emptyStyle: Style = .secondary
    ) {
        guard !rect.isEmpty else { return }
        let parts = glyphs.barParts.count
        let whole = rect.width * parts
        var filled = Int((min(max(fraction, 0), 1) * Double(whole)).rounded())
        if fraction > 0 { filled = max(1, filled) }
        if fraction < 1 { filled = min(whole - 1, filled) }
        if fraction.isNaN { filled = 0 }
        for column in 0..<rect.width {
            let part = min(parts, filled - column * parts)
            let point = Point(x: rect.x + column, y: rect.y)
            if part > 0 {
                write(glyphs.barParts[part - 1], at: point, style: style)
            } else {
                write(glyphs.barEmpty, at: point, style: emptyStyle)
            }
        }
    }

    /// A scroll bar along the first column of the area, for a list that shows `visible` of `total` rows from row
    /// `first` on. Draws nothing when all are visible.
    public mutating func scrollBar(_ rect: Rect, first: Int, visible: Int, total: Int, style: Style = .border) {
        guard !rect.isEmpty, let thumb = Self.scrollThumb(rect.height, first: first, visible: visible, total: total)
        else { return }
        for row in 0..<rect.height {
            let glyph = thumb.contains(row) ? glyphs.scrollThumb : glyphs.scrollTrack
            write(glyph, at: Point(x: rect.x, y: rect.y + row), style: style)
        }
    }

    /// The rows of a scroll bar that its thumb covers: at its top and bottom only at the list's own ends.
    static func scrollThumb(_ height: Int, first: Int, visible: Int, total: Int) -> Range<Int>? {
        guard height > 0, total > visible, visible > 0 else { return nil }
        let length = max(1, Int((Double(height) * Double(visible) / Double(total)).rounded()))
        let travel = height - length
        let position = Double(min(max(first, 0), total - visible)) / Double(total - visible)
        var start = Int((Double(travel) * position).rounded())
        if travel > 1, first > 0 { start = max(1, start) }
        if travel > 1, first < total - visible { start = min(travel - 1, start) }
        return start..<start + length
    }
}
