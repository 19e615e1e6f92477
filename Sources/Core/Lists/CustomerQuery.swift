/// Which customers a list shows.
public struct CustomerQuery: Equatable, Sendable {
    /// Contained, whatever its case and accents, in the company name, a domain, the tenant id, the contact's name or
    /// email, or an order number; empty for all.
    public var text: String
    /// Only these states; nil for all.
    public var states: Set<AgreementState>?
    /// Only this reseller's; nil for all.
    public var resellerID: Int64?
    public var order: CustomerOrder

    public init(
        text: String = "", states: Set<AgreementState>? = nil, resellerID: Int64? = nil, order: CustomerOrder = .name
    ) {
        self.text = text
        self.states = states
        self.resellerID = resellerID
        self.order = order
    }

    /// True when it leaves nobody out.
    public var isEverybody: Bool { text.isEmpty && states == nil && resellerID == nil }
}

/// A customer as a row of the list.
public struct CustomerRow: Equatable, Sendable, Identifiable {
    public let id: Int64
    /// Where the row stands in the order by name; a key, not a count.
    public let position: Int64
    /// Where it stands in the order of its list.
    public let key: ListKey
    public let tenantID: TenantID
    public let companyName: String
    public let domain: String
    public let relationship: String
    public let state: AgreementState
    /// The date agreed of the confirmation in force, or of the outdated one.
    public let dateAgreed: Day?
    /// True while an order waits for the confirmation (R20).
    public let hasWaitingCart: Bool

    public init(
        id: Int64, position: Int64, tenantID: TenantID, companyName: String, domain: String, relationship: String,
        state: AgreementState, dateAgreed: Day?, hasWaitingCart: Bool, key: ListKey? = nil
    ) {
        self.id = id
        self.position = position
        self.key = key ?? ListKey(position: position)
        self.tenantID = tenantID
        self.companyName = companyName
        self.domain = domain
        self.relationship = relationship
        self.state = state
        self.dateAgreed = dateAgreed
        self.hasWaitingCart = hasWaitingCart
    }
}

/// A run of neighbouring rows, in the order asked for.
public struct CustomerPage: Equatable, Sendable {
    public var rows: [CustomerRow]
    /// True when no row precedes the first.
    public var reachesStart: Bool
    /// True when no row follows the last.
    public var reachesEnd: Bool

    public init(rows: [CustomerRow] = [], reachesStart: Bool = true, reachesEnd: Bool = true) {
        self.rows = rows
        self.reachesStart = reachesStart
        self.reachesEnd = reachesEnd
    }
}

/// How many customers there are in each state on a day.
public struct StateCounts: Equatable, Sendable {
    public var byState: [AgreementState: Int]

    public init(_ byState: [AgreementState: Int] = [:]) {
        self.byState = byState
    }

    public subscript(state: AgreementState) -> Int { byState[state] ?? 0 }

    public var total: Int { byState.values.reduce(0, +) }

    /// Those whose next order would be refused or asked about.
    public var unconfirmed: Int { self[.toConfirm] + self[.outdated] + self[.withdrawn] }
}
