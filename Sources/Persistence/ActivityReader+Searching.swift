import Core
import GRDB

// MARK: - Searching

extension ActivityReader {
    /// The entries a walk by time looks at before a text of one or two letters is taken for a rare one.
    private static let shortWalk = 2000

    /// The entries beyond the key that contain the text, whatever the number of those that do not.
    func search(_ direction: TimeDirection, beyond key: TimeKey?, limit: Int) throws -> Walk {
        guard let range = range(direction, beyond: key) else {
            return hasPlaces ? Walk(isAtEnd: true) : try walkByTime(direction, beyond: key, limit: limit)
        }
        if needle.unicodeScalars.count < 3 {
            let near = try walkByTime(direction, beyond: key, limit: limit, mostLookedAt: ActivityReader.shortWalk)
            if near.isAtEnd || near.rows.count == limit { return near }
        }
        var walk = try walkIndex(direction, in: range, limit: limit)
        let end = walk.lookedUpTo.map { place(of: $0) } ?? (direction == .older ? .min : .max)
        let waiting = try waitingEntries(in: range).filter { isInOrder(place(of: $0.key), end, direction) }
        walk.rows = (walk.rows + waiting).sorted { isInOrder(place(of: $0.key), place(of: $1.key), direction) }
        if walk.rows.count > limit {
            walk = Walk(rows: Array(walk.rows.prefix(limit)))
        }
        return walk
    }

    private func isInOrder(_ left: Int64, _ right: Int64, _ direction: TimeDirection) -> Bool {
        direction == .older ? left > right : left < right
    }

    private func place(of key: TimeKey) -> Int64 {
        ActivityPlace.place(at: key.at, number: key.number, partner: partner)
    }

    private var hasPlaces: Bool { ActivityPlace.range(of: partner, from: nil, to: nil) != nil }

    /// The places of the period beyond the key; nil where there is none.
    private func range(_ direction: TimeDirection, beyond key: TimeKey?) -> ClosedRange<Int64>? {
        let period = ActivityPlace.range(
            of: partner, from: query.period.from.map { Instant(day: $0) },
            to: query.period.to.map { Instant(day: $0.adding(days: 1)) })
        guard let period, let place = key.map(place(of:)) else { return period }
        let (low, high) =
            direction == .older
            ? (period.lowerBound, min(period.upperBound, place - 1))
            : (max(period.lowerBound, place + 1), period.upperBound)
        return low <= high ? low...high : nil
    }

    private func walkIndex(_ direction: TimeDirection, in range: ClosedRange<Int64>, limit: Int) throws -> Walk {
        var walk = Walk()
        let questions = try needles().compactMap { try TrigramIndex.activity.question($0, database)?.expression }
        guard !questions.isEmpty else { return Walk(isAtEnd: true) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ActivityReader.columns)
                FROM activity_index f
                CROSS JOIN activity a ON a.id = ? + \(ActivityPlace.number)
                \(ActivityReader.names)
                WHERE f.activity_index MATCH ? AND f.rowid BETWEEN ? AND ? AND a.at >= ? AND a.at < ?
                ORDER BY f.rowid \(direction.sql)
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                ActivityChain.id(ofNumber: 0, partner: partner), questions.map { "(\($0))" }.joined(separator: " OR "),
                range.lowerBound, range.upperBound, bounds.from, bounds.to,
            ])
        try take(rows, into: &walk, limit: limit, mostLookedAt: ActivityReader.mostLookedAt)
        return walk
    }

    /// What the index is asked for: the text itself, the logins of those whose name has it, and the actions meant.
    private func needles() throws -> [String] {
        let users = try database.cachedStatement(sql: "SELECT login, name FROM user WHERE partner_id = ?")
        let logins: [String] = try Row.fetchAll(users, arguments: [partner])
            .filter { SearchText.fold($0[1]).contains(needle) }.map { $0[0] }
        let actions = query.actions.map(\.rawValue).sorted()
        return [needle] + (logins + actions).map { SearchText.fold($0) }
    }

    /// Those of the newest entries, not in the index yet, that the search finds within the range.
    private func waitingEntries(in range: ClosedRange<Int64>) throws -> [ActivityEntry] {
        let last = ActivityChain.id(ofNumber: try ActivityIndex.last(of: partner, database), partner: partner)
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(ActivityReader.columns) FROM activity a \(ActivityReader.names)
                WHERE a.id > ? AND a.id <= ? AND a.at >= ? AND a.at < ?
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [last, ActivityChain.band(of: partner).upperBound, bounds.from, bounds.to])
        var entries: [ActivityEntry] = []
        while let row = try rows.next() {
            if let entry = try entry(row), range.contains(place(of: entry.key)) { entries.append(entry) }
        }
        return entries
    }
}
