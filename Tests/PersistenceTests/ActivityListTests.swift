import Core
import GRDB
import Testing

@testable import Persistence

@Suite struct ActivityListTests {
    /// A log of ten days, three entries each: two of one instant, and one later.
    private func desk() throws -> (TestDesk, Desk) {
        let test = try TestDesk()
        let ids = try test.add("Électro Nord", "Tailwind Traders")
        try test.store.write { database in
            for number in 1...10 {
                let day = TestDesk.today.adding(days: -number * 7)
                for (index, time) in [(0, 0), (1, 0), (0, 1)] {
                    try test.desk().record(
                        Activity(
                            .seatsChanged, customer: ids[index], ["old": "1", "new": "\(number)", "name": "E3/é"]),
                        in: database, at: Moment(now: Instant(day: day, millisecondOfDay: Int64(time) * 1000)))
                }
            }
        }
        return (test, test.desk())
    }

    private func all(_ query: ActivityQuery, at desk: Desk) throws -> [ActivityEntry] {
        var all: [ActivityEntry] = []
        try desk.forEachActivity(query) { all.append($0) }
        return all
    }

    @Test func newestFirstWithWhatItSays() throws {
        let (test, desk) = try desk()
        let entries = try all(ActivityQuery(), at: desk)
        #expect(entries.count == 32)
        #expect(entries == entries.sorted { ($0.at, $0.id) > ($1.at, $1.id) })
        let newest = entries[2]
        #expect(newest.customer?.name == "Électro Nord")
        #expect(newest.action == ActivityAction(rawValue: "seatsChanged"))
        #expect(newest.userName == "Ada Admin")
        #expect(newest.details == ["old": "1", "new": "1", "name": "E3/é"])
        #expect(entries[0].customer == nil)
        #expect(try test.desk().activityCount(ActivityQuery()) == 32)
    }

    /// Whatever the page's size and the direction, the pages put together are the whole list.
    @Test(arguments: [1, 2, 3, 5, 31, 32, 33]) func pagesJoin(size: Int) throws {
        let (_, desk) = try desk()
        let entries = try all(ActivityQuery(), at: desk)
        var older: [ActivityEntry] = []
        var page = try desk.activity(ActivityQuery(), .start, limit: size)
        #expect(page.reachesStart)
        older += page.rows
        while !page.reachesEnd, let last = older.last {
            page = try desk.activity(ActivityQuery(), .after(last.key), limit: size)
            #expect(page.reachesStart == false)
            older += page.rows
        }
        #expect(older == entries)
        page = try desk.activity(ActivityQuery(), .end, limit: size)
        #expect(page.reachesEnd)
        var newer = page.rows
        while !page.reachesStart, let first = newer.first {
            page = try desk.activity(ActivityQuery(), .before(first.key), limit: size)
            newer = page.rows + newer
        }
        #expect(newer == entries)
    }

    @Test(arguments: [1, 2, 5, 33]) func oldestFirst(size: Int) throws {
        let (_, desk) = try desk()
        let query = ActivityQuery(order: .oldest)
        let entries = try all(query, at: desk)
        #expect(entries == (try all(ActivityQuery(), at: desk)).reversed())
        var page = try desk.activity(query, .end, limit: size)
        var found = page.rows
        while !page.reachesStart, let first = page.rows.first {
            page = try desk.activity(query, .before(first.key), limit: size)
            found = page.rows + found
        }
        #expect(found == entries)
        #expect(
            try all(ActivityQuery(text: "electro", order: .oldest), at: desk)
                == all(ActivityQuery(text: "electro"), at: desk).reversed())
    }

    /// From a day on, searched or not; never beyond the period.
    @Test(arguments: ["", "tailwind"], TimeOrder.allCases) func fromADayOn(text: String, order: TimeOrder) throws {
        let (_, desk) = try desk()
        for period in [ActivityPeriod.everything, ActivityPeriod(from: day("2026-10-12"), to: day("2026-11-02"))] {
            let query = ActivityQuery(text: text, period: period, order: order)
            let entries = try all(query, at: desk)
            for date in [
                "2026-11-16", "2026-11-09", "2026-10-20", "2026-10-12", "2026-01-01", "9999-12-31", "0001-01-01",
            ] {
                let wanted = max(period.from ?? day(date), min(period.to ?? day(date), day(date)))
                let page = try desk.activity(query, .from(day(date)), limit: 100)
                #expect(
                    page.rows == entries.filter { order == .newest ? $0.at.day <= wanted : $0.at.day >= wanted },
                    "\(date)")
            }
        }
    }

    @Test func periodsCountBothDaysIn() throws {
        let (_, desk) = try desk()
        func count(_ from: String?, _ to: String?) throws -> Int {
            let period = ActivityPeriod(from: from.map(day), to: to.map(day))
            let found = try all(ActivityQuery(period: period), at: desk).count
            #expect(try desk.activityCount(ActivityQuery(period: period)) == found)
            return found
        }
        #expect(try count("2026-11-16", "2026-11-16") == 3)
        #expect(try count("2026-11-09", "2026-11-16") == 6)
        #expect(try count(nil, "2026-11-09") == 27)
        #expect(try count("2026-11-17", nil) == 2)
        #expect(try count("2027-01-01", nil) == 0)
        #expect(try count("2026-11-16", "2026-11-09") == 0)
    }

    @Test func searchLooksAtCustomerUserDetailAndAction() throws {
        let (_, desk) = try desk()
        func count(_ text: String, _ actions: Set<ActivityAction> = []) throws -> Int {
            let query = ActivityQuery(text: text, actions: actions)
            #expect(try desk.activityCount(query) == all(query, at: desk).count)
            return try all(query, at: desk).count
        }
        #expect(try count("ELECTRO") == 20)
        #expect(try count("  tailwind ") == 10)
        #expect(try count("ada adm") == 32)
        #expect(try count("e3/E") == 30)
        // The names of the facts are not what was done.
        #expect(try count("name") == 0)
        #expect(try count("import", [ActivityAction(rawValue: "customersImported")]) == 1)
        #expect(try count("zzz") == 0)
    }

    /// Ten years of entries open at once: every way in is a range of one index, in its order already.
    @Test func nothingIsScannedOrSorted() throws {
        let (test, _) = try desk()
        let key = TimeKey(at: Instant(day: TestDesk.today), number: 5)
        try test.store.read { database in
            let reader = ActivityReader(
                database, partner: 1,
                query: ActivityQuery(period: ActivityPeriod(from: TestDesk.today, to: TestDesk.today)))
            for order in TimeDirection.allCases {
                for stretch in reader.stretches(order, beyond: key) + reader.stretches(order, beyond: nil) {
                    let plan = try Row.fetchAll(
                        database, sql: "EXPLAIN QUERY PLAN \(stretch.sql)", arguments: stretch.arguments
                    ).map { $0["detail"] as String }
                    #expect(plan.count == 3, "\(plan)")
                    #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
                    #expect(plan.first?.contains("INDEX activity_minute (partner_id=? AND minute") == true, "\(plan)")
                }
            }
        }
    }

    @Test func factsThatWereTamperedWithAreShownAsTheyAre() throws {
        let (test, desk) = try desk()
        try DatabaseQueue(path: test.store.path).write { database in
            try database.execute(
                sql: "DROP TRIGGER activity_is_never_altered; UPDATE activity SET detail = 'none' WHERE id % 2 = 0")
        }
        #expect(try all(ActivityQuery(), at: desk).contains { $0.details == ["": "none"] })
        #expect(try !desk.verifyActivity().isIntact)
    }
}
