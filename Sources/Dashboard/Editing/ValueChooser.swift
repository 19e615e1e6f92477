import Core
import Drawing
import Wording

/// A small list of values for a field, found by typing. The screen it belongs to has the keys that take a value (Enter)
/// and that close the list (Escape).
struct ValueChooser<Value: Equatable & Sendable>: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        let value: Value
        let title: String
        var detail = ""
    }

    /// What came of an input.
    enum Outcome: Equatable {
        case used
        /// A value was double-clicked.
        case taken(Value)
    }

    let title: String
    private let items: [Item]
    private var filter = TextLine(limit: 60)
    private var place = ListPosition()

    /// - Parameter present: The value the list opens on.
    init(title: String, items: [Item], present: Value? = nil) {
        self.title = title
        self.items = items
        if let present, let row = items.firstIndex(where: { $0.value == present }) {
            place.select(row, total: items.count, height: 1)
        }
    }

    /// What Enter takes; nil where nothing fits what was typed.
    var selected: Value? {
        let shown = shown
        return shown.indices.contains(place.selected) ? shown[place.selected].value : nil
    }

    /// The values that contain what was typed; those that begin with it come first.
    private var shown: [Item] {
        let wanted = SearchText.fold(filter.text.trimmed)
        if wanted.isEmpty { return items }
        let texts = items.map { (item: $0, words: [SearchText.fold($0.title), SearchText.fold($0.detail)]) }
        let beginning = texts.filter { $0.words.contains { $0.hasPrefix(wanted) } }
        let containing = texts.filter { text in
            !text.words.contains { $0.hasPrefix(wanted) } && text.words.contains { $0.contains(wanted) }
        }
        return (beginning + containing).map(\.item)
    }

    /// Types into the filter and moves in the list; nil for what means nothing here.
    mutating func edit(_ input: Input, in area: Rect) -> Outcome? {
        let rows = layout(in: area).rows
        switch input {
        case .key(let key):
            if key != .home, key != .end,
                place.move(key, total: shown.count, height: rows.height, byLetters: false)
            {
                return .used
            }
            guard let command = EditCommand(key) else { return nil }
            change(command)
        case .paste(let text): change(.paste(text.trimmed))
        case .mouse(let mouse): return point(mouse, rows)
        case .resize, .redraw: return nil
        }
        return .used
    }

    private mutating func change(_ command: EditCommand) {
        if filter.perform(command) == .changed { place = ListPosition() }
    }

    private mutating func point(_ mouse: Mouse, _ rows: Rect) -> Outcome {
        let isClicked = place.point(mouse, total: shown.count, rows: rows)
        if isClicked, mouse.kind == .doubleClick, let selected { return .taken(selected) }
        return .used
    }
}

// MARK: - Drawing

extension ValueChooser {
    private func layout(in area: Rect) -> (box: Rect, filter: Rect, rows: Rect) {
        let wanted = items.map { Columns.width(of: $0.title) + Columns.width(of: $0.detail) + 8 }.max() ?? 0
        let width = min(max(wanted, Columns.width(of: title) + 8, 44), area.width - 2)
        let box = area.centered(Size(width: width, height: min(items.count + 3, area.height)))
        let (filter, rows) = box.inset(horizontally: 2, vertically: 1).splitTop(1)
        return (box, filter, rows)
    }

    func draw(on canvas: inout Canvas, in area: Rect, setting: Setting) {
        let layout = layout(in: area)
        let shown = shown
        canvas.fill(layout.box)
        canvas.box(layout.box, title: title, style: .accent)
        canvas.fill(layout.filter, .focused)
        let window = filter.visible(columns: layout.filter.width - 1) { Columns.width(of: $0) }
        canvas.write(window.text, at: layout.filter.origin, style: .focused, limit: layout.filter.width)
        if filter.isEmpty {
            canvas.write(
                setting.words(ChooserWord.hint), at: layout.filter.origin, style: .secondary, limit: layout.filter.width
            )
        }
        canvas.cursor = Point(x: layout.filter.x + window.cursorColumn, y: layout.filter.y)
        let rows = layout.rows
        if shown.isEmpty {
            canvas.write(
                setting.words(ChooserWord.nothing, filter.text), at: rows.origin, style: .secondary, limit: rows.width)
        }
        let visible = place.window(total: shown.count, height: rows.height)
        for (row, index) in visible.enumerated() {
            draw(shown[index], isSelected: index == place.selected, on: &canvas, in: rows.row(row))
        }
        canvas.scrollBar(
            Rect(x: layout.box.maxX - 1, y: rows.y, width: 1, height: rows.height), first: visible.lowerBound,
            visible: visible.count, total: shown.count)
    }

    private func draw(_ item: Item, isSelected: Bool, on canvas: inout Canvas, in row: Rect) {
        if isSelected {
            canvas.fill(row, .selected)
            canvas.write(canvas.glyphs.prompt, at: row.origin, style: .selected)
        }
        let used = canvas.write(
            item.title, at: Point(x: row.x + 2, y: row.y), style: isSelected ? .selected : .value,
            limit: row.width - 2)
        canvas.write(
            item.detail, at: Point(x: row.x + 4 + used, y: row.y), style: isSelected ? .selected : .secondary,
            limit: row.width - 4 - used)
    }
}
