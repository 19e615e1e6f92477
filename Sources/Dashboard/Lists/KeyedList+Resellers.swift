import Core
import Drawing
import Wording

/// Whose customers to show: one reseller's, found by typing (R9).
struct ResellerChooser: Equatable, Sendable {
    var line = TextLine(limit: 100)
    var chosen = 0
    /// Enter, and what came after it, before the resellers were there.
    var waitingKeys: [Key] = []
}

extension KeyedList {
    /// Only an indirect provider's customers have resellers.
    static func hasResellers(_ setting: Setting) -> Bool { setting.partner.kind == .indirectProvider }

    mutating func beginChoosingReseller() -> [Effect] {
        stopWaiting()
        focus = .resellers(ResellerChooser())
        return [.ask(.resellers)]
    }

    /// What can be chosen: everybody's customers while nothing is typed, then the resellers that fit.
    private func offered(_ chooser: ResellerChooser) -> [Reseller?] {
        let wanted = SearchText.fold(chooser.line.text.trimmed)
        let fitting = (resellers ?? []).filter { wanted.isEmpty || SearchText.fold($0.name).contains(wanted) }
        return (wanted.isEmpty ? [nil] : []) + fitting.map(Optional.some)
    }

    mutating func chooseReseller(_ key: Key, _ chooser: ResellerChooser) -> [Effect]? {
        var chooser = chooser
        // What was typed cannot be told from resellers that are still on their way.
        let isEarly = resellers == nil && key == .enter && !chooser.line.text.trimmed.isEmpty
        if isEarly || !chooser.waitingKeys.isEmpty, key != .escape {
            chooser.waitingKeys.append(key)
            focus = .resellers(chooser)
            return []
        }
        let count = offered(chooser).count
        var position = ListPosition()
        position.select(chooser.chosen, total: count, height: 10)
        guard position.move(key, total: count, height: 10, byLetters: false) else {
            return EditCommand(key).map { search(chooser, for: $0) }
        }
        chooser.chosen = position.selected
        focus = .resellers(chooser)
        return []
    }

    mutating func search(_ chooser: ResellerChooser, for command: EditCommand) -> [Effect] {
        var chooser = chooser
        guard chooser.waitingKeys.isEmpty else { return [] }
        if chooser.line.perform(command) == .changed { chooser.chosen = 0 }
        focus = .resellers(chooser)
        return []
    }

    /// The resellers are there: the chosen one stays chosen, and what waited for them goes on.
    mutating func take(_ fresh: [Reseller], in setting: Setting) -> [Effect] {
        guard case .resellers(var chooser) = focus else {
            resellers = fresh
            return []
        }
        let before = offered(chooser)
        let chosen = before.indices.contains(chooser.chosen) ? before[chooser.chosen]?.id : nil
        resellers = fresh
        chooser.chosen = offered(chooser).firstIndex { $0?.id == chosen } ?? 0
        let keys = chooser.waitingKeys
        chooser.waitingKeys = []
        focus = .resellers(chooser)
        return keys.flatMap { handle(.key($0), in: setting) ?? [] }
    }

    /// The store could not tell them.
    mutating func endChoosingReseller() -> [Effect] {
        if case .resellers = focus { focus = .list }
        return []
    }

    mutating func takeReseller(_ chooser: ResellerChooser, in setting: Setting) -> [Effect] {
        let offered = offered(chooser)
        guard offered.indices.contains(chooser.chosen) else { return [] }
        focus = .list
        return show(resellerID: offered[chooser.chosen]?.id, in: setting)
    }

    mutating func show(resellerID: Int64?, in setting: Setting) -> [Effect] {
        guard query.resellerID != resellerID else { return [] }
        query.resellerID = resellerID
        return askAnew(in: setting)
    }

    func resellerBox(_ chooser: ResellerChooser, in setting: Setting) -> ChoiceBox {
        let words = setting.words
        let offered = offered(chooser)
        var box = ChoiceBox(
            title: words(CustomerListWord.resellerTitle),
            names: offered.map { $0?.name ?? words(CustomerListWord.everyReseller) },
            inForce: offered.firstIndex { $0?.id == query.resellerID }, chosen: chooser.chosen,
            typed: ("\(setting.glyphs.prompt)", chooser.line))
        if resellers == nil {
            box.notes = [words(CustomerListWord.resellersLoading)]
        } else if offered.isEmpty {
            box.notes = [words(CustomerListWord.noResellers, chooser.line.text)]
        }
        return box
    }

    /// The filter's words; the name follows once it is known.
    func resellerWords(in setting: Setting) -> String? {
        guard let id = query.resellerID else { return nil }
        let name = resellers?.first { $0.id == id }?.name ?? String(setting.glyphs.ellipsis)
        return setting.words(CustomerListWord.resellerFilter, name)
    }
}
