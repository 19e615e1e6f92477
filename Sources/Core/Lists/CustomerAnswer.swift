/// Everything a caller may ask about one customer: can they order, why not, who agreed, and when.
public struct CustomerAnswer: Equatable, Sendable {
    public let customer: Customer
    public let state: AgreementState
    /// The gate's answer to a new purchase.
    public let gate: GateAnswer
    /// What was recorded by the day asked about.
    public let history: AgreementHistory
    public let subscriptions: [Subscription]
    /// Newest first.
    public let orders: [Order]
    public let cart: Cart?
    /// The names behind the logins in the history.
    public let userNames: [String: String]

    public init(
        customer: Customer, state: AgreementState, gate: GateAnswer, history: AgreementHistory,
        subscriptions: [Subscription], orders: [Order], cart: Cart?, userNames: [String: String]
    ) {
        self.customer = customer
        self.state = state
        self.gate = gate
        self.history = history
        self.subscriptions = subscriptions
        self.orders = orders
        self.cart = cart
        self.userNames = userNames
    }

    /// The seats of all subscriptions that neither were cancelled nor have ended by then.
    public func seats(on day: Day) -> Int {
        subscriptions.filter { $0.status != .deleted && !$0.hasEnded(by: day) }.reduce(0) { $0 + $1.seats }
    }

    /// The person's name where the login is known, else the login.
    public func name(of login: String) -> String {
        userNames[login] ?? login
    }
}

/// What the acceptance form needs before it opens.
public struct FormMaterial: Equatable, Sendable {
    public let customer: Customer
    /// The agreement a new confirmation will name.
    public let template: AgreementTemplate
    /// The confirmation of that type in force when the form opened.
    public let inForce: Confirmation?
    /// What was left half filled earlier, if anything.
    public let draft: AcceptanceForm?
    /// The person of the last confirmation this user recorded, for *same as the last one*.
    public let last: AcceptanceForm?
    public let confirmedByName: String?
    /// Those known of the customer, each once: the primary contact, then who agreed before, the latest first.
    public let people: [Contact]

    /// What a reseller delivered for this agreement and waits to be checked.
    public let delivery: Delivery?

    public init(
        customer: Customer, template: AgreementTemplate, inForce: Confirmation?, draft: AcceptanceForm?,
        last: AcceptanceForm?, confirmedByName: String?, people: [Contact] = [], delivery: Delivery? = nil
    ) {
        self.customer = customer
        self.template = template
        self.inForce = inForce
        self.draft = draft
        self.last = last
        self.confirmedByName = confirmedByName
        self.people = people
        self.delivery = delivery
    }
}

/// A customer as an import brings it; already checked.
public struct CustomerFacts: Equatable, Sendable {
    public var tenantID: TenantID
    public var companyName: String
    public var domain: String
    public var otherDomains: [String]
    public var country: String?
    public var relationship: String?
    public var contact: Contact?

    public init(
        tenantID: TenantID, companyName: String, domain: String, otherDomains: [String] = [], country: String? = nil,
        relationship: String? = nil, contact: Contact? = nil
    ) {
        self.tenantID = tenantID
        self.companyName = companyName
        self.domain = domain
        self.otherDomains = otherDomains
        self.country = country
        self.relationship = relationship
        self.contact = contact
    }
}

/// What became of an import's rows: every row read is in exactly one of the four.
public struct ImportCounts: Equatable, Sendable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public var refused = 0

    public init() {}

    public var read: Int { added + updated + unchanged + refused }
}
