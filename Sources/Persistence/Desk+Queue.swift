import Core
import GRDB

extension Desk {
    /// A run of at most `limit` customers who would be refused today, each once, in the order of the query (R12, R15,
    /// R16). The most urgent first are: carts that wait, then terms that end within ninety days, then the rest by name,
    /// the withdrawn last.
    ///
    /// Empty in a national cloud (R19) and before the programme (R16). Read by key, never counted off.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func queue(
        _ query: QueueQuery = QueueQuery(), _ anchor: QueueAnchor = .start, limit: Int
    ) throws -> QueuePage {
        let today = clock().today
        return try store.readList { database in
            let reader = try QueueReader(database, desk: self, query: query, today: today)
            let (beyond, isForward) = try anchor.bounds { letters in
                guard let order = query.order.ofList, order.isByName else { return nil }
                return try ListKey.before(letters, in: order, band: ListOrder.band(of: partner.id), database)
                    .map(QueueKey.list)
            }
            let found = try NeighbouringRows(
                beyond: beyond, isForward: isForward, limit: limit, key: \QueueItem.key, read: reader.items)
            return QueuePage(items: found.rows, reachesStart: found.reachesStart, reachesEnd: found.reachesEnd)
        }
    }

    /// The whole queue from the first on, a page at a time.
    public func forEachInQueue(
        _ query: QueueQuery = QueueQuery(), limit: Int? = nil, _ body: (QueueItem) throws -> Void
    ) throws {
        var left = limit ?? .max
        var anchor = QueueAnchor.start
        while left > 0 {
            let page = try queue(query, anchor, limit: min(left, 500))
            for item in page.items { try body(item) }
            left -= page.items.count
            guard let last = page.items.last, !page.reachesEnd else { return }
            anchor = .after(last.key)
        }
    }
}

extension QueueKey: PlaceKey {
    func neighbour(forward: Bool) -> QueueKey {
        switch self {
        case .list(let key): .list(key.neighbour(forward: forward))
        case .urgency(let place):
            .urgency(QueuePlace(band: place.band, date: place.date, number: place.number + (forward ? 1 : -1)))
        }
    }
}
