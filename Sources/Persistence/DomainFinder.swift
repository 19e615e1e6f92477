import GRDB

/// Finds customers by domain, many times over inside one transaction: the primary ones by their index, the former and
/// further ones by a list of them that is made when the first is asked for.
final class DomainFinder {
    private let database: Database
    private let partner: Int64
    private var hasList = false

    init(_ database: Database, partner: Int64) {
        self.database = database
        self.partner = partner
    }

    /// At most two of the customers whose domain this is: one is an answer, two leave it open.
    func customers(_ domain: String) throws -> [Int64] {
        let primary = try database.cachedStatement(
            sql: "SELECT id FROM customer WHERE partner_id = ? AND domain = ? LIMIT 2")
        let found = try Int64.fetchAll(primary, arguments: [partner, domain])
        guard found.isEmpty else { return found }
        try list()
        return try Int64.fetchAll(
            try database.cachedStatement(sql: "SELECT customer FROM temp.further_domain WHERE domain = ? LIMIT 2"),
            arguments: [domain])
    }

    private func list() throws {
        guard !hasList else { return }
        hasList = true
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.further_domain;
                CREATE TEMP TABLE further_domain (
                    domain TEXT, customer INTEGER, PRIMARY KEY (domain, customer)
                ) WITHOUT ROWID;
                """)
        let insertion = try database.makeStatement(sql: "INSERT OR IGNORE INTO temp.further_domain VALUES (?, ?)")
        let rows = try Row.fetchCursor(
            database, sql: "SELECT id, other_domains FROM customer WHERE partner_id = ? AND other_domains <> ''",
            arguments: [partner])
        while let row = try rows.next() {
            let domains: String = row[1]
            for domain in domains.split(separator: " ") {
                try insertion.execute(arguments: [domain.lowercased(), row[0] as Int64])
            }
        }
    }
}
