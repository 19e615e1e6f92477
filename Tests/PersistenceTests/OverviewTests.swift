import Core
import GRDB
import Synchronization
import Testing

@testable import Persistence

@Suite struct OverviewTests {
    private func confirm(_ desk: Desk, _ customer: Int64, on date: String, email: String) throws {
        let template = date >= "2019-10-01" ? customerTemplate : cloudTemplate
        _ = try desk.recordConfirmation(
            ConfirmationRequest(
                customerID: customer, acceptance: acceptance(date, email: email), templateID: template))
    }

    @Test func weeksCountWhatWasRecordedUpToTheDay() throws {
        let test = try TestDesk()
        let ids = try test.add("Alpha", "Bravo", "Charlie")
        for (index, date) in ["2018-11-12", "2018-11-30", "2018-11-30", "2018-12-01", "2019-12-01"].enumerated() {
            try confirm(test.desk(on: date), ids[index % 3], on: date, email: "ana\(index)@customer.example")
        }
        let overview = try test.desk(on: "2018-11-30").overview(weeks: 3)
        #expect(overview.day == day("2018-11-30"))
        #expect(overview.weeks.map(\.confirmations) == [1, 0, 2])
        #expect(overview.counts == (try test.desk(on: "2018-11-30").counts()))
        #expect(try test.desk(on: "2018-12-02").overview(weeks: 1).weeks.map(\.confirmations) == [3])
        #expect(try test.desk().overview().weeks.map(\.confirmations) == Array(repeating: 0, count: 12))
    }

    /// The sums by day are what counting the confirmations themselves says, and a refused one is in neither.
    @Test func theSumsAgreeWithTheConfirmations() throws {
        var generator = SeededGenerator(seed: 5)
        let test = try TestDesk()
        let ids = try test.add("Alpha", "Bravo", "Charlie", "Delta")
        let days = ["2018-09-01", "2018-09-02", "2019-05-05", "2021-06-01"]
        for index in 0..<60 {
            guard let date = days.randomElement(using: &generator), let id = ids.randomElement(using: &generator)
            else { continue }
            // Some are duplicates, which are refused (R11).
            try? confirm(test.desk(on: date), id, on: date, email: "ana\(index % 9)@customer.example")
        }
        try test.store.reader.read { database in
            let sums = try Row.fetchAll(
                database, sql: "SELECT day, confirmations FROM confirmations_by_day ORDER BY day")
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT substr(confirmed_at, 1, 10) AS day, count(*) AS confirmations FROM confirmation
                    GROUP BY 1 ORDER BY 1
                    """)
            #expect(sums.count == days.count)
            #expect(sums == rows)
        }
    }

    @Test func anotherPartnersAreItsOwn() throws {
        let test = try TestDesk()
        let ids = try test.add("Alpha")
        try confirm(test.desk(), ids[0], on: "2026-11-23", email: "ana@customer.example")
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                domain: nil, adminLogin: "ada", adminName: "Ada Admin"),
            systemLogin: "ada", at: Moment(now: Instant(day: TestDesk.today)))
        let moment = Moment(now: Instant(day: TestDesk.today))
        let overview = try Desk(store: test.store, partner: other, actor: test.admin) { moment }.overview()
        #expect(overview.weeks.allSatisfy { $0.confirmations == 0 })
        #expect(overview.counts.total == 0)
    }

    /// Neither customers nor confirmations are ever gone through: every table but the handful of standings is
    /// searched by its key.
    @Test func nothingIsScanned() throws {
        let test = try TestDesk()
        try test.add("Alpha")
        let statements = Mutex<[String]>([])
        let desk = test.desk()
        test.store.reader.inDatabase { database in
            database.trace { event in
                guard case .statement(let statement) = event, statement.sql.hasPrefix("SELECT") else { return }
                let sql = statement.sql
                statements.withLock { $0.append(sql) }
            }
        }
        _ = try desk.overview()
        try test.store.reader.inDatabase { database in
            database.trace()
            let seen = statements.withLock { $0 }
            #expect(seen.count == 3)
            for sql in seen {
                let arguments = StatementArguments(Array(repeating: "2026-11-23", count: sql.count { $0 == "?" }))
                for step in try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments) {
                    let detail: String = step["detail"]
                    #expect(!detail.hasPrefix("SCAN") || detail == "SCAN standing", "\(sql): \(detail)")
                    #expect(!detail.contains("customer ") && !detail.contains("confirmation "), "\(sql): \(detail)")
                }
            }
        }
    }
}
