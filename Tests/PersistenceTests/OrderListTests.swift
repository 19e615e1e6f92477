import Core
import GRDB
import Testing

@testable import Persistence

/// The list of all orders, and of the carts that wait.
@Suite struct OrderListTests {
    /// Six customers; the first three can order, an order each day, the last of them today; one of the others waits.
    private func desk() throws -> (TestDesk, [Int64]) {
        let test = try TestDesk()
        let ids = try test.add("Adventure Works", "Blue Yonder", "Contoso", "Datum", "Électro", "Fabrikam")
        for id in ids.prefix(3) {
            _ = try test.desk(on: "2026-11-01").recordConfirmation(
                ConfirmationRequest(
                    customerID: id, acceptance: acceptance("2026-10-20"), templateID: customerTemplate))
        }
        for (index, date) in ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23", "2026-11-23"].enumerated() {
            _ = try test.desk(on: date).placeOrder(
                of: line(2 + index), customerID: ids[index % 3], skipsConfirmation: false)
        }
        #expect(throws: Refusal.self) {
            try test.desk().placeOrder(of: line(9), customerID: ids[4], skipsConfirmation: false)
        }
        return (test, ids)
    }

    private func line(_ seats: Int) -> OrderLine {
        OrderLine(offerID: "796b6b5f-613c-4e24-a17c-eba730d49c02", seats: seats)
    }

    private func numbers(_ desk: Desk, _ query: OrderQuery) throws -> [Int64] {
        var numbers: [Int64] = []
        try desk.forEachOrder(query) { numbers.append($0.key.number) }
        return numbers
    }

    @Test func newestFirstWithAllThatIsAsked() throws {
        let (test, ids) = try desk()
        let page = try test.desk().orders(OrderQuery(), .start, limit: 10)
        #expect(page.rows.map(\.seats) == [6, 5, 4, 3, 2])
        #expect(page.rows.map { $0.order?.number } == page.rows.map { Order.number($0.key.number) })
        #expect(page.rows.map(\.customer.id) == [ids[1], ids[0], ids[2], ids[1], ids[0]])
        #expect(page.rows.allSatisfy { $0.placedByName == "Ada Admin" })
        #expect(page.reachesStart && page.reachesEnd)
        #expect(try test.desk().waitingCarts() == 1)
        #expect(try test.desk().orderCount(OrderQuery()) == 5)
    }

    /// Whatever the limit, pages in both directions give every order once.
    @Test(arguments: 1...6) func pagesMeetWithoutAGap(limit: Int) throws {
        let (test, _) = try desk()
        let desk = test.desk()
        var older: [Int64] = []
        var anchor = TimeAnchor.start
        while true {
            let page = try desk.orders(OrderQuery(), anchor, limit: limit)
            older += page.rows.map(\.id)
            guard !page.reachesEnd, let last = page.rows.last else { break }
            anchor = .after(last.key)
        }
        #expect(older == [5, 4, 3, 2, 1])
        var newer: [Int64] = []
        anchor = .end
        while true {
            let page = try desk.orders(OrderQuery(), anchor, limit: limit)
            newer += page.rows.map(\.id).reversed()
            guard !page.reachesStart, let first = page.rows.first else { break }
            anchor = .before(first.key)
        }
        #expect(newer == [1, 2, 3, 4, 5])
    }

    /// The same index walked the other way, whatever the limit.
    @Test(arguments: 1...6) func oldestFirst(limit: Int) throws {
        let (test, _) = try desk()
        let desk = test.desk()
        let query = OrderQuery(order: .oldest)
        #expect(try numbers(desk, query) == [1, 2, 3, 4, 5])
        #expect(try numbers(desk, OrderQuery(text: "blue", order: .oldest)) == [2, 5])
        var page = try desk.orders(query, .end, limit: limit)
        #expect(page.reachesEnd)
        var found = page.rows.map(\.id)
        while !page.reachesStart, let first = page.rows.first {
            page = try desk.orders(query, .before(first.key), limit: limit)
            found = page.rows.map(\.id) + found
        }
        #expect(found == [1, 2, 3, 4, 5])
    }

    /// From a day on: its own rows, or the next that are listed; a day after today is taken for today.
    @Test(arguments: [
        ("2026-11-22", TimeOrder.newest, [Int64(3), 2, 1]), ("2026-11-22", .oldest, [3, 4, 5]),
        ("2026-11-23", .newest, [5, 4, 3, 2, 1]), ("2026-11-23", .oldest, [4, 5]), ("2026-11-19", .newest, []),
        ("2026-11-19", .oldest, [1, 2, 3, 4, 5]), ("2030-01-01", .newest, [5, 4, 3, 2, 1]),
        ("2030-01-01", .oldest, [4, 5]), ("9999-12-31", .newest, [5, 4, 3, 2, 1]), ("0001-01-01", .newest, []),
    ])
    func fromADayOn(date: String, order: TimeOrder, expected: [Int64]) throws {
        let (test, _) = try desk()
        let page = try test.desk().orders(OrderQuery(order: order), .from(day(date)), limit: 10)
        #expect(page.rows.map(\.id) == expected)
        #expect(page.reachesEnd && !page.reachesStart)
    }

    /// R16: as of a past day, what was placed by then.
    @Test func asOfAPastDay() throws {
        let (test, _) = try desk()
        #expect(try numbers(test.desk(on: "2026-11-21"), OrderQuery()) == [2, 1])
        #expect(try numbers(test.desk(on: "2026-11-19"), OrderQuery()) == [])
        #expect(try test.desk(on: "2026-11-21").orderCount(OrderQuery()) == 2)
        #expect(try test.desk(on: "2026-11-22").waitingCarts() == 0)
    }

    /// R20: the refused order waits, by itself.
    @Test func theCartsThatWait() throws {
        let (test, ids) = try desk()
        let page = try test.desk().orders(OrderQuery(.waiting), .start, limit: 5)
        #expect(page.rows.map(\.customer.id) == [ids[4]])
        #expect(page.rows.first?.order == nil)
        #expect(page.rows.first?.lines == [line(9)])
        #expect(try test.desk().orderCount(OrderQuery(.waiting)) == 1)
        #expect(try numbers(test.desk(on: "2026-11-22"), OrderQuery(.waiting)) == [])
    }

    @Test(arguments: [
        ("blue", [Int64(5), 2]), ("BLUE YON", [5, 2]), ("pd-000003", [3]), ("PD 3", [3]), ("pd000003", [3]),
        ("PD-00000", [5, 4, 3, 2, 1]),
        ("000002", [2]), ("ana@customer0", [4, 1]), ("0000 0066", [3]), ("zzz", []), ("electro", []),
    ])
    func searching(text: String, expected: [Int64]) throws {
        let (test, _) = try desk()
        #expect(try numbers(test.desk(), OrderQuery(text: text)) == expected)
    }

    @Test func aWaitingCartIsFoundByItsCustomer() throws {
        let (test, ids) = try desk()
        #expect(try numbers(test.desk(), OrderQuery(.waiting, text: "electro")) == [ids[4]])
        #expect(try numbers(test.desk(), OrderQuery(.waiting, text: "blue")) == [])
    }

    /// A text that very many customers have is looked for along the orders, so many at a time, without a gap.
    @Test func aSearchThatManyMatchIsBounded() throws {
        let test = try TestDesk()
        try test.load(
            (0...OrderReader.fewCustomers).map { index in
                CustomerFacts(
                    tenantID: tenant(1000 + index), companyName: "Common \(index)", domain: "c\(index).example")
            } + [CustomerFacts(tenantID: tenant(5), companyName: "Other", domain: "other.org")])
        let desk = test.desk()
        let common = try desk.find("c7.example")
        let other = try desk.find("other.org")
        try test.store.write { database in
            for index in 0..<(OrderReader.mostLookedAt + 10) {
                try database.execute(
                    sql: """
                        INSERT INTO purchase (partner_id, customer_id, placed_at, placed_by, lines)
                        VALUES (?, ?, '2026-11-20T08:00:00.000Z', 'ada', '[]')
                        """, arguments: [desk.partner.id, index == 0 ? common : other])
            }
        }
        let first = try desk.orders(OrderQuery(text: "example"), .start, limit: 10)
        #expect(first.rows.isEmpty)
        #expect(!first.reachesEnd)
        let key = try #require(first.lookedUpTo)
        let second = try desk.orders(OrderQuery(text: "example"), .after(key), limit: 10)
        #expect(second.rows.map(\.customer.id) == [common])
        #expect(second.reachesEnd)
        #expect(try desk.orderCount(OrderQuery(text: "example")) == 1)
    }

    /// R9: another partner's orders are never listed.
    @Test func partnersAreApart() throws {
        let (test, _) = try desk()
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Fabrikam", tenantID: tenant(9), kind: .directBill, cloud: .public, environment: .sandbox,
                domain: nil, adminLogin: "ada", adminName: "Ada"), systemLogin: "ada",
            at: Moment(now: Instant(day: TestDesk.today)))
        let desk = Desk(store: test.store, partner: other, actor: test.admin) {
            Moment(now: Instant(day: TestDesk.today))
        }
        for text in ["", "blue", "pd-00", "a"] { #expect(try numbers(desk, OrderQuery(text: text)) == [], "\(text)") }
        #expect(try numbers(desk, OrderQuery(.waiting)) == [])
    }

    /// A million orders open at once: every way in is a range of one index, in its order already.
    @Test func nothingIsScannedOrSorted() throws {
        let (test, _) = try desk()
        let key = TimeKey(at: Instant(day: TestDesk.today), number: 5)
        func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
            try test.store.read { database in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments).map { $0["detail"] }
            }
        }
        for (kind, index) in [(OrderQuery.Kind.placed, "purchase_time"), (.waiting, "cart_waiting")] {
            for readsTexts in [false, true] {
                let sql = OrderSQL(kind: kind, partner: 1, tomorrow: TestDesk.today, readsTexts: readsTexts)
                for direction in TimeDirection.allCases {
                    for stretch in sql.stretches(direction, beyond: key) + sql.stretches(direction, beyond: nil) {
                        let steps = try plan(stretch.sql, stretch.arguments)
                        #expect(steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(steps)")
                        #expect(steps.first?.contains("INDEX \(index) (partner_id=?") == true, "\(steps)")
                    }
                }
                #expect(try plan(sql.count.sql, sql.count.arguments).allSatisfy { $0.contains("INDEX \(index)") })
            }
        }
        let few = OrderSQL(kind: .placed, partner: 1, tomorrow: TestDesk.today, positions: [1, 2], readsTexts: true)
        for stretch in few.stretches(.older, beyond: nil) {
            let steps = try plan(stretch.sql, stretch.arguments)
            #expect(!steps.contains { $0.hasPrefix("SCAN") && !$0.contains(" j ") }, "\(steps)")
        }
        let waiting = try plan(OrderSQL.waitingCarts, [1, "2026-11-24"])
        #expect(waiting.contains { $0.contains("INDEX cart_waiting") }, "\(waiting)")
    }
}
