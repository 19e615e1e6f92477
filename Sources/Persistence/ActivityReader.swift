import Core
import Foundation
import GRDB

/// Finds and reads the entries of one partner's log.
struct ActivityReader {
    /// The direction the log is walked in.
    enum Order {
        case older, newer
    }

    /// What one walk came to.
    struct Walk {
        /// In the order of the walk.
        var entries: [ActivityEntry] = []
        var isAtEnd = false
        var lookedUpTo: ActivityKey?
    }

    /// The entries one search looks at before it says how far it came.
    static let mostLookedAt = 5000

    private let database: Database
    private let partner: Int64
    private let query: ActivityQuery
    private let needle: String
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

    func walk(_ order: Order, beyond key: ActivityKey?, limit: Int) throws -> Walk {
        var walk = Walk()
        var lookedAt = 0
        var last: (time: String, id: Int64)?
        // Those of the very instant first: entries of one import share theirs, and there may be a million of them.
        for stretch in stretches(order, beyond: key) {
            let statement = try database.cachedStatement(sql: stretch.sql)
            let rows = try Row.fetchCursor(statement, arguments: stretch.arguments)
            while let row = try rows.next() {
                if walk.entries.count == limit { return walk }
                if let last, lookedAt == ActivityReader.mostLookedAt, !needle.isEmpty {
                    walk.lookedUpTo = try ActivityKey(id: last.id, time: last.time)
                    return walk
                }
                lookedAt += 1
                last = (row[1], row[0])
                if let entry = try entry(row) { walk.entries.append(entry) }
            }
        }
        walk.isAtEnd = true
        return walk
    }

    func count() throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM activity WHERE partner_id = ? AND at >= ? AND at < ?",
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
    private var bounds: (from: String, to: String) {
        (query.period.from?.description ?? "", query.period.to?.adding(days: 1).description ?? "~")
    }

    /// The log beyond the key as ranges of the index `activity_time`, each in its order already.
    func stretches(_ order: Order, beyond key: ActivityKey?) -> [Stretch] {
        let (from, to) = bounds
        let direction = order == .older ? "DESC" : "ASC"
        func stretch(_ condition: String, _ arguments: StatementArguments) -> Stretch {
            Stretch(
                sql: """
                    SELECT a.id, a.at, a.action, a.login, a.system_login, a.detail, u.name,
                        c.id, c.tenant_id, c.company_name, c.domain
                    FROM activity a
                    LEFT JOIN customer c ON c.id = a.customer_id AND c.partner_id = a.partner_id
                    LEFT JOIN user u ON u.partner_id = a.partner_id AND u.login = a.login
                    WHERE a.partner_id = ? AND \(condition)
                    ORDER BY a.at \(direction), a.id \(direction)
                    """, arguments: [partner] + arguments)
        }
        guard let key else { return [stretch("a.at >= ? AND a.at < ?", [from, to])] }
        let time = key.at.description
        let id = ActivityChain.id(ofNumber: key.number, partner: partner)
        switch order {
        case .older:
            return [
                stretch("a.at = ? AND a.id < ?", [time, id]),
                stretch("a.at >= ? AND a.at < ?", [from, min(time, to)]),
            ]
        case .newer:
            return [
                stretch("a.at = ? AND a.id > ?", [time, id]),
                stretch("a.at > ? AND a.at < ?", [max(time, from), to]),
            ]
        }
    }
}

// MARK: - What they say

extension ActivityReader {
    /// The row as an entry; nil when the search does not find it.
    private func entry(_ row: Row) throws -> ActivityEntry? {
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
        let key = try ActivityKey(id: row[0], time: row[1])
        return ActivityEntry(
            id: key.number, at: key.at, customer: customer, action: action, login: login, userName: user,
            systemLogin: row[4], details: details(facts))
    }

    private func finds(_ action: ActivityAction, _ texts: [String?], _ facts: String) -> Bool {
        if needle.isEmpty || query.actions.contains(action) { return true }
        if texts.contains(where: { $0.map { SearchText.fold($0).contains(needle) } ?? false }) { return true }
        // Reading the facts costs more than looking into them; most entries end here.
        if isPlain, !SearchText.fold(facts).contains(needle) { return false }
        return details(facts).values.contains { SearchText.fold($0).contains(needle) }
    }

    /// Facts that cannot be read were tampered with; the log still shows them, as they are.
    private func details(_ facts: String) -> [String: String] {
        (try? Stored.decode([String: String].self, from: facts)) ?? ["": facts]
    }
}

extension ActivityKey {
    fileprivate init(id: Int64, time: String) throws {
        guard let at = Instant(iso: time) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "at: \(time)")
        }
        self.init(at: at, number: ActivityChain.number(ofID: id))
    }
}
