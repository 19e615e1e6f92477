import Core
import GRDB

/// Keeps the searched texts, their full-text index and the places of the customers in step.
enum SearchIndex {
    /// Brings a customer's searched text, and its place where the name changed, up to date with its rows.
    static func refresh(customer id: Int64, _ database: Database) throws {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT partner_id, position FROM customer WHERE id = ?", arguments: [id]),
            let customer = try Customer.fetch(database, id: id, partner: row["partner_id"])
        else { return }
        let position: Int64 = row["position"]
        let orders = try Int64.fetchAll(
            database, sql: "SELECT id FROM purchase WHERE customer_id = ? ORDER BY id", arguments: [id])
        let text = ListOrder.searchText(
            name: customer.companyName, domain: customer.domain,
            otherDomains: customer.otherDomains + customer.formerNames, tenantID: customer.tenantID,
            contact: customer.contact, orders: orders.map(Order.number))
        try remove(at: position, database)
        let place = try place(for: text, partner: row["partner_id"], near: position, database)
        if place != position {
            try database.execute(sql: "UPDATE customer SET position = ? WHERE id = ?", arguments: [place, id])
            try StandingPeriods.move(customer: id, from: position, to: place, database)
        }
        try insert(text, at: place, database)
    }

    static func insert(_ text: String, at position: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO search (position, text) VALUES (?, ?)")
            .execute(arguments: [position, text])
        try database.cachedStatement(sql: "INSERT INTO search_index (rowid, text) VALUES (?, ?)")
            .execute(arguments: [position, text])
    }

    /// Builds the full-text index anew from the searched texts.
    static func rebuild(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);
                INSERT INTO search_index (search_index) VALUES ('rebuild');
                INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 1048576);
                """)
        try SearchFrequency.sample(database)
    }

    /// One small step of merging what single changes left in pieces; false when there was nothing to merge.
    static func tidy(_ database: Database) throws -> Bool {
        let before = database.totalChangesCount
        try database.execute(sql: "INSERT INTO search_index (search_index, rank) VALUES ('merge', 100)")
        return database.totalChangesCount - before >= 2
    }

    /// A free position where `text` belongs in its partner's order; `near` is kept when it is right.
    static func place(
        for text: String, partner: Int64, near present: Int64? = nil, _ database: Database
    ) throws -> Int64 {
        let band = ListOrder.band(of: partner)
        let neighbours = try neighbours(of: text, in: band, database)
        if let present, present > neighbours.before, present < neighbours.after { return present }
        guard neighbours.after - neighbours.before > 1 else {
            try renumber(partner, database)
            return try place(for: text, partner: partner, database)
        }
        if neighbours.after > band.upperBound { return neighbours.before + ListOrder.gap }
        return neighbours.before + (neighbours.after - neighbours.before) / 2
    }

    /// The positions between which a text belongs.
    static func neighbours(
        of text: String, in band: ClosedRange<Int64>, _ database: Database
    ) throws -> (before: Int64, after: Int64) {
        let low = try boundary(of: text, in: band, database)
        let before = try Int64.fetchOne(
            database, sql: "SELECT max(position) FROM search WHERE position BETWEEN ? AND ?",
            arguments: [band.lowerBound, low - 1])
        let after = try Int64.fetchOne(
            database, sql: "SELECT min(position) FROM search WHERE position BETWEEN ? AND ?",
            arguments: [low, band.upperBound])
        return (before ?? band.lowerBound, after ?? band.upperBound + 1)
    }

    /// The position below which all texts sort before this one, and from which on none does; found by halving the
    /// band: about forty look-ups in the index.
    static func boundary(of text: String, in band: ClosedRange<Int64>, _ database: Database) throws -> Int64 {
        let probe = try database.cachedStatement(
            sql: "SELECT position, text > ? FROM search WHERE position BETWEEN ? AND ? ORDER BY position LIMIT 1")
        var low = band.lowerBound
        var high = band.upperBound + 1
        while low < high {
            let middle = low + (high - low) / 2
            if let row = try Row.fetchOne(probe, arguments: [text, middle, band.upperBound]), !(row[1] as Bool) {
                low = row[0] + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private static func remove(at position: Int64, _ database: Database) throws {
        let text = try String.fetchOne(
            database, sql: "SELECT text FROM search WHERE position = ?", arguments: [position])
        guard let text else { return }
        // The index keeps no texts of its own: to take one out, it has to be told what went in.
        try database.execute(
            sql: "INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', ?, ?)",
            arguments: [position, text])
        try database.execute(sql: "DELETE FROM search WHERE position = ?", arguments: [position])
    }

    /// Numbers a partner's customers anew, with room between all of them again.
    private static func renumber(_ partner: Int64, _ database: Database) throws {
        try database.execute(sql: Schema.droppingCustomerIndexes + Schema.droppingOrderIndexes)
        try number(partner, database)
        try database.execute(sql: Schema.customerIndexes + Schema.orderIndexes)
        try rebuild(database)
    }

    /// Gives all of a partner's customers and their texts new positions in the order of the texts. The indexes over
    /// positions must not exist meanwhile, and the full-text index is to be rebuilt after.
    static func number(_ partner: Int64, _ database: Database) throws {
        let band = ListOrder.band(of: partner)
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.numbered;
                CREATE TEMP TABLE numbered (old INTEGER PRIMARY KEY, new INTEGER, text TEXT);
                INSERT INTO numbered (old, new, text)
                SELECT position, \(band.lowerBound) + row_number() OVER (ORDER BY text, position) * \(ListOrder.gap), text
                FROM search WHERE position BETWEEN \(band.lowerBound) AND \(band.upperBound);
                DELETE FROM search WHERE position BETWEEN \(band.lowerBound) AND \(band.upperBound);
                INSERT INTO search (position, text) SELECT new, text FROM numbered ORDER BY new;
                UPDATE customer SET position = (SELECT new FROM numbered WHERE old = customer.position)
                WHERE partner_id = \(partner) AND position IN (SELECT old FROM numbered);
                DROP TABLE temp.numbered;
                """)
        try StandingPeriods.moveAll(of: partner, database)
    }
}
