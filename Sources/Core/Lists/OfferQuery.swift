/// Which of the catalogue's offers are shown, and in which order.
public struct OfferQuery: ShortQuery {
    public enum Part: Equatable, Sendable {
        case category(String)
        case billing(Offer.Billing)
    }

    public enum Order: String, CaseIterable, Sendable {
        /// As the catalogue has them.
        case catalogue
        case name, category
        /// By the fewest that can be ordered.
        case seats
    }

    public var text: String
    public var part: Part?
    public var order: Order

    public init(text: String, part: Part? = nil, order: Order = .catalogue) {
        self.text = text
        self.part = part
        self.order = order
    }

    public static func holds(_ part: Part, _ offer: Offer) -> Bool {
        switch part {
        case .category(let category): offer.category == category
        case .billing(let billing): offer.billing == billing
        }
    }

    public static func sorted(_ offers: [Offer], by order: Order) -> [Offer] {
        switch order {
        case .catalogue: offers
        case .name: sorted(offers, byText: \.name, name: \.name)
        case .category: sorted(offers, byText: \.category, name: \.name)
        case .seats: sorted(offers, by: \.seats.lowerBound, name: \.name)
        }
    }

    /// What an offer is found by, besides its id.
    public static func names(of offer: Offer) -> [String] { [offer.name, offer.category] }

    public func offers(of catalogue: Catalogue) -> [Offer] {
        items(of: catalogue.offers, names: OfferQuery.names)
    }
}

extension Catalogue {
    /// In the order they come in.
    public var categories: [String] {
        var known: Set<String> = []
        return offers.map(\.category).filter { known.insert($0).inserted }
    }
}
