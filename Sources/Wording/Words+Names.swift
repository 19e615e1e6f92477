import Core

/// The business's own words, one for each value.
public enum NameWord: String, WordSet {
    public static let section = "name"

    case confirmed, toConfirm, outdated, withdrawn, notApplicable
    case globalAdmin, adminAgent, salesAgent, helpdeskAgent
    case production, sandbox
    case directBill, indirectProvider, indirectReseller
    case publicCloud, usGovernment, germany, china
    case dashboard, api
    case active, suspended, deleted
    case cloudAgreement, customerAgreement
    case dateAgreed, firstName, lastName, email, phone
    case columnTenantID, columnCompanyName, columnDomain, columnRelationship, columnCountry
    case reseller
    case look, actConfirm, actOrder, changeSeats, manageSubscriptions, editCustomers, withdraw, manageUsers
}

extension Words {
    public func name(of state: AgreementState) -> String {
        switch state {
        case .confirmed: self(NameWord.confirmed)
        case .toConfirm: self(NameWord.toConfirm)
        case .outdated: self(NameWord.outdated)
        case .withdrawn: self(NameWord.withdrawn)
        case .notApplicable: self(NameWord.notApplicable)
        }
    }

    public func name(of role: Role) -> String {
        switch role {
        case .globalAdmin: self(NameWord.globalAdmin)
        case .adminAgent: self(NameWord.adminAgent)
        case .salesAgent: self(NameWord.salesAgent)
        case .helpdeskAgent: self(NameWord.helpdeskAgent)
        }
    }

    /// As it stands in "… may not …": *confirm acceptances*, *place orders*.
    public func name(of action: Action) -> String {
        switch action {
        case .look: self(NameWord.look)
        case .confirm: self(NameWord.actConfirm)
        case .order: self(NameWord.actOrder)
        case .changeSeats: self(NameWord.changeSeats)
        case .manageSubscriptions: self(NameWord.manageSubscriptions)
        case .editCustomers: self(NameWord.editCustomers)
        case .withdraw: self(NameWord.withdraw)
        case .manageUsers: self(NameWord.manageUsers)
        }
    }

    public func name(of environment: Environment) -> String {
        self(environment == .production ? NameWord.production : NameWord.sandbox)
    }

    public func name(of channel: Channel) -> String {
        self(channel == .dashboard ? NameWord.dashboard : NameWord.api)
    }

    public func name(of kind: PartnerKind) -> String {
        switch kind {
        case .directBill: self(NameWord.directBill)
        case .indirectProvider: self(NameWord.indirectProvider)
        case .indirectReseller: self(NameWord.indirectReseller)
        }
    }

    public func name(of cloud: Cloud) -> String {
        switch cloud {
        case .public: self(NameWord.publicCloud)
        case .usGovernment: self(NameWord.usGovernment)
        case .germany: self(NameWord.germany)
        case .china: self(NameWord.china)
        }
    }

    /// Partner Center's own name of the relationship in this language; any other as it was imported.
    public func name(ofRelationship relationship: String) -> String {
        relationship == "Reseller" ? self(NameWord.reseller) : relationship
    }

    /// Its status, or that nothing renewed it at the end of its term.
    public func standing(of subscription: Subscription, on day: Day) -> String {
        subscription.hasEnded(by: day) ? self(LifecycleWord.ended) : name(of: subscription.status)
    }

    public func name(of status: Subscription.Status) -> String {
        switch status {
        case .active: self(NameWord.active)
        case .suspended: self(NameWord.suspended)
        case .deleted: self(NameWord.deleted)
        }
    }

    /// The agreement's title; a type that is newer than this program keeps Microsoft's own.
    public func name(of type: AgreementType) -> String {
        switch type {
        case .cloud: self(NameWord.cloudAgreement)
        case .customer: self(NameWord.customerAgreement)
        default: type.title
        }
    }

    public func name(of field: AcceptanceForm.Field) -> String {
        switch field {
        case .dateAgreed: self(NameWord.dateAgreed)
        case .firstName: self(NameWord.firstName)
        case .lastName: self(NameWord.lastName)
        case .email: self(NameWord.email)
        case .phone: self(NameWord.phone)
        }
    }

    public func name(of column: CustomerColumn) -> String {
        switch column {
        case .tenantID: self(NameWord.columnTenantID)
        case .companyName: self(NameWord.columnCompanyName)
        case .domain: self(NameWord.columnDomain)
        case .relationship: self(NameWord.columnRelationship)
        case .country: self(NameWord.columnCountry)
        case .firstName: self(NameWord.firstName)
        case .lastName: self(NameWord.lastName)
        case .email: self(NameWord.email)
        case .phone: self(NameWord.phone)
        }
    }
}
