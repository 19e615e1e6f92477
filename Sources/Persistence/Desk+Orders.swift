import Core
import GRDB

extension Desk {
    /// At most `limit` neighbouring orders of all customers, newest first; as of a past day, those placed by then.
    ///
    /// The cost does not grow with the number of orders: they are found by key. A search that many customers match
    /// looks at so many orders at a time and says how far it came.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func orders(_ query: OrderQuery, _ anchor: OrderAnchor, limit: Int) throws -> OrderPage {
        let today = clock().today
        return try store.readList { database in
            let reader = try OrderReader(database, partner: partner.id, query: query, today: today)
            let (key, direction) = anchor.bounds
            let walk = try reader.walk(direction, beyond: key, limit: limit)
            var page = OrderPage(
                rows: walk.rows, lookedUpTo: walk.lookedUpTo, waitingCarts: try reader.waitingCarts())
            switch direction {
            case .older:
                page.reachesOldest = walk.isAtEnd
                page.reachesNewest = key == nil
            case .newer:
                page.rows.reverse()
                page.reachesNewest = walk.isAtEnd
                page.reachesOldest = key == nil
            }
            return page
        }
    }

    /// All orders from the newest to the oldest, a page at a time, for exports and commands.
    public func forEachOrder(_ query: OrderQuery, limit: Int? = nil, _ body: (OrderRow) throws -> Void) throws {
        var anchor = OrderAnchor.newest
        var left = limit ?? .max
        while left > 0 {
            let page = try orders(query, anchor, limit: min(left, 500))
            for row in page.rows { try body(row) }
            left -= page.rows.count
            guard let last = page.lookedUpTo ?? page.rows.last?.key, !page.reachesOldest else { return }
            anchor = .olderThan(last)
        }
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

extension OrderAnchor {
    fileprivate var bounds: (key: OrderKey?, direction: OrderSQL.Direction) {
        switch self {
        case .newest: (nil, .older)
        case .oldest: (nil, .newer)
        case .olderThan(let key): (key, .older)
        case .newerThan(let key): (key, .newer)
        }
    }
}
