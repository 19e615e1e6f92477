import GRDB

/// A stretch of the list: the nearest positions beyond one, in a direction, at most so many.
struct PositionSpan {
    var beyond: Int64
    let isForward: Bool
    /// The partner's own band, which is never left (R9).
    let band: ClosedRange<Int64>
    var limit: Int

    /// Lowest and highest position of the stretch, for `BETWEEN`.
    var range: ClosedRange<Int64> {
        if isForward { return min(max(beyond + 1, band.lowerBound), band.upperBound)...band.upperBound }
        return band.lowerBound...max(min(beyond - 1, band.upperBound), band.lowerBound)
    }

    /// True when nothing can lie beyond.
    var isEmpty: Bool { isForward ? beyond >= band.upperBound : beyond <= band.lowerBound }

    var direction: String { isForward ? "ASC" : "DESC" }

    /// Sorted lists of positions as one, without repeats.
    func nearest(_ lists: [[Int64]]) -> [Int64] {
        if lists.count == 1 { return lists[0] }
        let merged = Set(lists.joined()).sorted(by: isForward ? (<) : (>))
        return Array(merged.prefix(limit))
    }

    /// Everybody's, or one reseller's, who had one of the standings.
    func positions(
        ofReseller reseller: Int64?, _ standings: StandingFinder?, _ database: Database
    ) throws -> [Int64] {
        if isEmpty { return [] }
        var conditions = ["c.position BETWEEN :low AND :high"]
        var arguments: StatementArguments = ["low": range.lowerBound, "high": range.upperBound, "limit": limit]
        if let reseller {
            conditions.insert("c.reseller_id = :reseller", at: 0)
            arguments += ["reseller": reseller]
        }
        if let standings {
            conditions.append(standings.condition(on: "c"))
            if let day = standings.dayNumber { arguments += ["standingDay": day] }
        }
        let statement = try database.cachedStatement(
            sql: """
                SELECT c.position FROM customer c WHERE \(conditions.joined(separator: " AND "))
                ORDER BY c.position \(direction) LIMIT :limit
                """)
        return try Int64.fetchAll(statement, arguments: arguments)
    }

    func positions(ofStanding standing: Int64, _ database: Database) throws -> [Int64] {
        if isEmpty { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT position FROM customer WHERE standing_id = ? AND position BETWEEN ? AND ?
                ORDER BY position \(direction) LIMIT ?
                """)
        return try Int64.fetchAll(statement, arguments: [standing, range.lowerBound, range.upperBound, limit])
    }
}
