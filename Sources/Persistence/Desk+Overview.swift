import Core
import GRDB

extension Desk {
    /// How far the partner is today: its cost grows with the days on record, not with customers or confirmations.
    public func overview(weeks: Int = 12) throws -> Overview {
        let today = clock().today
        return try store.readList { database in
            let first = WeekOfConfirmations.firstDay(of: weeks, upTo: today)
            let statement = try database.cachedStatement(
                sql: """
                    SELECT day, confirmations FROM confirmations_by_day
                    WHERE partner_id = ? AND day BETWEEN ? AND ?
                    """)
            let rows = try Row.fetchAll(statement, arguments: [partner.id, first.description, today.description])
            var byDay: [Day: Int] = [:]
            for row in rows { byDay[try row.value("day", Day.init(iso:))] = row["confirmations"] }
            return Overview(
                day: today, counts: try counts(on: today, database),
                weeks: WeekOfConfirmations.weeks(weeks, upTo: today, byDay))
        }
    }

    /// Adds one to the sum of the day on which a confirmation was recorded.
    func countConfirmation(on day: Day, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO confirmations_by_day (partner_id, day, confirmations) VALUES (?, ?, 1)
                ON CONFLICT DO UPDATE SET confirmations = confirmations + 1
                """)
        try statement.execute(arguments: [partner.id, day.description])
    }
}
