/// Which of a partner's orders a list shows.
public struct OrderQuery: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// What was bought.
        case placed
        /// The carts whose order was refused, waiting for the confirmation (R20).
        case waiting
    }

    public var kind: Kind
    /// Contained, whatever its case and accents, in the order's number or in what a customer is searched by; empty
    /// for all.
    public var text: String

    public init(_ kind: Kind = .placed, text: String = "") {
        self.kind = kind
        self.text = text
    }
}

/// Where an order stands in the list by time; those of one instant follow by number.
public struct OrderKey: Hashable, Sendable {
    public let at: Instant
    /// The order's number, or the customer's for a cart.
    public let number: Int64

    public init(at: Instant, number: Int64) {
        self.at = at
        self.number = number
    }
}

/// Which part of the list is wanted. It is positioned by key, never by counting orders.
public enum OrderAnchor: Hashable, Sendable {
    case newest
    case oldest
    case olderThan(OrderKey)
    case newerThan(OrderKey)
}

/// An order, or a cart that waits, as a row of the list.
public struct OrderRow: Equatable, Sendable, Identifiable {
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

    public let key: OrderKey
    public let customer: Customer
    /// Nil for a cart, which nobody has bought yet.
    public let order: Order?
    public let lines: [OrderLine]
    /// The name behind the login that placed it, where that is known.
    public let placedByName: String?

    public init(key: OrderKey, customer: Customer, order: Order?, lines: [OrderLine], placedByName: String?) {
        self.key = key
        self.customer = customer
        self.order = order
        self.lines = lines
        self.placedByName = placedByName
    }

    public var id: Int64 { key.number }

    /// All lines' together.
    public var seats: Int { lines.reduce(0) { $0 + $1.seats } }
}

/// Neighbouring orders, newest first.
public struct OrderPage: Equatable, Sendable {
    public var rows: [OrderRow]
    /// True when none is newer than the first; a page beside a known order does not look beyond that.
    public var reachesNewest: Bool
    /// True when none is older than the last; likewise.
    public var reachesOldest: Bool
    /// How far was looked, where a search stopped before it had as many as were asked for: it goes on there.
    public var lookedUpTo: OrderKey?
    /// How many carts wait for a confirmation, counted up to `OrderPage.mostCounted`.
    public var waitingCarts: Int

    public static let mostCounted = 1000

    public init(
        rows: [OrderRow] = [], reachesNewest: Bool = true, reachesOldest: Bool = true, lookedUpTo: OrderKey? = nil,
        waitingCarts: Int = 0
    ) {
        self.rows = rows
        self.reachesNewest = reachesNewest
        self.reachesOldest = reachesOldest
        self.lookedUpTo = lookedUpTo
        self.waitingCarts = waitingCarts
    }
}
