import Core
import Drawing
import Wording

extension AccountFields {
    /// The lines of the form; `head` stands above the fields.
    func page(width: Int, _ setting: Setting, head: [(String, Style)] = []) -> FormPage<Field> {
        let asked = asked(setting)
        var page = FormPage(width: width, labels: asked.map { label($0, setting) }, focus: focus)
        for (text, style) in head { page.add(text, style) }
        let isRoomy = setting.body.height >= 30
        if isRoomy, !head.isEmpty { page.addBlank() }
        for field in asked {
            if isRoomy, [.line1, .firstName, .reseller, .accepted].contains(field) { page.addBlank() }
            add(field, to: &page, setting)
        }
        return page
    }

    private func label(_ field: Field, _ setting: Setting) -> String {
        let name = setting.words.label(of: field)
        return isRequired(field) ? setting.words(FormWord.required, name) : name
    }

    private func isRequired(_ field: Field) -> Bool {
        switch field {
        case .companyName, .domain, .dateAgreed: true
        case .country: material.customer == nil
        default: false
        }
    }

    private func add(_ field: Field, to page: inout FormPage<Field>, _ setting: Setting) {
        let words = setting.words
        if field == .accepted {
            let tick = words(form.isAccepted ? NewCustomerWord.ticked : .unticked)
            page.add(field, label: label(field, setting), .choice(tick), remark: acceptedRemark(setting))
        } else {
            page.add(
                field, label: label(field, setting),
                .text(fields.line(field), placeholder: placeholder(field, words), columns: columns(of: field)),
                remark: remark(field, setting))
        }
        if refusedField == field, let refusal {
            page.addNote("\(setting.glyphs.invalid) \(words.sentence(for: refusal))", .invalid)
        } else if fields.checked.contains(field), let problem = form.problem(in: field, circumstances(setting)) {
            page.addNote("\(setting.glyphs.invalid) \(sentence(for: problem, words))", .invalid)
        }
    }

    private func sentence(for problem: CustomerFieldProblem, _ words: Words) -> String {
        switch problem {
        case .country, .state, .reseller: words(NewCustomerWord.notListed, words.sentence(for: problem))
        default: words.sentence(for: problem)
        }
    }

    private func columns(of field: Field) -> Int? {
        switch field {
        case .country: 6
        case .state, .dateAgreed: 18
        case .postalCode: 12
        default: nil
        }
    }

    private func placeholder(_ field: Field, _ words: Words) -> String {
        switch field {
        case .tenantID: words(NewCustomerWord.madeUp)
        case .reseller: words(NewCustomerWord.noReseller)
        case .phone: words(FormWord.optional)
        // Who is not named is the primary contact (R5).
        case .agreedFirstName where form.contactAgreed: form.contact.firstName
        case .agreedLastName where form.contactAgreed: form.contact.lastName
        case .agreedEmail where form.contactAgreed: form.contact.email
        case .agreedPhone where form.contactAgreed: form.contact.phone
        default: ""
        }
    }

    /// What was understood, or what can be typed.
    private func remark(_ field: Field, _ setting: Setting) -> String {
        let words = setting.words
        switch field {
        case .country:
            let country = material.countries.country(fields.text(.country))
            return country.map(words.name(of:)) ?? (focus == field ? words(NewCustomerWord.listHint) : "")
        case .state:
            let country = material.countries.country(fields.text(.country))
            let state = country?.state(fields.text(.state))
            return state.map(words.name(of:)) ?? (focus == field && hasValues ? words(NewCustomerWord.listHint) : "")
        case .dateAgreed:
            if let day = setting.understood(fields.text(field)) { return words.longDate(day) }
            return fields.line(field).isEmpty ? words(FormWord.dateHint) : ""
        default: return ""
        }
    }

    /// Which agreement, and whether the tick may stay empty (R17).
    private func acceptedRemark(_ setting: Setting) -> String {
        guard case .success(let agreement) = material.agreement else { return "" }
        let name = setting.words.name(of: agreement.type)
        let isOptional = setting.rule.demand != .required
        return setting.words(isOptional ? NewCustomerWord.mayStayEmpty : .neededToOrder, name)
    }
}
