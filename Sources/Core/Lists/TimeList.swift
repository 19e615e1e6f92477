/// Which end of a list by time comes first.
public enum TimeOrder: String, CaseIterable, Codable, Sendable {
    case newest, oldest
}

/// What a list by time is asked for.
public protocol TimeQuery: Equatable, Sendable {
    var text: String { get }
    var order: TimeOrder { get }
}

/// Where a row stands in a list by time; those of one instant follow by number.
public struct TimeKey: Hashable, Sendable {
    public let at: Instant
    /// From 1 on.
    public let number: Int64

    public init(at: Instant, number: Int64) {
        self.at = at
        self.number = number
    }
}

/// Which part of a list by time is wanted, in the order of the query. It is positioned by key, never by counting rows.
public enum TimeAnchor: Hashable, Sendable {
    case start
    case end
    /// The rows listed after this one, which is left out.
    case after(TimeKey)
    /// The rows listed before this one, which is left out.
    case before(TimeKey)
    /// From the first row of this day on, and where it has none, from the next that is listed.
    case from(Day)

    /// Whether rows are looked for in the order of the list.
    public var isForward: Bool {
        switch self {
        case .start, .after, .from: true
        case .end, .before: false
        }
    }

    /// Rows beside those shown are added to them; all others take their place.
    public var replacesTheList: Bool {
        switch self {
        case .start, .end, .from: true
        case .after, .before: false
        }
    }
}

/// Neighbouring rows of a list by time, in its order.
public struct TimePage<Row: Equatable & Sendable>: Equatable, Sendable {
    public var rows: [Row]
    /// True when none is listed before the first; a page beside a known place does not look beyond that.
    public var reachesStart: Bool
    /// True when none is listed after the last; likewise.
    public var reachesEnd: Bool
    /// How far was looked, where a search stopped before it had as many as were asked for: it goes on there.
    public var lookedUpTo: TimeKey?

    public init(
        rows: [Row] = [], reachesStart: Bool = true, reachesEnd: Bool = true, lookedUpTo: TimeKey? = nil
    ) {
        self.rows = rows
        self.reachesStart = reachesStart
        self.reachesEnd = reachesEnd
        self.lookedUpTo = lookedUpTo
    }
}
