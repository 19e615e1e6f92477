import Core
import Drawing
import Wording

/// What a change of the searched text is.
enum SearchChange {
    case edit(EditCommand)
    case paste(String)
    case clear
}

/// The search field, the questions whom to show and in which order, and the way to a letter.
extension KeyedList {
    mutating func beginSearch() -> [Effect] {
        stopWaiting()
        focus = .search
        return []
    }

    mutating func goToList() -> [Effect] {
        focus = .list
        return []
    }

    /// Asks anew when what is searched for changed; spaces around it do not count.
    mutating func changeSearch(by change: SearchChange, in setting: Setting) -> [Effect] {
        switch change {
        case .edit(let command): _ = searchLine.perform(command)
        case .paste(let text): _ = searchLine.perform(.paste(text.trimmed))
        case .clear:
            _ = searchLine.perform(.end)
            _ = searchLine.perform(.killToStart)
        }
        let text = searchLine.text.trimmed
        guard text != query.text else { return [] }
        query.text = text
        return askAnew(in: setting)
    }

    /// The answer that the question stands on.
    mutating func takeAnswer(in setting: Setting) -> [Effect] {
        switch focus {
        case .filter(let answer):
            focus = .list
            return filter(by: answer, in: setting)
        case .orders(let answer):
            focus = .list
            return sort(by: Self.orders(setting.words)[answer].order, in: setting)
        case .resellers(let chooser): return takeReseller(chooser, in: setting)
        case .views: return takeView(in: setting)
        case .list, .search, .jump: return []
        }
    }

    /// Moves among answers; the question's own letter goes round.
    private func answer(_ key: Key, at answer: Int, of count: Int, letter: Character) -> Int? {
        if key == .character(letter) { return (answer + 1) % count }
        var position = ListPosition()
        position.select(answer, total: count, height: count)
        return position.move(key, total: count, height: count) ? position.selected : nil
    }
}

// MARK: - Whom to show

extension KeyedList {
    mutating func beginFiltering() -> [Effect] {
        stopWaiting()
        focus = .filter(filterInForce ?? 0)
        return []
    }

    mutating func chooseFilter(_ key: Key, at present: Int, in setting: Setting) -> [Effect]? {
        if let answer = answer(key, at: present, of: Self.filterCount, letter: "f") {
            focus = .filter(answer)
            return []
        }
        switch key {
        case .character("r") where Self.hasResellers(setting): return beginChoosingReseller()
        // The question is answered or left before a letter means anything else.
        case .character: return key == .character(" ") ? nil : []
        default: return nil
        }
    }
}

// MARK: - In which order

extension KeyedList {
    mutating func beginChoosingOrder(in setting: Setting) -> [Effect] {
        stopWaiting()
        focus = .orders(Self.orders(setting.words).firstIndex { $0.order == query.order } ?? 0)
        return []
    }

    mutating func chooseOrder(_ key: Key, at present: Int, in setting: Setting) -> [Effect]? {
        if let answer = answer(key, at: present, of: Self.orders(setting.words).count, letter: "s") {
            focus = .orders(answer)
            return []
        }
        if case .character = key, key != .character(" ") { return [] }
        return nil
    }

    mutating func sort(by order: Query.Order, in setting: Setting) -> [Effect] {
        guard order != query.order else { return [] }
        query.order = order
        return askAnew(in: setting)
    }

    func orderBox(_ answer: Int, in setting: Setting) -> ChoiceBox {
        let orders = Self.orders(setting.words)
        return ChoiceBox(
            title: setting.words(CustomerListWord.orderTitle), names: orders.map(\.name),
            inForce: orders.firstIndex { $0.order == query.order }, chosen: answer)
    }
}

// MARK: - Letters

extension KeyedList {
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
