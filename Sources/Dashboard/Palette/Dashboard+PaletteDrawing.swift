import Core
import Drawing
import Wording

extension Dashboard {
    /// As large as the body allows, so that it does not jump while one types.
    var paletteRect: Rect {
        let body = Frame(size).body
        let width = min(body.width - 4, 96)
        return Rect(x: body.x + (body.width - width) / 2, y: body.y, width: width, height: body.height)
    }

    /// The lines for entries: the box without its edges, the text and the rule below it.
    var paletteLines: Int { max(1, paletteRect.height - 4) }

    private var paletteList: Rect { paletteRect.inset(horizontally: 1, vertically: 1).splitTop(2).rest }

    private func window(_ palette: Palette, _ entries: [Palette.Entry]) -> Range<Int> {
        var position = ListPosition()
        position.select(palette.place(in: entries), total: entries.count, height: paletteLines)
        return position.window(total: entries.count, height: paletteLines)
    }

    /// The place of the entry at a point of the window.
    func place(at point: Point, _ palette: Palette, _ entries: [Palette.Entry]) -> Int? {
        let window = window(palette, entries)
        let place = window.lowerBound + point.y - paletteList.y
        return paletteList.contains(point) && window.contains(place) ? place : nil
    }

    func draw(_ palette: Palette, on canvas: inout Canvas) {
        let words = setting.words
        let rect = paletteRect
        canvas.fill(rect, .plain)
        canvas.box(rect, title: words(PaletteWord.title), style: .accent)
        let inside = rect.inset(horizontally: 1, vertically: 1)
        canvas.horizontalLine(at: Point(x: inside.x, y: inside.y + 1), length: inside.width)
        drawEntries(of: palette, on: &canvas)
        drawText(of: palette, on: &canvas, in: inside.row(0))
    }

    private func drawText(of palette: Palette, on canvas: inout Canvas, in rect: Rect) {
        canvas.write(setting.glyphs.prompt, at: rect.origin, style: .key)
        let field = rect.splitLeft(2).rest
        canvas.fill(field, .focused)
        let shown = palette.line.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: .focused, limit: field.width)
        if palette.line.isEmpty {
            let hint = field.splitLeft(1).rest
            canvas.write(setting.words(PaletteWord.hint), at: hint.origin, style: .secondary, limit: hint.width)
        }
        canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y)
    }

    private func drawEntries(of palette: Palette, on canvas: inout Canvas) {
        let words = setting.words
        let rect = paletteList
        let entries = entries(of: palette)
        let place = palette.place(in: entries)
        let shown = window(palette, entries)
        let finder = MatchFinder(palette.text)
        for (line, index) in shown.enumerated() {
            let row = rect.row(line)
            draw(entries[index], on: &canvas, in: row.inset(horizontally: 1, vertically: 0), finder)
            if index == place { canvas.restyle(row, .selected) }
        }
        let edge = paletteRect.splitRight(1).right.inset(horizontally: 0, vertically: 1).splitTop(2).rest
        canvas.scrollBar(edge, first: shown.lowerBound, visible: rect.height, total: entries.count)
        if entries.isEmpty, !palette.isSearching {
            write(words(PaletteWord.nothingFound, palette.text), on: &canvas, in: rect)
        } else if palette.found.count == Palette.mostCustomers {
            let more = words(PaletteWord.more, words.number(Palette.mostCustomers))
            let bottom = paletteRect.splitBottom(1).bottom.inset(horizontally: 2, vertically: 0)
            canvas.write(" \(more) ", at: bottom.origin, style: .secondary, limit: bottom.width)
        }
    }

    private func write(_ sentence: String, on canvas: inout Canvas, in rect: Rect) {
        let area = rect.inset(horizontally: 2, vertically: 1)
        for (row, line) in zip(area.rows, TextFlow.lines(sentence, width: area.width)) {
            canvas.write(line, at: row.origin, style: .secondary, limit: row.width)
        }
    }

    private func draw(_ entry: Palette.Entry, on canvas: inout Canvas, in row: Rect, _ finder: MatchFinder) {
        switch entry {
        case .customer(let found): draw(found, on: &canvas, in: row, finder)
        case .tab(let tab):
            let title = setting.words(PaletteWord.tab, setting.words(tab.title))
            draw(title, keys: [tab.key], on: &canvas, in: row, finder)
        case .command(let summary), .global(let summary):
            let title = setting.words(summary.title)
            draw(title, keys: summary.keys, why: summary.hindrance, on: &canvas, in: row, finder)
        }
    }

    /// The title with its keys at the end of the line; why it cannot be done stands between.
    private func draw(
        _ title: String, keys: [Key], why: String? = nil, on canvas: inout Canvas, in row: Rect, _ finder: MatchFinder
    ) {
        let names = keys.map { setting.words.label(of: $0) }.joined(separator: " ")
        let used = canvas.write(names, at: row.origin, style: .key, limit: row.width, align: .trailing)
        let rest = row.splitRight(used + 2).rest
        let runs = finder.runs(in: title, style: why == nil ? .plain : .secondary)
        let width = canvas.write(runs, at: rest.origin, limit: rest.width)
        guard let why else { return }
        let reason = rest.splitLeft(width + 2).rest
        canvas.write(why, at: reason.origin, style: .secondary, limit: reason.width)
    }

    private func draw(_ found: FoundCustomer, on canvas: inout Canvas, in row: Rect, _ finder: MatchFinder) {
        let state = "\(setting.glyphs.sign(of: found.row.state)) \(setting.words.name(of: found.row.state))"
        let widest = AgreementState.allCases.filter { $0 != .notApplicable }.map {
            Columns.width(of: setting.words.name(of: $0)) + 2
        }.max()
        let areas = TableLayout.columns(
            [
                .flexible(minimum: 18, maximum: 40, flexibility: 1, priority: 3),
                .fixed(max(widest ?? 0, Columns.width(of: state)), priority: 2),
                .flexible(minimum: 16, maximum: 48, flexibility: 1, priority: 1),
            ], in: row)
        if let column = areas[0] {
            canvas.write(
                finder.runs(in: found.row.companyName, style: .plain), at: column.origin, limit: column.width)
        }
        if let column = areas[1] {
            canvas.write(state, at: column.origin, style: found.row.state.style, limit: column.width)
        }
        if let column = areas[2] {
            let text = found.evidence ?? found.row.domain
            let runs =
                text == found.row.tenantID.description
                ? finder.runs(in: found.row.tenantID, style: .secondary) : finder.runs(in: text, style: .secondary)
            canvas.write(runs, at: column.origin, limit: column.width)
        }
    }
}
