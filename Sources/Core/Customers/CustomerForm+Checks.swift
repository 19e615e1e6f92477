/// What is wrong with one entry about a customer.
public enum CustomerFieldProblem: Equatable, Sendable {
    case missing
    /// Needed as soon as any other part of the address is given.
    case missingOfAddress
    /// Needed as soon as any other part of the contact is given.
    case missingOfContact
    /// With the most characters there may be.
    case tooLong(Int, Int)
    case invisibleCharacter
    case tenantID
    case domainHasAt
    case domain(EmailProblem)
    case country
    /// The country has states, and this is none of them.
    case state(Country)
    case postalCode(Country)
    /// How many digits a number of the country has.
    case phoneDigits(Country, [Int])
    /// Of a person, or of the agreement's date.
    case person(FieldProblem)
    case reseller
}

/// Every field's own problem; never empty when thrown.
public struct CustomerFormProblems: Error, Equatable, Sendable {
    public let fields: [CustomerForm.Field: CustomerFieldProblem]

    public init(_ fields: [CustomerForm.Field: CustomerFieldProblem]) {
        self.fields = fields
    }

    /// In the order of the form.
    public var inOrder: [(field: CustomerForm.Field, problem: CustomerFieldProblem)] {
        CustomerForm.Field.allCases.compactMap { field in fields[field].map { (field, $0) } }
    }
}

extension CustomerForm {
    /// The most characters of a line of an address, a city, a state or a postal code.
    public static let longestLine = 100

    /// Every problem at once, one a field; empty when all is right.
    public func problems(in circumstances: CustomerFormCircumstances) -> [Field: CustomerFieldProblem] {
        circumstances.fields(of: self).reduce(into: [:]) { problems, field in
            problems[field] = problem(in: field, circumstances)
        }
    }

    /// What is wrong with one field, or nil.
    public func problem(in field: Field, _ circumstances: CustomerFormCircumstances) -> CustomerFieldProblem? {
        let entry = entry(field)
        if HostileText.isIn(entry) { return .invisibleCharacter }
        switch field {
        case .companyName: return entry.isEmpty ? .missing : tooLong(entry, CustomerFacts.longestText)
        case .domain: return domainProblem(entry)
        case .tenantID: return entry.isEmpty || TenantID(entry) != nil ? nil : .tenantID
        case .country:
            if entry.isEmpty { return circumstances.isEditing && !hasAny(of: Field.address) ? nil : .missing }
            return circumstances.countries.country(entry) == nil ? .country : nil
        case .line1, .line2, .city, .state, .postalCode:
            return addressProblem(field, entry, circumstances.countries.country(self[.country]))
        case .firstName, .lastName, .email, .phone: return contactProblem(field, entry, circumstances)
        case .reseller:
            return entry.isEmpty || circumstances.reseller(entry) != nil ? nil : .reseller
        case .accepted: return nil
        case .dateAgreed, .agreedFirstName, .agreedLastName, .agreedEmail, .agreedPhone:
            return agreementProblem(field, circumstances)
        }
    }

    private func tooLong(_ entry: String, _ limit: Int) -> CustomerFieldProblem? {
        entry.count > limit ? .tooLong(entry.count, limit) : nil
    }

    private func domainProblem(_ entry: String) -> CustomerFieldProblem? {
        if entry.isEmpty { return .missing }
        if entry.contains("@") { return .domainHasAt }
        return tooLong(entry, CustomerFacts.longestText)
            ?? EmailAddress.problem(in: "name@\(entry)").map(CustomerFieldProblem.domain)
    }

    private func hasAny(of fields: [Field]) -> Bool { fields.contains { !entry($0).isEmpty } }

    private func addressProblem(_ field: Field, _ entry: String, _ country: Country?) -> CustomerFieldProblem? {
        guard hasAny(of: Field.address) else { return nil }
        let isNeeded =
            switch field {
            case .line1, .city: true
            case .state: country?.states.isEmpty == false
            case .postalCode: country?.postalCodes.isEmpty == false
            default: false
            }
        if entry.isEmpty { return isNeeded ? .missingOfAddress : nil }
        if let problem = tooLong(entry, CustomerForm.longestLine) { return problem }
        guard let country else { return nil }
        if field == .state, !country.states.isEmpty, country.state(entry) == nil { return .state(country) }
        if field == .postalCode, country.postalCode(entry) == nil { return .postalCode(country) }
        return nil
    }

    private func contactProblem(
        _ field: Field, _ entry: String, _ circumstances: CustomerFormCircumstances
    ) -> CustomerFieldProblem? {
        // The primary contact is also who agreed, unless somebody else is named (R5).
        let isPerson = isAccepted && contactAgreed && circumstances.agreement != nil && !circumstances.isEditing
        guard isPerson || hasAny(of: Field.contact) else { return nil }
        if entry.isEmpty { return field == .phone ? nil : isPerson ? .person(.missing) : .missingOfContact }
        let problem = AcceptanceForm.problem(ofPerson: field, entry)
        if let problem { return .person(problem) }
        guard field == .phone, let number = PhoneNumber(entry),
            let country = circumstances.countries.country(self[.country])
        else { return nil }
        return country.digitsWanted(of: number).map { .phoneDigits(country, $0) }
    }

    private func agreementProblem(
        _ field: Field, _ circumstances: CustomerFormCircumstances
    ) -> CustomerFieldProblem? {
        guard isAccepted, let asked = field.ofAcceptance else { return nil }
        // Whoever is not named here stands in the contact's fields, with the problems there.
        if asked != .dateAgreed, contactAgreed { return nil }
        return acceptanceForm.problem(in: asked, today: circumstances.today, order: circumstances.dateOrder)
            .map(CustomerFieldProblem.person)
    }
}

extension AcceptanceForm {
    /// What is wrong with what is typed of a customer's contact, which is checked as who agreed is.
    fileprivate static func problem(ofPerson field: CustomerForm.Field, _ entry: String) -> FieldProblem? {
        switch field {
        case .firstName, .lastName: PersonName.problem(in: entry).map(FieldProblem.name)
        case .email: EmailAddress.problem(in: entry).map(FieldProblem.email)
        default: PhoneNumber.problem(in: entry).map(FieldProblem.phone)
        }
    }
}
