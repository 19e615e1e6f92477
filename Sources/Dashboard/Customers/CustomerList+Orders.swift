import Core
import Drawing
import Wording

/// What the list is sorted by, and the way to a letter.
extension CustomerList {
    static let orders: [(order: CustomerOrder, word: CustomerListWord)] = [
        (.name, .byName), (.nameReversed, .byNameReversed), (.domain, .byDomain), (.dateAgreed, .byDateAgreed),
    ]

    mutating func beginChoosingOrder() -> [Effect] {
        stopWaiting()
        focus = .orders(Self.orders.firstIndex { $0.order == query.order } ?? 0)
        return []
    }

    mutating func chooseOrder(_ key: Key, at choice: Int) -> [Effect]? {
        guard let next = ChoiceBox.step(key, from: choice, of: Self.orders.count, onward: "s") else { return nil }
        focus = .orders(next)
        return []
    }

    mutating func takeOrder(in setting: Setting) -> [Effect] {
        guard case .orders(let choice) = focus else { return [] }
        focus = .list
        return sort(by: Self.orders[choice].order, in: setting)
    }

    mutating func sort(by order: CustomerOrder, in setting: Setting) -> [Effect] {
        guard order != query.order else { return [] }
        query.order = order
        return askAnew(in: setting)
    }

    func orderBox(_ choice: Int, in setting: Setting) -> ChoiceBox {
        ChoiceBox(
            title: setting.words(CustomerListWord.orderTitle), names: Self.orders.map { setting.words($0.word) },
            inForce: Self.orders.firstIndex { $0.order == query.order }, chosen: choice)
    }
}

// MARK: - Letters

extension CustomerList {
    mutating func beginJump() -> [Effect] {
        stopWaiting()
        focus = .jump(TextLine(limit: 60))
        return []
    }

    /// What is typed leads on at once; a key that moves ends the typing.
    mutating func jump(_ key: Key, from line: TextLine, in setting: Setting) -> [Effect]? {
        switch key {
        case .enter, .escape, .tab:
            focus = .list
            return []
        case .up, .down, .pageUp, .pageDown:
            focus = .list
            return nil
        default: return EditCommand(key).map { jump(by: $0, from: line, in: setting) }
        }
    }

    mutating func jump(by command: EditCommand, from line: TextLine, in setting: Setting) -> [Effect] {
        var line = line
        let outcome = line.perform(command)
        focus = .jump(line)
        guard outcome == .changed else { return [] }
        return go(to: line.text, in: setting)
    }
}
