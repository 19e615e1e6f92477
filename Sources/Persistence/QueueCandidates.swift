import Core
import GRDB

/// The customers that one condition of a query of the queue leaves, where they are few.
struct QueueCandidates {
    let partner: Int64
    let query: QueueQuery
    let matcher: TextMatcher?
    let type: String
    let today: Day
    /// More than these are many.
    let most: Int

    /// One and two letters are either found at once in many customers, or in very few.
    private static let mostOfShort = 100

    /// Of a condition that leaves few; nil where none does. The others are still to be looked at.
    func positions(_ database: Database) throws -> [Int64]? {
        if let found = try positions(most: most, database) { return found }
        // Two conditions that many fit may together leave next to nobody, who would be walked to for long.
        return conditions > 1 ? try positions(most: 4 * most, database) : nil
    }

    /// Those that the order itself does not answer.
    private var conditions: Int {
        let isOfTerms = query.part?.days != nil && query.order != .urgency
        return [matcher != nil, query.resellerID != nil, query.collectedOnly, isOfTerms].count { $0 }
    }

    private func positions(most: Int, _ database: Database) throws -> [Int64]? {
        let band = ListOrder.band(of: partner)
        func few(_ sql: String, _ values: [any DatabaseValueConvertible]) throws -> [Int64]? {
            let found = try Int64.fetchAll(
                try database.cachedStatement(sql: sql), arguments: StatementArguments(values + [most + 1]))
            return found.count <= most ? found : nil
        }
        if let reseller = query.resellerID {
            let found = try few(QueueSQL.ofReseller, [reseller, band.lowerBound, band.upperBound])
            if let found { return found }
        }
        if query.collectedOnly, let found = try few(QueueSQL.delivered, [partner, type]) { return found }
        // In the queue's own order its bands are just these.
        if query.order != .urgency {
            if query.part == .carts, let found = try few(QueueSQL.withCart, [partner]) { return found }
            if let days = query.part?.days, let found = try ofTerms(within: days, few) { return found }
        }
        // By name and by domain, the list of customers finds its texts itself.
        guard let matcher, query.order == .urgency || query.part != nil || conditions > 1 else { return nil }
        let limit = matcher.isShort ? min(most, QueueCandidates.mostOfShort) : most
        let span = PositionSpan(beyond: band.lowerBound - 1, isForward: true, band: band, limit: limit + 1)
        let found = try matcher.positions(in: span, database)
        return found.count <= limit ? found : nil
    }

    /// Those with a term that ends within some days, of any year.
    private func ofTerms(
        within days: Int, _ few: (String, [any DatabaseValueConvertible]) throws -> [Int64]?
    ) throws -> [Int64]? {
        func place(_ day: Day) -> QueuePlace { QueuePlace(band: .renewals, date: day.description, number: .min) }
        var found: Set<Int64> = []
        for stretch in QueueStretch.ofTerms(from: place(today), to: place(today.adding(days: days + 1))) {
            guard let part = try few(QueueSQL.withTerm, [partner, stretch.low, stretch.high]) else { return nil }
            found.formUnion(part)
        }
        return Array(found)
    }
}
