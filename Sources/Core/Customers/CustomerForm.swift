/// What a person typed of a new customer, or of one that is edited, as typed. It may be half filled and wrong; that is
/// what a draft is.
public struct CustomerForm: Equatable, Sendable, Codable {
    /// In the order of the form.
    public enum Field: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        case companyName, domain, tenantID
        case country, line1, line2, city, state, postalCode
        case firstName, lastName, email, phone
        case reseller
        /// The tick that the customer has accepted the latest agreement; any text is a yes.
        case accepted
        case dateAgreed, agreedFirstName, agreedLastName, agreedEmail, agreedPhone
    }

    private var entries: [Field: String] = [:]

    public init() {}

    public subscript(field: Field) -> String {
        get { entries[field] ?? "" }
        set { entries[field] = newValue.isEmpty ? nil : newValue }
    }

    public var isEmpty: Bool { entries.isEmpty }

    /// Without white space at the ends.
    public func entry(_ field: Field) -> String { self[field].trimmed }

    /// What is known of a customer, to be edited.
    public init(_ customer: Customer) {
        self[.companyName] = customer.companyName
        self[.domain] = customer.domain
        self[.tenantID] = customer.tenantID.description
        self[.country] = customer.country
        if let address = customer.address {
            self[.line1] = address.line1
            self[.line2] = address.line2
            self[.city] = address.city
            self[.state] = address.state
            self[.postalCode] = address.postalCode
        }
        if let contact = customer.contact {
            self[.firstName] = contact.firstName
            self[.lastName] = contact.lastName
            self[.email] = contact.email
            self[.phone] = contact.phone
        }
        self[.reseller] = customer.reseller?.name ?? ""
    }

    /// True where the customer is said to have accepted the agreement.
    public var isAccepted: Bool { !self[.accepted].isEmpty }

    /// The primary contact as typed.
    public var contact: Contact {
        Contact(
            firstName: entry(.firstName), lastName: entry(.lastName), email: entry(.email), phone: entry(.phone))
    }

    /// True while nothing is typed of who agreed: it is then the primary contact (R5).
    public var contactAgreed: Bool { Field.agreedPerson.allSatisfy { entry($0).isEmpty } }

    /// The acceptance as typed: the primary contact agreed unless somebody else is named (R5).
    public var acceptanceForm: AcceptanceForm {
        var form = AcceptanceForm(contact: contact)
        if !contactAgreed {
            form.fill(
                from: Contact(
                    firstName: self[.agreedFirstName], lastName: self[.agreedLastName], email: self[.agreedEmail],
                    phone: self[.agreedPhone]))
        }
        form.dateAgreed = self[.dateAgreed]
        return form
    }
}

extension CustomerForm.Field {
    public static let address: [CustomerForm.Field] = [.line1, .line2, .city, .state, .postalCode]
    public static let contact: [CustomerForm.Field] = [.firstName, .lastName, .email, .phone]
    public static let agreedPerson: [CustomerForm.Field] = [
        .agreedFirstName, .agreedLastName, .agreedEmail, .agreedPhone,
    ]

    /// The field of the acceptance form that asks the same; nil for all that is not about the agreement.
    public var ofAcceptance: AcceptanceForm.Field? {
        switch self {
        case .dateAgreed: .dateAgreed
        case .agreedFirstName: .firstName
        case .agreedLastName: .lastName
        case .agreedEmail: .email
        case .agreedPhone: .phone
        default: nil
        }
    }
}

/// What a form about a customer is checked against.
public struct CustomerFormCircumstances: Equatable, Sendable {
    public var countries: Countries
    /// Those an indirect provider's customer may buy through.
    public var resellers: [Reseller]
    public var today: Day
    public var dateOrder: DateOrder
    /// The agreement that can be confirmed along with a new customer; nil where there is none (R7, R16, R19), or where
    /// the customer exists already.
    public var agreement: AgreementTemplate?
    /// A customer that exists keeps its domain, its Microsoft ID and its reseller.
    public var isEditing: Bool

    public init(
        countries: Countries, resellers: [Reseller], today: Day, dateOrder: DateOrder,
        agreement: AgreementTemplate? = nil, isEditing: Bool = false
    ) {
        self.countries = countries
        self.resellers = resellers
        self.today = today
        self.dateOrder = dateOrder
        self.agreement = agreement
        self.isEditing = isEditing
    }

    /// The fields that are asked, in order: who agreed, and when, only once the tick is there.
    public func fields(of form: CustomerForm) -> [CustomerForm.Field] {
        var fields: [CustomerForm.Field] =
            isEditing ? [.companyName, .country] : [.companyName, .domain, .tenantID, .country]
        fields += CustomerForm.Field.address + CustomerForm.Field.contact
        if !isEditing, !resellers.isEmpty { fields.append(.reseller) }
        guard !isEditing, agreement != nil else { return fields }
        fields.append(.accepted)
        return form.isAccepted ? fields + [.dateAgreed] + CustomerForm.Field.agreedPerson : fields
    }

    func reseller(_ name: String) -> Reseller? {
        let wanted = SearchText.fold(name.trimmed)
        return resellers.first { SearchText.fold($0.name) == wanted || $0.mpnID.map(SearchText.fold) == wanted }
    }
}
