import Core
import Drawing
import Wording

/// The activity log: what was done, by whom, newest first unless told otherwise; found by period and by typing.
struct ActivityScreen: TimeListScreen {
    /// What is asked above the list.
    enum Question: Equatable, Sendable {
        /// Which period to show, with the choice it stands on.
        case periods(Int)
        /// The first and the last day, which are typed.
        case dates
    }

    enum DateField: CaseIterable, Hashable, Sendable {
        case from, to
    }

    var list = TimeList<ActivityEntry, ActivityQuery>()
    var question: Question?
    var dates = EntryFields(focus: DateField.from)
    var period = PeriodChoice.lastMonth

    var hasQuestion: Bool { question != nil }
    var isTyping: Bool { question == .dates || question == nil && list.isTyping }

    static func opening(in setting: Setting) -> (ActivityScreen, [Effect]) {
        opening(ActivityScreen(), in: setting)
    }

    func query(in setting: Setting) -> ActivityQuery {
        ActivityQuery(
            text: list.text, actions: setting.words.actions(containing: list.text), period: period(in: setting),
            order: list.order)
    }

    func period(in setting: Setting) -> ActivityPeriod { period.days(to: setting.today) }

    static func request(_ query: ActivityQuery, _ anchor: TimeAnchor, limit: Int, ticket: Int) -> Request {
        .activity(query, anchor, limit: limit, ticket: ticket)
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .activity(let page, let ticket): return take(page, ticket: ticket, in: setting)
        case .confirmed, .ordered, .seatsChanged, .refused(.gateShut, _): return refresh(in: setting)
        // The periods end today.
        case .rehearsing: return askAnew(in: setting)
        case .failed(_, .activity(_, _, _, let ticket)): giveUp(ticket: ticket)
        default: break
        }
        return []
    }
}

extension ActivityEntry: TimedRow {}

// MARK: - Input

extension ActivityScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        guard let question else { return editList(input, in: setting) }
        switch (input, question) {
        case (.key(let key), .periods(let choice)): return choose(key, at: choice)
        case (.key(let key), .dates): return typeDate(key, in: setting)
        case (.paste(let text), .dates): return typeDate(.paste(text), in: setting)
        case (.paste, .periods): return []
        case (.mouse(let mouse), _): return point(mouse, in: setting)
        case (.resize, _), (.redraw, _): return editList(input, in: setting)
        }
    }

    /// Beside a question a click leaves it.
    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        guard mouse.kind == .press || mouse.kind == .doubleClick else { return [] }
        let body = Rect(setting.body)
        guard let box = periodBox(in: setting) else {
            if !datesRect(in: body).contains(mouse.position) { question = nil }
            return []
        }
        guard let answer = box.answer(at: mouse.position, in: body) else {
            if !box.rect(in: body).contains(mouse.position) { question = nil }
            return []
        }
        question = .periods(answer)
        return takePeriod(in: setting)
    }
}
