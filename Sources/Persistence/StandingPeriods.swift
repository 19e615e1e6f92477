import Core
import GRDB

/// Keeps, for every customer something was recorded for, one row for each standing it had, from which day to which.
///
/// The standing of a day is the one at its end. The periods of a customer meet without gaps, from the beginning of
/// time to its end; each knows the block of positions its customer is in.
enum StandingPeriods {
    /// The positions of a block, as a power of two: some four thousand customers where nobody came in between.
    private static let blockBits = 18

    static func block(of position: Int64) -> Int64 { position >> blockBits }

    static func positions(inBlock block: Int64) -> ClosedRange<Int64> {
        (block << blockBits)...(((block + 1) << blockBits) - 1)
    }

    /// Brings a customer's periods up to date after the changes of its standing became others.
    static func update(
        customer: Int64, from old: [Standings.Change], to new: [Standings.Change], _ numbers: inout StandingNumbers,
        _ database: Database
    ) throws {
        let (before, after) = (periods(of: old), periods(of: new))
        guard before != after else { return }
        let removal = try database.cachedStatement(
            sql: "DELETE FROM standing_period WHERE customer_id = ? AND from_day = ?")
        for period in before where !after.contains(period) {
            try removal.execute(arguments: [customer, period.from])
        }
        let place = try database.cachedStatement(sql: "SELECT position FROM customer WHERE id = ?")
        guard let position = try Int64.fetchOne(place, arguments: [customer]) else { return }
        for period in after where !before.contains(period) {
            let standing = try numbers.number(of: period.standing, database)
            try insert(period, standing: standing, customer: customer, position: position, database)
        }
    }

    private struct Period: Equatable {
        let from: Int
        let last: Int
        let standing: Standing
    }

    private static func periods(of changes: [Standings.Change]) -> [Period] {
        if changes.isEmpty { return [] }
        var periods: [Period] = []
        var (from, standing) = (DayTree.beginning, Standing())
        for change in changes {
            let day = DayTree.place(of: change.day)
            periods.append(Period(from: from, last: day - 1, standing: standing))
            (from, standing) = (day, change.standing)
        }
        return periods + [Period(from: from, last: DayTree.end, standing: standing)]
    }

    private static func insert(
        _ period: Period, standing: Int64, customer: Int64, position: Int64, _ database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO standing_period (customer_id, from_day, last_day, standing_id, node, block)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            customer, period.from, period.last, standing, DayTree.node(from: period.from, to: period.last),
            block(of: position),
        ])
    }

    /// Writes the periods of all customers there are, from what was recorded.
    static func fill(_ database: Database) throws {
        var numbers = try StandingNumbers(database)
        let customers = try Row.fetchCursor(
            database,
            sql: """
                SELECT id, position FROM customer c WHERE EXISTS (SELECT 1 FROM confirmation WHERE customer_id = c.id)
                    OR EXISTS (SELECT 1 FROM withdrawal WHERE customer_id = c.id) ORDER BY id
                """)
        while let row = try customers.next() {
            let id: Int64 = row[0]
            let changes = Standings.changes(of: try AgreementHistory.fetchAll(database, customer: id))
            for period in periods(of: changes) {
                let number = try numbers.number(of: period.standing, database)
                try insert(period, standing: number, customer: id, position: row[1], database)
            }
        }
    }
}

extension StandingPeriods {
    /// Follows a customer to another place in the order of names.
    static func move(customer: Int64, from old: Int64, to new: Int64, _ database: Database) throws {
        guard block(of: old) != block(of: new) else { return }
        try database.execute(
            sql: "UPDATE standing_period SET block = ? WHERE customer_id = ?", arguments: [block(of: new), customer])
    }

    /// Follows all customers of a partner after they were numbered anew.
    static func moveAll(of partner: Int64, _ database: Database) throws {
        let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM standing_period)")
        if isEmpty == true { return }
        try database.execute(
            sql: """
                \(Schema.droppingStandingPeriodIndexes)
                UPDATE standing_period SET block = c.position >> \(blockBits)
                FROM customer c WHERE c.id = standing_period.customer_id AND c.partner_id = \(partner);
                \(Schema.standingPeriodIndexes)
                """)
    }
}
