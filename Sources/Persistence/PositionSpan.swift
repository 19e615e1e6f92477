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

    func positions(ofStanding standing: Int64, _ database: Database) throws -> [Int64] {
        try fetch(
            "SELECT position FROM customer WHERE standing_id = ? AND position BETWEEN ? AND ?", [standing], database)
    }

    /// Everybody's.
    func positions(_ database: Database) throws -> [Int64] {
        try fetch("SELECT position FROM customer WHERE position BETWEEN ? AND ?", [], database)
    }

    func fetch(_ select: String, _ arguments: [any DatabaseValueConvertible], _ database: Database) throws -> [Int64] {
        if isEmpty { return [] }
        let statement = try database.cachedStatement(sql: "\(select) ORDER BY position \(direction) LIMIT ?")
        return try Int64.fetchAll(
            statement,
            arguments: StatementArguments(arguments + [range.lowerBound, range.upperBound, limit]))
    }
}
