import Core
import Drawing
import Wording

extension ActivityScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        drawList(on: &canvas, in: rect, setting: setting)
        periodBox(in: setting)?.draw(on: &canvas, in: rect)
        if question == .dates { drawDates(on: &canvas, in: rect, setting: setting) }
    }

    func searchHint(_ words: Words) -> String { words(ActivityScreenWord.searchHint) }

    /// The period, and how many entries there are where that is known; a search says how far it came.
    func status(in setting: Setting) -> [(String, Style)] {
        var parts = [(periodName(in: setting), Style.secondary)]
        if let progress = progress(in: setting) {
            parts.append(progress)
        } else if let count = count(in: setting) {
            parts.append((setting.words(ActivityScreenWord.entries, count: count), .secondary))
        }
        return parts
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

    func titles(_ columns: ActivityColumns, _ words: Words) -> [TimeListTitle] {
        [
            TimeListTitle(text: words(ActivityScreenWord.dateTime), column: columns.dateTime),
            TimeListTitle(text: words(ActivityScreenWord.customer), column: columns.customer),
            TimeListTitle(text: words(ActivityScreenWord.action), column: columns.action),
            TimeListTitle(text: words(ActivityScreenWord.user), column: columns.user),
        ]
    }

    func cells(of entry: ActivityEntry, _ columns: ActivityColumns, _ setting: Setting) -> [TimeListCell] {
        [
            TimeListCell(
                column: columns.dateTime, text: "\(entry.at.day) \(entry.at.hourAndMinute)", isSearched: false),
            TimeListCell(column: columns.customer, text: entry.customer?.name ?? ""),
            TimeListCell(column: columns.action, text: setting.words.name(of: entry.action)),
            TimeListCell(column: columns.user, text: entry.userName ?? entry.login, style: .secondary),
        ]
    }

    // MARK: - The unfolded entry

    func drawDetails(
        of entry: ActivityEntry, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting
    ) {
        let lines = Self.factLines(of: entry, in: setting)
        let labelWidth = Self.labelWidth(lines.map(\.label))
        for (row, line) in zip(area.rows, lines) {
            canvas.write(line.label, at: row.origin, style: .label, limit: row.width)
            let value = row.splitLeft(labelWidth).rest
            canvas.write(finder.runs(in: line.text, style: .value), at: value.origin, limit: value.width)
        }
    }

    static func detailLines(of entry: ActivityEntry, in setting: Setting) -> Int {
        factLines(of: entry, in: setting).count
    }

    /// The unfolded entry's lines: each fact beside its name, going on below where it is long.
    private static func factLines(of entry: ActivityEntry, in setting: Setting) -> [(label: String, text: String)] {
        let words = setting.words
        let facts =
            [(label: words(ActivityScreenWord.entryNumber), value: words.number(Int(entry.id)))]
            + words.facts(of: entry, arrow: setting.glyphs.arrow)
        let room = max(10, setting.body.width - 6 - labelWidth(facts.map(\.label)))
        return facts.flatMap { fact in
            let lines = TextFlow.lines(fact.value, width: room)
            return (lines.isEmpty ? [""] : lines).enumerated().map { ($0 == 0 ? fact.label : "", $1) }
        }
    }

    private static func labelWidth(_ labels: [String]) -> Int {
        (labels.map { Columns.width(of: $0) }.max() ?? 0) + 2
    }

    func emptySentence(_ shown: ActivityQuery, _ words: Words) -> String {
        shown.text.isEmpty
            ? words(ActivityScreenWord.nothingDone) : words(ActivityScreenWord.nothingContains, shown.text)
    }
}

/// Where the columns lie: a pure function of the area.
struct ActivityColumns: TimeListColumns {
    let dateTime: Rect?
    let customer: Rect?
    let action: Rect?
    let user: Rect?

    var first: Rect? { dateTime }

    init(_ rows: Rect) {
        // A column is left free at the left, and two at the right for the marks that there is more.
        let areas = TableLayout.columns(
            [
                .fixed(17, priority: 4), .flexible(minimum: 16, maximum: 60, flexibility: 3, priority: 2),
                .flexible(minimum: 20, maximum: 30, flexibility: 2, priority: 3),
                .flexible(minimum: 13, maximum: 30, flexibility: 1, priority: 1),
            ], in: rows.splitLeft(1).rest.splitRight(2).rest)
        dateTime = areas[0]
        customer = areas[1]
        action = areas[2]
        user = areas[3]
    }
}
