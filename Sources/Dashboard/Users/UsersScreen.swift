import Core
import Drawing
import Wording

/// The partner's people and their roles (R8); a global admin changes them here.
struct UsersScreen: ShortListScreen {
    /// A question above the list; the keys go to it alone.
    enum Dialog: Equatable, Sendable {
        case adding(UserEntry)
        /// Which role the selected user gets.
        case role(ListPosition)
        case removing
    }

    private(set) var users: [User]
    var list = ShortList<UserQuery>()
    var dialog: Dialog?

    init(_ users: [User]) {
        self.users = users
    }

    var isAtList: Bool { dialog == nil }

    var isTyping: Bool { if case .adding = dialog { true } else { isSearching } }

    var holdsUnfinishedEntry: Bool { if case .adding(let entry) = dialog { entry.isTouched } else { false } }
}

// MARK: - The list

extension UsersScreen {
    /// The lines above the rows: the title, the search and the column heads.
    static let headLines = 3

    func items(in setting: Setting) -> [User] { users }

    func listHeight(in setting: Setting) -> Int { max(1, setting.body.height - Self.headLines) }

    func exportSource(in setting: Setting) -> ExportSource { .users(list.query) }

    func copy(of user: User, _ words: Words) -> (text: String, sentence: String) {
        (user.login, words(UsersWord.copied, user.login))
    }
}

// MARK: - Answers

extension UsersScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .users(let fresh):
            show(fresh, selecting: selectedItem(in: setting)?.login, in: setting)
        case .teamChanged(let change, let user, let fresh):
            dialog = nil
            show(fresh, selecting: user.login, in: setting)
            return [.tell(Notice(.done, setting.words.sentence(for: change, of: user)))]
        case .rehearsing: return [.ask(.users)]
        default: break
        }
        return []
    }

    private mutating func show(_ fresh: [User], selecting login: String?, in setting: Setting) {
        users = fresh
        keepSelection(of: login, in: setting)
    }
}

// MARK: - Input

extension UsersScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch (dialog, input) {
        case (.adding(var entry), _):
            let effects = entry.edit(input, in: setting)
            dialog = .adding(entry)
            return effects
        case (.role(var choice), .key(let key)):
            guard choice.move(key, total: Role.allCases.count, height: Role.allCases.count) else { return nil }
            dialog = .role(choice)
            return []
        case (nil, .mouse(let mouse)): return editList(input, in: setting) ?? point(mouse, in: setting)
        case (nil, _): return editList(input, in: setting)
        default: return nil
        }
    }

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        if mouse.kind == .press, mouse.position.y == 1 { return beginSearch(in: setting) }
        let rows = Rect(setting.body).splitTop(Self.headLines).rest
        guard list.position.point(mouse, total: shownItems(in: setting).count, rows: rows) else { return [] }
        list.focus = .list
        return mouse.kind == .doubleClick ? perform(.enter, in: setting) ?? [] : []
    }
}
