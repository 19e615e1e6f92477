import Core
import GRDB

extension Desk {
    /// At most `limit` customers that a scrap is found in, for whoever types half a name and presses Enter: those whose
    /// name begins with it come first, then the others, each in the order of names.
    ///
    /// The cost does not grow with the number of customers.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func lookUp(_ scrap: String, limit: Int) throws -> [FoundCustomer] {
        guard let needle = TextMatcher.needle(in: scrap) else { return [] }
        let today = clock().today
        return try store.readList { database in
            let reader = try ListReader(database, desk: self, query: CustomerQuery(text: scrap), today: today)
            let beginning = try positions(beginning: needle, limit: limit, database)
            var rows = try beginning.compactMap { try reader.row(at: $0) }
            if rows.count < limit {
                let others = try reader.rows(beyond: nil, isForward: true, limit: limit)
                rows += others.filter { !beginning.contains($0.position) }.prefix(limit - rows.count)
            }
            return try rows.map { row in
                FoundCustomer(row: row, evidence: try evidence(for: needle, in: row, database))
            }
        }
    }

    /// The texts are sorted and begin with the names, so names that begin alike are neighbours.
    private func positions(beginning needle: String, limit: Int, _ database: Database) throws -> [Int64] {
        let band = ListOrder.band(of: partner.id)
        let first = try SearchIndex.neighbours(of: needle, in: band, database).after
        let statement = try database.cachedStatement(sql: Desk.namesFrom)
        return try Row.fetchAll(statement, arguments: [first, band.upperBound, limit])
            .prefix { ($0[1] as String).hasPrefix(needle) }.map { $0[0] }
    }

    static let namesFrom = "SELECT position, text FROM search WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ?"
    static let ordersOfOne = "SELECT id FROM purchase WHERE customer_id = ? ORDER BY id DESC"

    private func evidence(for needle: String, in row: CustomerRow, _ database: Database) throws -> String? {
        func holds(_ text: String) -> Bool { SearchText.fold(text).contains(needle) }
        if holds(row.companyName) || holds(row.domain) { return nil }
        guard let customer = try Customer.fetch(database, id: row.id, partner: partner.id) else { return nil }
        if let domain = customer.otherDomains.first(where: holds) { return domain }
        if let digits = SearchText.tenantDigits(in: needle), row.tenantID.digits.contains(digits) {
            return row.tenantID.description
        }
        if let contact = customer.contact, let text = [contact.fullName, contact.email].first(where: holds) {
            return text
        }
        let orders = try database.cachedStatement(sql: Desk.ordersOfOne)
        let readings = SearchText.readings(of: needle)
        return try Int64.fetchAll(orders, arguments: [row.id]).lazy.map(Order.number)
            .first { number in readings.contains { SearchText.fold(number).contains($0) } }
    }
}
