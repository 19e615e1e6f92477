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
    /// The rows read at once, sorted by their places: the index takes them best in order.
    private static let portion: Int64 = 20_000

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
        var last = try last(of: partner, database)
        guard number - last >= least, ActivityPlace.range(of: partner, from: nil, to: nil) != nil else { return }
        while last < number {
            let end = min(number, last + portion)
            try insert(texts(partner, numbers: last + 1...end, database), database)
            last = end
        }
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
        let entries = try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT id, at, action, login, system_login, detail FROM activity
                    WHERE customer_id = ? AND id <= ? AND partner_id = ? ORDER BY id
                    """), arguments: [id, last, partner])
        // The index keeps no texts: to take one out, it has to be told what went in.
        let removal = try database.cachedStatement(
            sql: "INSERT INTO activity_index (activity_index, rowid, text) VALUES ('delete', ?, ?)")
        for (place, text) in try entries.map({ try text(of: $0, company: old, partner) }) {
            try removal.execute(arguments: [place, text])
        }
        try insert(entries.map { try text(of: $0, company: new, partner) }, database)
    }

    private static func insert(_ texts: [(place: Int64, text: String)], _ database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO activity_index (rowid, text) VALUES (?, ?)")
        for (place, text) in texts.sorted(by: { $0.place < $1.place }) {
            try statement.execute(arguments: [place, text])
        }
    }

    private static func texts(
        _ partner: Int64, numbers: ClosedRange<Int64>, _ database: Database
    ) throws -> [(place: Int64, text: String)] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.id, a.at, a.action, a.login, a.system_login, a.detail, c.company_name
                FROM activity a LEFT JOIN customer c ON c.id = a.customer_id AND c.partner_id = a.partner_id
                WHERE a.id BETWEEN ? AND ? ORDER BY a.id
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: StatementArguments(
                [numbers.lowerBound, numbers.upperBound].map { ActivityChain.id(ofNumber: $0, partner: partner) }))
        var texts: [(place: Int64, text: String)] = []
        while let row = try rows.next() { texts.append(try text(of: row, company: row[6], partner)) }
        return texts
    }

    /// What an entry is searched by, folded; the user's name is not among it, because it may change.
    private static func text(of row: Row, company: String?, _ partner: Int64) throws -> (place: Int64, text: String) {
        let key = try TimeKey(id: row[0], time: row[1])
        let details = ActivityReader.details(row[5])
        let parts = [company ?? "", row[2], row[3], row[4]] + details.sorted { $0.key < $1.key }.map(\.value)
        // As in the texts of customers, the last letter begins a trigram, too.
        let text = parts.map(SearchText.fold).joined(separator: ListOrder.separator)
        return (
            ActivityPlace.place(at: key.at, number: key.number, partner: partner),
            text + ListOrder.separator + ListOrder.separator
        )
    }
}
