import Core
import Drawing
import Wording

extension FormScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        if people != nil {
            switch people?.edit(input, in: Rect(setting.body)) {
            case .used: return []
            case .taken(let person): return fill(with: person, in: setting)
            case nil: return nil
            }
        }
        switch input {
        case .key(let key): return edit(key, in: setting)
        case .paste(let text): return stage == .filling ? paste(text, in: setting) : []
        case .mouse(let mouse):
            guard stage == .filling else { return [] }
            switch target(of: mouse, in: setting) {
            case .field(let field): return move(in: setting) { $0.move(to: field) }
            case .key(let key): return perform(key, in: setting)
            case nil: return []
            }
        case .resize, .redraw: return nil
        }
    }

    private mutating func edit(_ key: Key, in setting: Setting) -> [Effect]? {
        guard stage == .filling else { return hasCommand(for: key) ? nil : [] }
        if key == .enter, fields.isOnLast { return perform(.control("s"), in: setting) }
        // The date's own keys, and Ctrl-D, come before what they mean in any other field.
        guard !hasCommand(for: key), let command = EditCommand(key) else { return nil }
        return perform(command, in: setting)
    }

    mutating func perform(_ command: EditCommand, in setting: Setting) -> [Effect] {
        let command = fields.focus == .dateAgreed ? fields.line(.dateAgreed).asDate(command) : command
        return switch fields.perform(command, isRight: problem(in: fields.focus, setting) == nil) {
        case .changed: keepDraft(in: setting)
        case .full: [.tell(Notice(.information, setting.words(FormWord.full)))]
        case .moved, .nothing: []
        }
    }

    mutating func move(in setting: Setting, _ change: (inout EntryFields<Field>) -> Void) -> [Effect] {
        let wasOnDate = fields.focus == .dateAgreed
        change(&fields)
        guard wasOnDate, fields.focus != .dateAgreed, writeOutDate(setting) else { return [] }
        return keepDraft(in: setting)
    }

    /// A signature block or a row of a table is spread over the fields; any other line goes in where the cursor is.
    private mutating func paste(_ text: String, in setting: Setting) -> [Effect] {
        let pasted = PastedText(text, for: material.customer)
        if case .person(let person) = pasted { return fill(with: person, in: setting) }
        if let notice = pasted.objection(setting.words, company: material.customer.companyName) {
            return [.tell(notice)]
        }
        // The line end that comes along with a copied line is not meant.
        let line = text.last?.isNewline == true ? String(text.dropLast()) : text
        return perform(.paste(line), in: setting)
    }

    private mutating func fill(with person: PastedPerson, in setting: Setting) -> [Effect] {
        let phone = person.phone(replacingThatOf: fields.text(.email))
        return fill(in: setting) { field in
            switch field {
            case .dateAgreed: person.date
            case .firstName: person.firstName
            case .lastName: person.lastName
            case .email: person.email
            case .phone: phone
            }
        }
    }
}

// MARK: - Filling in

extension FormScreen {
    mutating func fillContact(in setting: Setting) -> [Effect] {
        let contact = AcceptanceForm(contact: material.customer.contact)
        return fill(in: setting) { $0 == .dateAgreed ? nil : contact[$0] }
    }

    /// Whom to choose from: the primary contact, and who agreed before.
    mutating func openPeople(in setting: Setting) -> [Effect] {
        people = ValueChooser(
            title: setting.words(FormWord.people),
            items: material.people.map { person in
                let rest = [person.email, person.phone].filter { !$0.isEmpty }
                return ValueChooser.Item(
                    value: person, title: person.fullName,
                    detail: rest.joined(separator: " \(setting.glyphs.separator) "))
            })
        return []
    }

    /// Puts a person of the list in, leaving the date as it is.
    mutating func fill(with person: Contact, in setting: Setting) -> [Effect] {
        people = nil
        let chosen = AcceptanceForm(contact: person)
        return fill(in: setting) { $0 == .dateAgreed ? nil : chosen[$0] }
    }

    /// The date comes along only where there is none yet.
    mutating func fillLast(in setting: Setting) -> [Effect] {
        guard let last = material.last else { return [] }
        let keepsDate = !fields.line(.dateAgreed).isEmpty || last.dateAgreed.isEmpty
        return fill(in: setting) { $0 == .dateAgreed && keepsDate ? nil : last[$0] }
    }

    /// Fills the fields for which there is a text and says which they were.
    private mutating func fill(in setting: Setting, _ text: (Field) -> String?) -> [Effect] {
        let before = form
        for field in Field.allCases {
            if let text = text(field) { fields.fill(field, with: text) }
        }
        let filled = Field.allCases.filter { form[$0] != before[$0] }
        guard !filled.isEmpty else {
            return [.tell(Notice(.information, setting.words(FormWord.nothingFilled)))]
        }
        let names = filled.map(setting.words.name(of:)).joined(separator: ", ")
        return keepDraft(in: setting) + [.tell(Notice(.information, setting.words(FormWord.filled, names)))]
    }

