import Core
import Drawing
import Wording

/// A change of the partner's users.
public enum TeamChange: Equatable, Sendable {
    case add(User)
    /// The user with another role, or as a designated account.
    case set(User)
    case remove(login: String)
}

extension UsersScreen {
    /// In the order of their use, which is the footer's.
    static let commands =
        changingCommands + listCommands + removingCommands + dialogCommands
        + [toListCommand] + clearingCommands

    private static let changingCommands: [Command<UsersScreen>] = [
        Command(keys: [.character("n")], title: .addUser, applies: \.isBrowsing, hindrance: whyNot) { screen, _ in
            screen.dialog = .adding(UserEntry())
            return []
        },
        Command(
            keys: [.enter, .character("r")], title: .giveRole, applies: \.isBrowsing, hindrance: whyNotSelected
        ) { screen, setting in
            var choice = ListPosition()
            let roles = Role.allCases
            let present = screen.selectedItem(in: setting).flatMap { roles.firstIndex(of: $0.role) } ?? 0
            choice.select(present, total: roles.count, height: roles.count)
            screen.dialog = .role(choice)
            return []
        },
    ]

    private static let removingCommands: [Command<UsersScreen>] = [
        Command(
            keys: [.character("d")], title: .designate, applies: \.isBrowsing, hindrance: whyNotSelected
        ) { screen, setting in
            guard var user = screen.selectedItem(in: setting) else { return [] }
            user.isDesignated.toggle()
            return [.ask(.changeTeam(.set(user)))]
        },
        Command(
            keys: [.character("x"), .delete], title: .remove, applies: \.isBrowsing, hindrance: whyNotSelected
        ) { screen, _ in
            screen.dialog = .removing
            return []
        },
    ]

    private static let dialogCommands: [Command<UsersScreen>] = [
        Command(keys: [.enter, .character(" ")], title: .choose, applies: \.isChoosing) { $0.takeRole(in: $1) },
        Command(keys: [.character("y"), .character("o")], title: .remove, applies: { $0.dialog == .removing }) {
            screen, setting in
            screen.dialog = nil
            return screen.selectedItem(in: setting).map { [.ask(.changeTeam(.remove(login: $0.login)))] } ?? []
        },
        Command(keys: [.control("s")], title: .addUser, applies: \.isAdding) { $0.add(in: $1) },
        Command(keys: [.escape], title: .cancel, applies: { $0.dialog != nil }) { screen, _ in
            screen.dialog = nil
            return []
        },
    ]

    private var isChoosing: Bool { if case .role = dialog { true } else { false } }

    private var isAdding: Bool { if case .adding = dialog { true } else { false } }

    private static let whyNot: @Sendable (UsersScreen, Setting) -> String? = { _, setting in
        setting.refusal(of: .manageUsers).map(setting.words.sentence)
    }

    private static let whyNotSelected: @Sendable (UsersScreen, Setting) -> String? = { screen, setting in
        whyNot(screen, setting) ?? whyNothing(screen, setting)
    }

    private mutating func takeRole(in setting: Setting) -> [Effect] {
        guard case .role(let choice) = dialog, let selected = selectedItem(in: setting) else { return [] }
        dialog = nil
        var user = selected
        user.role = Role.allCases[choice.selected]
        return user == selected ? [] : [.ask(.changeTeam(.set(user)))]
    }

    private mutating func add(in setting: Setting) -> [Effect] {
        guard case .adding(var entry) = dialog else { return [] }
        entry.fields.checkAll()
        let wrong = UserEntry.Field.allCases.first { entry.problem(in: $0) != nil }
        if let wrong { entry.fields.move(to: wrong) }
        dialog = .adding(entry)
        guard wrong == nil else { return [.tell(Notice(.refused, setting.words(UsersWord.toCorrect)))] }
        return [.ask(.changeTeam(.add(entry.user)))]
    }
}
