import Core
import GRDB

/// Gives the staged newcomers their rows and their places in the order of names.
struct Arrivals {
    private let database: Database
    private let partner: Int64

    init(_ database: Database, partner: Int64) {
        self.database = database
        self.partner = partner
    }

    /// A few are put between their neighbours; many are sorted in with everybody, which is quicker from about one in
    /// twenty on.
    func settleIn(_ newcomers: Int) throws {
        let present = try Int.fetchOne(
            database, sql: "SELECT coalesce(sum(customers), 0) FROM standing_change WHERE partner_id = ?",
            arguments: [partner])
        if newcomers < max(200, (present ?? 0) / 20) {
            try settleOneByOne()
        } else {
            try settleAll(isFirst: present == 0)
        }
    }

    private func settleOneByOne() throws {
        // Read before, not during: numbering anew needs that no query is open.
        let lines = try Int64.fetchAll(database, sql: "SELECT line FROM staged WHERE state = 'added' ORDER BY line")
        for line in lines {
            let text = try String.fetchOne(database, sql: "SELECT text FROM staged WHERE line = ?", arguments: [line])
            guard let text else { continue }
            let position = try SearchIndex.place(for: text, partner: partner, database)
            try insertCustomers(position: "\(position)", where: "line = \(line)")
            try SearchIndex.insert(text, at: position, database)
        }
    }

    /// Everybody is numbered anew; the indexes are built once over all rows instead of row by row.
    private func settleAll(isFirst: Bool) throws {
        let band = ListOrder.band(of: partner)
        try database.execute(sql: Schema.droppingCustomerIndexes + Schema.droppingOrderIndexes)
        if isFirst {
            try insertCustomers(
                position: "\(band.lowerBound) + row_number() OVER (ORDER BY text, line) * \(ListOrder.gap)",
                where: "state = 'added'")
            try database.execute(
                sql: """
                    INSERT INTO search (position, text)
                    SELECT \(band.lowerBound) + row_number() OVER (ORDER BY text, line) * \(ListOrder.gap), text
                    FROM staged WHERE state = 'added' ORDER BY text, line
                    """)
        } else {
            // Beyond every number in use, so that nobody meets anybody before all are numbered.
            let beyond = band.upperBound - 1 << 32
            try insertCustomers(position: "\(beyond) + line", where: "state = 'added'")
            try database.execute(
                sql:
                    "INSERT INTO search (position, text) SELECT \(beyond) + line, text FROM staged WHERE state = 'added'"
            )
            try SearchIndex.number(partner, database)
        }
        try database.execute(sql: Schema.customerIndexes + Schema.orderIndexes)
        try SearchIndex.rebuild(database)
    }

    private func insertCustomers(position: String, where condition: String) throws {
        try database.execute(
            sql: """
                INSERT INTO customer (partner_id, position, tenant_id, company_name, domain, other_domains, country,
                    relationship, first_name, last_name, email, phone)
                SELECT ?, \(position), tenant_id, company_name, domain, coalesce(other_domains, ''),
                    coalesce(country, ''), coalesce(relationship, ''), coalesce(first_name, ''),
                    coalesce(last_name, ''), coalesce(email, ''), coalesce(phone, '')
                FROM staged WHERE \(condition) ORDER BY text, line
                """, arguments: [partner])
    }
}