    mutating func step(days: Int = 0, months: Int = 0, in setting: Setting) -> [Effect] {
        switch setting.stepped(from: fields.text(.dateAgreed), days: days, months: months) {
        case .success(let day): perform(.replace(day.description), in: setting)
        case .failure(let problem): [.tell(Notice(.information, setting.words.sentence(for: problem)))]
        }
    }

    /// Writes an understood date out in full; true when that changed the field.
    ///
    /// `t` and `30/11` mean another day tomorrow, so no entry that is left behind keeps them.
    @discardableResult
    mutating func writeOutDate(_ setting: Setting) -> Bool {
        guard let day = understoodDate(setting), fields.text(.dateAgreed) != day.description else { return false }
        fields.fill(.dateAgreed, with: day.description)
        return true
    }
}

// MARK: - The draft

extension FormScreen {
    /// Every change is kept at once, so that nothing typed is ever lost.
    func draft(_ setting: Setting) -> AcceptanceForm {
        var draft = form
        // A relative day is kept as the day it means: the draft may be opened on another.
        if let day = understoodDate(setting), draft.dateAgreed.first?.isNumber == false {
            draft.dateAgreed = day.description
        }
        return draft
    }

    private mutating func keepDraft(in setting: Setting) -> [Effect] {
        guard setting.refusal(of: .confirm) == nil else { return [] }
        hasDraft = true
        return [.ask(.saveDraft(material.customer.id, draft(setting)))]
    }

    mutating func discard(in setting: Setting) -> [Effect] {
        guard hasDraft else {
            if let delivery { stage = .discarding(delivery) }
            return []
        }
        startOver()
        return [
            .ask(.discardDraft(material.customer.id)),
            .tell(Notice(.information, setting.words(FormWord.draftDiscarded))),
        ]
    }

    private mutating func startOver() {
        let fresh = untouched
        fields.refill(focus: .dateAgreed) { fresh[$0] }
        opened = fresh
        hasDraft = false
        unkept = nil
    }

    /// The explicit yes; the store may still find newer facts in its place.
    mutating func discardDelivery() -> [Effect] {
        guard case .discarding(let delivery) = stage else { return [] }
        stage = .filling
        return [.ask(.discardDelivery(delivery.id, customerID: delivery.customerID))]
    }

    /// The store has discarded it: what the person typed meanwhile stays.
    mutating func dropDelivery(in setting: Setting) -> [Effect] {
        guard let dropped = delivery else { return [] }
        delivery = nil
        if !hasDraft { startOver() }
        let sentence = setting.words(FormWord.deliveryDiscarded, dropped.deliverer.name)
        return [.tell(Notice(.information, sentence))]
    }

    /// Back to the form from a question, else to where the person came from; the draft stays.
    mutating func leave(in setting: Setting) -> [Effect] {
        switch stage {
        case .asking, .discarding:
            stage = .filling
            return []
        case .saving: return [.go(.back)]
        case .filling: break
        }
        // What could not be kept is tried once more: there may be room now.
        let written = writeOutDate(setting) || unkept != nil ? keepDraft(in: setting) : []
        guard hasDraft, unkept == nil else { return written + [.go(.back)] }
        return written + [.tell(Notice(.information, setting.words(FormWord.draftKept))), .go(.back)]
    }
}

// MARK: - Saving

extension FormScreen {
    mutating func save(in setting: Setting) -> [Effect] {
        if setting.needsEmployee { return [.go(.employee)] }
        fields.checkAll()
        switch form.check(today: setting.today, order: setting.dateOrder) {
        case .success(let acceptance):
            writeOutDate(setting)
            stage = .saving
            return [
                .ask(
                    .confirm(
                        ConfirmationRequest(
                            customerID: material.customer.id, acceptance: acceptance, templateID: material.template.id,
                            personIsCustomers: acceptance.person.email == vouchedEmail,
                            onBehalfOf: setting.actor.user.isDesignated ? setting.employee : nil, seen: seen,
                            endsDraft: true)))
            ]
        case .failure(let problems):
            if let first = problems.inOrder.first { fields.move(to: first.field) }
            let sentence = setting.words(FormWord.toCorrect, count: problems.fields.count)
            return [.tell(Notice(.refused, sentence))]
        }
    }

    mutating func confirmAnyway(in setting: Setting) -> [Effect] {
        guard case .success(let acceptance) = form.check(today: setting.today, order: setting.dateOrder) else {
            return []
        }
        vouchedEmail = acceptance.person.email
        return save(in: setting)
    }
}
