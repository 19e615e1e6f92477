import Core
import GRDB

/// The rows of a list that is not simply everybody by name: another order, or one reseller's customers.
///
/// A text is looked for from both ends: few matches are gathered and sorted, and among many the list is walked, where
/// the next one is never far.
struct OrderedRows {
    private let reader: ListReader
    private let database: Database
    private let list: OrderedList

    /// As many matches are gathered at once without a second thought, and as many after a walk that found too few.
    private static let few = 2000
    private static let several = 50_000

    init(_ reader: ListReader, isForward: Bool, _ database: Database) throws {
        self.reader = reader
        self.database = database
        let query = reader.query
        let partner = reader.desk.partner.id
        var standings = reader.standings.keys.sorted()
        if let states = query.states, reader.standingsAreTodays { standings = reader.wantedStandings(states) }
        if let reseller = query.resellerID {
            // The customers of a reseller are its partner's, so nobody else's are looked at (R9).
            let owner = try database.cachedStatement(sql: "SELECT partner_id FROM reseller WHERE id = ?")
            if try Int64.fetchOne(owner, arguments: [reseller]) != partner { standings = [] }
        }
        list = OrderedList(
            order: query.order, partner: partner, reseller: query.resellerID, standings: standings,
            isForward: isForward)
    }

    /// Rows beyond a place, the nearest first.
    func rows(beyond key: ListKey?, limit: Int) throws -> [CustomerRow] {
        let matcher = reader.matcher
        if let matcher, !matcher.isShort, let rows = try gathered(matcher, Self.few, beyond: key, limit: limit) {
            return rows
        }
        var rows: [CustomerRow] = []
        var place = key
        var batch = limit
        var lookedAt = 0
        while true {
            let keys = try list.keys(beyond: place, limit: batch, database)
            for key in keys {
                if let matcher, try !matcher.finds(key.position, database) { continue }
                guard let row = try reader.row(at: key.position) else { continue }
                rows.append(row)
                if rows.count == limit { return rows }
            }
            guard keys.count == batch, let last = keys.last else { return rows }
            place = last
            if let matcher, lookedAt <= Self.few, lookedAt + batch > Self.few,
                let rows = try gathered(matcher, Self.several, beyond: key, limit: limit)
            {
                return rows
            }
            lookedAt += batch
            batch = min(batch * 4, 4096)
        }
    }

    /// All that match, sorted; nil when there are more than `most`.
    private func gathered(
        _ matcher: TextMatcher, _ most: Int, beyond key: ListKey?, limit: Int
    ) throws -> [CustomerRow]? {
        let band = ListOrder.band(of: list.partner)
        let span = PositionSpan(beyond: band.lowerBound - 1, isForward: true, band: band, limit: most + 1)
        let positions = try matcher.positions(in: span, database)
        guard positions.count <= most else { return nil }
        let standings = Set(list.standings)
        let statement = try database.cachedStatement(
            sql: """
                SELECT \(list.order.column ?? "''"), standing_id, reseller_id FROM customer WHERE position = ?
                """)
        var keys: [ListKey] = []
        for position in positions {
            guard let row = try Row.fetchOne(statement, arguments: [position]), standings.contains(row[1]),
                list.reseller == nil || list.reseller == row[2]
            else { continue }
            let found = ListKey(list.order, text: row[0], position: position)
            if let key, list.isForward ? found <= key : found >= key { continue }
            keys.append(found)
        }
        keys.sort { list.isForward ? $0 < $1 : $1 < $0 }
        var rows: [CustomerRow] = []
        for key in keys {
            guard let row = try reader.row(at: key.position) else { continue }
            rows.append(row)
            if rows.count == limit { break }
        }
        return rows
    }
}
