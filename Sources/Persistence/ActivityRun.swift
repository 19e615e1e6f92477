import Core
import GRDB

/// A stretch of a partner's log in which time never goes back by as much as a minute, so that its entries are in the
/// order of the list and any time is found in it by halving.
///
/// A log has one, and one more for each time the clock was set back, or a rehearsal was dated earlier.
struct ActivityRun {
    let numbers: ClosedRange<Int64>

    /// Notes that another run begins with an entry where it is dated earlier than the one before.
    static func note(_ number: Int64, at time: Instant, after last: Int64, partner: Int64, _ database: Database) throws
    {
        let before = try database.cachedStatement(sql: "SELECT minute FROM activity WHERE id = ?")
        let id = ActivityChain.id(ofNumber: last, partner: partner)
        guard let minute = try String.fetchOne(before, arguments: [id]), time.minute < minute else { return }
        try database.cachedStatement(sql: "INSERT INTO activity_run (partner_id, first) VALUES (?, ?)")
            .execute(arguments: [partner, number])
    }

    /// Finds the runs of all logs there are.
    static func noteAll(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO activity_run (partner_id, first)
                SELECT partner_id, id & \(ActivityChain.number(ofID: -1)) FROM (
                    SELECT id, partner_id, minute, lag(minute) OVER (PARTITION BY partner_id ORDER BY id) AS before
                    FROM activity)
                WHERE minute < before
                """)
    }

    /// The runs of a partner's log up to an entry, oldest first; nil where there are more than so many.
    static func all(of partner: Int64, upTo last: Int64, most: Int, _ database: Database) throws -> [ActivityRun]? {
        let statement = try database.cachedStatement(
            sql: "SELECT first FROM activity_run WHERE partner_id = ? AND first <= ? ORDER BY first LIMIT ?")
        let firsts = [1] + (try Int64.fetchAll(statement, arguments: [partner, last, most]))
        guard firsts.count <= most else { return nil }
        let lasts = firsts.dropFirst().map { $0 - 1 } + [last]
        return zip(firsts, lasts).filter { $0 <= $1 }.map { ActivityRun(numbers: $0...$1) }
    }

    /// The entries of the run before a place in the list, that is older, and those from there on, without the one that
    /// has the place itself.
    func split(at key: TimeKey, partner: Int64, _ database: Database) throws -> (older: Int64, newer: Int64) {
        if numbers.contains(key.number) { return (key.number - 1, key.number + 1) }
        // Those of the same minute follow by number.
        let minute = key.number > numbers.upperBound ? key.at.minute + "~" : key.at.minute
        let first = try first(from: minute, partner: partner, database)
        return (first - 1, first)
    }

    /// The number of the run's first entry from a minute on; the one after its last where there is none.
    func first(from minute: String, partner: Int64, _ database: Database) throws -> Int64 {
        let probe = try database.cachedStatement(
            sql: "SELECT id, minute FROM activity WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1")
        let end = ActivityChain.id(ofNumber: numbers.upperBound, partner: partner)
        var (low, high) = (numbers.lowerBound, numbers.upperBound + 1)
        while low < high {
            let middle = ActivityChain.id(ofNumber: low + (high - low) / 2, partner: partner)
            if let row = try Row.fetchOne(probe, arguments: [middle, end]), row[1] < minute {
                low = ActivityChain.number(ofID: row[0]) + 1
            } else {
                high = ActivityChain.number(ofID: middle)
            }
        }
        return low
    }
}

extension Instant {
    /// The minute as the log's rows have it.
    var minute: String { String(description.prefix(16)) }
}
