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

    /// Of the first condition that leaves few; nil where none does. The others are still to be looked at.
    func positions(_ database: Database) throws -> [Int64]? {
        let band = ListOrder.band(of: partner)
        if let reseller = query.resellerID {
            let found = try few(QueueSQL.ofReseller, [reseller, band.lowerBound, band.upperBound], database)
            if let found { return found }
        }
        if query.collectedOnly, let found = try few(QueueSQL.delivered, [partner, type], database) { return found }
        // In the queue's own order its bands are just these.
        if query.order != .urgency {
            if query.part == .carts, let found = try few(QueueSQL.withCart, [partner], database) { return found }
            if let days = query.part?.days {
                let period = [today.description, today.adding(days: days).description]
                let found = try few(QueueSQL.withTerm, [partner] + period, database)
                if let found { return Array(Set(found)) }
            }
        }
        // By name and by domain, the list of customers finds its texts itself.
        guard let matcher, query.order == .urgency || query.part != nil || query.collectedOnly else { return nil }
        let most = matcher.isShort ? min(most, QueueCandidates.mostOfShort) : most
        let span = PositionSpan(beyond: band.lowerBound - 1, isForward: true, band: band, limit: most + 1)
        let found = try matcher.positions(in: span, database)
        return found.count <= most ? found : nil
    }

    private func few(
        _ sql: String, _ values: [any DatabaseValueConvertible], _ database: Database
    ) throws -> [Int64]? {
        let found = try Int64.fetchAll(
            try database.cachedStatement(sql: sql), arguments: StatementArguments(values + [most + 1]))
        return found.count <= most ? found : nil
    }
}
