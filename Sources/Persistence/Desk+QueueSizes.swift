import Core
import GRDB

extension Desk {
    /// How many customers are in the queue, by urgency.
    ///
    /// Three indexes are read from one end to the other, and no customer is looked up: who is unconfirmed is marked in a
    /// set, and each who then comes with a cart, or with a term, is counted and taken out of it. At a million that is
    /// still too long to wait for, so it has a connection of its own. Whoever is left over of the sums by day has
    /// nothing due.
    ///
    /// - Throws: `CancellationError` when `Store.interruptCounts` ended it.
    public func queueSizes() throws -> QueueSizes {
        let today = clock().today
        return try store.readCounts { database in
            let reader = try QueueReader(database, desk: self, today: today)
            var sizes = try reader.sizes()
            sizes.byUrgency[.rest] = max(0, try counts(on: today, database).unconfirmed - sizes.total)
            return sizes
        }
    }
}

extension QueueReader {
    /// Those by urgency for whom something is urgent, and those for whom facts wait.
    fileprivate func sizes() throws -> QueueSizes {
        var left = try sql.unconfirmed.everybody(database)
        var sizes = QueueSizes()
        try forEachCustomer(QueueSQL.deliveries, nil) { if left.contains($0) { sizes.collected += 1 } }
        for stretch in stretches(from: .start(of: .carts), to: .end(of: .carts)) {
            try forEachCustomer(QueueSQL.allCarts, stretch) {
                if left.remove($0) { sizes.byUrgency[.cart, default: 0] += 1 }
            }
        }
        for urgency in Urgency.allCases {
            guard let days = urgency.days else { continue }
            for stretch in stretches(from: start(inDays: days.lowerBound), to: start(inDays: days.upperBound + 1)) {
                try forEachCustomer(QueueSQL.terms, stretch) {
                    if left.remove($0) { sizes.byUrgency[urgency, default: 0] += 1 }
                }
            }
        }
        return sizes
    }

    /// The place before all terms that end in so many days.
    private func start(inDays days: Int) -> QueuePlace {
        QueuePlace(band: .renewals, date: today.adding(days: days).description, number: .min)
    }

    private func forEachCustomer(_ sql: String, _ stretch: QueueStretch?, _ body: (Int64) -> Void) throws {
        let customers = try Int64.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments(for: stretch))
        while let customer = try customers.next() { body(customer) }
    }
}
