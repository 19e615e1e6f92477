import Core
import GRDB

extension Desk {
    /// At most `limit` neighbouring entries of the log.
    ///
    /// The cost does not grow with the log: entries are found by key. A search looks at so many entries at a time and
    /// says how far it came, so that nobody waits for one that finds nothing in ten years.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func activity(_ query: ActivityQuery, _ anchor: TimeAnchor, limit: Int) throws -> TimePage<ActivityEntry> {
        try store.readList { database in
            let reader = ActivityReader(database, partner: partner.id, query: query)
            let (key, direction) = anchor.within(query.period).bounds(in: query.order)
            return TimePage(try reader.walk(direction, beyond: key, limit: limit), from: anchor)
        }
    }

    /// All entries in the order of the query, a page at a time, for exports and commands.
    public func forEachActivity(
        _ query: ActivityQuery, limit: Int? = nil, _ body: (ActivityEntry) throws -> Void
    ) throws {
        try TimePage.forEach(limit: limit, pages: { try activity(query, $0, limit: $1) }, key: \.key, body)
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
