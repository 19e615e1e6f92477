import Core
import Drawing
import Wording

/// A screen on which the facts about a customer are typed.
protocol AccountScreen: Screen {
    var account: AccountFields { get set }
    /// True while the fields, or a list of values above them, take the keys.
    var isFilling: Bool { get }
    var unkept: String? { get set }
    /// Keeps what was typed; after every change.
    mutating func keepDraft(in setting: Setting) -> [Effect]
    /// What Enter on the last field leads to.
    mutating func goOn(in setting: Setting) -> [Effect]
    /// Where the form is drawn, counted from the corner of the body as the mouse is.
    func formArea(in setting: Setting) -> Rect
    func formPage(_ setting: Setting) -> FormPage<CustomerForm.Field>
}

extension AccountScreen {
    private var isTypingFields: Bool { isFilling && account.choosing == nil }
    private var isChoosing: Bool { isFilling && account.choosing != nil }
    private var isOnDate: Bool { isTypingFields && account.focus == .dateAgreed }

    /// The keys of the fields and of the lists above them.
    static var choosingCommands: [Command<Self>] {
        [
            Command(keys: [.enter], title: .choose, applies: { $0.isChoosing }, run: { $0.choose(in: $1) }),
            Command(keys: [.escape], title: .cancel, applies: { $0.isChoosing }) { screen, _ in
                screen.account.closeList()
                return []
            },
            Command(
                keys: [.function(4)], title: .listValues, applies: { $0.isTypingFields && $0.account.hasValues }
            ) { screen, setting in
                screen.account.openList(setting)
                return []
            },
            Command(
                keys: [.character(" "), .character("x")], title: .tick,
                applies: { $0.isTypingFields && $0.account.focus == .accepted }
            ) { screen, setting in
                screen.account.toggleAccepted()
                return screen.keepDraft(in: setting)
            },
        ]
    }

    static var fieldCommands: [Command<Self>] {
        Command.dateSteps(applies: { $0.isOnDate }) { $0.step(days: $1, months: $2, in: $3) } + [
            Command(
                keys: [.enter, .tab, .down], title: .nextField, isInFooter: false, applies: { $0.isTypingFields }
            ) { screen, setting in
                screen.account.move(by: 1, in: setting)
                return []
            },
            Command(
                keys: [.backTab, .up], title: .previousField, isInFooter: false, applies: { $0.isTypingFields }
            ) { screen, setting in
                screen.account.move(by: -1, in: setting)
                return []
            },
        ] + Command.editing(applies: { $0.isTypingFields }) { $0.perform($1, in: $2) }
    }

    /// What an input means in the form; nil where it means nothing there.
    mutating func fill(_ input: Input, in setting: Setting) -> [Effect]? {
        if account.choosing != nil {
            switch account.editList(input, in: formArea(in: setting)) {
            case .used: return []
            case .taken(let value): return take(value, in: setting)
            case nil: return nil
            }
        }
        switch input {
        case .key(let key):
            if key == .enter, account.isOnLast(setting) { return goOn(in: setting) }
            let hasCommand = Self.commands.contains { $0.keys.contains(key) && $0.applies(self) }
            guard !hasCommand, let command = EditCommand(key) else { return nil }
            return perform(command, in: setting)
        case .paste(let text):
            let company = account.form.entry(.companyName)
            if let notice = account.pasted(text).objection(setting.words, company: company) { return [.tell(notice)] }
            return changed(account.paste(text, in: setting), in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return nil
        }
    }

    private mutating func perform(_ command: EditCommand, in setting: Setting) -> [Effect] {
        changed(account.perform(command, in: setting), in: setting)
    }

    private mutating func changed(_ outcome: TextLine.Outcome, in setting: Setting) -> [Effect] {
        switch outcome {
        case .changed: keepDraft(in: setting)
        case .full: [.tell(Notice(.information, setting.words(FormWord.full)))]
        case .moved, .nothing: []
        }
    }

    private mutating func step(days: Int, months: Int, in setting: Setting) -> [Effect] {
        if let problem = account.step(days: days, months: months, in: setting) {
            return [.tell(Notice(.information, setting.words.sentence(for: problem)))]
        }
        return keepDraft(in: setting)
    }

    private mutating func choose(in setting: Setting) -> [Effect] {
        guard let value = account.choosing?.list.selected else { return [] }
        return take(value, in: setting)
    }

    private mutating func take(_ value: String, in setting: Setting) -> [Effect] {
        account.take(value)
        account.move(by: 1, in: setting)
        return keepDraft(in: setting)
    }

    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect]? {
        let inside = formArea(in: setting).inset(horizontally: 2, vertically: 1)
        guard mouse.kind == .press || mouse.kind == .doubleClick, inside.contains(mouse.position) else { return nil }
        let target = formPage(setting).target(atRow: mouse.position.y - inside.y, of: inside.height)
        guard case .field(let field) = target else { return [] }
        let wasThere = account.focus == field
        account.move(to: field, in: setting)
        if field == .accepted, wasThere { return perform(.character(" "), in: setting) ?? [] }
        return []
    }

    /// Takes down whether the newest entries are kept as the draft of this customer, nil for a new one.
    mutating func note(_ answer: Answer, ofDraft customer: Int64?, in setting: Setting) {
        switch answer {
        case .customerDraftKept(customer): unkept = nil
        case .failed(let sentence, .saveCustomerDraft(customer, _)): unkept = sentence
        case .refused(let refusal, .saveCustomerDraft(customer, _)): unkept = setting.words.sentence(for: refusal)
        default: break
        }
    }

    /// How many fields are to be corrected, as a sentence; nil when all is right.
    mutating func correction(in setting: Setting) -> Notice? {
        let count = account.checkAll(in: setting)
        if count == 0 { return nil }
        return Notice(.refused, setting.words(NewCustomerWord.toCorrect, count: count))
    }

    func drawForm(on canvas: inout Canvas, in area: Rect, title: String, setting: Setting) {
        canvas.box(area, title: title)
        formPage(setting).draw(on: &canvas, in: area.inset(horizontally: 2, vertically: 1))
        account.choosing?.list.draw(on: &canvas, in: area, setting: setting)
    }
}
