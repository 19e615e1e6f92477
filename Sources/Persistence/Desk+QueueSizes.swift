import Core
import GRDB

extension Desk {
    /// How many customers are in the queue, by urgency.
    ///
    /// Stretches of indexes are read, and no customer is looked up: who is unconfirmed is marked in a set, and each who
    /// then comes with a cart, or with a term, the soonest first, is counted and taken out of it. Whoever is left over
    /// of the sums by day has nothing due. At a million that is still long to wait for, so it has a connection of its
    /// own.
    ///
    /// - Throws: `CancellationError` when `Store.interruptCounts` ended it.
    public func queueSizes() throws -> QueueSizes {
        let today = clock().today
        return try store.readCounts { database in
            let reader = try QueueReader(database, desk: self, today: today)
            let counts = try counts(on: today, database)
            var sizes = try reader.sizes(areMost: counts.unconfirmed > counts.total / 2)
            sizes.byUrgency[.rest] = max(0, counts.unconfirmed - sizes.total)
            return sizes
        }
    }
}

extension QueueReader {
    /// Those by urgency for whom something is urgent, and those for whom facts wait.
    ///
    /// - Parameter areMost: Whether the unconfirmed are the greater part of all customers.
    fileprivate func sizes(areMost: Bool) throws -> QueueSizes {
        var left = try unconfirmed(areMost: areMost)
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

    /// Whoever is in the queue, and perhaps others who are not this partner's; the fewer are gone through.
    private func unconfirmed(areMost: Bool) throws -> CustomerSet {
        if areMost {
            var set = CustomerSet.everybody
            let others = lists.finder(Set(AgreementState.allCases.filter { !$0.isUnconfirmed }))
            try others.forEachCustomer(database) { set.remove($0) }
            return set
        }
        var set = CustomerSet()
        try sql.unconfirmed.forEachCustomer(database) { set.insert($0) }
        return set
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
