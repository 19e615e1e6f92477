import Core
import Drawing
import Wording

extension OfferQuery: NamedQuery {
    static func names(of offer: Offer, _ words: Words) -> [String] { OfferQuery.names(of: offer) }

    static func parts(of all: [Offer]) -> [Part] {
        Catalogue(offers: all).categories.map(Part.category) + Offer.Billing.allCases.map(Part.billing)
    }

    static func name(of part: Part, _ setting: Setting) -> (text: String, style: Style) {
        switch part {
        case .category(let category): (category, .value)
        case .billing(.license): (setting.words(OrderWord.billedByLicense), .value)
        case .billing(.usage): (setting.words(OrderWord.billedByUsage), .value)
        }
    }

    static func name(of order: Order, _ words: Words) -> String {
        switch order {
        case .catalogue: words(OrderWord.byCatalogue)
        case .name: words(OrderWord.byName)
        case .category: words(OrderWord.byCategory)
        case .seats: words(OrderWord.bySeats)
        }
    }

    static func question(_ words: Words) -> (title: String, everything: String) {
        (words(OrderWord.filterTitle), words(OrderWord.everyOffer))
    }
}
