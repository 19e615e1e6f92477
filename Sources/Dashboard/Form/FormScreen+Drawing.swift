import Core
import Drawing
import Wording

extension FormScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let page = page(width: FormScreen.inside(rect).width, setting)
        let box = page.box(in: rect)
        let agreement = setting.words.name(of: material.template.type)
        // The agreement is always named in full; a long company name gives way.
        let room = box.width - Columns.width(of: agreement) - 9
        let title = setting.words(FormWord.title, material.customer.companyName)
        canvas.box(
            box, title: Columns.truncate(title, to: room, ellipsis: canvas.glyphs.ellipsis), trailingTitle: agreement)
        page.draw(on: &canvas, in: FormScreen.inside(box))
        people?.draw(on: &canvas, in: rect, setting: setting)
        if case .asking(let domain, let owner) = stage {
            OutsiderQuestion(domain: domain, owner: owner).draw(on: &canvas, in: rect, setting: setting)
        }
        if case .discarding(let delivery) = stage {
            FormQuestion(
                title: .discardTitle,
                question: setting.words(
                    FormWord.discardQuestion, delivery.deliverer.name, material.customer.companyName),
                answer: .discardAnswer
            ).draw(on: &canvas, in: rect, setting: setting)
        }
    }

    private static func inside(_ box: Rect) -> Rect { box.inset(horizontally: 2, vertically: 1) }

    /// What was clicked on.
    func target(of mouse: Mouse, in setting: Setting) -> FormPage<Field>.Target? {
        let inside = FormScreen.inside(Rect(setting.body))
        guard mouse.kind == .press || mouse.kind == .doubleClick, inside.contains(mouse.position) else { return nil }
        return page(width: inside.width, setting).target(atRow: mouse.position.y - inside.y, of: inside.height)
    }
}

// MARK: - The lines

extension FormScreen {
    private func page(width: Int, _ setting: Setting) -> FormPage<Field> {
        var page = FormPage(width: width, labels: Field.allCases.map { label($0, setting) }, focus: fields.focus)
        addCircumstances(to: &page, setting)
        page.addBlank()
        for field in Field.allCases { add(field, to: &page, setting) }
        page.addBlank()
        addSources(to: &page, setting)
        return page
    }

    private func addCircumstances(to page: inout FormPage<Field>, _ setting: Setting) {
        let words = setting.words
        let glyphs = setting.glyphs
        page.addLine(customerLine(words), .secondary)
        if let refusal = setting.refusal(of: .confirm) {
            page.add("\(glyphs.blocked) \(words.sentence(for: refusal))", .blocked)
        }
        if let meanwhile {
            page.add("\(glyphs.warning) \(words.sentence(for: .confirmedMeanwhile(meanwhile)))", .pending)
        } else if let inForce = material.inForce {
            page.add("\(glyphs.confirmed) \(inForceLine(inForce, words))", .confirmed)
        }
        if material.draft != nil, hasDraft {
            page.add("\(glyphs.information) \(words(FormWord.draftOfEarlier))", .notice)
        }
        if let delivery {
            let isShown = material.draft == nil || !hasDraft
            let sentence = words(
                isShown ? FormWord.delivered : FormWord.deliveredToo, delivery.deliverer.name,
                words.date(delivery.collectedAt.day))
            page.add("\(glyphs.delivered) \(sentence)", .notice)
        }
    }

    private func customerLine(_ words: Words) -> String {
        let customer = material.customer
        guard let reseller = customer.reseller else {
            return words(FormWord.customer, customer.domain, customer.tenantID.description)
        }
        return words(
            FormWord.customerThroughReseller, customer.domain, customer.tenantID.description, reseller.name)
    }

    private func inForceLine(_ confirmation: Confirmation, _ words: Words) -> String {
        words(
            FormWord.inForce, confirmation.acceptance.person.fullName, confirmation.acceptance.dateAgreed.description,
            recorder(of: confirmation), confirmation.confirmedAt.day.description)
    }

    private func label(_ field: Field, _ setting: Setting) -> String {
        let name = setting.words.name(of: field)
        return field == .phone ? name : setting.words(FormWord.required, name)
    }

    private func add(_ field: Field, to page: inout FormPage<Field>, _ setting: Setting) {
        let words = setting.words
        let isDate = field == .dateAgreed
        page.add(
            field, label: label(field, setting),
            .text(
                fields.line(field), placeholder: field == .phone ? words(FormWord.optional) : "",
                columns: isDate ? 18 : nil),
            remark: isDate ? dateRemark(setting) : "")
        if fields.checked.contains(field), let problem = problem(in: field, setting) {
            page.addNote("\(setting.glyphs.invalid) \(words.sentence(for: problem))", .invalid)
        }
        if let theirs = theirs(field, setting) {
            page.addNote("\(setting.glyphs.outdated) \(words(FormWord.theirs, theirs))", .pending)
        }
    }

    /// The day that was understood, or what can be typed.
    private func dateRemark(_ setting: Setting) -> String {
        if let day = understoodDate(setting) { return setting.words.longDate(day) }
        return fields.line(.dateAgreed).isEmpty ? setting.words(FormWord.dateHint) : ""
    }

    /// What a colleague's confirmation says where this form says something else.
    private func theirs(_ field: Field, _ setting: Setting) -> String? {
        guard let meanwhile else { return nil }
        if field == .dateAgreed {
            let date = meanwhile.acceptance.dateAgreed
            return date == understoodDate(setting) ? nil : setting.words.date(date)
        }
        let theirs = AcceptanceForm(contact: meanwhile.acceptance.person)[field]
        return theirs == fields.text(field) || theirs.isEmpty ? nil : theirs
    }

    /// Whom F5 and F6 would fill in.
    private func addSources(to page: inout FormPage<Field>, _ setting: Setting) {
        let words = setting.words
        let contact = material.customer.contact.map { words(FormWord.primaryContact, $0.fullName) }
        page.add(.function(5), contact ?? words(FormWord.noPrimaryContact))
        let last = material.last.map { words(FormWord.sameAsLast, "\($0.firstName) \($0.lastName)") }
        page.add(.function(6), last ?? words(FormWord.noLast))
        if let employee = setting.employee, setting.actor.user.isDesignated {
            page.add(.function(7), words(UsersWord.recordedBy, employee, setting.actor.user.name))
        }
        if material.people.count > 1 { page.add(.function(4), words(FormWord.people)) }
        if stage == .saving { page.add(words(FormWord.saving), .notice) }
    }
}
