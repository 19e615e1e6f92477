import Core

/// How urgent a customer of the queue is.
public enum UrgencyWord: String, WordSet {
    public static let section = "urgency"

    case title, cart, renewal30, renewal60, renewal90, rest
}

extension Words {
    public func name(of urgency: Urgency) -> String {
        switch urgency {
        case .cart: self(UrgencyWord.cart)
        case .renewal30: self(UrgencyWord.renewal30)
        case .renewal60: self(UrgencyWord.renewal60)
        case .renewal90: self(UrgencyWord.renewal90)
        case .rest: self(UrgencyWord.rest)
        }
    }
}
