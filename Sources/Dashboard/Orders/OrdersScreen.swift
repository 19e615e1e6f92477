import Core
import Drawing
import Wording

/// All orders of the partner, newest first unless told otherwise, and apart from them the carts whose order was refused
/// (R20).
struct OrdersScreen: TimeListScreen {
    var list = TimeList<OrderRow, OrderQuery>()
    var kind = OrderQuery.Kind.placed
    /// How many carts wait, once that is known.
    var waitingCarts: Int?

    static func opening(in setting: Setting) -> (OrdersScreen, [Effect]) {
        opening(OrdersScreen(), in: setting)
    }

    func query(in setting: Setting) -> OrderQuery {
        OrderQuery(kind, text: list.text, order: list.order)
    }

    static func request(_ query: OrderQuery, _ anchor: TimeAnchor, limit: Int, ticket: Int) -> Request {
        .orders(query, anchor, limit: limit, ticket: ticket)
    }

    /// The lines of the order, and the customer's Microsoft ID.
    static func detailLines(of row: OrderRow, in setting: Setting) -> Int { row.lines.count + 1 }

    /// From the orders to the carts that wait, and back.
    mutating func show(_ kind: OrderQuery.Kind, in setting: Setting) -> [Effect] {
        self.kind = kind
        return askAnew(in: setting)
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .orders(let page, let waitingCarts, let ticket):
            if list.loading.awaited?.ticket == ticket { self.waitingCarts = waitingCarts }
            return take(page, ticket: ticket, in: setting)
        case .ordered, .cartSaved, .refused(.gateShut, _): return refresh(in: setting)
        // As of a day, only what was placed by then is listed.
        case .rehearsing: return askAnew(in: setting)
        case .failed(_, .orders(_, _, _, let ticket)): giveUp(ticket: ticket)
        default: break
        }
        return []
    }
}

extension OrderRow: TimedRow {}
