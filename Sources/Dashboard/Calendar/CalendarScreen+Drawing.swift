import Core
import Drawing
import Wording

extension CalendarScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = CalendarLayout(rect, milestones: setting.milestones.count, selected: selected)
        drawDay(on: &canvas, in: layout.day, setting: setting)
        for (row, sentence) in zip(layout.sentences.rows, setting.calendarSentences) {
            canvas.write(sentence, at: row.origin, limit: row.width)
        }
        if setting.isSimulated {
            let isReal = setting.partner.environment == .production
            canvas.write(
                setting.words(isReal ? CalendarWord.readOnly : .dated), at: layout.note.origin, style: .secondary,
                limit: layout.note.width)
        }
        drawMilestones(on: &canvas, layout, setting: setting)
        if let counts {
            let bars = StateBars(counts: counts)
            if layout.counts.height < StateBars.height {
                bars.drawLine(on: &canvas, in: layout.counts, setting: setting)
            } else {
                bars.draw(on: &canvas, in: layout.counts, setting: setting)
            }
        }
        if let entry { draw(entry, on: &canvas, in: layout.day, setting: setting) }
    }

    private func drawDay(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let mark =
            setting.isSimulated
            ? "\(words(CalendarWord.anotherDay)) \(setting.glyphs.simulated)" : words(CalendarWord.today)
        canvas.write(
            [
                (words.longDate(setting.today), .heading), (" \(setting.glyphs.separator) ", .secondary),
                (mark, setting.isSimulated ? .simulated : .secondary),
            ], at: rect.origin, limit: rect.width)
    }

    // MARK: - The milestones

    private func drawMilestones(on canvas: inout Canvas, _ layout: CalendarLayout, setting: Setting) {
        let words = setting.words
        let milestones = setting.milestones
        let columns = columns(of: milestones, layout, setting)
        let titles: [String] = [
            "  " + words(CalendarWord.from),
            words(CalendarWord.milestonesIn, words.name(of: setting.partner.environment)),
            words(CalendarWord.channel), words(CalendarWord.environment),
        ]
        for (title, column) in zip(titles, columns) {
            guard let column else { continue }
            canvas.write(title, at: Point(x: column.x, y: layout.titles.y), style: .heading, limit: column.width)
        }
        let next = setting.rulebook.calendar.next(after: setting.today, in: setting.partner.environment).first?.from
        for (row, place) in zip(layout.rows.rows, layout.first..<milestones.count) {
            let milestone = milestones[place]
            let sign: Character =
                milestone.from <= setting.today
                ? setting.glyphs.confirmed : milestone.from == next ? setting.glyphs.arrow : " "
            let cells = [
                "\(sign) \(milestone.from)", words.sentence(for: milestone, in: setting.rulebook.calendar),
                words.name(ofChannelOf: milestone), words.name(ofEnvironmentOf: milestone),
            ]
            let style: Style = milestone.from <= setting.today ? .plain : .secondary
            for (cell, column) in zip(cells, columns) {
                guard let column else { continue }
                canvas.write(cell, at: Point(x: column.x, y: row.y), style: style, limit: column.width)
            }
            if place == selected {
                canvas.restyle(row, .selected)
                canvas.cursor = row.origin
            }
        }
        let edge = layout.rows.splitRight(1).right
        canvas.scrollBar(edge, first: layout.first, visible: layout.rows.height, total: layout.total)
    }

    /// Sign and date, what holds, channel, environment; the environment is in the title anyway and goes first.
    private func columns(of milestones: [Milestone], _ layout: CalendarLayout, _ setting: Setting) -> [Rect?] {
        let words = setting.words
        func widest(_ title: CalendarWord, _ cells: [String]) -> Int {
            ([words(title)] + cells).map { Columns.width(of: $0) }.max() ?? 0
        }
        let date = max(12, widest(.from, []) + 2)
        let sentences = milestones.map { words.sentence(for: $0, in: setting.rulebook.calendar) }
        let sentence = sentences.map { Columns.width(of: $0) }.max() ?? 0
        let isScrolled = layout.rows.height < layout.total
        return TableLayout.columns(
            [
                .fixed(date, priority: 4),
                // Whole sentences before further columns; in the narrowest window a cut one before none.
                .flexible(minimum: min(sentence, layout.rows.width - date - 4), maximum: 60, priority: 3),
                .fixed(widest(.channel, milestones.map { words.name(ofChannelOf: $0) }), priority: 2),
                .fixed(widest(.environment, milestones.map { words.name(ofEnvironmentOf: $0) }), priority: 1),
            ], in: layout.rows.splitRight(isScrolled ? 2 : 0).rest, gap: 2)
    }

    // MARK: - The date being typed

    private func draw(_ entry: TextLine, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        canvas.fill(rect)
        let used = canvas.write(words(CalendarWord.askDay), at: rect.origin, style: .label)
        let (field, rest) = rect.splitLeft(used + 1).rest.splitLeft(20)
        canvas.fill(field, .focused)
        let shown = entry.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: .focused, limit: field.width)
        canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y)
        let understood = rest.splitLeft(2).rest
        switch DateReading.read(entry.text, today: wanted ?? setting.today, order: setting.dateOrder) {
        case .success(let day):
            canvas.write(words.longDate(day), at: understood.origin, style: .secondary, limit: understood.width)
        case .failure(.empty): break
        case .failure(let problem):
            canvas.write(
                words.sentence(for: .date(problem)), at: understood.origin, style: .invalid, limit: understood.width)
        }
    }
}
