import Core
import Drawing

@testable import Dashboard

/// The list of orders, and of the carts that wait.
typealias OrdersDriver = TimeListDriver<OrdersScreen>

extension OrdersDriver {
    init(_ setting: Setting, orders: [OrderRow], width: Int = 80, height: Int = 20) {
        self.init(setting, rows: orders + Desk.waitingCarts(), width: width, height: height)
    }
}

extension OrdersScreen: DrivenTimeList {
    static func question(_ request: Request) -> TimeListQuestion<OrderQuery>? {
        guard case .orders(let query, let anchor, let limit, let ticket) = request else { return nil }
        return TimeListQuestion(query: query, anchor: anchor, limit: limit, ticket: ticket)
    }

    static func answer(_ page: TimePage<OrderRow>, ticket: Int) -> Answer {
        .orders(page, waitingCarts: Desk.waitingCarts().count, ticket: ticket)
    }

    static func holds(_ row: OrderRow, _ query: OrderQuery) -> Bool {
        (row.order == nil) == (query.kind == .waiting)
    }

    static func finds(_ row: OrderRow, _ query: OrderQuery) -> Bool {
        SearchText.fold("\(row.customer.name) \(row.order?.number ?? "")").contains(SearchText.fold(query.text))
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
                key: TimeKey(at: at, number: number), customer: customer, order: order, lines: lines,
                placedByName: index % 4 == 3 ? nil : "Marie Durand")
        }
    }

    static func waitingCarts() -> [OrderRow] {
        (0..<3).map { index in
            let customer = OrderRow.Customer(
                id: Int64(12 - index), tenantID: tenant(Int64(12 - index)), name: customers[index].name,
                domain: customers[index].domain)
            return OrderRow(
                key: TimeKey(at: Instant(day: today.adding(days: -index)), number: customer.id), customer: customer,
                order: nil, lines: [OrderLine(offerID: offers[0], seats: 25)], placedByName: nil)
        }
    }
}
