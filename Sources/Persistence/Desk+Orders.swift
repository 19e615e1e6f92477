import Core
import GRDB

extension Desk {
    /// At most `limit` neighbouring orders of all customers; as of a past day, those placed by then.
    ///
    /// The cost does not grow with the number of orders: they are found by key. A search that many customers match
    /// looks at so many orders at a time and says how far it came.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func orders(_ query: OrderQuery, _ anchor: TimeAnchor, limit: Int) throws -> TimePage<OrderRow> {
        let today = clock().today
        return try store.readList { database in
            let reader = try OrderReader(database, partner: partner.id, query: query, today: today)
            let (key, direction) = anchor.within(ActivityPeriod(to: today)).bounds(in: query.order)
            return TimePage(try reader.walk(direction, beyond: key, limit: limit), from: anchor)
        }
    }

    /// How many carts wait for a confirmation, counted up to `OrderQuery.mostCounted`.
    public func waitingCarts() throws -> Int {
        let tomorrow = clock().today.adding(days: 1)
        return try store.readList { try OrderReader.waitingCarts($0, partner: partner.id, tomorrow: tomorrow) }
    }

    /// All orders in the order of the query, a page at a time, for exports and commands.
    public func forEachOrder(_ query: OrderQuery, limit: Int? = nil, _ body: (OrderRow) throws -> Void) throws {
        try TimePage.forEach(limit: limit, pages: { try orders(query, $0, limit: $1) }, key: \.key, body)
    }

    /// The orders of the query, all told. Without a text the index alone is counted.
    public func orderCount(_ query: OrderQuery) throws -> Int {
        if query.text.isEmpty {
            let today = clock().today
            return try store.readList {
                try OrderReader($0, partner: partner.id, query: query, today: today).count()
            }
        }
        var count = 0
        try forEachOrder(query) { _ in count += 1 }
        return count
    }
}
