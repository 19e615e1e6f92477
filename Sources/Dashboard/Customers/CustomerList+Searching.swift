import Core
import Drawing

/// The search field and the choice of states: what decides who is listed.
extension CustomerList {
    enum SearchChange {
        case edit(EditCommand)
        case paste(String)
        case clear
    }

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
}

// MARK: - The states to show

extension CustomerList {
    /// Everybody, then each state alone.
    static let choices: [AgreementState?] = [nil] + AgreementState.allCases

    private var chosenState: AgreementState? { query.states?.first }

    mutating func beginChoosingState() -> [Effect] {
        stopWaiting()
        focus = .states(Self.choices.firstIndex(of: chosenState) ?? 0)
        return []
    }

    /// Moves among the choices.
    mutating func choose(_ key: Key, at choice: Int, in setting: Setting) -> [Effect]? {
        if key == .character("r"), Self.hasResellers(setting) { return beginChoosingReseller() }
        guard let next = ChoiceBox.step(key, from: choice, of: Self.choices.count, onward: "f") else { return nil }
        focus = .states(next)
        return []
    }

    mutating func takeChoice(in setting: Setting) -> [Effect] {
        guard case .states(let choice) = focus else { return [] }
        focus = .list
        return show(states: Self.choices[choice].map { [$0] }, in: setting)
    }

    mutating func show(states: Set<AgreementState>?, in setting: Setting) -> [Effect] {
        guard query.states != states else { return [] }
        query.states = states
        return askAnew(in: setting)
    }
}
