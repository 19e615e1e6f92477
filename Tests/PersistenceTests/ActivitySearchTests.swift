import Core
import GRDB
import Testing

@testable import Persistence

/// The log's full-text index finds what looking at every entry finds, in the log's order.
@Suite struct ActivitySearchTests {
    private static let words = ["Électro", "needle", "東京", "seats", "e3/E", "zq", "Bowman", "a", "quote\"d"]

    /// Entries of several days, two partners' side by side.
    ///
    /// - Parameter runs: In how many runs, each beginning on an earlier day: the clock was set back, or days rehearsed.
    private func desk(entries: Int, runs: Int = 1, seed: UInt64) throws -> (TestDesk, Desk) {
        let test = try TestDesk()
        let ids = try test.add("Électro Nord", "Tailwind Traders", "東京電機")
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                adminLogin: "bo", adminName: "Needle Bo"),
            systemLogin: "bo", at: Moment(now: Instant(day: TestDesk.today)))
        var random = SeededGenerator(seed: seed)
        let desk = test.desk()
        let stranger = Desk(
            store: test.store, partner: other,
            actor: Actor(user: User(login: "bo", name: "Needle Bo", role: .globalAdmin), systemLogin: "bo"),
            clock: desk.clock)
        let times = times(entries, runs: runs, &random)
        try test.store.write { database in
            for (number, time) in times.enumerated() {
                let word = Self.words.randomElement(using: &random) ?? ""
                let activity = Activity(
                    number % 7 == 0 ? .orderRefused : .seatsChanged, customer: ids.randomElement(using: &random),
                    ["old": "\(number)", "new": word])
                try desk.record(activity, in: database, at: Moment(now: time))
                if number % 10 == 0 {
                    try stranger.record(Activity(.seatsChanged, ["new": word]), in: database, at: Moment(now: time))
                }
            }
        }
        return (test, desk)
    }

    /// Forty days up to today, several entries in some of their minutes, those not in the order of their seconds.
    private func times(_ count: Int, runs: Int, _ random: inout SeededGenerator) -> [Instant] {
        let minutes = (0..<count).map { _ in
            Int64.random(in: 0..<40, using: &random) * 1440 + Int64.random(in: 0..<3, using: &random)
        }
        let first = Instant(day: TestDesk.today.adding(days: -39)).milliseconds
        let length = (count + runs - 1) / runs
        return stride(from: 0, to: count, by: length).flatMap { start in
            minutes[start..<min(start + length, count)].sorted()
        }.map { minute in
            Instant(milliseconds: first + minute * 60_000 + Int64.random(in: 0..<60_000, using: &random))
        }
    }

    private func all(_ query: ActivityQuery, at desk: Desk) throws -> [ActivityEntry] {
        var all: [ActivityEntry] = []
        try desk.forEachActivity(query) { all.append($0) }
        return all
    }

    /// Entries of one minute are listed as they were recorded.
    private func isNewer(_ left: ActivityEntry, _ right: ActivityEntry) -> Bool {
        (left.at.milliseconds / 60_000, left.id) > (right.at.milliseconds / 60_000, right.id)
    }

    private func holds(_ entry: ActivityEntry, _ needle: String, _ actions: Set<ActivityAction>) -> Bool {
        let texts = [entry.customer?.name ?? "", entry.userName ?? "", entry.login, entry.systemLogin]
        return actions.contains(entry.action)
            || (texts + entry.details.values).contains { SearchText.fold($0).contains(SearchText.fold(needle)) }
    }

    private static let needles = [
        "needle", "ELECTRO", "東京", "京", "e3/e", "zq", "q", "ada adm", "bowman", "seats", "quote\"d", "OR", "12",
        "nothing",
    ]

    /// All in the index, part of it, and nothing: the answer does not depend on how far the index is.
    @Test(arguments: [0, 150, 400], [1, 2]) func itFindsWhatLookingAtEverythingFinds(indexed: Int64, seed: UInt64)
        throws
    {
        let (test, desk) = try desk(entries: 400, seed: seed)
        if indexed > 0 {
            try test.store.write { try ActivityIndex.catchUp(to: indexed, partner: desk.partner.id, $0) }
        }
        let everything = try all(ActivityQuery(), at: desk).sorted(by: isNewer)
        let period = ActivityPeriod(from: day("2026-11-01"), to: day("2026-11-15"))
        for needle in Self.needles {
            for within in [ActivityPeriod.everything, period] {
                let actions: Set<ActivityAction> = needle == "nothing" ? [ActivityAction(rawValue: "orderRefused")] : []
                let query = ActivityQuery(text: needle, actions: actions, period: within)
                let expected = everything.filter {
                    holds($0, needle, actions) && within.contains($0.at.day)
                }
                #expect(try all(query, at: desk).map(\.id) == expected.map(\.id), "\(needle)")
                #expect(try backwards(query, at: desk).map(\.id) == expected.map(\.id), "\(needle), backwards")
            }
        }
    }

    /// From the oldest on, in small pages.
    private func backwards(_ query: ActivityQuery, at desk: Desk) throws -> [ActivityEntry] {
        var page = try desk.activity(query, .end, limit: 7)
        var entries = page.rows
        while !page.reachesStart {
            guard let key = page.lookedUpTo ?? entries.first?.key else { break }
            page = try desk.activity(query, .before(key), limit: 7)
            entries = page.rows + entries
        }
        return entries
    }

    /// However many entries lie between: what is rare is found without looking at the others.
    @Test func whatIsRareIsFoundAtOnce() throws {
        let (test, desk) = try desk(entries: 10, seed: 3)
        try test.store.write { database in
            for index in 0..<(ActivityReader.mostLookedAt + 10) {
                try desk.record(
                    Activity(.seatsChanged, ["new": index == 0 ? "haystack" : "hay"]), in: database,
                    at: Moment(now: Instant(day: TestDesk.today)))
            }
        }
        let page = try desk.activity(ActivityQuery(text: "haystack"), .start, limit: 10)
        #expect(page.rows.map(\.details) == [["new": "haystack"]])
        #expect(page.reachesEnd)
        #expect(page.lookedUpTo == nil)
    }

    /// The index follows in batches: what waits for it is never more than one.
    @Test func theIndexFollowsTheLog() throws {
        let (test, desk) = try desk(entries: Int(ActivityIndex.batch) * 2 + 300, seed: 4)
        func last() throws -> Int64 { try test.store.read { try ActivityIndex.last(of: desk.partner.id, $0) } }
        #expect(try last() == ActivityIndex.batch * 2)
        try test.store.tidy()
        #expect(try last() == Int64(try desk.activityCount(ActivityQuery())))
    }

    @Test func aCustomerIsFoundByItsNewNameInOldEntries() throws {
        let (test, desk) = try desk(entries: 300, seed: 5)
        try test.store.tidy()
        let before = try all(ActivityQuery(text: "tailwind"), at: desk)
        #expect(!before.isEmpty)
        let customer = try desk.answer(customerID: try desk.find("Tailwind Traders")).customer
        _ = try desk.updateCustomer(
            CustomerEdit(
                customerID: customer.id, companyName: "Headwind", country: customer.country, address: nil,
                contact: customer.contact, seen: customer))
        let after = try all(ActivityQuery(text: "headwind"), at: desk)
        // The change itself has both names, and stays the only one with the former.
        #expect(after.dropFirst().map(\.id) == before.map(\.id))
        #expect(try all(ActivityQuery(text: "tailwind"), at: desk).map(\.id) == [after[0].id])
        try test.load([
            CustomerFacts(tenantID: customer.tenantID, companyName: "Crosswind", domain: customer.domain)
        ])
        #expect(try all(ActivityQuery(text: "crosswind"), at: desk).count == before.count + 2)
        // In the index itself, too, no entry has a name any more that nobody has.
        let terms = try test.store.read {
            try String.fetchAll($0, sql: "SELECT DISTINCT term FROM activity_terms WHERE term IN ('tai', 'hea', 'cro')")
        }
        #expect(terms == ["cro"])
    }
}

extension ActivityPeriod {
    fileprivate func contains(_ day: Day) -> Bool {
        (from.map { day.number >= $0.number } ?? true) && (to.map { day.number <= $0.number } ?? true)
    }
}
