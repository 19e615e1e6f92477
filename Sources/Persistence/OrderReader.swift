import Core
import GRDB

/// Finds and reads one partner's orders, or the carts that wait.
///
/// A search that few customers match goes through those customers' orders; one that many match goes through the
/// orders by time, where it soon finds some, a stretch at a time.
struct OrderReader {
    /// The orders one walk of a search looks at before it says how far it came.
    static let mostLookedAt = 5000
    /// Of more customers than these the orders are walked by time.
    static let fewCustomers = 1000

    private let database: Database
    private let needles: [String]
    private(set) var sql: OrderSQL

    init(_ database: Database, partner: Int64, query: OrderQuery, today: Day) throws {
        self.database = database
        sql = OrderSQL(kind: query.kind, partner: partner, tomorrow: today.adding(days: 1))
        guard let matcher = TextMatcher(query.text) else {
            needles = []
            return
        }
        needles = matcher.needles
        sql.readsTexts = true
        let band = ListOrder.band(of: partner)
        let positions = try matcher.positions(
            in: PositionSpan(
                beyond: band.lowerBound - 1, isForward: true, band: band, limit: OrderReader.fewCustomers + 1),
            database)
        if positions.count <= OrderReader.fewCustomers { sql.positions = positions }
    }

    func walk(_ direction: TimeDirection, beyond key: TimeKey?, limit: Int) throws -> TimeWalk<OrderRow> {
        var walk = TimeWalk<OrderRow>()
        var lookedAt = 0
        var last: TimeKey?
        for stretch in sql.stretches(direction, beyond: key) {
            let statement = try database.cachedStatement(sql: stretch.sql)
            let rows = try Row.fetchCursor(statement, arguments: stretch.arguments)
            while let row = try rows.next() {
                if walk.rows.count == limit { return walk }
                if lookedAt == OrderReader.mostLookedAt, sql.readsTexts, sql.positions == nil {
                    walk.lookedUpTo = last
                    return walk
                }
                lookedAt += 1
                let order = try OrderRow(row, kind: sql.kind)
                last = order.key
                if finds(order, text: row[9]) { walk.rows.append(order) }
            }
        }
        walk.isAtEnd = true
        return walk
    }

    func count() throws -> Int {
        try Int.fetchOne(database, sql: sql.count.sql, arguments: sql.count.arguments) ?? 0
    }

    static func waitingCarts(_ database: Database, partner: Int64, tomorrow: Day) throws -> Int {
        let statement = try database.cachedStatement(sql: OrderSQL.waitingCarts)
        return try Int.fetchOne(statement, arguments: [partner, tomorrow.description]) ?? 0
    }

    /// Whether the search means this order: by what its customer is searched by, or by its own number – not by that
    /// of another order of the same customer, which stands in the customer's text, too.
    private func finds(_ order: OrderRow, text: String) -> Bool {
        guard !needles.isEmpty else { return true }
        let number = order.order.map { SearchText.fold($0.number) } ?? ""
        return needles.contains { needle in
            if SearchText.isFolded(needle, in: number) { return true }
            guard SearchText.isFolded(needle, in: text) else { return false }
            let parts = text.split(separator: ListOrder.separator, omittingEmptySubsequences: false)
            return parts.enumerated().contains { place, part in
                SearchText.isFolded(needle, in: String(part)) && !(place > 2 && OrderReader.isNumber(part))
            }
        }
    }

    private static func isNumber(_ part: Substring) -> Bool {
        part.hasPrefix("pd-") && part.dropFirst(3).allSatisfy { $0.isASCII && $0.isNumber }
    }
}

extension OrderRow {
    fileprivate init(_ row: Row, kind: OrderQuery.Kind) throws {
        let text: String = row[1]
        guard let at = Instant(iso: text), let tenantID = TenantID(row[6] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "order \(row[0] as Int64)")
        }
        let number: Int64 = row[0]
        let lines = try Stored.decode([OrderLine].self, from: row[2])
        let order: Order? =
            kind == .waiting
            ? nil : Order(id: number, customerID: row[5], placedAt: at, placedBy: row[3], lines: lines)
        self.init(
            key: TimeKey(at: at, number: number),
            customer: Customer(id: row[5], tenantID: tenantID, name: row[7], domain: row[8]), order: order,
            lines: lines, placedByName: row[4])
    }
}
