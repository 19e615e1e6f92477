/// Which part of the activity log is wanted.
public struct ActivityQuery: TimeQuery {
    /// Contained, whatever its case and accents, in the customer's name, the user's, or a detail; empty for all.
    public var text: String
    /// Actions whose name in the reader's language contains the text; the store knows no language.
    public var actions: Set<ActivityAction>
    public var period: ActivityPeriod
    public var order: TimeOrder

    public init(
        text: String = "", actions: Set<ActivityAction> = [], period: ActivityPeriod = .everything,
        order: TimeOrder = .newest
    ) {
        self.text = text
        self.actions = actions
        self.period = period
        self.order = order
    }
}

/// Days from one to another (UTC), both counted in; nil for no bound.
public struct ActivityPeriod: Equatable, Sendable {
    public var from: Day?
    public var to: Day?

    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    public static let everything = ActivityPeriod()

    /// The first of these days, or the last, that lies within the period, as a list in this order comes to it; nil when
    /// none does.
    public func first(of days: ClosedRange<Day>, in order: TimeOrder) -> Day? {
        let low = max(days.lowerBound, from ?? days.lowerBound)
        let high = min(days.upperBound, to ?? days.upperBound)
        guard low <= high else { return nil }
        return order == .newest ? high : low
    }

    /// So many months that end with a day, as in *the last month*.
    public static func months(_ count: Int, to day: Day) -> ActivityPeriod {
        ActivityPeriod(from: day.adding(months: -count), to: day)
    }
}

/// What was done, by the name the log keeps. Names are open: a log may hold some that are newer than this program.
public struct ActivityAction: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

/// One thing that was done.
public struct ActivityEntry: Equatable, Sendable, Identifiable {
    public struct Customer: Equatable, Sendable {
        public let id: Int64
        public let tenantID: TenantID
        public let name: String
        public let domain: String

        public init(id: Int64, tenantID: TenantID, name: String, domain: String) {
            self.id = id
            self.tenantID = tenantID
            self.name = name
            self.domain = domain
        }
    }

    /// Its place in the partner's log, from 1 on without a gap.
    public let id: Int64
    public let at: Instant
    /// Nil for what concerns no customer, such as an import.
    public let customer: Customer?
    public let action: ActivityAction
    public let login: String
    /// The person's name, where the login is known.
    public let userName: String?
    /// The operating system's login behind it.
    public let systemLogin: String
    /// Facts by name; a change has `old` and `new`.
    public let details: [String: String]

    public init(
        id: Int64, at: Instant, customer: Customer?, action: ActivityAction, login: String, userName: String?,
        systemLogin: String, details: [String: String]
    ) {
        self.id = id
        self.at = at
        self.customer = customer
        self.action = action
        self.login = login
        self.userName = userName
        self.systemLogin = systemLogin
        self.details = details
    }

    public var key: TimeKey { TimeKey(at: at, number: id) }
}
