import Core
import Drawing
import Wording

/// The partner's people and their roles (R8); a global admin changes them here.
struct UsersScreen: Screen {
    /// A question above the list; the keys go to it alone.
    enum Dialog: Equatable, Sendable {
        case adding(UserEntry)
        /// Which role the selected user gets.
        case role(ListPosition)
        case removing
    }

    private(set) var users: [User]
    var position = ListPosition()
    var dialog: Dialog?

    init(_ users: [User]) {
        self.users = users
    }

    var selected: User? { users.indices.contains(position.selected) ? users[position.selected] : nil }

    var isTyping: Bool { if case .adding = dialog { true } else { false } }

    var holdsUnfinishedEntry: Bool { if case .adding(let entry) = dialog { entry.isTouched } else { false } }

    /// The list's lines: the body without the title and the column heads.
    static func lines(in rect: Rect) -> Int { max(1, rect.height - 2) }
}

// MARK: - Answers

extension UsersScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .users(let fresh):
            show(fresh, selecting: selected?.login)
        case .teamChanged(let change, let user, let fresh):
            dialog = nil
            show(fresh, selecting: user.login)
            return [.tell(Notice(.done, setting.words.sentence(for: change, of: user)))]
        case .rehearsing: return [.ask(.users)]
        default: break
        }
        return []
    }

    private mutating func show(_ fresh: [User], selecting login: String?) {
        users = fresh
        let row = fresh.firstIndex { $0.login == login } ?? position.selected
        position.select(row, total: fresh.count, height: fresh.count)
    }
}

// MARK: - Input

extension UsersScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        let lines = Self.lines(in: Rect(setting.body))
        switch (dialog, input) {
        case (.adding(var entry), _):
            let effects = entry.edit(input, in: setting)
            dialog = .adding(entry)
            return effects
        case (.role(var choice), .key(let key)):
            guard choice.move(key, total: Role.allCases.count, height: Role.allCases.count) else { return nil }
            dialog = .role(choice)
            return []
        case (nil, .key(let key)):
            return position.move(key, total: users.count, height: lines) ? [] : nil
        case (nil, .mouse(let mouse)): return point(mouse, lines: lines, in: setting)
        default: return nil
        }
    }

    private mutating func point(_ mouse: Mouse, lines: Int, in setting: Setting) -> [Effect] {
        switch mouse.kind {
        case .wheelUp, .wheelDown: position.turn(mouse.kind, total: users.count, height: lines)
        case .press, .doubleClick:
            let row = position.window(total: users.count, height: lines).lowerBound + mouse.position.y - 2
            guard mouse.position.y >= 2, users.indices.contains(row) else { return [] }
            position.select(row, total: users.count, height: lines)
            if mouse.kind == .doubleClick { return perform(.enter, in: setting) ?? [] }
        }
        return []
    }
}
