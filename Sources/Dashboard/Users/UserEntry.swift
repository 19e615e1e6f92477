import Core
import Drawing
import Wording

/// A user being added.
struct UserEntry: Equatable, Sendable {
    enum Field: CaseIterable, Hashable, Sendable {
        case login, name, role, designated
    }

    enum Problem: Equatable, Sendable {
        case missing, spaces
        case tooLong(Int)
    }

    var fields = EntryFields<Field>(focus: .login)
    private(set) var role = Role.salesAgent
    private(set) var isDesignated = false

    var isTouched: Bool { !fields.line(.login).isEmpty || !fields.line(.name).isEmpty }

    /// Without a name the user is called like the login.
    var user: User {
        let login = fields.text(.login).trimmed
        let name = fields.text(.name).trimmed
        return User(login: login, name: name.isEmpty ? login : name, role: role, isDesignated: isDesignated)
    }

    func problem(in field: Field) -> Problem? {
        let entry = fields.text(field).trimmed
        if entry.count > CustomerFacts.longestText { return .tooLong(entry.count) }
        guard field == .login else { return nil }
        if entry.isEmpty { return .missing }
        return entry.contains(where: \.isWhitespace) ? .spaces : nil
    }
}

// MARK: - Input

extension UserEntry {
    /// Nil when the input is no entry; then it may be a command's.
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .paste(let text): return perform(.paste(text.trimmed), in: setting)
        case .key(.escape), .key(.control("s")): return nil
        case .key(.enter) where fields.isOnLast: return nil
        case .key(.enter), .key(.tab), .key(.down): fields.move(by: 1)
        case .key(.backTab), .key(.up): fields.move(by: -1)
        case .key(let key):
            if turn(key) { return [] }
            guard let command = EditCommand(key) else { return nil }
            return perform(command, in: setting)
        default: break
        }
        return []
    }

    private mutating func perform(_ command: EditCommand, in setting: Setting) -> [Effect] {
        guard fields.focus == .login || fields.focus == .name else { return [] }
        let outcome = fields.perform(command, isRight: problem(in: fields.focus) == nil)
        return outcome == .full ? [.tell(Notice(.information, setting.words(FormWord.full)))] : []
    }

    private mutating func turn(_ key: Key) -> Bool {
        guard key == .left || key == .right || key == .character(" ") else { return false }
        switch fields.focus {
        case .role: role = role.turned(by: key == .left ? -1 : 1)
        case .designated: isDesignated.toggle()
        case .login, .name: return false
        }
        return true
    }
}

// MARK: - Drawing

extension UserEntry {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let inner = min(rect.width - 4, 72)
        let page = page(width: inner, setting)
        let box = rect.centered(Size(width: inner + 4, height: min(rect.height, page.height + 2)))
        canvas.fill(box)
        canvas.box(box, title: setting.words(UsersWord.addTitle), style: .accent)
        page.draw(on: &canvas, in: box.inset(horizontally: 2, vertically: 1))
    }

    private func page(width: Int, _ setting: Setting) -> FormPage<Field> {
        let words = setting.words
        var page = FormPage(width: width, labels: Field.allCases.map { label($0, words) }, focus: fields.focus)
        for field in Field.allCases {
            let isChosen = field == fields.focus && (field == .role || field == .designated)
            page.add(
                field, label: label(field, words), entry(field, words),
                remark: isChosen ? words(UsersWord.turn) : "")
            if fields.checked.contains(field), let problem = problem(in: field) {
                page.addNote("\(setting.glyphs.invalid) \(sentence(for: problem, words))", .invalid)
            }
        }
        page.addBlank()
        page.add(words(UsersWord.designatedMeaning), .secondary)
        page.add(.control("s"), words(CommandWord.addUser))
        return page
    }

    private func label(_ field: Field, _ words: Words) -> String {
        switch field {
        case .login: words(UsersWord.loginRequired)
        case .name: words(TeamWord.name)
        case .role: words(TeamWord.role)
        case .designated: words(UsersWord.designated)
        }
    }

    private func entry(_ field: Field, _ words: Words) -> FormPage<Field>.Entry {
        switch field {
        case .login, .name: .text(fields.line(field), placeholder: "", columns: nil)
        case .role: .choice(words.name(of: role))
        case .designated: .choice(words(isDesignated ? UsersWord.yes : .no))
        }
    }

    private func sentence(for problem: Problem, _ words: Words) -> String {
        switch problem {
        case .missing: words(WelcomeWord.missing)
        case .spaces: words(WelcomeWord.spaces)
        case .tooLong(let length):
            words(WelcomeWord.tooLong, words.number(length), words.number(CustomerFacts.longestText))
        }
    }
}
