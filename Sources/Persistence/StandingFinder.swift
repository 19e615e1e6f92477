import Core
import GRDB

/// Finds customers by the standing they had at the end of a day.
///
/// On the present day each standing is a list of its own, in the order of names. Of a past day, the list of names is
/// walked for a little, where a common standing is found at once. When that finds too few, all periods that cover the
/// day are looked up, block by block of the list: a rare standing, or one that comes in runs, is then not looked for
/// customer by customer.
struct StandingFinder {
    let standings: [Int64]
    /// Nil when it is the standing kept with each customer.
    let pastDay: Day?

    /// The rows walked over before the periods are asked.
    private static let walk = 512

    /// The positions of customers with one of the standings, the nearest first.
    func positions(in span: PositionSpan, _ database: Database) throws -> [Int64] {
        if span.isEmpty || standings.isEmpty { return [] }
        guard let pastDay else {
            return try span.nearest(standings.map { try span.positions(ofStanding: $0, database) })
        }
        var (found, walkedTo) = try walk(span, DayTree.place(of: pastDay), database)
        guard found.count < span.limit, let walkedTo else { return found }
        var rest = span
        rest.beyond = walkedTo
        rest.limit -= found.count
        found += try lookUp(rest, DayTree.place(of: pastDay), database)
        return found
    }

    /// True for the customers with one of the standings.
    ///
    /// - Parameter customer: The alias of the table of customers. `:standingDay` is to be `dayNumber`.
    func condition(on customer: String) -> String {
        let numbers = standings.map(String.init).joined(separator: ", ")
        return "\(StandingFinder.standing(of: customer, isPast: pastDay != nil)) IN (\(numbers))"
    }

    /// The day as the tables of periods have it.
    var dayNumber: Int? { pastDay.map(DayTree.place) }

    /// The number of a customer's standing. Nothing was ever recorded for one without periods.
    static func standing(of customer: String, isPast: Bool) -> String {
        guard isPast else { return "\(customer).standing_id" }
        return """
            coalesce((SELECT p.standing_id FROM standing_period p WHERE p.customer_id = \(customer).id
                AND p.from_day <= :standingDay ORDER BY p.from_day DESC LIMIT 1), 0)
            """
    }
}

extension StandingFinder {
    static func walkSQL(_ direction: String) -> String {
        """
        SELECT c.position, \(standing(of: "c", isPast: true)) FROM customer c
        WHERE c.position BETWEEN :low AND :high ORDER BY c.position \(direction) LIMIT \(walk)
        """
    }

    /// How far was walked is nil when nobody lies beyond.
    private func walk(
        _ span: PositionSpan, _ day: Int, _ database: Database
    ) throws -> (found: [Int64], walkedTo: Int64?) {
        let rows = try Row.fetchCursor(
            try database.cachedStatement(sql: StandingFinder.walkSQL(span.direction)),
            arguments: ["standingDay": day, "low": span.range.lowerBound, "high": span.range.upperBound])
        var found: [Int64] = []
        var walked = 0
        var last: Int64?
        while found.count < span.limit, let row = try rows.next() {
            walked += 1
            last = row[0]
            if standings.contains(row[1]), let last { found.append(last) }
        }
        return (found, walked < StandingFinder.walk && found.count < span.limit ? nil : last)
    }

    /// Goes through the blocks of the list, each in a few seeks whatever it holds.
    private func lookUp(_ span: PositionSpan, _ day: Int, _ database: Database) throws -> [Int64] {
        if span.isEmpty { return [] }
        let edge = try Int64.fetchOne(
            try database.cachedStatement(
                sql: "SELECT \(span.isForward ? "max" : "min")(position) FROM customer WHERE position BETWEEN ? AND ?"),
            arguments: [span.range.lowerBound, span.range.upperBound])
        let nodes = try nodesInUse(day, database)
        guard let edge, let sql = lookUpSQL(nodes, span.direction) else { return [] }
        let statement = try database.makeStatement(sql: sql)
        var found: [Int64] = []
        var block = StandingPeriods.block(of: span.isForward ? span.range.lowerBound : span.range.upperBound)
        let step: Int64 = span.isForward ? 1 : -1
        while found.count < span.limit, (StandingPeriods.block(of: edge) - block) * step >= 0 {
            let positions = StandingPeriods.positions(inBlock: block).clamped(to: span.range)
            found += try Int64.fetchAll(
                statement,
                arguments: [
                    "standingDay": day, "block": block, "low": positions.lowerBound, "high": positions.upperBound,
                    "limit": span.limit - found.count,
                ])
            block += step
        }
        return found
    }

