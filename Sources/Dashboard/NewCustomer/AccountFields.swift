import Core
import Drawing
import Wording

/// The fields about a customer: typed, chosen from lists, checked as they are left.
struct AccountFields: Equatable, Sendable {
    typealias Field = CustomerForm.Field

    /// The list of values that is open above a field.
    struct Choosing: Equatable, Sendable {
        let field: Field
        var list: ValueChooser<String>
    }

    var material: AccountMaterial
    private(set) var fields: EntryFields<Field>
    private(set) var choosing: Choosing?
    /// What the store refused; it stands beside its field until that is changed.
    private(set) var refusal: AccountProblem?

    init(_ material: AccountMaterial, form: CustomerForm) {
        self.material = material
        fields = EntryFields(focus: .companyName) { form[$0] }
    }

    var focus: Field { fields.focus }

    /// The entries as typed.
    var form: CustomerForm {
        Field.allCases.reduce(into: CustomerForm()) { form, field in form[field] = fields.text(field) }
    }

    func circumstances(_ setting: Setting) -> CustomerFormCircumstances {
        material.circumstances(on: setting.today, setting.dateOrder)
    }

    /// The fields that are asked just now.
    func asked(_ setting: Setting) -> [Field] { circumstances(setting).fields(of: form) }

    func isOnLast(_ setting: Setting) -> Bool { asked(setting).last == focus }

    /// The entries to be kept: a relative day as the day it means, for the draft may be opened on another.
    func draft(_ setting: Setting) -> CustomerForm {
        var draft = form
        if let day = setting.understood(draft[.dateAgreed]) { draft[.dateAgreed] = day.description }
        return draft
    }
}

// MARK: - Editing

extension AccountFields {
    mutating func perform(_ command: EditCommand, in setting: Setting) -> TextLine.Outcome {
        guard focus != .accepted else { return .nothing }
        let isRight = form.problem(in: focus, circumstances(setting)) == nil
        let command = focus == .dateAgreed ? fields.line(.dateAgreed).asDate(command) : command
        let outcome = fields.perform(command, isRight: isRight)
        if outcome == .changed, refusedField == focus { refusal = nil }
        return outcome
    }

    mutating func move(by steps: Int, in setting: Setting) {
        let asked = asked(setting)
        guard let index = asked.firstIndex(of: focus) else { return move(to: asked[0], in: setting) }
        move(to: asked[(index + steps + asked.count) % asked.count], in: setting)
    }

    mutating func move(to field: Field, in setting: Setting) {
        if focus == .dateAgreed, field != .dateAgreed { writeOutDate(setting) }
        fields.move(to: field)
    }

    /// Ticks that the customer accepted the agreement, or takes the tick away; what was typed of it stays.
    mutating func toggleAccepted() {
        fields.fill(.accepted, with: form.isAccepted ? "" : "x")
    }

    /// What a text that is pasted here says of a person; plain where no person is typed, unless it shows whom to write to.
    func pasted(_ text: String) -> PastedText {
        let pasted = PastedText(text, for: material.customer)
        if isOnAgreement || Field.contact.contains(focus) { return pasted }
        if case .person(let person) = pasted, person.email != nil { return pasted }
        return .plain
    }

    /// A signature block or a row of a table is spread over the fields of the person that is being typed, or else of the
    /// contact; any other text goes in as it is.
    mutating func paste(_ text: String, in setting: Setting) -> TextLine.Outcome {
        guard case .person(let person) = pasted(text) else {
            return perform(.paste(text.last?.isNewline == true ? String(text.dropLast()) : text), in: setting)
        }
        if isOnAgreement, let date = person.date { fields.fill(.dateAgreed, with: date) }
        let phone = person.phone(replacingThatOf: fields.text(isOnAgreement ? .agreedEmail : .email))
        let texts = [person.firstName, person.lastName, person.email, phone]
        for (field, text) in zip(isOnAgreement ? Field.agreedPerson : Field.contact, texts) {
            if let text { fields.fill(field, with: text) }
        }
        return .changed
    }

    private var isOnAgreement: Bool { focus == .dateAgreed || Field.agreedPerson.contains(focus) }

    /// Where the day is, or why it cannot be stepped further.
    mutating func step(days: Int, months: Int, in setting: Setting) -> FieldProblem? {
        switch setting.stepped(from: fields.text(.dateAgreed), days: days, months: months) {
        case .success(let day):
            fields.fill(.dateAgreed, with: day.description)
            return nil
        case .failure(let problem): return problem
        }
    }

    mutating func writeOutDate(_ setting: Setting) {
        guard let day = setting.understood(fields.text(.dateAgreed)) else { return }
        if fields.text(.dateAgreed) != day.description { fields.fill(.dateAgreed, with: day.description) }
    }

    /// Starts over with other entries.
    mutating func refill(with form: CustomerForm) {
        fields.refill(focus: .companyName) { form[$0] }
        refusal = nil
    }

    /// Shows every problem and goes to the first; how many there are.
    mutating func checkAll(in setting: Setting) -> Int {
        fields.checkAll()
        let problems = CustomerFormProblems(form.problems(in: circumstances(setting))).inOrder
        if let first = problems.first { fields.move(to: first.field) }
        return problems.count
    }

    /// Shows what the store refused beside the field it is about.
    mutating func show(_ refusal: AccountProblem) {
        self.refusal = refusal
        if let field = refusedField { fields.move(to: field) }
    }

    var refusedField: Field? {
        switch refusal {
        case .exists(_, let field): field
        case .noSuchReseller: .reseller
        case .form, .changedMeanwhile, .nothingToChange, nil: nil
        }
    }
}

// MARK: - Lists of values

extension AccountFields {
    /// True where the focused field has a list of values.
    var hasValues: Bool {
        switch focus {
        case .country: true
        case .state: country?.states.isEmpty == false
        case .reseller: true
        default: false
        }
    }

    mutating func openList(_ setting: Setting) {
        let items = values(of: focus, setting.words)
        choosing = Choosing(
            field: focus,
            list: ValueChooser(title: setting.words.label(of: focus), items: items, present: present))
    }

    private var present: String? {
        switch focus {
        case .country: material.countries.country(fields.text(.country))?.code
        case .state: country?.state(fields.text(.state))?.code
        default: fields.text(focus)
        }
    }

    mutating func closeList() { choosing = nil }

    /// Nil for an input that means nothing in the list.
    mutating func editList(_ input: Input, in area: Rect) -> ValueChooser<String>.Outcome? {
        choosing?.list.edit(input, in: area)
    }

    /// Puts a value of the list into its field.
    mutating func take(_ value: String) {
        guard let field = choosing?.field else { return }
        choosing = nil
        fields.fill(field, with: value)
        if refusedField == field { refusal = nil }
    }

    private var country: Country? { material.countries.country(fields.text(.country)) }

    private func values(of field: Field, _ words: Words) -> [ValueChooser<String>.Item] {
        switch field {
        case .country:
            material.countries.all.map { ValueChooser.Item(value: $0.code, title: $0.code, detail: words.name(of: $0)) }
        case .state:
            (country?.states ?? []).map {
                ValueChooser.Item(value: $0.code, title: $0.code, detail: words.name(of: $0))
            }
        case .reseller:
            material.resellers.map { ValueChooser.Item(value: $0.name, title: $0.name, detail: $0.domain ?? "") }
        default: []
        }
    }
}
