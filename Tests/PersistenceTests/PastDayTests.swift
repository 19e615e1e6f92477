import Core
import GRDB
import Testing

@testable import Persistence

/// Whatever was recorded in whatever order: the standing of a day is what looking into each history says.
@Suite struct PastDayTests {
    private static let days = [
        "2018-08-07", "2018-11-30", "2019-05-05", "2019-10-01", "2019-12-31", "2020-02-01", "2021-06-01", "2026-11-22",
    ]

    /// Confirms, withdraws and takes back at random, also on days before what was already recorded.
    private func makeHistory(_ test: TestDesk, _ ids: [Int64], events: Int, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for number in 0..<events {
            guard let date = Self.days.randomElement(using: &generator), let id = ids.randomElement(using: &generator)
            else { continue }
            let desk = test.desk(on: date)
            do {
                switch Int.random(in: 0..<10, using: &generator) {
                case 0..<3: try desk.withdraw(customerID: id, reason: "test")
                case 3: _ = try desk.takeBackLastConfirmation(reason: "test")
                default:
                    let isLate = date >= "2020-02-01" || date >= "2019-10-01" && number % 2 == 0
                    _ = try desk.recordConfirmation(
                        ConfirmationRequest(
                            customerID: id, acceptance: acceptance(date, email: "ana\(number)@customer.example"),
                            templateID: isLate ? customerTemplate : cloudTemplate))
                }
            } catch Refusal.withdrawal, Refusal.undo {
                continue
            }
        }
    }

    /// The customers in a state on a day, in the order of names, by looking at every history.
    private func byLooking(_ desk: Desk, _ state: AgreementState) throws -> [Int64] {
        let today = desk.clock().today
        return try desk.store.read { database in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM customer WHERE partner_id = ? ORDER BY position",
                arguments: [desk.partner.id]
            ).filter { id in
                let standing = try AgreementHistory.fetchAll(database, customer: id).recorded(by: today).standing
                return desk.rule(on: today).state(of: standing, in: desk.partner.cloud) == state
            }
        }
    }

    private func expectEveryState(_ test: TestDesk, pages: [Int], _ comment: String) throws {
        for date in ["1969-12-31", "2018-08-06"] + Self.days + ["2020-01-31", "2026-11-23", "9999-12-31"] {
            let desk = test.desk(on: date)
            var unconfirmed: Set<Int64> = []
            for state in AgreementState.allCases {
                let expected = try byLooking(desk, state)
                if state.isUnconfirmed { unconfirmed.formUnion(expected) }
                for size in pages {
                    let query = CustomerQuery(states: [state])
                    #expect(try forward(desk, query, size) == expected, "\(comment): \(state) on \(date) by \(size)")
                    #expect(try backward(desk, query, size) == expected, "\(comment): \(state) on \(date) by -\(size)")
                }
                #expect(try desk.counts()[state] == expected.count, "\(comment): \(state) on \(date)")
            }
            var queue: [Int64] = []
            try desk.forEachInQueue { queue.append($0.id) }
            #expect(Set(queue) == unconfirmed, "\(comment): queue on \(date)")
            #expect(queue.count == unconfirmed.count, "\(comment): queue on \(date)")
        }
    }

    private func forward(_ desk: Desk, _ query: CustomerQuery, _ size: Int) throws -> [Int64] {
        var ids: [Int64] = []
        var page = try desk.customers(query, .start, limit: size)
        while true {
            ids += page.rows.map(\.id)
            guard !page.reachesEnd, let last = page.rows.last else { return ids }
            page = try desk.customers(query, .after(last.key), limit: size)
        }
    }

    private func backward(_ desk: Desk, _ query: CustomerQuery, _ size: Int) throws -> [Int64] {
        var ids: [Int64] = []
        var page = try desk.customers(query, .end, limit: size)
        while true {
            ids = page.rows.map(\.id) + ids
            guard !page.reachesStart, let first = page.rows.first else { return ids }
            page = try desk.customers(query, .before(first.key), limit: size)
        }
    }

    private func load(_ test: TestDesk, _ numbers: Range<Int>, prefix: String = "Customer") throws -> [Int64] {
        try test.load(
            numbers.map {
                CustomerFacts(
                    tenantID: tenant(200 + $0), companyName: "\(prefix) \(100_000 + $0)", domain: "c\($0).example")
            })
        var ids: [Int64] = []
        try test.desk().forEachCustomer(CustomerQuery()) { ids.append($0.id) }
        return ids
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func everyStateOnEveryDay(seed: UInt64) throws {
        let test = try TestDesk()
        let ids = try load(test, 0..<40)
        try makeHistory(test, ids, events: 150, seed: seed)
        try expectEveryState(test, pages: [3, 100], "as recorded")
        // More come, everybody gets another place, one changes its name: the periods come along.
        _ = try load(test, 1000..<1300, prefix: "Anew")
        try makeHistory(test, ids, events: 20, seed: seed + 100)
        try expectEveryState(test, pages: [7], "numbered anew")
    }

    /// Far more customers than a walk covers, in several blocks, with a state that few have and that comes in runs.
    @Test func rareStatesAndRunsOfThem() throws {
        let test = try TestDesk()
        let ids = try load(test, 0..<9500)
        #expect(try blocks(test).count == 3)
        let confirmed = Array(ids[100..<160] + ids[4000..<4100] + ids[9000..<9010])
        for id in confirmed {
            _ = try test.desk(on: "2020-03-01").recordConfirmation(
                ConfirmationRequest(customerID: id, acceptance: acceptance("2020-03-01"), templateID: customerTemplate))
        }
        for id in [ids[120], ids[4050], ids[9005]] {
            try test.desk(on: "2021-01-01").withdraw(customerID: id, reason: "left")
        }
        for id in confirmed {
            _ = try test.desk(on: "2022-01-01").recordConfirmation(
                ConfirmationRequest(
                    customerID: id, acceptance: acceptance("2022-01-01", first: "Bo"), templateID: customerTemplate))
        }
        for (date, state) in [
            ("2020-03-01", AgreementState.confirmed), ("2021-01-01", .withdrawn), ("2021-12-31", .confirmed),
            ("2021-12-31", .withdrawn), ("2019-01-01", .withdrawn), ("2019-01-01", .confirmed),
        ] {
            let desk = test.desk(on: date)
            let expected = try byLooking(desk, state)
            for size in [1, 50, 500] {
                let query = CustomerQuery(states: [state])
                #expect(try forward(desk, query, size) == expected, "\(state) on \(date) by \(size)")
                #expect(try backward(desk, query, size) == expected, "\(state) on \(date) by -\(size)")
            }
        }
        let desk = test.desk(on: "2021-12-31")
        #expect(try forward(desk, CustomerQuery(states: [.toConfirm]), 500) == byLooking(desk, .toConfirm))
    }

    private func blocks(_ test: TestDesk) throws -> Set<Int64> {
        try test.store.read { database in
            Set(try Int64.fetchAll(database, sql: "SELECT position FROM customer").map(StandingPeriods.block))
        }
    }

    @Test func aNewNameTakesItsPeriodsAlong() throws {
        let test = try TestDesk()
        let ids = try load(test, 0..<5000)
        #expect(try blocks(test).count == 2)
        try makeHistory(test, [ids[1]], events: 12, seed: 5)
        try test.load([
            CustomerFacts(tenantID: tenant(201), companyName: "Zebra", domain: "c1.example")
        ])
        let block = try test.store.read { database in
            try Int64.fetchOne(
                database, sql: "SELECT DISTINCT block FROM standing_period WHERE customer_id = ?", arguments: [ids[1]])
        }
        #expect(try block == blocks(test).max())
        for date in Self.days {
            let desk = test.desk(on: date)
            for state in AgreementState.allCases where state != .toConfirm {
                #expect(
                    try forward(desk, CustomerQuery(states: [state]), 9) == byLooking(desk, state),
                    "\(state) on \(date)")
            }
        }
    }

    /// A store of the version before has no periods: they are made of what was recorded.
    @Test func anOlderStoreIsFilled() throws {
        let test = try TestDesk()
        let ids = try load(test, 0..<30)
        try makeHistory(test, ids, events: 120, seed: 9)
        let all = "SELECT * FROM standing_period ORDER BY customer_id, from_day"
        let kept = try test.store.read { try Row.fetchAll($0, sql: all) }
        try test.store.writer.write { database in
            try database.execute(sql: "DROP TABLE standing_period")
            try Schema.addStandingPeriods(database)
        }
        #expect(kept.count > 40)
        #expect(try test.store.read { try Row.fetchAll($0, sql: all) } == kept)
    }

    /// Every period that covers a day lies on its path, and only there.
    @Test func aPeriodIsFoundFromEveryDayWithinIt() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<3000 {
            let from = Int.random(in: DayTree.beginning...70, using: &generator)
            let last = Bool.random(using: &generator) ? Int.random(in: from...80, using: &generator) : DayTree.end
            let node = DayTree.node(from: from, to: last)
            #expect((from...last).contains(node))
            for day in 1...90 {
                let path = DayTree.path(to: day)
                let isFound = path.upToIt.contains(node) && last >= day || path.after.contains(node) && from <= day
                #expect(isFound == (from...last).contains(day), "\(from)...\(last) at \(node), \(day)")
            }
        }
    }
}

