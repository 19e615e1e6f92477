import Core
import GRDB

extension Desk {
    /// At most `limit` neighbouring entries of the log, newest first.
    ///
    /// The cost does not grow with the log: entries are found by key. A search looks at so many entries at a time and
    /// says how far it came, so that nobody waits for one that finds nothing in ten years.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func activity(_ query: ActivityQuery, _ anchor: ActivityAnchor, limit: Int) throws -> ActivityPage {
        try store.readList { database in
            let reader = ActivityReader(database, partner: partner.id, query: query)
            let (key, order) = anchor.bounds
            let walk = try reader.walk(order, beyond: key, limit: limit)
            var page = ActivityPage(entries: walk.entries, lookedUpTo: walk.lookedUpTo)
            switch order {
            case .older:
                page.reachesOldest = walk.isAtEnd
                page.reachesNewest = key == nil
            case .newer:
                page.entries.reverse()
                page.reachesNewest = walk.isAtEnd
                page.reachesOldest = key == nil
            }
            return page
        }
    }

    /// All entries from the newest to the oldest, a page at a time, for exports and commands.
    public func forEachActivity(
        _ query: ActivityQuery, limit: Int? = nil, _ body: (ActivityEntry) throws -> Void
    ) throws {
        var anchor = ActivityAnchor.newest
        var left = limit ?? .max
        while left > 0 {
            let page = try activity(query, anchor, limit: min(left, 500))
            for entry in page.entries { try body(entry) }
            left -= page.entries.count
            guard let last = page.lookedUpTo ?? page.entries.last?.key, !page.reachesOldest else { return }
            anchor = .olderThan(last)
        }
    }

    /// The entries of the query, all told. Without a text the index alone is counted.
    public func activityCount(_ query: ActivityQuery) throws -> Int {
        if query.text.isEmpty {
            return try store.readList { try ActivityReader($0, partner: partner.id, query: query).count() }
        }
        var count = 0
        try forEachActivity(query) { _ in count += 1 }
        return count
    }
}

extension ActivityAnchor {
    fileprivate var bounds: (key: ActivityKey?, order: ActivityReader.Order) {
        switch self {
        case .newest: (nil, .older)
        case .oldest: (nil, .newer)
        case .olderThan(let key): (key, .older)
        case .newerThan(let key): (key, .newer)
        }
    }
}
