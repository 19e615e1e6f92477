import Core
import Drawing

/// Save-and-next: from one form of the queue to the next, without a key lost in between.
extension Dashboard {
    /// After a form that was opened from the queue comes the next customer's.
    mutating func goOnInQueue(after customer: Customer) -> [Effect] {
        guard let queue = screens.last?.as(ToConfirm.self) else { return [] }
        let words = setting.words
        let left = words.number(queue.left ?? queue.items.count)
        let notice = Effect.tell(Notice(.done, words(QueueWord.confirmedLeft, customer.companyName, left)))
        guard let next = queue.selected, setting.refusal(of: .confirm) == nil else {
            typedAhead = []
            return [notice]
        }
        return [.go(.form(next.id)), notice]
    }

    /// Keeps what is typed while the queue opens, or while one of its forms is being saved or is on its way, for what
    /// comes; nothing typed ahead is lost, or means something else to what is shown meanwhile.
    mutating func waitsForQueue(_ input: Input) -> Bool {
        guard isQueueUnderWay else { return false }
        switch input {
        case .key(.escape):
            // Whoever leaves now stays in the queue; what is being saved is saved all the same.
            awaited = nil
            typedAhead = []
            return screens.last?.isSaving != true
        case .key(.control("z")), .mouse, .resize, .redraw: return false
        case .key, .paste:
            typedAhead.append(input)
            return true
        }
    }

    mutating func takeTypedAhead() -> [Effect] {
        let inputs = typedAhead
        typedAhead = []
        return inputs.flatMap { handle(.input($0)) }
    }

    private var isQueueUnderWay: Bool {
        if let queue = screens.last?.as(ToConfirm.self) {
            if case .form = awaited { return true }
            return queue.isOpening
        }
        guard screens.last?.isSaving == true, screens.dropLast().last?.as(ToConfirm.self) != nil else { return false }
        return true
    }
}

extension AnyScreen {
    fileprivate var isSaving: Bool {
        self.as(FormScreen.self)?.stage == .saving
    }
}
