import Core
import GRDB

/// Finds and reads the rows of one list.
struct ListReader {
    private let database: Database
    let desk: Desk
    private(set) var query: CustomerQuery
    /// Where no text is looked for by name, goes through those alone for whom facts about this agreement wait.
    var deliveredType: String?
    private let today: Day
    private let rule: AgreementRule
    let standings: [Int64: Standing]
    let matcher: TextMatcher?
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
        if query.order == .dateAgreed, !standingsAreTodays { throw Refusal.orderOfAnotherDay(today) }
    }

    /// Rows beyond a place, the nearest first.
    func rows(beyond key: ListKey?, isForward: Bool, limit: Int) throws -> [CustomerRow] {
        if query.order.isByName, query.resellerID == nil {
            return try rowsByName(beyond: key?.position, ascends: isForward == (query.order == .name), limit: limit)
        }
        return try OrderedRows(self, isForward: isForward, database).rows(beyond: key, limit: limit)
    }

    private func rowsByName(beyond position: Int64?, ascends: Bool, limit: Int) throws -> [CustomerRow] {
        let band = ListOrder.band(of: desk.partner.id)
        let end = ascends ? band.lowerBound - 1 : band.upperBound + 1
        let beyond = min(max(position ?? end, band.lowerBound - 1), band.upperBound + 1)
        var span = PositionSpan(beyond: beyond, isForward: ascends, band: band, limit: limit)
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
        if let deliveredType {
            return try span.fetch(
                "SELECT position FROM customer WHERE partner_id = ? AND delivered_type = ? AND position BETWEEN ? AND ?",
                [desk.partner.id, deliveredType], database)
        }
        if let states = query.states { return try finder(states).positions(in: span, database) }
        return try span.positions(database)
    }

    /// The same list of customers in other states.
    func narrowed(to states: Set<AgreementState>) -> ListReader {
        var reader = self
        reader.query.states = states
        return reader
    }

    func wantedStandings(_ states: Set<AgreementState>) -> [Int64] {
        standings.filter { states.contains(rule.state(of: $0.value, in: desk.partner.cloud)) }.keys.sorted()
    }

    /// Finds the customers in one of the states on the day asked about.
    func finder(_ states: Set<AgreementState>) -> StandingFinder {
        StandingFinder(standings: wantedStandings(states), pastDay: standingsAreTodays ? nil : today)
    }

    /// - Parameter key: The column by which one row is found.
    static func rowSQL(by key: String, isPast: Bool) -> String {
        """
        SELECT c.id, c.tenant_id, c.company_name, c.domain, c.relationship,
            \(StandingFinder.standing(of: "c", isPast: isPast)), c.reseller_id, coalesce(k.is_waiting, 0), c.agreed_on,
            c.position
        FROM customer c LEFT JOIN cart k ON k.customer_id = c.id WHERE c.\(key) = :key
        """
    }

    /// The row at a position, unless the query leaves it out.
    func row(at position: Int64) throws -> CustomerRow? { try row(by: "position", position) }

    /// The row of a customer, unless the query leaves it out.
    func row(of customer: Int64) throws -> CustomerRow? { try row(by: "id", customer) }

    private func row(by column: String, _ key: Int64) throws -> CustomerRow? {
        let statement = try database.cachedStatement(sql: ListReader.rowSQL(by: column, isPast: !standingsAreTodays))
        var arguments: StatementArguments = ["key": key]
        if !standingsAreTodays { arguments += ["standingDay": DayTree.place(of: today)] }
        guard let row = try Row.fetchOne(statement, arguments: arguments) else { return nil }
        if let reseller = query.resellerID, (row[6] as Int64?) != reseller { return nil }
        let id: Int64 = row[0]
        let standing = standings[row[5]] ?? Standing()
        let state = rule.state(of: standing, in: desk.partner.cloud)
        if let states = query.states, !states.contains(state) { return nil }
        let agreedOn: String = row[8]
        var dateAgreed: Day?
        if standingsAreTodays {
            dateAgreed = agreedOn.isEmpty ? nil : try row.value("agreed_on", Day.init(iso:))
        } else if !standing.templateIDs.isEmpty {
            let inForce = try AgreementHistory.fetch(database, customer: id, by: today).inForce
            let good = inForce.first { held in rule.satisfying.contains { $0.id == held.templateID } }
            dateAgreed = (good ?? inForce.first)?.acceptance.dateAgreed
        }
        let tenantText: String = row[1]
        guard let tenantID = TenantID(tenantText) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "tenant_id: \(tenantText)")
        }
        let domain: String = row[3]
        let position: Int64 = row[9]
        let text =
            switch query.order {
            case .name, .nameReversed: ""
            case .domain: domain
            case .dateAgreed: agreedOn
            }
        return CustomerRow(
            id: id, position: position, tenantID: tenantID, companyName: row[2], domain: domain, relationship: row[4],
            state: state, dateAgreed: dateAgreed, hasWaitingCart: row[7],
            key: ListKey(query.order, text: text, position: position))
    }
}
