import Core
import Drawing

@testable import Dashboard

/// The whole dashboard before a store in memory that answers at once what it knows: rows, counts, customers, forms.
struct DashboardDriver {
    var dashboard: Dashboard
    var store: ListStore
    var counts = Desk.counts
    /// What only the run loop or another store could do.
    var effects: [Effect] = []
    /// Questions stay here while true.
    var isHeldUp = false
    var unanswered: [Request] = []

    init(_ setting: Setting, size: Size = Size(width: 80, height: 24), rows: [CustomerRow] = Desk.rows()) {
        store = ListStore(rows: rows)
        let effects: [Effect]
        (dashboard, effects) = Dashboard.opening(setting, size: size)
        carryOut(effects)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func click(x: Int, y: Int) {
        send(.mouse(Mouse(kind: .press, position: Point(x: x, y: y))))
    }

    mutating func send(_ input: Input) {
        carryOut(dashboard.handle(.input(input)))
    }

    mutating func take(_ answer: Answer) {
        carryOut(dashboard.handle(.answer(answer)))
    }

    mutating func answerNext() {
        guard !unanswered.isEmpty, let answer = answer(unanswered.removeFirst()) else { return }
        take(answer)
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .ask(let request) = effect, answer(request) != nil {
                unanswered.append(request)
            } else {
                self.effects.append(effect)
            }
        }
        while !isHeldUp, !unanswered.isEmpty { answerNext() }
    }

    private func answer(_ request: Request) -> Answer? {
        switch request {
        case .customers: store.answer(request)
        case .lookUp(let scrap, let limit, let ticket): .found(store.lookUp(scrap, limit: limit), ticket: ticket)
        case .counts: .counts(counts)
        case .queue(let query, let anchor, let limit, let ticket):
            .queue(store.queue(query, anchor, limit: limit, today: Desk.today), ticket: ticket)
        case .resellers: .resellers(store.resellers)
        case .queueSizes: .queueSizes(store.queueSizes(today: Desk.today))
        case .customer(let id): row(id).map { .customer(Desk.answer($0)) }
        // Without a rulebook there is no form; the test that needs one then finds its question unanswered.
        case .form(let id): row(id).flatMap { try? .form(Desk.form($0)) }
        default: nil
        }
    }

    private func row(_ id: Int64) -> CustomerRow? { store.rows.first { $0.id == id } }
}
