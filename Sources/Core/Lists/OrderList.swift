/// Which of a partner's orders a list shows.
public struct OrderQuery: TimeQuery {
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
    public var order: TimeOrder

    /// The most carts that are counted as waiting beside the orders.
    public static let mostCounted = 1000

    public init(_ kind: Kind = .placed, text: String = "", order: TimeOrder = .newest) {
        self.kind = kind
        self.text = text
        self.order = order
    }
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

    /// The number is the order's, or the customer's for a cart.
    public let key: TimeKey
    public let customer: Customer
    /// Nil for a cart, which nobody has bought yet.
    public let order: Order?
    public let lines: [OrderLine]
    /// The name behind the login that placed it, where that is known.
    public let placedByName: String?

    public init(key: TimeKey, customer: Customer, order: Order?, lines: [OrderLine], placedByName: String?) {
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
