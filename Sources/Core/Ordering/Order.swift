/// One offer and its seats, in a cart or an order.
public struct OrderLine: Hashable, Sendable, Codable {
    public var offerID: String
    public var seats: Int

    public init(offerID: String, seats: Int) {
        self.offerID = offerID
        self.seats = seats
    }
}

/// What a customer is about to buy. It is kept in the store, so a refused order is not lost (R20).
public struct Cart: Equatable, Sendable {
    public var customerID: Int64
    public var lines: [OrderLine]
    /// True once an order of it was refused at the gate: it waits for the confirmation.
    public var isWaiting: Bool

    public init(customerID: Int64, lines: [OrderLine] = [], isWaiting: Bool = false) {
        self.customerID = customerID
        self.lines = lines
        self.isWaiting = isWaiting
    }

    /// Sets an offer's seats, adding the line where there is none.
    public mutating func set(_ offer: Offer, seats: Int) throws(Refusal) {
        try offer.require(seats: seats)
        if let place = lines.firstIndex(where: { $0.offerID == offer.id }) {
            lines[place].seats = seats
        } else {
            lines.append(OrderLine(offerID: offer.id, seats: seats))
        }
    }

    /// Every line against the catalogue; an order of nothing is refused.
    public func check(in catalogue: Catalogue) throws(Refusal) {
        if lines.isEmpty { throw .emptyCart }
        for line in lines { try catalogue.require(line.offerID).require(seats: line.seats) }
    }
}

/// A bought cart.
public struct Order: Equatable, Sendable, Identifiable {
    public let id: Int64
    public let customerID: Int64
    public let placedAt: Instant
    public let placedBy: String
    public let lines: [OrderLine]

    public init(id: Int64, customerID: Int64, placedAt: Instant, placedBy: String, lines: [OrderLine]) {
        self.id = id
        self.customerID = customerID
        self.placedAt = placedAt
        self.placedBy = placedBy
        self.lines = lines
    }

    /// What a caller reads out: `PD-000042`.
    public var number: String { Order.number(id) }

    static let prefix = "PD"
    /// The least there are in a number.
    static let digits = 6

    public static func number(_ id: Int64) -> String {
        let number = String(id)
        return "\(prefix)-" + String(repeating: "0", count: max(0, digits - number.count)) + number
    }
}

/// What a customer has bought and uses.
public struct Subscription: Equatable, Sendable, Identifiable {
    /// The states by the API's names; `deleted` is a cancelled subscription.
    public enum Status: String, CaseIterable, Sendable {
        case active, suspended, deleted
    }

    /// A GUID in lower case.
    public let id: String
    public let customerID: Int64
    public let offerID: String
    /// The offer's name when it was bought.
    public let name: String
    public var seats: Int
    public var status: Status
    public var autoRenews: Bool
    public let startedOn: Day
    public var endsOn: Day
    public let orderID: Int64?

    public init(
        id: String, customerID: Int64, offerID: String, name: String, seats: Int, status: Status, autoRenews: Bool,
        startedOn: Day, endsOn: Day, orderID: Int64?
    ) {
        self.id = id
        self.customerID = customerID
        self.offerID = offerID
        self.name = name
        self.seats = seats
        self.status = status
        self.autoRenews = autoRenews
        self.startedOn = startedOn
        self.endsOn = endsOn
        self.orderID = orderID
    }

    /// Whether the seats may become `count`, the gate apart: not while suspended (code 800091), not once cancelled,
    /// not outside the offer's limits (code 2002).
    public func require(seats count: Int, in catalogue: Catalogue) throws(Refusal) {
        switch status {
        case .suspended: throw .subscriptionSuspended(self)
        case .deleted: throw .subscriptionCancelled(self)
        case .active: try catalogue.require(offerID).require(seats: count)
        }
    }
}
