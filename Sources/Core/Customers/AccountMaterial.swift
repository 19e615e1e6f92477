/// What the form for a new customer needs before it opens, or the one for a customer that is edited.
public struct AccountMaterial: Equatable, Sendable {
    /// The customer that is edited; nil for a new one.
    public var customer: Customer?
    public let countries: Countries
    public let resellers: [Reseller]
    /// The agreement that can be confirmed along with a new customer, or why none can (R7, R16, R19).
    public let agreement: Result<AgreementTemplate, Refusal>
    /// What was left half filled earlier, if anything.
    public let draft: CustomerDraft?

    public init(
        customer: Customer? = nil, countries: Countries, resellers: [Reseller],
        agreement: Result<AgreementTemplate, Refusal>, draft: CustomerDraft? = nil
    ) {
        self.customer = customer
        self.countries = countries
        self.resellers = resellers
        self.agreement = agreement
        self.draft = draft
    }

    /// What the entries are checked against on a day.
    public func circumstances(on today: Day, _ dateOrder: DateOrder) -> CustomerFormCircumstances {
        let template: AgreementTemplate? = if case .success(let template) = agreement { template } else { nil }
        return CustomerFormCircumstances(
            countries: countries, resellers: resellers, today: today, dateOrder: dateOrder, agreement: template,
            isEditing: customer != nil)
    }
}

extension Customer {
    /// True when nothing that can be edited differs.
    public func hasSameAccount(as other: Customer) -> Bool {
        companyName == other.companyName && country == other.country && address == other.address
            && contact == other.contact
    }

    /// The customer after an edit. A name that is given up is remembered.
    public func changed(by edit: CustomerEdit) -> Customer {
        var changed = self
        changed.companyName = edit.companyName
        changed.country = edit.country
        changed.address = edit.address
        changed.contact = edit.contact
        changed.formerNames = formerNames(renamedTo: edit.companyName)
        return changed
    }

    /// The names of before once it has this name; one that comes back is no former one.
    public func formerNames(renamedTo name: String) -> [String] {
        name == companyName ? formerNames : formerNames.filter { $0 != name && $0 != companyName } + [companyName]
    }
}
