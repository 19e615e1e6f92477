import Core
import Drawing
import Wording

/// How far the partner is, at a glance: coverage by state, what is due, confirmations per week, where on the calendar
/// we are.
struct OverviewScreen: Screen {
    /// Nil until the store has answered.
    var overview: Overview?
    /// How many are to be confirmed, by urgency; nil while it is being counted.
    var due: QueueSizes?

    /// Half a year is asked for; a usual terminal shows twelve weeks of it, a wider one more.
    static let weeks = 26

    static let commands: [Command<OverviewScreen>] = [
        Command(keys: [.character("u")], title: .users) { _, _ in [.go(.users)] }
    ]

    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        // It comes with the return to this tab: others may have recorded something meanwhile.
        if case .resize = input { return Self.questions }
        return nil
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .overview(let fresh): overview = fresh
        case .queueSizes(let sizes): due = sizes
        case .counts(let counts): overview?.counts = counts
        case .rehearsing:
            due = nil
            return Self.questions
        case .confirmed: return Self.questions
        default: break
        }
        return []
    }

    /// What is asked for when the tab opens, and again when it may have changed.
    static let questions: [Effect] = [.ask(.overview(weeks: weeks)), .ask(.queueSizes)]
}

// MARK: - Drawing

extension OverviewScreen {
    /// Where the parts lie. The coverage, what is due and the calendar are always there; the weeks take what is left.
    private struct Layout {
        let coverage: Rect
        let due: Rect
        /// Nil where there is no room for columns that tell anything.
        let weeks: Rect?
        let calendar: Rect

        init(_ rect: Rect) {
            let inside = rect.inset(horizontally: 1, vertically: 0)
            let (coverage, belowCoverage) = inside.splitTop(1 + StateBars.height)
            self.coverage = coverage
            // A free line above it only where the weeks lose nothing by that.
            let (due, rest) = belowCoverage.splitTop(belowCoverage.height > 18 ? 2 : 1)
            self.due = due.row(due.height - 1)
            let calendarHeight = 4
            let room = rest.height - calendarHeight - 2
            // A heading, and columns of two to ten rows.
            let least = 1 + WeekChart.fixedRows + 2
            weeks = room < least ? nil : Rect(x: rest.x, y: rest.y + 1, width: rest.width, height: min(room, least + 8))
            let below = weeks?.maxY ?? coverage.maxY
            calendar = Rect(x: rest.x, y: below + 1, width: rest.width, height: calendarHeight)
        }
    }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = Layout(rect)
        if let overview {
            drawCoverage(overview.counts, on: &canvas, in: layout.coverage, setting: setting)
            if let weeks = layout.weeks { draw(overview.weeks, on: &canvas, in: weeks, setting: setting) }
        }
        drawHeading(setting.words(OverviewWord.due), dueSentence(in: setting), on: &canvas, in: layout.due)
        drawCalendar(on: &canvas, in: layout.calendar, setting: setting)
    }

    private func dueSentence(in setting: Setting) -> String {
        let words = setting.words
        guard let due else { return words(OverviewWord.counting) }
        if due.total == 0 { return words(OverviewWord.nothingDue) }
        func number(_ urgency: Urgency) -> String { words.number(due[urgency]) }
        return [
            words(QueueWord.bandCarts, number(.cart)),
            words(QueueWord.bandRenewals, number(.renewal30), number(.renewal60), number(.renewal90)),
            words(QueueWord.bandRest, number(.rest)),
        ].joined(separator: " \(setting.glyphs.separator) ")
    }

    private func drawCoverage(_ counts: StateCounts, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let sum =
            counts.total == 0
            ? words(OverviewWord.noCustomers)
            : words(OverviewWord.ofCustomers, words.number(counts[.confirmed]), words.number(counts.total))
        drawHeading(words(OverviewWord.coverage), sum, on: &canvas, in: rect.row(0))
        StateBars(counts: counts).draw(on: &canvas, in: rect.splitTop(1).rest, setting: setting)
    }

    private func draw(_ weeks: [WeekOfConfirmations], on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let shown = weeks.suffix(WeekChart.shown(in: rect.width))
        let sum = shown.reduce(0) { $0 + $1.confirmations }
        drawHeading(
            words(OverviewWord.perWeek), words(OverviewWord.inWeeks, count: sum, words.number(shown.count)),
            on: &canvas, in: rect.row(0))
        WeekChart(weeks: Array(shown)).draw(on: &canvas, in: rect.splitTop(1).rest, setting: setting)
    }

    private func drawCalendar(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        drawHeading(
            setting.words(OverviewWord.onTheCalendar), setting.words.longDate(setting.today), on: &canvas,
            in: rect.row(0))
        for (row, sentence) in zip(rect.rows.dropFirst(), setting.calendarSentences) {
            canvas.write(setting.glyphs.bullet, at: row.origin, style: .secondary)
            canvas.write(sentence, at: Point(x: row.x + 2, y: row.y), limit: row.width - 2)
        }
    }

    private func drawHeading(_ title: String, _ fact: String, on canvas: inout Canvas, in rect: Rect) {
        let used = canvas.write(title, at: rect.origin, style: .heading, limit: rect.width)
        let rest = rect.splitLeft(used + 2).rest
        canvas.write(fact, at: rest.origin, style: .secondary, limit: rest.width, align: .trailing)
    }
}

extension Setting {
    /// Where on the calendar today is, a sentence each.
    var calendarSentences: [String] {
        words.sentences(for: rule, on: today, of: partner, calendar: rulebook.calendar)
    }
}
