import Core
import Drawing

@testable import Dashboard

/// A screen that is a list by time, as the tests ask and answer for it.
protocol DrivenTimeList: TimeListScreen {
    static func opening(in setting: Setting) -> (Self, [Effect])

    /// Nil for a request that is not about the list.
    static func question(_ request: Request) -> TimeListQuestion<Query>?

    static func answer(_ page: TimePage<Row>, ticket: Int) -> Answer

    /// Whether the list holds the row at all, whatever is searched for.
    static func holds(_ row: Row, _ query: Query) -> Bool

    static func finds(_ row: Row, _ query: Query) -> Bool
}

struct TimeListQuestion<Query: TimeQuery> {
    let query: Query
    let anchor: TimeAnchor
    let limit: Int
    let ticket: Int
}

/// The screen with a store in memory that answers at once, or only when told.
struct TimeListDriver<Screen: DrivenTimeList> {
    var screen: Screen
    var setting: Setting
    /// Newest first.
    var rows: [Screen.Row]
    /// While true, questions stay in `unanswered`.
    var isHeldUp = false
    var unanswered: [Request] = []
    /// Everything but questions about the list, in order.
    var effects: [Effect] = []
    /// The rows one search looks at.
    var mostLookedAt = Int.max

    init(_ setting: Setting, rows: [Screen.Row], width: Int = 80, height: Int = 20) {
        self.setting = setting
        self.setting.body = Size(width: width, height: height)
        self.rows = rows
        let (screen, effects) = Screen.opening(in: self.setting)
        self.screen = screen
        carryOut(effects)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func send(_ input: Input) {
        carryOut(screen.handle(input, in: setting) ?? [])
    }

    mutating func take(_ answer: Answer) {
        carryOut(screen.take(answer, in: setting))
    }

    mutating func answerAll() {
        isHeldUp = false
        carryOut([])
    }

    mutating func answerNext() {
        guard !unanswered.isEmpty, let question = Screen.question(unanswered.removeFirst()) else { return }
        take(Screen.answer(page(question), ticket: question.ticket))
    }

    var selectedID: Int64? { screen.list.window.selected?.id }

    func drawn() -> Canvas {
        var canvas = Canvas(size: setting.body)
        screen.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .ask(let request) = effect, Screen.question(request) != nil {
                unanswered.append(request)
            } else {
                self.effects.append(effect)
            }
        }
        while !isHeldUp, !unanswered.isEmpty { answerNext() }
    }

    private func page(_ question: TimeListQuestion<Screen.Query>) -> TimePage<Screen.Row> {
        let (query, anchor) = (question.query, question.anchor)
        let held = rows.filter { Screen.holds($0, query) }
        let all = query.order == .newest ? held : held.reversed()
        func place(_ key: TimeKey) -> (Int64, Int64) {
            let sign: Int64 = query.order == .newest ? -1 : 1
            return (sign * key.at.milliseconds, sign * key.number)
        }
        let beyond: [Screen.Row] =
            switch anchor {
            case .start: all
            case .end: all.reversed()
            case .after(let key): all.filter { place($0.key) > place(key) }
            case .before(let key): all.reversed().filter { place($0.key) < place(key) }
            case .from(let day): all.filter { query.order == .newest ? $0.key.at.day <= day : $0.key.at.day >= day }
            }
        let looked = query.text.isEmpty ? beyond : Array(beyond.prefix(mostLookedAt))
        let found = looked.filter { query.text.isEmpty || Screen.finds($0, query) }
        let rows = Array(found.prefix(question.limit))
        let isAtEnd = found.count <= question.limit && looked.count == beyond.count
        return TimePage(
            rows: anchor.isForward ? rows : rows.reversed(),
            reachesStart: anchor.isForward ? anchor == .start : isAtEnd,
            reachesEnd: anchor.isForward ? isAtEnd : anchor == .end,
            lookedUpTo: isAtEnd || rows.count == question.limit ? nil : looked.last?.key)
    }
}
