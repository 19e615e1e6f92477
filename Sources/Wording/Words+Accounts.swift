import Core

/// The fields of a customer's account, and what is wrong with an entry or refused of the whole.
public enum AccountWord: String, WordSet {
    public static let section = "account"

    // Fields
    case companyName, line1, line2, city, state, postalCode, contactFirstName, contactLastName, contactEmail,
        contactPhone
    case reseller, accepted, agreedFirstName, agreedLastName, agreedEmail, agreedPhone
    // What is wrong with one
    case missing, missingOfAddress, missingOfContact, tooLong, domainHasAt, domainSpaces, domainNoDot, tenantID,
        country, stateOf, postalCodeOf
    case phoneDigits, or, unknownReseller
    // What is refused
    case tenantExists, domainExists, changedMeanwhile, nothingToChange, noSuchReseller
    // What was done
    case added, saved
    /// R20 for a customer who is not there yet; {0} is the gate's own sentence.
    case gateShut
}

extension Words {
    public func label(of field: CustomerForm.Field) -> String {
        switch field {
        case .companyName: self(AccountWord.companyName)
        case .domain: name(of: CustomerColumn.domain)
        case .tenantID: name(of: CustomerColumn.tenantID)
        case .country: name(of: CustomerColumn.country)
        case .line1: self(AccountWord.line1)
        case .line2: self(AccountWord.line2)
        case .city: self(AccountWord.city)
        case .state: self(AccountWord.state)
        case .postalCode: self(AccountWord.postalCode)
        case .firstName: self(AccountWord.contactFirstName)
        case .lastName: self(AccountWord.contactLastName)
        case .email: self(AccountWord.contactEmail)
        case .phone: self(AccountWord.contactPhone)
        case .reseller: self(AccountWord.reseller)
        case .accepted: self(AccountWord.accepted)
        case .dateAgreed: name(of: AcceptanceForm.Field.dateAgreed)
        case .agreedFirstName: self(AccountWord.agreedFirstName)
        case .agreedLastName: self(AccountWord.agreedLastName)
        case .agreedEmail: self(AccountWord.agreedEmail)
        case .agreedPhone: self(AccountWord.agreedPhone)
        }
    }

    /// The country's name in this language.
    public func name(of country: Country) -> String { country.names[language.rawValue] ?? country.code }

    public func name(of state: Country.State) -> String { state.names[language.rawValue] ?? state.code }

    /// Says what is wrong with one entry so that it can be put right without looking anything up.
    public func sentence(for problem: CustomerFieldProblem) -> String {
        switch problem {
        case .missing: self(AccountWord.missing)
        case .missingOfAddress: self(AccountWord.missingOfAddress)
        case .missingOfContact: self(AccountWord.missingOfContact)
        case .tooLong(let count, let limit): self(AccountWord.tooLong, number(count), number(limit))
        case .invisibleCharacter: self(FieldWord.controlCharacter)
        case .tenantID: self(AccountWord.tenantID)
        case .domainHasAt: self(AccountWord.domainHasAt)
        case .domain(.domainNoDot), .domain(.domainEmpty): self(AccountWord.domainNoDot)
        case .domain(.spaces): self(AccountWord.domainSpaces)
        case .domain(let problem): sentence(for: problem)
        case .country: self(AccountWord.country)
        case .state(let country): self(AccountWord.stateOf, name(of: country))
        case .postalCode(let country):
            self(AccountWord.postalCodeOf, name(of: country), alternatives(country.postalCodes.map(example)))
        case .phoneDigits(let country, let counts):
            self(AccountWord.phoneDigits, name(of: country), alternatives(counts.map(number)))
        case .person(let problem): sentence(for: problem)
        case .reseller: self(AccountWord.unknownReseller)
        }
    }

    /// A postal code's form with digits and letters in the places: `12345-6789`, `A1B 2C3`.
    private func example(of form: String) -> String {
        var digits = "1234567890".makeIterator()
        var letters = "ABCDEF".makeIterator()
        return String(
            form.map { place in
                switch place {
                case "9": digits.next() ?? place
                case "A": letters.next() ?? place
                default: place
                }
            })
    }

    /// The first and, where there are others, the last of them: enough to show what is meant.
    private func alternatives(_ texts: [String]) -> String {
        guard let first = texts.first, let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return self(AccountWord.or, first, last)
    }

    public func sentence(for problem: AccountProblem) -> String {
        switch problem {
        case .form(let problems):
            list(problems.inOrder.map { "\(label(of: $0.field)): \(sentence(for: $0.problem))" })
        case .exists(let customer, .tenantID):
            self(AccountWord.tenantExists, customer.companyName, customer.domain, customer.tenantID.description)
        case .exists(let customer, _):
            self(AccountWord.domainExists, customer.companyName, customer.domain, customer.tenantID.description)
        case .changedMeanwhile(let customer): self(AccountWord.changedMeanwhile, customer.companyName)
        case .nothingToChange(let customer): self(AccountWord.nothingToChange, customer.companyName)
        case .noSuchReseller(let name): self(AccountWord.noSuchReseller, name)
        }
    }
}
