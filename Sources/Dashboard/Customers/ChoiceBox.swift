import Drawing

/// A question with its answers one below the other, above a list; of many answers only those around the chosen one.
struct ChoiceBox {
    let title: String
    let names: [String]
    /// What stands beside the answers, such as how many customers each would show.
    var values: [String] = []
    var styles: [Style] = []
    /// The answer that holds now.
    var inForce: Int?
    let chosen: Int
    /// What is typed above the answers, with its label.
    var typed: (label: String, line: TextLine)?
    /// Sentences below the answers, each on a line of its own.
    var notes: [String] = []

    /// The answer that a key leads to from another; `onward` goes from the last to the first. Nil where the key is a
    /// command's. Any other letter stays: the question is answered or left before it means anything else.
    static func step(_ key: Key, from choice: Int, of count: Int, onward: Character) -> Int? {
        let last = count - 1
        switch key {
        case .up, .character("k"): return max(0, choice - 1)
        case .down, .character("j"): return min(last, choice + 1)
        case .character(onward): return choice == last ? 0 : choice + 1
        case .home, .pageUp, .character("g"): return 0
        case .end, .pageDown, .character("G"): return last
        case .character: return key == .character(" ") ? nil : choice
        default: return nil
        }
    }

    private var top: Int { typed == nil ? 0 : 1 }

    private func noteLines(in body: Rect) -> [String] {
        notes.flatMap { TextFlow.lines($0, width: min(body.width - 8, 60)) }
    }

    func rect(in body: Rect) -> Rect {
        let lines = noteLines(in: body)
        let values = values.map { Columns.width(of: $0) + 2 }.max() ?? 0
        let widest = max(
            values + (names.map { Columns.width(of: $0) }.max() ?? 0), lines.map { Columns.width(of: $0) }.max() ?? 0)
        let width = max(widest + 6, Columns.width(of: title) + 6, typed == nil ? 0 : 44)
        let height = top + max(1, names.count) + lines.count + 2
        return body.centered(Size(width: width, height: min(height, max(body.height - 2, 5))))
    }

    private func answers(in rect: Rect, notes: Int) -> Rect {
        rect.inset(by: 1).splitTop(top).rest.splitBottom(notes).rest
    }

    private func window(height: Int) -> Range<Int> {
        var position = ListPosition()
        position.select(chosen, total: names.count, height: height)
        return position.window(total: names.count, height: height)
    }

    /// The answer at a point; nil beside all of them.
    func answer(at point: Point, in body: Rect) -> Int? {
        let area = answers(in: rect(in: body), notes: noteLines(in: body).count)
        guard area.contains(point) else { return nil }
        let index = window(height: area.height).lowerBound + point.y - area.y
        return names.indices.contains(index) ? index : nil
    }

    /// What the mouse does to a question.
    enum Click: Equatable {
        case answer(Int)
        /// A click beside it, which leaves it.
        case beside
        case nothing
    }

    func click(_ mouse: Mouse, in body: Rect) -> Click {
        guard mouse.kind == .press || mouse.kind == .doubleClick else { return .nothing }
        if let answer = answer(at: mouse.position, in: body) { return .answer(answer) }
        return rect(in: body).contains(mouse.position) ? .nothing : .beside
    }

    func draw(on canvas: inout Canvas, in body: Rect) {
        let rect = rect(in: body)
        let notes = noteLines(in: body)
        canvas.fill(rect)
        canvas.box(rect, title: title)
        let area = answers(in: rect, notes: notes.count)
        let shown = window(height: area.height)
        for (row, index) in shown.enumerated() {
            let line = area.row(row)
            if index == inForce { canvas.write(canvas.glyphs.checked, at: Point(x: line.x + 1, y: line.y)) }
            let name = line.splitLeft(3).rest.splitRight(1).rest
            let style = styles.indices.contains(index) ? styles[index] : .plain
            canvas.write(names[index], at: name.origin, style: style, limit: name.width)
            if values.indices.contains(index) {
                canvas.write(values[index], at: name.origin, style: .value, limit: name.width, align: .trailing)
            }
            if index == chosen {
                canvas.restyle(line, .selected)
                canvas.cursor = name.origin
            }
        }
        let edge = rect.splitRight(1).right
        canvas.scrollBar(
            Rect(x: edge.x, y: area.y, width: 1, height: area.height), first: shown.lowerBound, visible: area.height,
            total: names.count)
        for (row, text) in notes.enumerated() {
            canvas.write(text, at: Point(x: rect.x + 2, y: area.maxY + row), style: .secondary, limit: rect.width - 4)
        }
        drawTyped(on: &canvas, in: rect.inset(horizontally: 2, vertically: 1).row(0))
    }

    private func drawTyped(on canvas: inout Canvas, in line: Rect) {
        guard let typed else { return }
        let used = canvas.write(typed.label, at: line.origin, style: .label, limit: line.width)
        let field = line.splitLeft(used == 0 ? 0 : used + 1).rest
        canvas.fill(field, .focused)
        let shown = typed.line.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: .focused, limit: field.width)
        canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y)
    }
}
