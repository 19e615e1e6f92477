import Core
import Drawing

@testable import Dashboard

/// The list of orders with a store in memory that answers at once, or only when told.
struct OrdersDriver {
    var screen: OrdersScreen
    var setting: Setting
    /// Newest first.
    var orders: [OrderRow]
    let carts = Desk.waitingCarts()
    /// While true, questions stay in `unanswered`.
    var isHeldUp = false
    var unanswered: [Request] = []
    /// Everything but questions about orders, in order.
    var effects: [Effect] = []
    /// The orders one search looks at.
    var mostLookedAt = Int.max

    init(_ setting: Setting, orders: [OrderRow], width: Int = 80, height: Int = 20) {
        self.setting = setting
        self.setting.body = Size(width: width, height: height)
        self.orders = orders
        let (screen, effects) = OrdersScreen.opening(in: self.setting)
        self.screen = screen
        carryOut(effects)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { send(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    mutating func send(_ input: Input) {
        carryOut(screen.handle(input, in: setting) ?? [])
    }

    mutating func take(_ answer: Answer) {
        carryOut(screen.take(answer, in: setting))
    }

    mutating func answerAll() {
        isHeldUp = false
        carryOut([])
    }

    var selectedID: Int64? { screen.list.selected?.id }

    func drawn() -> Canvas {
        var canvas = Canvas(size: setting.body)
        screen.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            if case .ask(let request) = effect, case .orders = request {
                unanswered.append(request)
            } else {
                self.effects.append(effect)
            }
        }
        while !isHeldUp, !unanswered.isEmpty {
            guard case .orders(let query, let anchor, let limit, let ticket) = unanswered.removeFirst() else { return }
            take(.orders(page(query, anchor, limit), ticket: ticket))
        }
    }

    private func page(_ query: OrderQuery, _ anchor: OrderAnchor, _ limit: Int) -> OrderPage {
        let all = query.kind == .placed ? orders : carts
        let (isOlder, beyond): (Bool, [OrderRow]) =
            switch anchor {
            case .newest: (true, all)
            case .oldest: (false, all.reversed())
            case .olderThan(let key): (true, all.filter { ($0.key.at, $0.id) < (key.at, key.number) })
            case .newerThan(let key): (false, all.reversed().filter { ($0.key.at, $0.id) > (key.at, key.number) })
            }
        let wanted = SearchText.fold(query.text)
        let looked = wanted.isEmpty ? beyond : Array(beyond.prefix(mostLookedAt))
        let found = looked.filter { row in
            wanted.isEmpty || SearchText.fold("\(row.customer.name) \(row.order?.number ?? "")").contains(wanted)
        }
        let rows = Array(found.prefix(limit))
        let isAtEnd = found.count <= limit && looked.count == beyond.count
        return OrderPage(
            rows: isOlder ? rows : rows.reversed(), reachesNewest: isOlder ? anchor == .newest : isAtEnd,
            reachesOldest: isOlder ? isAtEnd : anchor == .oldest,
            lookedUpTo: isAtEnd || rows.count == limit ? nil : looked.last?.key, waitingCarts: carts.count)
    }
}

extension Desk {
    private static let customers: [OrderRow.Customer] = [
        ("Tailwind Traders", "tailwindtraders.example"), ("Électro Nord", "electro-nord.example"),
        ("Adventure Works Cycles of the North", "adventure-works.example"),
    ].enumerated().map { index, customer in
        OrderRow.Customer(
            id: Int64(index + 1), tenantID: tenant(Int64(index + 1)), name: customer.0, domain: customer.1)
    }

    private static let offers = [
        "796b6b5f-613c-4e24-a17c-eba730d49c02", "bd938f12-058f-4927-bba3-ae36b1d2501c", "an-offer-no-longer-sold",
    ]

    /// So many orders, six hours apart, the newest of them this noon.
    static func orders(_ count: Int) -> [OrderRow] {
        (0..<count).map { index in
            let number = Int64(count - index)
            let at = Instant(
                milliseconds: Instant(day: today, millisecondOfDay: 43_200_000).milliseconds - Int64(index) * 21_600_000
            )
            let lines = (0...index % 3).map { OrderLine(offerID: offers[$0], seats: 5 + index * 37 % 2000) }
            let customer = customers[index % 3]
            let order = Order(id: number, customerID: customer.id, placedAt: at, placedBy: "marie", lines: lines)
            return OrderRow(
                key: OrderKey(at: at, number: number), customer: customer, order: order, lines: lines,
                placedByName: index % 4 == 3 ? nil : "Marie Durand")
        }
    }

    static func waitingCarts() -> [OrderRow] {
        (0..<3).map { index in
            let customer = OrderRow.Customer(
                id: Int64(12 - index), tenantID: tenant(Int64(12 - index)), name: customers[index].name,
                domain: customers[index].domain)
            return OrderRow(
                key: OrderKey(at: Instant(day: today.adding(days: -index)), number: customer.id), customer: customer,
                order: nil, lines: [OrderLine(offerID: offers[0], seats: 25)], placedByName: nil)
        }
    }
}
