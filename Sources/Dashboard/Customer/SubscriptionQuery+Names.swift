import Core
import Drawing
import Wording

extension SubscriptionQuery: NamedQuery {
    static func names(of subscription: Subscription, _ words: Words) -> [String] {
        SubscriptionQuery.names(of: subscription)
    }

    static func parts(of all: [Subscription]) -> [Part] {
        Subscription.Status.allCases.map(Part.status) + [.endsItself]
    }

    static func name(of part: Part, _ setting: Setting) -> (text: String, style: Style) {
        switch part {
        case .status(let status): (setting.words.name(of: status), status.style)
        case .endsItself: (setting.words(CustomerWord.endsItself), .value)
        }
    }

    static func name(of order: Order, _ words: Words) -> String {
        switch order {
        case .name: words(CustomerWord.byName)
        case .seats: words(CustomerWord.bySeats)
        case .end: words(CustomerWord.byEnd)
        }
    }

    static func question(_ words: Words) -> (title: String, everything: String) {
        (words(CustomerWord.filterTitle), words(CustomerWord.everySubscription))
    }
}
