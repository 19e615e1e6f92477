import Core
import Foundation
import GRDB

/// Finds and reads the entries of one partner's log.
struct ActivityReader {
    typealias Walk = TimeWalk<ActivityEntry>

    /// The entries one search looks at before it says how far it came.
    static let mostLookedAt = 5000

    let database: Database
    let partner: Int64
    let query: ActivityQuery
    /// What is looked for, folded; empty for everything.
    let needle: String
    /// The needle is written in the stored details just as it was typed: no character of it is escaped there.
    private let isPlain: Bool

    init(_ database: Database, partner: Int64, query: ActivityQuery) {
        self.database = database
        self.partner = partner
        self.query = query
        let folded = SearchText.fold(query.text).drop { $0 == " " }
        needle = String(folded.reversed().drop { $0 == " " }.reversed())
        isPlain = !needle.contains { "\"\\/".contains($0) }
    }

    func walk(_ direction: TimeDirection, beyond key: TimeKey?, limit: Int) throws -> Walk {
        if needle.isEmpty { return try walkByTime(direction, beyond: key, limit: limit, mostLookedAt: .max) }
        return try search(direction, beyond: key, limit: limit)
    }

    /// Looks at one entry after the other, at so many at most.
    func walkByTime(
        _ direction: TimeDirection, beyond key: TimeKey?, limit: Int, mostLookedAt: Int = mostLookedAt
    ) throws -> Walk {
        var walk = Walk()
        var left = mostLookedAt
        // Those of the very minute first: entries of one import share theirs, and there may be a million of them.
        for stretch in stretches(direction, beyond: key) {
            let statement = try database.cachedStatement(sql: stretch.sql)
            let rows = try Row.fetchCursor(statement, arguments: stretch.arguments)
            left -= try take(rows, into: &walk, limit: limit, mostLookedAt: left)
            if !walk.isAtEnd { return walk }
        }
        return walk
    }

    /// Takes what the search finds from rows in the order of the walk, and says how many it looked at.
    @discardableResult
    func take(_ rows: RowCursor, into walk: inout Walk, limit: Int, mostLookedAt: Int) throws -> Int {
        walk.isAtEnd = false
        var lookedAt = 0
        var last: (id: Int64, time: String)?
        while let row = try rows.next() {
            if walk.rows.count == limit { return lookedAt }
            if let last, lookedAt >= mostLookedAt {
                walk.lookedUpTo = try TimeKey(id: last.id, time: last.time)
                return lookedAt
            }
            lookedAt += 1
            last = (row[0], row[1])
            if let entry = try entry(row) { walk.rows.append(entry) }
        }
        walk.isAtEnd = true
        return lookedAt
    }

    func count() throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM activity a WHERE a.partner_id = ? AND a.minute >= ? AND a.minute < ?",
            arguments: [partner, bounds.from, bounds.to]) ?? 0
    }
}

// MARK: - Where entries lie

extension ActivityReader {
    struct Stretch {
        let sql: String
        let arguments: StatementArguments
    }

    /// The period as text: `from` is in it, `to` no longer. Digits sort before `~`.
    var bounds: (from: String, to: String) {
        (query.period.from?.description ?? "", query.period.to?.adding(days: 1).description ?? "~")
    }

    static let columns = """
        a.id, a.at, a.action, a.login, a.system_login, a.detail, u.name, c.id, c.tenant_id, c.company_name, c.domain
        """
    static let names = """
        LEFT JOIN customer c ON c.id = a.customer_id AND c.partner_id = a.partner_id
        LEFT JOIN user u ON u.partner_id = a.partner_id AND u.login = a.login
        """

    /// The log beyond the key as ranges of the index `activity_minute`, each in its order already: that of minutes, and
    /// within one as they were recorded.
    func stretches(_ direction: TimeDirection, beyond key: TimeKey?) -> [Stretch] {
        let (from, to) = bounds
        func stretch(_ condition: String, _ arguments: StatementArguments) -> Stretch {
            Stretch(
                sql: """
                    SELECT \(ActivityReader.columns) FROM activity a \(ActivityReader.names)
                    WHERE a.partner_id = ? AND \(condition)
                    ORDER BY a.minute \(direction.sql), a.id \(direction.sql)
                    """, arguments: [partner] + arguments)
        }
        guard let key else { return [stretch("a.minute >= ? AND a.minute < ?", [from, to])] }
        let time = key.at.minute
        let id = ActivityChain.id(ofNumber: key.number, partner: partner)
        switch direction {
        case .older:
            return [
                stretch("a.minute = ? AND a.id < ?", [time, id]),
                stretch("a.minute >= ? AND a.minute < ?", [from, min(time, to)]),
            ]
        case .newer:
            return [
                stretch("a.minute = ? AND a.id > ?", [time, id]),
                stretch("a.minute > ? AND a.minute < ?", [max(time, from), to]),
            ]
        }
    }
}

// MARK: - What they say

extension ActivityReader {
    /// The row as an entry; nil when the search does not find it.
    func entry(_ row: Row) throws -> ActivityEntry? {
        let action = ActivityAction(rawValue: row[2])
        let login: String = row[3]
        let facts: String = row[5]
        let user: String? = row[6]
        let company: String? = row[9]
        guard finds(action, [company, user, login, row[4]], facts) else { return nil }
        var customer: ActivityEntry.Customer?
        if let id: Int64 = row[7], let company {
            customer = ActivityEntry.Customer(
                id: id, tenantID: try row.value("tenant_id", TenantID.init), name: company, domain: row[10])
        }
        let key = try TimeKey(id: row[0], time: row[1])
        return ActivityEntry(
            id: key.number, at: key.at, customer: customer, action: action, login: login, userName: user,
            systemLogin: row[4], details: ActivityReader.details(facts))
    }

    private func finds(_ action: ActivityAction, _ texts: [String?], _ facts: String) -> Bool {
        if needle.isEmpty || query.actions.contains(action) { return true }
        if texts.contains(where: { $0.map(isIn) ?? false }) { return true }
        // Reading the facts costs more than looking into them; most entries end here.
        if isPlain, !isIn(facts) { return false }
        return ActivityReader.details(facts).values.contains(where: isIn)
    }

    private func isIn(_ text: String) -> Bool { SearchText.isFolded(needle, inUnfolded: text) }

    /// Facts that cannot be read were tampered with; the log still shows them, as they are.
    static func details(_ facts: String) -> [String: String] {
        (try? Stored.texts(from: facts)) ?? ["": facts]
    }
}

extension TimeKey {
    init(id: Int64, time: String) throws {
        guard let at = Instant(iso: time) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "at: \(time)")
        }
        self.init(at: at, number: ActivityChain.number(ofID: id))
    }
}
