import Core
import GRDB

extension Desk {
    /// A run of at most `limit` neighbouring rows, in the order of names.
    ///
    /// The cost does not grow with the number of customers: rows are found by key, never counted off.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func customers(_ query: CustomerQuery, _ anchor: ListAnchor, limit: Int) throws -> CustomerPage {
        let today = clock().today
        return try store.readList { database in
            let reader = try ListReader(database, desk: self, query: query, today: today)
            let (beyond, isForward) = anchor.bounds(in: ListOrder.band(of: partner.id))
            var rows = try reader.rows(beyond: beyond, isForward: isForward, limit: limit + 1)
            let hasMore = rows.count > limit
            if hasMore { rows.removeLast() }
            if !isForward { rows.reverse() }
            var page = CustomerPage(rows: rows, reachesStart: true, reachesEnd: true)
            if isForward { page.reachesEnd = !hasMore } else { page.reachesStart = !hasMore }
            switch anchor {
            case .start, .end: break
            case .after, .from:
                let first = rows.first?.position ?? beyond + 1
                page.reachesStart = try reader.rows(beyond: first, isForward: false, limit: 1).isEmpty
            case .before:
                let last = rows.last?.position ?? beyond - 1
                page.reachesEnd = try reader.rows(beyond: last, isForward: true, limit: 1).isEmpty
            }
            return page
        }
    }

    /// All rows of a list from the first to the last, a page at a time, for exports and commands.
    public func forEachCustomer(
        _ query: CustomerQuery, limit: Int? = nil, _ body: (CustomerRow) throws -> Void
    ) throws {
        var anchor = ListAnchor.start
        var left = limit ?? .max
        while left > 0 {
            let page = try customers(query, anchor, limit: min(left, 500))
            for row in page.rows { try body(row) }
            left -= page.rows.count
            guard let last = page.rows.last, !page.reachesEnd else { return }
            anchor = .after(last.position)
        }
    }
}

/// Finds and reads the rows of one list.
struct ListReader {
    private let database: Database
    private let desk: Desk
    private let query: CustomerQuery
    private let today: Day
    private let rule: AgreementRule
    let standings: [Int64: Standing]
    private let matcher: TextMatcher?
    /// Whether the standing kept with each customer is that of today: nothing was recorded on a later day.
    let standingsAreTodays: Bool

    init(_ database: Database, desk: Desk, query: CustomerQuery, today: Day) throws {
        self.database = database
        self.desk = desk
        self.query = query
        self.today = today
        rule = desk.rule(on: today)
        standings = try Standings.all(database)
        matcher = TextMatcher(query.text)
        let latest = try database.cachedStatement(sql: "SELECT max(day) FROM standing_change WHERE partner_id = ?")
        standingsAreTodays =
            try String.fetchOne(latest, arguments: [desk.partner.id]).map { $0 <= today.description } ?? true
    }

    /// Rows beyond a position, the nearest first.
    func rows(beyond: Int64, isForward: Bool, limit: Int) throws -> [CustomerRow] {
        var span = PositionSpan(
            beyond: beyond, isForward: isForward, band: ListOrder.band(of: desk.partner.id), limit: limit)
        var rows: [CustomerRow] = []
        while true {
            let candidates = try positions(in: span)
            for position in candidates {
                guard let row = try row(at: position) else { continue }
                rows.append(row)
                if rows.count == limit { return rows }
            }
            guard candidates.count == span.limit, let last = candidates.last else { return rows }
            // A filter let few of them through: look at more at once.
            span.beyond = last
            span.limit = min(span.limit * 4, 4096)
        }
    }

    /// The nearest positions that may be wanted; the filters that need the row itself come after.
    private func positions(in span: PositionSpan) throws -> [Int64] {
        if let matcher { return try matcher.positions(in: span, database) }
        let finder = query.states.map(finder)
        if query.resellerID == nil, let finder { return try finder.positions(in: span, database) }
        return try span.positions(ofReseller: query.resellerID, finder, database)
    }

    /// Finds the customers in one of the states on the day asked about.
    func finder(_ states: Set<AgreementState>) -> StandingFinder {
        let wanted = standings.filter { states.contains(rule.state(of: $0.value, in: desk.partner.cloud)) }
        return StandingFinder(standings: wanted.keys.sorted(), pastDay: standingsAreTodays ? nil : today)
    }

    static func rowSQL(isPast: Bool) -> String {
        """
        SELECT c.id, c.tenant_id, c.company_name, c.domain, c.relationship,
            \(StandingFinder.standing(of: "c", isPast: isPast)), c.reseller_id, coalesce(k.is_waiting, 0)
        FROM customer c LEFT JOIN cart k ON k.customer_id = c.id WHERE c.position = :position
        """
    }

    /// The row at a position, unless the query leaves it out.
    func row(at position: Int64) throws -> CustomerRow? {
        let statement = try database.cachedStatement(sql: ListReader.rowSQL(isPast: !standingsAreTodays))
        var arguments: StatementArguments = ["position": position]
        if !standingsAreTodays { arguments += ["standingDay": DayTree.place(of: today)] }
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
        if let reseller = query.resellerID, row[6] != reseller { return nil }
        let id: Int64 = row[0]
        let standing = standings[row[5]] ?? Standing()
        let state = rule.state(of: standing, in: desk.partner.cloud)
        if let states = query.states, !states.contains(state) { return nil }
        var dateAgreed: Day?
        if !standing.templateIDs.isEmpty {
            let inForce = try AgreementHistory.fetch(database, customer: id, by: today).inForce
            let good = inForce.first { held in rule.satisfying.contains { $0.id == held.templateID } }
            dateAgreed = (good ?? inForce.first)?.acceptance.dateAgreed
        }
        let tenantText: String = row[1]
        guard let tenantID = TenantID(tenantText) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "tenant_id: \(tenantText)")
        }
        return CustomerRow(
            id: id, position: position, tenantID: tenantID, companyName: row[2], domain: row[3], relationship: row[4],
            state: state, dateAgreed: dateAgreed, hasWaitingCart: row[7])
    }
}
