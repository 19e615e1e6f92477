import Core
import Drawing

@testable import Dashboard

/// The list with a store that answers at once, or only when told.
struct ListDriver {
    var list = CustomerList()
    var setting: Setting
    var store: ListStore
    /// While true, questions stay in `unanswered`.
    var isHeldUp = false
    var unanswered: [Request] = []
    /// Everything but questions about rows, in order.
    var effects: [Effect] = []

    init(_ setting: Setting, rows: [CustomerRow], lines: Int = 18) {
        self.setting = setting
        self.setting.body = Size(width: 80, height: lines + 2)
        store = ListStore(rows: rows)
        carryOut(list.open(in: self.setting))
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func send(_ input: Input) {
        carryOut(list.handle(input, in: setting) ?? [])
    }

    mutating func take(_ answer: Answer) {
        carryOut(list.take(answer, in: setting))
    }

    /// Answers what was held up, the oldest first, and what that leads to.
    mutating func answerAll() {
        isHeldUp = false
        while !unanswered.isEmpty { answerNext() }
    }

    mutating func answerNext() {
        guard !unanswered.isEmpty, let answer = store.answer(unanswered.removeFirst()) else { return }
        take(answer)
    }

    var selectedID: Int64? { list.window.selected?.id }

    func drawn() -> Canvas {
        var canvas = Canvas(size: setting.body)
        list.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .ask(let request) = effect, case .customers = request {
                unanswered.append(request)
            } else {
                self.effects.append(effect)
            }
        }
        while !isHeldUp, !unanswered.isEmpty { answerNext() }
    }
}
