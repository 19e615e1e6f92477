import Core
import GRDB

extension Desk {
    /// A run of at most `limit` neighbouring rows, in the order of the query.
    ///
    /// The cost does not grow with the number of customers: rows are found by key, never counted off.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it; `Refusal.orderOfAnotherDay`.
    public func customers(_ query: CustomerQuery, _ anchor: ListAnchor, limit: Int) throws -> CustomerPage {
        let today = clock().today
        return try store.readList { database in
            let reader = try ListReader(database, desk: self, query: query, today: today)
            let (beyond, isForward) = try anchor.bounds {
                try ListKey.before($0, in: query.order, band: ListOrder.band(of: partner.id), database)
            }
            let found = try NeighbouringRows(
                beyond: beyond, isForward: isForward, limit: limit, key: \CustomerRow.key, read: reader.rows)
            return CustomerPage(rows: found.rows, reachesStart: found.reachesStart, reachesEnd: found.reachesEnd)
        }
    }

    /// All rows of a list from the first to the last, a page at a time, for exports and commands.
    public func forEachCustomer(
        _ query: CustomerQuery, limit: Int? = nil, _ body: (CustomerRow) throws -> Void
    ) throws {
        var anchor = ListAnchor.start
        var left = limit ?? .max
        while left > 0 {
            let page = try customers(query, anchor, limit: min(left, 500))
            for row in page.rows { try body(row) }
            left -= page.rows.count
            guard let last = page.rows.last, !page.reachesEnd else { return }
            anchor = .after(last.key)
        }
    }
}
