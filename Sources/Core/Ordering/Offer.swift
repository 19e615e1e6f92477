/// Something the partner can sell.
public struct Offer: Hashable, Sendable, Identifiable {
    /// The offer id: a GUID in lower case, or Microsoft's own code of an offer billed by usage.
    public let id: String
    public let name: String
    public let category: String
    /// What one of its quantity is, such as `Licenses`.
    public let unit: String
    public let billing: Billing
    /// The subscription's length as ISO 8601 writes it: `P1Y`, `P1M`.
    public let term: String
    /// Fewest and most seats of one subscription (code 2002 outside).
    public let seats: ClosedRange<Int>
    /// One sentence a language, by its code.
    public let descriptions: [String: String]

    public enum Billing: String, CaseIterable, Sendable {
        case license, usage
    }

    public init(
        id: String, name: String, category: String, unit: String, billing: Billing, term: String,
        seats: ClosedRange<Int>, descriptions: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.category = category
        self.unit = unit
        self.billing = billing
        self.term = term
        self.seats = seats
        self.descriptions = descriptions
    }

    /// Throws code 2002's refusal outside the offer's minimum and maximum.
    public func require(seats count: Int) throws(Refusal) {
        guard seats.contains(count) else { throw .seatsOutOfRange(count, self) }
    }

    /// How long a term is.
    public var termMonths: Int { term == "P1M" ? 1 : 12 }

    /// The day a subscription bought on `day` ends or renews.
    public func termEnd(from day: Day) -> Day {
        day.adding(months: termMonths)
    }
}

/// All offers, in the order they are shown.
public struct Catalogue: Equatable, Sendable {
    public let offers: [Offer]
    private let places: [String: Int]

    public init(offers: [Offer]) {
        self.offers = offers
        let numbered = offers.enumerated().map { ($1.id.lowercased(), $0) }
        places = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    public func offer(id: String) -> Offer? {
        places[id.lowercased()].map { offers[$0] }
    }

    /// The offer, or the refusal that names what was asked for.
    public func require(_ id: String) throws(Refusal) -> Offer {
        guard let offer = offer(id: id) else { throw .unknownOffer(id) }
        return offer
    }
}
