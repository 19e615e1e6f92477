import Core
import Drawing
import Wording

extension ActivityScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let (search, belowSearch) = rect.splitTop(1)
        let (titles, rows) = belowSearch.splitTop(1)
        let columns = ActivityColumns(rows)
        drawSearch(on: &canvas, in: search, setting: setting)
        drawTitles(on: &canvas, in: titles, columns, setting.words)
        drawEntries(on: &canvas, in: rows, columns, setting: setting)
        drawEmpty(on: &canvas, in: rows, setting: setting)
        switch focus {
        case .periods(let choice): drawPeriods(choice, on: &canvas, in: rect, setting: setting)
        case .dates: drawDates(on: &canvas, in: rect, setting: setting)
        case .list, .search: break
        }
    }

    // MARK: - Above the entries

    private func drawSearch(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        var inside = rect.inset(horizontally: 1, vertically: 0)
        let statusWidth = canvas.write(
            status(in: setting), at: inside.origin, style: .secondary, limit: inside.width, align: .trailing)
        inside = inside.splitRight(statusWidth + 2).rest
        let used = canvas.write(words(ActivityScreenWord.search), at: inside.origin, style: .label, limit: inside.width)
        if searchLine.isEmpty, focus != .search {
            let hint = inside.splitLeft(used + 2).rest
            canvas.write(words(ActivityScreenWord.searchHint), at: hint.origin, style: .secondary, limit: hint.width)
            return
        }
        canvas.write(setting.glyphs.prompt, at: Point(x: inside.x + used + 1, y: inside.y), style: .label)
        let field = inside.splitLeft(used + 3).rest
        draw(searchLine, on: &canvas, in: field, hasFocus: focus == .search)
    }

    /// One line of text being typed, with the cursor where it has the focus.
    func draw(_ line: TextLine, on canvas: inout Canvas, in field: Rect, hasFocus: Bool) {
        if hasFocus { canvas.fill(field, .focused) }
        let shown = line.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: hasFocus ? .focused : .value, limit: field.width)
        if hasFocus { canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y) }
    }

    /// The period, and how many entries there are where that is known; a search says how far it came.
    private func status(in setting: Setting) -> String {
        let words = setting.words
        var parts = [periodName(in: setting)]
        if let looked = loading.lookedOlder, !list.reachesEnd {
            parts.append(words(ActivityScreenWord.lookedBackTo, looked.at.day.description))
        } else if shown == nil {
            parts.append(words(ActivityScreenWord.reading))
        } else if list.isComplete, shown == query(in: setting) {
            parts.append(words(ActivityScreenWord.entries, count: list.rows.count))
        }
        return parts.joined(separator: " \(setting.glyphs.separator) ")
    }

    private func periodName(in setting: Setting) -> String {
        let words = setting.words
        guard case .days(let days) = period else {
            return Self.choices.first { $0.period == period }.map { words($0.word) } ?? ""
        }
        return switch (days.from, days.to) {
        case (let from?, let to?): words(ActivityScreenWord.fromTo, from.description, to.description)
        case (let from?, nil): words(ActivityScreenWord.since, from.description)
        case (nil, let to?): words(ActivityScreenWord.until, to.description)
        case (nil, nil): words(ActivityScreenWord.everything)
        }
    }

    private func drawTitles(on canvas: inout Canvas, in rect: Rect, _ columns: ActivityColumns, _ words: Words) {
        let titles: [(ActivityScreenWord, Rect?)] = [
            (.dateTime, columns.dateTime), (.customer, columns.customer), (.action, columns.action),
            (.user, columns.user),
        ]
        for case (let title, let column?) in titles {
            canvas.write(words(title), at: Point(x: column.x, y: rect.y), style: .heading, limit: column.width)
        }
    }

    // MARK: - The entries

    private func drawEntries(on canvas: inout Canvas, in rect: Rect, _ columns: ActivityColumns, setting: Setting) {
        let finder = MatchFinder(shown?.text ?? "")
        let places = list.visible(lines: rect.height)
        for (index, line) in places {
            let entry = list.rows[index]
            let row = rect.row(line)
            draw(entry, on: &canvas, at: row.y, columns, finder, setting.words)
            if entry.id == list.unfolded {
                let area = rect.splitTop(line + 1).rest.splitTop(list.unfoldedLines).top
                drawFacts(of: entry, on: &canvas, in: area, finder, setting: setting)
            }
            if index == list.selection {
                canvas.restyle(row, .selected)
                if focus == .list { canvas.cursor = Point(x: columns.dateTime?.x ?? row.x, y: row.y) }
            }
        }
        drawMarks(places.map(\.index), on: &canvas, in: rect.splitRight(1).right)
    }

    private func draw(
        _ entry: ActivityEntry, on canvas: inout Canvas, at y: Int, _ columns: ActivityColumns, _ finder: MatchFinder,
        _ words: Words
    ) {
        let cells: [(Rect?, String, Style)] = [
            (columns.dateTime, "\(entry.at.day) \(entry.at.hourAndMinute)", .plain),
            (columns.customer, entry.customer?.name ?? "", .plain),
            (columns.action, words.name(of: entry.action), .plain),
            (columns.user, entry.userName ?? entry.login, .secondary),
        ]
        for case (let column?, let text, let style) in cells {
            let runs = column == columns.dateTime ? [(text, style)] : finder.runs(in: text, style: style)
            canvas.write(runs, at: Point(x: column.x, y: y), limit: column.width)
        }
    }

    private func drawFacts(
        of entry: ActivityEntry, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting
    ) {
        let lines = factLines(of: entry, width: area.width, setting: setting)
        let labelWidth = Self.labelWidth(lines.map(\.label))
        for (row, line) in zip(area.splitLeft(4).rest.splitRight(2).rest.rows, lines) {
            canvas.write(line.label, at: row.origin, style: .label, limit: row.width)
            let value = row.splitLeft(labelWidth).rest
            canvas.write(finder.runs(in: line.text, style: .value), at: value.origin, limit: value.width)
        }
    }

    /// The unfolded entry's lines: each fact beside its name, going on below where it is long.
    func factLines(of entry: ActivityEntry, width: Int, setting: Setting) -> [(label: String, text: String)] {
        let words = setting.words
        let facts =
            [(label: words(ActivityScreenWord.entryNumber), value: words.number(Int(entry.id)))]
            + words.facts(of: entry, arrow: setting.glyphs.arrow)
        let room = max(10, width - 6 - Self.labelWidth(facts.map(\.label)))
        return facts.flatMap { fact in
            let lines = TextFlow.lines(fact.value, width: room)
            return (lines.isEmpty ? [""] : lines).enumerated().map { ($0 == 0 ? fact.label : "", $1) }
        }
    }

    private static func labelWidth(_ labels: [String]) -> Int {
        (labels.map { Columns.width(of: $0) }.max() ?? 0) + 2
    }

    /// Marks at the edge say that the list goes on above or below.
    private func drawMarks(_ shown: [Int], on canvas: inout Canvas, in edge: Rect) {
        guard let first = shown.first, let last = shown.last, !edge.isEmpty else { return }
        if first > 0 || !list.reachesStart { canvas.write(canvas.glyphs.moreAbove, at: edge.origin, style: .accent) }
        if last < list.rows.count - 1 || !list.reachesEnd {
            canvas.write(canvas.glyphs.moreBelow, at: Point(x: edge.x, y: edge.maxY - 1), style: .accent)
        }
    }

    /// Why there is no entry, and what to do.
    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let shown, list.rows.isEmpty, list.isComplete else { return }
        let words = setting.words
        let sentence =
            shown.text.isEmpty
            ? words(ActivityScreenWord.nothingDone) : words(ActivityScreenWord.nothingContains, shown.text)
        let area = rect.inset(horizontally: 4, vertically: 2)
        for (row, line) in zip(area.rows, TextFlow.lines(sentence, width: area.width)) {
            canvas.write(line, at: row.origin, limit: row.width)
        }
    }
}

/// Where the columns lie: a pure function of the area.
struct ActivityColumns: Equatable {
    let dateTime: Rect?
    let customer: Rect?
    let action: Rect?
    let user: Rect?

    init(_ rows: Rect) {
        // A column is left free at the left, and two at the right for the marks that there is more.
        let areas = TableLayout.columns(
            [
                .fixed(16, priority: 4), .flexible(minimum: 16, maximum: 60, flexibility: 3, priority: 2),
                .flexible(minimum: 20, maximum: 30, flexibility: 2, priority: 3),
                .flexible(minimum: 13, maximum: 30, flexibility: 1, priority: 1),
            ], in: rows.splitLeft(1).rest.splitRight(2).rest)
        dateTime = areas[0]
        customer = areas[1]
        action = areas[2]
        user = areas[3]
    }
}
