/// A customer to be added, with what may come along: the acceptance, and a first order. It has passed the form's checks.
public struct NewCustomer: Equatable, Sendable {
    public var facts: CustomerFacts
    public var address: Address?
    public var reseller: Reseller?
    /// What the customer accepted, of which agreement; nil while the tick is empty (R17).
    public var acceptance: Acceptance?
    public var templateID: String?
    /// The explicit yes that R6 asks for.
    public var personIsCustomers: Bool
    /// The employee's own name where the account is a designated one.
    public var onBehalfOf: String?
    /// What is ordered at once, through the gate (R15).
    public var lines: [OrderLine]
    /// Orders without a confirmation while the rule is optional (R17).
    public var skipsConfirmation: Bool
    /// True where the form's draft ends with it; a command has none and leaves the user's alone.
    public var endsDraft: Bool

    public init(
        facts: CustomerFacts, address: Address? = nil, reseller: Reseller? = nil, acceptance: Acceptance? = nil,
        templateID: String? = nil, personIsCustomers: Bool = false, onBehalfOf: String? = nil, lines: [OrderLine] = [],
        skipsConfirmation: Bool = false, endsDraft: Bool = false
    ) {
        self.facts = facts
        self.address = address
        self.reseller = reseller
        self.acceptance = acceptance
        self.templateID = templateID
        self.personIsCustomers = personIsCustomers
        self.onBehalfOf = onBehalfOf
        self.lines = lines
        self.skipsConfirmation = skipsConfirmation
        self.endsDraft = endsDraft
    }

    /// What Partner Center calls a customer whom the partner itself added.
    public static let relationship = "Reseller"
}

/// What became of adding a customer.
public struct AddedCustomer: Equatable, Sendable {
    public let customerID: Int64
    public let confirmation: Confirmation?
    public let order: Order?

    public init(customerID: Int64, confirmation: Confirmation?, order: Order?) {
        self.customerID = customerID
        self.confirmation = confirmation
        self.order = order
    }
}

/// What a customer is to be from now on; it has passed the form's checks.
public struct CustomerEdit: Equatable, Sendable {
    public var customerID: Int64
    public var companyName: String
    public var country: String
    public var address: Address?
    public var contact: Contact?
    /// What was on the screen when the form opened, so that a colleague's change is not overrun unseen; nil for a
    /// command, which changes just what it names.
    public var seen: Customer?
    /// True where the form's draft ends with it; a command has none and leaves the user's alone.
    public var endsDraft: Bool

    public init(
        customerID: Int64, companyName: String, country: String, address: Address?, contact: Contact?,
        seen: Customer? = nil, endsDraft: Bool = false
    ) {
        self.customerID = customerID
        self.companyName = companyName
        self.country = country
        self.address = address
        self.contact = contact
        self.seen = seen
        self.endsDraft = endsDraft
    }
}

/// What a person has entered of a new customer so far, and how far they came.
public struct CustomerDraft: Equatable, Sendable, Codable {
    public var form: CustomerForm
    public var lines: [OrderLine]

    public init(form: CustomerForm = CustomerForm(), lines: [OrderLine] = []) {
        self.form = form
        self.lines = lines
    }

    public var isEmpty: Bool { form.isEmpty && lines.isEmpty }
}

extension CustomerForm {
    /// The customer these entries describe, or every problem at once. A tenant id that is not typed is made up.
    public func newCustomer(
        in circumstances: CustomerFormCircumstances, lines: [OrderLine] = [], personIsCustomers: Bool = false,
        skipsConfirmation: Bool = false
    ) throws(Refusal) -> NewCustomer {
        let country = try checked(in: circumstances)
        var generator = SystemRandomNumberGenerator()
        let facts = CustomerFacts(
            tenantID: TenantID(entry(.tenantID)) ?? TenantID.random(using: &generator),
            companyName: entry(.companyName), domain: entry(.domain).lowercased(), country: country?.code,
            relationship: NewCustomer.relationship, contact: contactIfAny)
        var customer = NewCustomer(
            facts: facts, address: address(in: country), reseller: circumstances.reseller(self[.reseller]),
            personIsCustomers: personIsCustomers, lines: lines, skipsConfirmation: skipsConfirmation)
        if isAccepted, let agreement = circumstances.agreement,
            case .success(let acceptance) = acceptanceForm.check(
                today: circumstances.today, order: circumstances.dateOrder)
        {
            customer.acceptance = acceptance
            customer.templateID = agreement.id
        }
        return customer
    }

    /// What an existing customer becomes by these entries, or every problem at once.
    public func edit(
        of customer: Customer, in circumstances: CustomerFormCircumstances
    ) throws(Refusal) -> CustomerEdit {
        let country = try checked(in: circumstances)
        return CustomerEdit(
            customerID: customer.id, companyName: entry(.companyName), country: country?.code ?? "",
            address: address(in: country), contact: contactIfAny, seen: customer)
    }

    private func checked(in circumstances: CustomerFormCircumstances) throws(Refusal) -> Country? {
        let problems = problems(in: circumstances)
        guard problems.isEmpty else { throw .account(.form(CustomerFormProblems(problems))) }
        return circumstances.countries.country(self[.country])
    }

    private var contactIfAny: Contact? {
        contact == Contact(firstName: "", lastName: "", email: "") ? nil : contact
    }

    private func address(in country: Country?) -> Address? {
        guard Field.address.contains(where: { !entry($0).isEmpty }) else { return nil }
        return Address(
            line1: entry(.line1), line2: entry(.line2), city: entry(.city),
            state: country?.state(self[.state])?.code ?? entry(.state),
            postalCode: country?.postalCode(self[.postalCode]) ?? entry(.postalCode))
    }
}

/// Why a customer is neither added nor changed.
public enum AccountProblem: Equatable, Sendable {
    case form(CustomerFormProblems)
    /// A customer of this partner has the tenant id or the primary domain already.
    case exists(Customer, by: CustomerForm.Field)
    /// A colleague changed the customer while the form was open.
    case changedMeanwhile(Customer)
    case nothingToChange(Customer)
    /// The reseller went away while the form was open.
    case noSuchReseller(String)
}
