import Core
import GRDB

/// Keeps the full-text index of the activity log.
///
/// It follows the log in batches: putting every entry in as it is recorded would cost each confirmation more than the
/// entry itself. So the newest entries, a thousand at most, are not in it yet; a search looks at each of those.
enum ActivityIndex {
    /// The entries that wait at most.
    static let batch: Int64 = 1000
    /// Fewer than these are not worth a piece of the index to themselves, even in an idle moment.
    private static let worthIt: Int64 = 200
    /// The number of the last entry of a partner's log that is in the index.
    static func last(of partner: Int64, _ database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(sql: "SELECT number FROM activity_indexed WHERE partner_id = ?")
        return try Int64.fetchOne(statement, arguments: [partner]) ?? 0
    }

    /// For idle moments.
    static func tidy(_ database: Database) throws {
        try catchUp(database, least: worthIt)
    }

    /// Takes in what is not in the index yet, of every partner with at least so many entries waiting.
    static func catchUp(_ database: Database, least: Int64 = 1) throws {
        let heads = try Row.fetchAll(database, sql: "SELECT partner_id, number FROM activity_head")
        for head in heads { try catchUp(to: head["number"], partner: head["partner_id"], least: least, database) }
    }

    /// Takes in a partner's entries up to the one of this number.
    static func catchUp(to number: Int64, partner: Int64, least: Int64 = 1, _ database: Database) throws {
        let last = try last(of: partner, database)
        guard number - last >= least else { return }
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, \(text(company: "coalesce(c.company_name, '')"))
                FROM activity a LEFT JOIN customer c ON c.id = a.customer_id AND c.partner_id = a.partner_id
                WHERE a.id BETWEEN ? AND ? ORDER BY a.id
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [
                ActivityChain.id(ofNumber: last + 1, partner: partner),
                ActivityChain.id(ofNumber: number, partner: partner),
            ])
        while let row = try rows.next() { try insert(row[0], fold(row[1]), database) }
        try database.cachedStatement(
            sql: """
                INSERT INTO activity_indexed (partner_id, number) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET number = excluded.number
                """
        ).execute(arguments: [partner, number])
    }

    /// Follows a customer to another name: all its entries are found by the one it has now.
    static func rename(customer id: Int64, of partner: Int64, from old: String, to new: String, _ database: Database)
        throws
    {
        if old == new { return }
        let last = ActivityChain.id(ofNumber: try last(of: partner, database), partner: partner)
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, \(text(company: ":old")), \(text(company: ":new")) FROM activity a
                WHERE a.customer_id = :customer AND a.id <= :last AND a.partner_id = :partner ORDER BY a.id
                """)
        let entries = try Row.fetchAll(
            statement, arguments: ["old": old, "new": new, "customer": id, "last": last, "partner": partner])
        // The index keeps no texts: to take one out, it has to be told what went in.
        let removal = try database.cachedStatement(
            sql: "INSERT INTO activity_index (activity_index, rowid, text) VALUES ('delete', ?, ?)")
        for entry in entries { try removal.execute(arguments: [entry[0] as Int64, fold(entry[1])]) }
        for entry in entries { try insert(entry[0], fold(entry[2]), database) }
    }

    private static func insert(_ id: Int64, _ text: String, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO activity_index (rowid, text) VALUES (?, ?)")
            .execute(arguments: [id, text])
    }

    /// What an entry is searched by; the user's name is not among it, because it may change. The details are taken
    /// apart by SQLite, which is quicker; those that were tampered with are searched as they are.
    private static func text(company: String) -> String {
        """
        \(company) || char(31) || a.action || char(31) || a.login || char(31) || a.system_login || char(31)
            || CASE WHEN json_valid(a.detail)
                THEN (SELECT coalesce(group_concat(value, char(31)), '') FROM json_each(a.detail)) ELSE a.detail END
        """
    }

    /// As in the texts of customers, the last letter begins a trigram, too.
    private static func fold(_ text: String) -> String {
        SearchText.fold(text) + ListOrder.separator + ListOrder.separator
    }
}
