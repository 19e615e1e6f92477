import Core
import Drawing
import Wording

/// What every such list shows in the same way: the line of the search, and the marks that there is more.
extension KeyedList {
    func drawSearch(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        var inside = rect.inset(horizontally: 1, vertically: 0)
        let status = inside.splitLeft(isFieldShown ? Self.fieldWidth : 0).rest
        let statusWidth = canvas.write(
            self.status(in: setting), at: status.origin, limit: status.width, align: .trailing)
        inside = inside.splitRight(statusWidth == 0 ? 0 : statusWidth + 2).rest
        if case .jump(let line) = focus {
            draw(line, label: words(CustomerListWord.jumpTo), hasFocus: true, on: &canvas, in: inside)
            return
        }
        guard !isFieldShown else {
            draw(searchLine, label: words(CustomerListWord.search), hasFocus: isSearching, on: &canvas, in: inside)
            return
        }
        let used = canvas.write(words(CustomerListWord.search), at: inside.origin, style: .label, limit: inside.width)
        let hint = inside.splitLeft(used + 2).rest
        canvas.write(words(CustomerListWord.searchHint), at: hint.origin, style: .secondary, limit: hint.width)
    }

    /// What is typed can be read beside however many filters.
    private static var fieldWidth: Int { 24 }

    private var isFieldShown: Bool {
        if case .jump = focus { return true }
        return isSearching || !searchLine.isEmpty
    }

    private func draw(
        _ line: TextLine, label: String, hasFocus: Bool, on canvas: inout Canvas, in inside: Rect
    ) {
        let used = canvas.write(label, at: inside.origin, style: .label, limit: inside.width)
        canvas.write(canvas.glyphs.prompt, at: Point(x: inside.x + used + 1, y: inside.y), style: .label)
        let field = inside.splitLeft(used + 3).rest
        if hasFocus { canvas.fill(field, .focused) }
        let shown = line.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: hasFocus ? .focused : .value, limit: field.width)
        if hasFocus { canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y) }
    }

    /// A column's title, with a mark where the list is sorted by it.
    func drawTitle(_ text: String, _ mark: Character?, on canvas: inout Canvas, in column: Rect?, at y: Int) {
        guard let column else { return }
        let used = canvas.write(text, at: Point(x: column.x, y: y), style: .heading, limit: column.width)
        // Beside a title as wide as its column the mark takes the gap between columns.
        if let mark { canvas.write(mark, at: Point(x: column.x + min(used + 1, column.width), y: y)) }
    }

    /// Marks at the edge say that the list goes on above or below.
    func drawMarks(_ shown: [Int], on canvas: inout Canvas, in edge: Rect) {
        guard let first = shown.first, let last = shown.last, !edge.isEmpty else { return }
        if first > 0 || !window.reachesStart { canvas.write(canvas.glyphs.moreAbove, at: edge.origin, style: .accent) }
        if last < window.rows.count - 1 || !window.reachesEnd {
            canvas.write(canvas.glyphs.moreBelow, at: Point(x: edge.x, y: edge.maxY - 1), style: .accent)
        }
    }
}
