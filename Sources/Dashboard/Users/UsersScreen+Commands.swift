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
    static let commands: [Command<UsersScreen>] = [
        Command(keys: [.character("n")], title: .addUser, applies: \.isReading, hindrance: whyNot) { screen, _ in
            screen.dialog = .adding(UserEntry())
            return []
        },
        Command(keys: [.enter, .character("r")], title: .giveRole, applies: \.isReading, hindrance: whyNot) {
            screen, _ in
            var choice = ListPosition()
            let roles = Role.allCases
            let present = screen.selected.flatMap { roles.firstIndex(of: $0.role) } ?? 0
            choice.select(present, total: roles.count, height: roles.count)
            screen.dialog = .role(choice)
            return []
        },
        Command(keys: [.character("d")], title: .designate, applies: \.isReading, hindrance: whyNot) { screen, _ in
            guard var user = screen.selected else { return [] }
            user.isDesignated.toggle()
            return [.ask(.changeTeam(.set(user)))]
        },
        Command(keys: [.character("x"), .delete], title: .remove, applies: \.isReading, hindrance: whyNot) {
            screen, _ in
            screen.dialog = .removing
            return []
        },
        Command(keys: [.enter, .character(" ")], title: .choose, applies: \.isChoosing) { $0.takeRole(in: $1) },
        Command(keys: [.character("y"), .character("o")], title: .remove, applies: { $0.dialog == .removing }) {
            screen, _ in
            screen.dialog = nil
            return screen.selected.map { [.ask(.changeTeam(.remove(login: $0.login)))] } ?? []
        },
        Command(keys: [.control("s")], title: .addUser, applies: \.isTyping) { $0.add(in: $1) },
        Command(keys: [.escape], title: .cancel, applies: { $0.dialog != nil }) { screen, _ in
            screen.dialog = nil
            return []
        },
    ]

    private var isReading: Bool { dialog == nil }
    private var isChoosing: Bool { if case .role = dialog { true } else { false } }

    private static let whyNot: @Sendable (UsersScreen, Setting) -> String? = { _, setting in
        setting.refusal(of: .manageUsers).map(setting.words.sentence)
    }

    private mutating func takeRole(in setting: Setting) -> [Effect] {
        guard case .role(let choice) = dialog, var user = selected else { return [] }
        dialog = nil
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
