/// Why a customer to be confirmed stands where it does in the queue, the most urgent first.
public enum Urgency: String, CaseIterable, Sendable {
    /// An order waits for the confirmation (R20).
    case cart
    /// A subscription's term ends within so many days; it cannot be renewed by hand without (R12, R15).
    case renewal30, renewal60, renewal90
    case rest

    /// The farthest a renewal is looked for, in days from today.
    public static let horizon = 90

    /// The urgency of a term that ends on a day; nil when that is past, or beyond the horizon.
    public init?(termEnd: Day, today: Day) {
        let days = termEnd.number - today.number
        guard let urgency = Urgency.allCases.first(where: { $0.days?.contains(days) == true }) else { return nil }
        self = urgency
    }

    /// In how many days from today a term of this urgency ends; nil where it is no term that makes it urgent.
    public var days: ClosedRange<Int>? {
        switch self {
        case .renewal30: 0...30
        case .renewal60: 31...60
        case .renewal90: 61...Urgency.horizon
        case .cart, .rest: nil
        }
    }
}

/// A customer in the queue, at its most urgent place.
public struct QueueItem: Equatable, Sendable, Identifiable {
    public let customer: CustomerRow
    public let urgency: Urgency
    /// When the next of its active subscriptions ends, within the horizon.
    public let dueDate: Day?
    /// Where it stands in the order of its list.
    public let key: QueueKey
    /// Who delivered facts that wait for their confirmation; nil where nobody did.
    public let deliveredBy: String?

    public var id: Int64 { customer.id }

    public init(
        customer: CustomerRow, urgency: Urgency, dueDate: Day?, key: QueueKey, deliveredBy: String? = nil
    ) {
        self.customer = customer
        self.urgency = urgency
        self.dueDate = dueDate
        self.key = key
        self.deliveredBy = deliveredBy
    }
}

/// A run of neighbouring customers of the queue, in the order asked for.
public struct QueuePage: Equatable, Sendable {
    public var items: [QueueItem]
    /// True when nobody precedes the first.
    public var reachesStart: Bool
    /// True when nobody follows the last.
    public var reachesEnd: Bool

    public init(items: [QueueItem] = [], reachesStart: Bool = true, reachesEnd: Bool = true) {
        self.items = items
        self.reachesStart = reachesStart
        self.reachesEnd = reachesEnd
    }
}

/// How many customers of the queue there are, by urgency; each is counted once, at its most urgent.
public struct QueueSizes: Equatable, Sendable {
    public var byUrgency: [Urgency: Int]
    /// Those of them for whom delivered facts wait.
    public var collected: Int

    public init(_ byUrgency: [Urgency: Int] = [:], collected: Int = 0) {
        self.byUrgency = byUrgency
        self.collected = collected
    }

    public subscript(urgency: Urgency) -> Int { byUrgency[urgency] ?? 0 }

    public var total: Int { byUrgency.values.reduce(0, +) }

    /// One who was confirmed is in the queue no more.
    public mutating func remove(_ item: QueueItem) {
        byUrgency[item.urgency] = max(0, self[item.urgency] - 1)
        if item.deliveredBy != nil { collected = max(0, collected - 1) }
    }
}

extension AgreementState {
    /// Whether the next gated transaction would be refused, or asked about while the rule is optional.
    public var isUnconfirmed: Bool {
        switch self {
        case .toConfirm, .outdated, .withdrawn: true
        case .confirmed, .notApplicable: false
        }
    }
}