    /// Most places of the tree hold no period of these standings.
    private func nodesInUse(_ day: Int, _ database: Database) throws -> (upToIt: [Int], after: [Int]) {
        let numbers = standings.map(String.init).joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM standing_period WHERE standing_id IN (\(numbers)) AND node = ?)")
        let path = DayTree.path(to: day)
        func used(_ nodes: [Int]) throws -> [Int] {
            try nodes.filter { try Bool.fetchOne(statement, arguments: [$0]) ?? false }
        }
        return (try used(path.upToIt), try used(path.after))
    }

    /// Nil when nobody can be found.
    func lookUpSQL(_ nodes: (upToIt: [Int], after: [Int]), _ direction: String) -> String? {
        var parts = periods(nodes).map { periods in
            """
            SELECT c.position AS position FROM standing_period p INDEXED BY \(periods.index)
            CROSS JOIN customer c ON c.id = p.customer_id
            WHERE \(periods.condition) AND p.block = :block
            """
        }
        if standings.contains(0) {
            parts.append(
                """
                SELECT c.position AS position FROM customer c
                WHERE \(StandingFinder.withoutPeriods) AND c.position BETWEEN :low AND :high
                """)
        }
        if parts.isEmpty { return nil }
        return """
            SELECT position FROM (\(parts.joined(separator: "\nUNION ALL\n")))
            WHERE position BETWEEN :low AND :high ORDER BY position \(direction) LIMIT :limit
            """
    }

    /// The periods of these standings that cover the day, as two parts of the tree, each in its own index.
    private func periods(_ nodes: (upToIt: [Int], after: [Int])) -> [(index: String, condition: String)] {
        let standings = standings.map(String.init).joined(separator: ", ")
        func condition(_ nodes: [Int], _ covers: String) -> String {
            let nodes = nodes.map(String.init).joined(separator: ", ")
            return "p.standing_id IN (\(standings)) AND p.node IN (\(nodes)) AND \(covers)"
        }
        return [
            ("standing_period_last", condition(nodes.upToIt, "p.last_day >= :standingDay"), nodes.upToIt),
            ("standing_period_from", condition(nodes.after, "p.from_day <= :standingDay"), nodes.after),
        ].compactMap { $0.2.isEmpty ? nil : ($0.0, $0.1) }
    }

    private static let withoutPeriods = """
        c.standing_id = 0 AND NOT EXISTS (SELECT 1 FROM standing_period p WHERE p.customer_id = c.id)
        """
}

// MARK: - All of them

extension StandingFinder {
    /// Goes through everybody with one of the standings, whatever the partner, in no order.
    func forEachCustomer(_ database: Database, _ body: (Int64) -> Void) throws {
        if standings.isEmpty { return }
        for sql in everybodySQL(try pastDay.map { try nodesInUse(DayTree.place(of: $0), database) }) {
            let customers = try Int64.fetchCursor(
                database.makeStatement(sql: sql), arguments: dayNumber.map { ["standingDay": $0] } ?? [:])
            while let customer = try customers.next() { body(customer) }
        }
    }

    /// - Parameter nodes: The places of the tree that are in use; nil on the present day.
    func everybodySQL(_ nodes: (upToIt: [Int], after: [Int])?) -> [String] {
        guard let nodes else {
            let numbers = standings.map(String.init).joined(separator: ", ")
            return ["SELECT c.id FROM customer c INDEXED BY customer_standing WHERE c.standing_id IN (\(numbers))"]
        }
        let recorded = periods(nodes).map {
            "SELECT p.customer_id FROM standing_period p INDEXED BY \($0.index) WHERE \($0.condition)"
        }
        return recorded
            + (standings.contains(0) ? ["SELECT c.id FROM customer c WHERE \(StandingFinder.withoutPeriods)"] : [])
    }
}
