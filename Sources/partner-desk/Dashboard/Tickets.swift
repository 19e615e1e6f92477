import Core
import Dashboard

/// The newest ticket of each list: the answer to an older one is stale, nobody waits for it any more.
struct Tickets: Sendable {
    /// The newest list of customers that replaces the one shown.
    private var customers = 0
    private var activity = 0
    private var orders = 0
    private var lookUp = 0

    /// Takes a request's ticket down.
    mutating func note(_ request: Request) {
        switch request {
        case .customers(_, let anchor, _, let ticket):
            if anchor.replacesTheList { customers = max(customers, ticket) }
        case .activity(_, _, _, let ticket): activity = ticket
        case .orders(_, _, _, let ticket): orders = ticket
        case .lookUp(_, _, let ticket): lookUp = ticket
        default: break
        }
    }

    func isStale(_ request: Request) -> Bool {
        switch request {
        case .customers(_, _, _, let ticket): ticket < customers
        case .activity(_, _, _, let ticket): ticket != activity
        case .orders(_, _, _, let ticket): ticket != orders
        case .lookUp(_, _, let ticket): ticket != lookUp
        default: false
        }
    }
}

extension ListAnchor {
    /// Rows beside those shown are added to them; all others take their place.
    var replacesTheList: Bool {
        switch self {
        case .start, .end, .from, .letters: true
        case .after, .before: false
        }
    }
}
