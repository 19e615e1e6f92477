import Core
import GRDB

// MARK: - Searching

extension ActivityReader {
    /// The entries a walk by time looks at before a text of one or two letters is taken for a rare one.
    private static let shortWalk = 1000
    /// In a log of more runs, as one of a sandbox in which many days were rehearsed, the search walks.
    private static let mostRuns = 16

    /// The entries beyond the key that contain the text, whatever the number of those that do not.
    func search(_ direction: TimeDirection, beyond key: TimeKey?, limit: Int) throws -> Walk {
        if needle.unicodeScalars.count < 3 {
            let near = try walkByTime(direction, beyond: key, limit: limit, mostLookedAt: ActivityReader.shortWalk)
            if near.isAtEnd || near.rows.count == limit { return near }
        }
        let last = try ActivityIndex.last(of: partner, database)
        let runs = try ActivityRun.all(of: partner, upTo: last, most: ActivityReader.mostRuns, database)
        guard let runs else { return try walkByTime(direction, beyond: key, limit: limit) }
        let walks = try runs.map { try walkIndex($0, direction, beyond: key, limit: limit) }
        return merged(walks, with: try waiting(after: last, direction, beyond: key), direction, limit: limit)
    }

    private func isBefore(_ left: TimeKey, _ right: TimeKey, _ direction: TimeDirection) -> Bool {
        let (left, right) = ((left.at.minute, left.number), (right.at.minute, right.number))
        return direction == .older ? left > right : left < right
    }

    /// The entries of several walks as those of one, which goes no farther than the shortest that was given up.
    private func merged(_ walks: [Walk], with waiting: [ActivityEntry], _ direction: TimeDirection, limit: Int) -> Walk
    {
        let end = walks.compactMap(\.lookedUpTo).min { isBefore($0, $1, direction) }
        var entries = walks.flatMap(\.rows) + waiting
        if let end { entries.removeAll { isBefore(end, $0.key, direction) } }
        entries.sort { isBefore($0.key, $1.key, direction) }
        if entries.count > limit { return Walk(rows: Array(entries.prefix(limit))) }
        return Walk(rows: entries, isAtEnd: walks.allSatisfy(\.isAtEnd), lookedUpTo: end)
    }

    /// Those of a run that the index finds.
    private func walkIndex(_ run: ActivityRun, _ direction: TimeDirection, beyond key: TimeKey?, limit: Int) throws
        -> Walk
    {
        var walk = Walk(isAtEnd: true)
        let questions = try needles().compactMap { try TrigramIndex.activity.question($0, database)?.expression }
        let numbers = try numbers(of: run, direction, beyond: key)
        guard !questions.isEmpty, !numbers.isEmpty else { return walk }
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ActivityReader.columns)
                FROM activity_index f CROSS JOIN activity a ON a.id = f.rowid
                \(ActivityReader.names)
                WHERE f.activity_index MATCH ? AND f.rowid BETWEEN ? AND ?
                ORDER BY f.rowid \(direction.sql)
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                questions.map { "(\($0))" }.joined(separator: " OR "),
                ActivityChain.id(ofNumber: numbers.lowerBound, partner: partner),
                ActivityChain.id(ofNumber: numbers.upperBound - 1, partner: partner),
            ])
        try take(rows, into: &walk, limit: limit, mostLookedAt: ActivityReader.mostLookedAt)
        return walk
    }

    /// The part of a run that lies in the period and beyond the key.
    private func numbers(of run: ActivityRun, _ direction: TimeDirection, beyond key: TimeKey?) throws -> Range<Int64> {
        var (low, high) = (run.numbers.lowerBound, run.numbers.upperBound + 1)
        if query.period.from != nil { low = try run.first(from: bounds.from, partner: partner, database) }
        if query.period.to != nil { high = try run.first(from: bounds.to, partner: partner, database) }
        if let key {
            let (older, newer) = try run.split(at: key, partner: partner, database)
            if direction == .older { high = min(high, older + 1) } else { low = max(low, newer) }
        }
        return low..<max(low, high)
    }

    /// What the index is asked for: the text itself, the logins of those whose name has it, and the actions meant.
    private func needles() throws -> [String] {
        let users = try database.cachedStatement(sql: "SELECT login, name FROM user WHERE partner_id = ?")
        let logins: [String] = try Row.fetchAll(users, arguments: [partner])
            .filter { SearchText.fold($0[1]).contains(needle) }.map { $0[0] }
        let actions = query.actions.map(\.rawValue).sorted()
        return [needle] + (logins + actions).map { SearchText.fold($0) }
    }

    /// Those of the newest entries, not in the index yet, that the search finds beyond the key.
    private func waiting(after last: Int64, _ direction: TimeDirection, beyond key: TimeKey?) throws -> [ActivityEntry]
    {
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ActivityReader.columns) FROM activity a \(ActivityReader.names)
                WHERE a.id > ? AND a.id <= ? AND a.minute >= ? AND a.minute < ?
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                ActivityChain.id(ofNumber: last, partner: partner), ActivityChain.band(of: partner).upperBound,
                bounds.from, bounds.to,
            ])
        var entries: [ActivityEntry] = []
        while let row = try rows.next() {
            guard let entry = try entry(row) else { continue }
            if key.map({ isBefore($0, entry.key, direction) }) ?? true { entries.append(entry) }
        }
        return entries
    }
}
