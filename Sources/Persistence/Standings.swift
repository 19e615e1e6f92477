import Core
import GRDB

/// Standings by number, and the sums that count customers on any day without looking at one of them.
enum Standings {
    /// The day before all days, from which every customer counts as having nothing on record.
    static let beginning = "0000-00-00"

    static func all(_ database: Database) throws -> [Int64: Standing] {
        let statement = try database.cachedStatement(sql: "SELECT id, templates, is_withdrawn FROM standing")
        return try Row.fetchAll(statement).reduce(into: [:]) { all, row in
            let templates: String = row["templates"]
            all[row["id"]] = Standing(
                templateIDs: templates.split(separator: " ").map(String.init), isWithdrawn: row["is_withdrawn"])
        }
    }

    /// A day from whose end on a customer had another standing.
    struct Change: Equatable {
        let day: Day
        let standing: Standing
    }

    /// Brings a customer's number, its date agreed and the sums up to date after its history changed from `old` to
    /// `new`.
    static func update(
        customer: Int64, partner: Int64, from old: AgreementHistory, to new: AgreementHistory,
        calendar: AgreementCalendar, _ database: Database
    ) throws {
        var numbers = try StandingNumbers(database)
        let (before, after) = (changes(of: old), changes(of: new))
        for (step, customers) in steps(from: before, to: after) {
            let number = try numbers.number(of: step.standing, database)
            try add(customers, on: step.day.description, standing: number, partner: partner, database)
        }
        let statement = try database.cachedStatement(
            sql: "UPDATE customer SET standing_id = ?, agreed_on = ? WHERE id = ?")
        try statement.execute(arguments: [
            try numbers.number(of: new.standing, database),
            new.dateAgreed(newestOf: calendar.templates)?.description ?? "", customer,
        ])
        try StandingPeriods.update(customer: customer, from: before, to: after, &numbers, database)
    }

    static func add(
        _ customers: Int, on day: String, standing: Int64, partner: Int64, _ database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO standing_change (partner_id, day, standing_id, customers) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET customers = customers + excluded.customers
                """)
        try statement.execute(arguments: [partner, day, standing, customers])
        let monthly = try database.cachedStatement(
            sql: """
                INSERT INTO standing_month (partner_id, month, standing_id, customers) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET customers = customers + excluded.customers
                """)
        try monthly.execute(arguments: [partner, month(of: day), standing, customers])
    }

    /// Days and months as they are written: `2018-12-01` is a day of `2018-12`.
    static func month(of day: String) -> String { String(day.prefix(7)) }

    private struct Step: Hashable {
        let day: Day
        let standing: Standing
    }

    /// How many more (+) or fewer (-) come to a standing on a day than before; what cancels out is left out.
    private static func steps(from old: [Change], to new: [Change]) -> [Step: Int] {
        var steps: [Step: Int] = [:]
        for (changes, sign) in [(old, -1), (new, 1)] {
            var standing = Standing()
            for change in changes {
                steps[Step(day: change.day, standing: standing), default: 0] -= sign
                steps[Step(day: change.day, standing: change.standing), default: 0] += sign
                standing = change.standing
            }
        }
        return steps.filter { $0.value != 0 }
    }

    /// The days at whose end a history had another standing than the day before, and that standing.
    static func changes(of history: AgreementHistory) -> [Change] {
        let days = Set(
            history.confirmations.map(\.confirmedAt.day) + history.withdrawals.map(\.withdrawnAt.day)
                + history.retractions.map(\.retractedAt.day))
        var standing = Standing()
        var changes: [Change] = []
        for day in days.sorted() {
            let next = history.recorded(by: day).standing
            guard next != standing else { continue }
            changes.append(Change(day: day, standing: next))
            standing = next
        }
        return changes
    }
}

/// The numbers of all standings, read once for a change.
struct StandingNumbers {
    private var numbers: [Standing: Int64]

    init(_ database: Database) throws {
        numbers = Dictionary(uniqueKeysWithValues: try Standings.all(database).map { ($0.value, $0.key) })
    }

    /// The number of a standing, given one when it has none.
    mutating func number(of standing: Standing, _ database: Database) throws -> Int64 {
        if let known = numbers[standing] { return known }
        try database.execute(
            sql: "INSERT INTO standing (templates, is_withdrawn) VALUES (?, ?)",
            arguments: [standing.templateIDs.joined(separator: " "), standing.isWithdrawn])
        numbers[standing] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }
}

extension Desk {
    /// How many customers there are in each state today, from sums by month and by day: its cost grows with the months
    /// on record, not with the customers.
    public func counts() throws -> StateCounts {
        let today = clock().today
        return try store.readList { try counts(on: today, $0) }
    }

    /// What `counts` does, as a part of a larger reading.
    func counts(on day: Day, _ database: Database) throws -> StateCounts {
        let rule = rule(on: day)
        let states = try Standings.all(database).mapValues { rule.state(of: $0, in: partner.cloud) }
        let statement = try database.cachedStatement(
            sql: """
                SELECT standing_id, customers FROM standing_month WHERE partner_id = ? AND month < ?
                UNION ALL
                SELECT standing_id, customers FROM standing_change WHERE partner_id = ? AND day BETWEEN ? AND ?
                """)
        let (date, month) = (day.description, Standings.month(of: day.description))
        let rows = try Row.fetchCursor(statement, arguments: [partner.id, month, partner.id, month, date])
        var counts = StateCounts()
        while let row = try rows.next() {
            guard let state = states[row[0]] else { continue }
            counts.byState[state, default: 0] += row[1] as Int
        }
        return counts
    }
}
