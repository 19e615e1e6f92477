import Core
import GRDB

extension Desk {
    /// How many customers are in the queue, by urgency: carts and terms are counted in their indexes, and whoever is
    /// left over of the sums by day has nothing due. Its cost grows with what is due, not with the customers; where
    /// that is much it takes seconds, on a connection of its own.
    ///
    /// - Throws: `CancellationError` when `Store.interruptCounts` ended it.
    public func queueSizes() throws -> QueueSizes {
        let today = clock().today
        return try store.readCounts { database in
            let reader = try QueueReader(database, desk: self, today: today)
            var sizes = QueueSizes(try reader.sizes(of: .carts))
            sizes.byUrgency.merge(try reader.sizes(of: .renewals)) { $0 + $1 }
            sizes.byUrgency[.rest] = max(0, try counts(on: today, database).unconfirmed - sizes.total)
            sizes.collected = try collectedCount(on: today, database)
            return sizes
        }
    }

    private func collectedCount(on today: Day, _ database: Database) throws -> Int {
        let reader = try QueueReader(database, desk: self, query: QueueQuery(collectedOnly: true), today: today, few: 0)
        if reader.sql.unconfirmed.standings.isEmpty { return 0 }
        let statement = try database.cachedStatement(
            sql: """
                SELECT count(*) FROM customer c INDEXED BY customer_delivered
                CROSS JOIN delivery d ON d.customer_id = c.id
                WHERE \(reader.sql.wanted(reader.sql.unconfirmed)) AND d.collected_at < :tomorrow
                """)
        return try Int.fetchOne(statement, arguments: reader.arguments()) ?? 0
    }
}

extension QueueReader {
    /// The customers of one band by urgency.
    fileprivate func sizes(of band: QueuePlace.Band) throws -> [Urgency: Int] {
        var sizes: [Urgency: Int] = [:]
        if sql.unconfirmed.standings.isEmpty { return sizes }
        for stretch in stretches(from: .start(of: band), to: .end(of: band)) {
            guard let year = stretch.year else {
                let counting = try database.cachedStatement(sql: "SELECT count(*) FROM (\(sql.carts))")
                sizes[.cart] = try Int.fetchOne(counting, arguments: arguments(for: stretch))
                continue
            }
            let counting = try database.cachedStatement(
                sql: "SELECT date, count(*) AS customers FROM (\(sql.renewals)) GROUP BY date")
            for row in try Row.fetchAll(counting, arguments: arguments(for: stretch)) {
                let date: String = row["date"]
                let urgency = Day(iso: "\(year)-\(date)").flatMap { Urgency(termEnd: $0, today: today) }
                sizes[urgency ?? .rest, default: 0] += row["customers"]
            }
        }
        return sizes
    }
}
