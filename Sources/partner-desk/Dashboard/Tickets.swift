import Core
import Dashboard

/// The newest ticket of each list: the answer to an older one is stale, nobody waits for it any more.
struct Tickets: Sendable {
    /// The newest list of customers that replaces the one shown.
    private var customers = 0
    /// The same for the queue.
    private var queue = 0
    private var activity = 0
    private var orders = 0
    private var lookUp = 0

    /// Takes a request's ticket down.
    mutating func note(_ request: Request) {
        switch request {
        case .customers(_, let anchor, _, let ticket):
            if anchor.replacesTheList { customers = max(customers, ticket) }
        case .queue(_, let anchor, _, let ticket):
            if anchor.replacesTheList { queue = max(queue, ticket) }
        case .activity(_, _, _, let ticket): activity = ticket
        case .orders(_, _, _, let ticket): orders = ticket
        case .lookUp(_, _, let ticket): lookUp = ticket
        default: break
        }
    }

    func isStale(_ request: Request) -> Bool {
        switch request {
        case .customers(_, _, _, let ticket): ticket < customers
        case .queue(_, _, _, let ticket): ticket < queue
        case .activity(_, _, _, let ticket): ticket != activity
        case .orders(_, _, _, let ticket): ticket != orders
        case .lookUp(_, _, let ticket): ticket != lookUp
        default: false
        }
    }
}