/// What the bench fills its stores with is what using the program for years would have left.
@Suite struct PastEventTests {
    @Test func aBatchLeavesASoundStore() throws {
        let test = try TestDesk()
        let ids = try test.add("Adatum", "Blue", "Coho")
        func instant(_ date: String) -> Instant { Instant(day: day(date), millisecondOfDay: 36_000_000) }
        let subscription = Subscription(
            id: tenant(9).description, customerID: ids[1], offerID: "x", name: "Office", seats: 5, status: .active,
            autoRenews: true, startedOn: day("2026-01-10"), endsOn: day("2027-01-10"), orderID: nil)
        try test.desk().recordPast([
            PastEvent(
                customerID: ids[0], at: instant("2018-12-01"),
                kind: .confirmed(acceptance("2018-12-01"), templateID: cloudTemplate)),
            PastEvent(
                customerID: ids[1], at: instant("2020-03-01"),
                kind: .confirmed(acceptance("2020-03-01"), templateID: customerTemplate)),
            PastEvent(customerID: ids[1], at: instant("2026-01-10"), kind: .subscribed([subscription])),
            PastEvent(customerID: ids[1], at: instant("2026-02-01"), kind: .withdrawn(reason: "left")),
        ])
        for (date, states) in [
            ("2018-12-01", [AgreementState.confirmed, .toConfirm, .toConfirm]),
            ("2026-01-31", [.outdated, .confirmed, .toConfirm]), ("2026-11-23", [.outdated, .withdrawn, .toConfirm]),
        ] {
            let desk = test.desk(on: date)
            #expect(try desk.customers(CustomerQuery(), .start, limit: 9).rows.map(\.state) == states, "\(date)")
            for state in AgreementState.allCases {
                #expect(try desk.counts()[state] == states.count { $0 == state }, "\(state) on \(date)")
            }
        }
        let verification = try test.desk().verifyActivity()
        #expect(verification.isIntact)
        #expect(verification.entries == 6)
        #expect(try test.desk().answer(customerID: ids[1]).subscriptions.map(\.status) == [.deleted])
    }
}
