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
        canvas.draw(hint: words(CustomerListWord.searchHint), label: words(CustomerListWord.search), in: inside)
    }

    /// What is typed can be read beside however many filters.
    private static var fieldWidth: Int { 24 }

    private var isFieldShown: Bool {
        if case .jump = focus { return true }
        return isSearching || !searchLine.isEmpty
    }
}

extension Canvas {
    /// What can be searched for, where nothing is yet.
    mutating func draw(hint: String, label: String, in line: Rect) {
        let used = write(label, at: line.origin, style: .label, limit: line.width)
        let rest = line.splitLeft(used + 2).rest
        write(hint, at: rest.origin, style: .secondary, limit: rest.width)
    }

    /// A column's title, with a mark where the list is sorted by it.
    mutating func drawTitle(_ text: String, _ mark: Character?, in column: Rect?, at y: Int, style: Style = .heading) {
        guard let column else { return }
        let used = write(text, at: Point(x: column.x, y: y), style: style, limit: column.width)
        // Beside a title as wide as its column the mark takes the gap between columns.
        if let mark { write(mark, at: Point(x: column.x + min(used + 1, column.width), y: y)) }
    }
}
