import Core
import GRDB

/// The rows of a list that is not simply everybody by name: another order, or one reseller's customers.
///
/// A text is looked for from both ends: where many have it, the list is walked and the next one is never far; where the
/// walk finds too few, because they are rare or all lie far off, all matches are gathered and the nearest kept.
struct OrderedRows {
    private let reader: ListReader
    private let database: Database
    private let list: OrderedList

    /// The places that are walked over before matches are gathered.
    private static let walk = 8000
    /// As many matches are gathered before anything is walked.
    private static let few = 2000

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
        guard let matcher = reader.matcher else {
            return try rows(beyond: key, limit: limit) { try list.keys(beyond: $0, limit: $1, database) }
        }
        if try !isRare(matcher), let walked = try walked(matcher, beyond: key, limit: limit) { return walked }
        let questions = try matcher.questions(database)
        return try rows(beyond: key, limit: limit) { place, limit in
            let lists = try questions.map { try list.matches($0, beyond: place, limit: limit, database) }
            if lists.count == 1 { return lists[0] }
            let merged = Set(lists.joined()).sorted { list.isForward ? $0 < $1 : $1 < $0 }
            return Array(merged.prefix(limit))
        }
    }

    /// Rows at the places that `next` finds, beyond a place and so many at a time, until there are enough.
    private func rows(
        beyond key: ListKey?, limit: Int, next: (_ beyond: ListKey?, _ limit: Int) throws -> [ListKey]
    ) throws -> [CustomerRow] {
        var rows: [CustomerRow] = []
        var place = key
        var batch = limit
        while true {
            let keys = try next(place, batch)
            for key in keys {
                guard let row = try reader.row(at: key.position) else { continue }
                rows.append(row)
                if rows.count == limit { return rows }
            }
            guard keys.count == batch, let last = keys.last else { return rows }
            // A filter let few of them through: look at more at once.
            place = last
            batch = min(batch * 4, 4096)
        }
    }

    private func isRare(_ matcher: TextMatcher) throws -> Bool {
        if matcher.isShort { return false }
        let band = ListOrder.band(of: list.partner)
        let span = PositionSpan(beyond: band.lowerBound - 1, isForward: true, band: band, limit: Self.few)
        return try matcher.positions(in: span, database).count < Self.few
    }

    /// What lies near enough to be walked to; nil when that is not all that is wanted.
    private func walked(_ matcher: TextMatcher, beyond key: ListKey?, limit: Int) throws -> [CustomerRow]? {
        var rows: [CustomerRow] = []
        var place = key
        var batch = limit
        var left = Self.walk
        while left > 0 {
            let keys = try list.keys(beyond: place, limit: batch, database)
            for key in keys where try matcher.finds(key.position, database) {
                guard let row = try reader.row(at: key.position) else { continue }
                rows.append(row)
                if rows.count == limit { return rows }
            }
            guard keys.count == batch, let last = keys.last else { return rows }
            place = last
            left -= batch
            batch = min(batch * 4, 2048)
        }
        return nil
    }
}
