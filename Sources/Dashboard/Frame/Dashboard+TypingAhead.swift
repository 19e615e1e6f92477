import Core
import Drawing

/// What is typed while something is on its way is meant for what comes: no key is lost, none acts on another screen.
extension Dashboard {
    /// Keeps the input for later; false when nothing is on its way, or when the input is not for any screen.
    mutating func keepsForWhatComes(_ input: Input) -> Bool {
        guard isSomethingOnItsWay else { return false }
        switch input {
        case .key(.escape):
            // Whoever leaves now stays where they are; what is being saved is saved all the same.
            awaited = nil
            typedAhead = []
            return screens.last?.isSaving != true
        case .key(.control("z")), .mouse, .resize, .redraw: return false
        case .key, .paste:
            typedAhead.append(input)
            return true
        }
    }

    /// What was typed ahead, once what it was meant for is there.
    mutating func takeTypedAhead() -> [Effect] {
        guard !typedAhead.isEmpty, !isSomethingOnItsWay else { return [] }
        let inputs = typedAhead
        typedAhead = []
        return inputs.flatMap { handle(.input($0)) }
    }

    /// A screen that was asked for, the first customer of a search, the queue, or its next form.
    private var isSomethingOnItsWay: Bool {
        if case .palette(let palette) = dialog { return palette.opensFirst }
        if awaited != nil { return true }
        // A key that waits for rows of the queue may open a form.
        if let queue = screens.last?.as(ToConfirm.self) { return queue.isOpening || !queue.waitingKeys.isEmpty }
        return screens.last?.isSaving == true && screens.dropLast().last?.as(ToConfirm.self) != nil
    }
}

extension AnyScreen {
    fileprivate var isSaving: Bool {
        self.as(FormScreen.self)?.stage == .saving
    }
}
