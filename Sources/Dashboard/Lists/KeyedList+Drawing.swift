import Core
import Drawing
import Wording

/// What every such list shows in the same way: the line of the search, and what the rows are sorted by.
extension KeyedList {
    func drawSearch(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        var inside = rect.inset(horizontally: 1, vertically: 0)
        let status = inside.splitLeft(isFieldShown ? Self.fieldWidth : 0).rest
        let statusWidth = canvas.write(
            self.status(in: setting), at: status.origin, limit: status.width, align: .trailing)
        inside = inside.splitRight(statusWidth == 0 ? 0 : statusWidth + 2).rest
        if case .jump(let line) = focus {
            canvas.draw(line, label: words(CustomerListWord.jumpTo), hasFocus: true, in: inside)
            return
        }
        guard !isFieldShown else {
            canvas.draw(searchLine, label: words(CustomerListWord.search), hasFocus: isSearching, in: inside)
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

    /// A column's title, with a mark where the list is sorted by it.
    func drawTitle(_ text: String, _ mark: Character?, on canvas: inout Canvas, in column: Rect?, at y: Int) {
        guard let column else { return }
        let used = canvas.write(text, at: Point(x: column.x, y: y), style: .heading, limit: column.width)
        // Beside a title as wide as its column the mark takes the gap between columns.
        if let mark { canvas.write(mark, at: Point(x: column.x + min(used + 1, column.width), y: y)) }
    }
}
