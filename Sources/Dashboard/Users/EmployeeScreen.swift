import Core
import Drawing
import Wording

/// Who sits at a designated account (Facts): asked before its first confirmation, kept until the program ends or another
/// takes over.
struct EmployeeScreen: Screen {
    enum Field: CaseIterable, Hashable, Sendable {
        case name
    }

    var fields: EntryFields<Field>
    /// True where the form below has not been seen yet: whoever cancels is back where they came from.
    let comesFirst: Bool

    init(present: String?, comesFirst: Bool = false) {
        fields = EntryFields(focus: .name) { _ in present ?? "" }
        self.comesFirst = comesFirst
    }

    var isTyping: Bool { true }

    static let commands: [Command<EmployeeScreen>] = [
        Command(keys: [.enter, .control("s")], title: .proceed) { $0.keep(in: $1) },
        Command(keys: [.escape], title: .cancel) { screen, _ in
            screen.comesFirst ? [.go(.back), .go(.back)] : [.go(.back)]
        },
    ]

    var problem: PersonNameProblem? { PersonName.problem(in: fields.text(.name)) }

    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .paste(let text): return perform(.paste(text.trimmed))
        case .key(let key):
            guard key != .enter, let command = EditCommand(key) else { return nil }
            return perform(command)
        case .mouse, .resize, .redraw: return nil
        }
    }

    private mutating func perform(_ command: EditCommand) -> [Effect] {
        _ = fields.perform(command, isRight: problem == nil)
        return []
    }

    private mutating func keep(in setting: Setting) -> [Effect] {
        fields.checkAll()
        guard let name = PersonName(fields.text(.name)) else { return [] }
        return [
            .identify(name.text), .tell(Notice(.information, setting.words(UsersWord.employeeKept, name.text))),
        ]
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] { [] }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let inside = rect.inset(horizontally: 2, vertically: 1)
        var page = FormPage(width: inside.width, labels: [words(UsersWord.employeeName)], focus: Field.name)
        page.add(words(UsersWord.employeeMeaning, setting.actor.user.name), .plain)
        page.addBlank()
        page.add(
            .name, label: words(UsersWord.employeeName), .text(fields.line(.name), placeholder: "", columns: nil))
        if fields.checked.contains(.name), let problem {
            page.addNote("\(setting.glyphs.invalid) \(words.sentence(for: problem))", .invalid)
        }
        let box = page.box(in: rect)
        canvas.box(box, title: words(UsersWord.employeeTitle))
        page.draw(on: &canvas, in: box.inset(horizontally: 2, vertically: 1))
    }
}
