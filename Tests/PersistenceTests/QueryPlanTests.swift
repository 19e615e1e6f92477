import Core
import GRDB
import GRDBSQLite
import Synchronization
import Testing

@testable import Persistence

/// How SQLite answers each question a screen asks: by index, whatever the number of customers.
@Suite struct QueryPlanTests {
    /// What a desk reads, in the order it reads it: its statements, and how often each.
    private func statements(_ test: TestDesk, _ work: () throws -> Void) throws -> [String] {
        let seen = Mutex<[String]>([])
        for queue in [test.store.reader, test.store.writer] {
            queue.inDatabase { database in
                database.trace { event in
                    guard case .statement(let statement) = event, statement.sql.hasPrefix("SELECT") else { return }
                    let sql = statement.sql
                    // The full-text index reads its own tables by their keys.
                    if sql.contains("'main'.'search_index_") || sql.contains("'main'.'activity_index_") { return }
                    seen.withLock { $0.append(sql) }
                }
            }
        }
        defer { for queue in [test.store.reader, test.store.writer] { queue.inDatabase { $0.trace() } } }
        try work()
        return seen.withLock { $0 }
    }

    /// Tables of a handful of rows, and what is made up within the statement itself.
    private static let small = ["SCAN standing", "SCAN CONSTANT ROW"]

    private func plan(of sql: String, _ test: TestDesk) throws -> [String] {
        try test.store.reader.inDatabase { database in
            let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
            // A plan does not depend on the values.
            statement.setUncheckedArguments([])
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    private func expectSeeks(_ sql: String, sortsAllowed: Bool = false, _ test: TestDesk) throws {
        for step in try plan(of: sql, test) {
            let isSmall = Self.small.contains { step.hasPrefix($0) }
            // The full-text index is asked by its own means; it has no plan but its number.
            let isIndexed = step.contains("VIRTUAL TABLE INDEX")
            // What a statement goes through a second time was sought, up to a limit, before.
            let isSought = step.hasPrefix("SCAN (subquery")
            #expect(!step.hasPrefix("SCAN") || isSmall || isIndexed || isSought, "\(sql)\n\(step)")
            if !sortsAllowed { #expect(!step.contains("TEMP B-TREE FOR ORDER BY"), "\(sql)\n\(step)") }
        }
    }

    /// A store with something of everything: states, carts, subscriptions, history, a reseller.
    private func desk() throws -> TestDesk {
        let test = try TestDesk()
        let ids = try test.add("Adatum", "Blue", "Coho", "Datum", "Elm", "Fabrikam")
        for (place, date) in ["2018-12-01", "2026-11-20", "2026-11-22"].enumerated() {
            let template = place == 0 ? cloudTemplate : customerTemplate
            _ = try test.desk(on: date).recordConfirmation(
                ConfirmationRequest(customerID: ids[place], acceptance: acceptance(date), templateID: template))
        }
        try test.desk().withdraw(customerID: ids[2], reason: "left")
        let offer = TestDesk.rulebook.catalogue.offers[0]
        let line = OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)
        try test.desk().saveCart(Cart(customerID: ids[3], lines: [line]))
        #expect(throws: Refusal.self) { try test.desk().placeOrder(customerID: ids[3], skipsConfirmation: false) }
        try test.desk().saveCart(Cart(customerID: ids[1], lines: [line]))
        _ = try test.desk().placeOrder(customerID: ids[1], skipsConfirmation: false)
        return test
    }

    /// Pages of the queue from either end, and beside each of the first customers.
    private static func ask(_ query: QueueQuery, of desk: Desk) throws {
        var anchors: [QueueAnchor] = [.start, .end, .letters("c")]
        for item in try desk.queue(query, limit: 3).items {
            anchors += [.after(item.key), .before(item.key), .from(item.key)]
        }
        for anchor in anchors { _ = try desk.queue(query, anchor, limit: 2) }
    }

    private static let questions: [(name: String, ask: @Sendable (Desk) throws -> Void)] = {
        let (first, second) = (ListKey(position: 1 << 44 + 64), ListKey(position: 1 << 44 + 128))
        let anchors: [ListAnchor] = [.start, .end, .after(first), .before(second), .from(first)]
        func list(_ query: CustomerQuery) -> @Sendable (Desk) throws -> Void {
            { desk in for anchor in anchors { _ = try desk.customers(query, anchor, limit: 3) } }
        }
        func queue(_ query: QueueQuery) -> @Sendable (Desk) throws -> Void {
            { desk in try ask(query, of: desk) }
        }
        let withdrawn: Set<AgreementState> = [.withdrawn]
        return [
            ("list", list(CustomerQuery())),
            ("one letter", list(CustomerQuery(text: "a"))), ("two letters", list(CustomerQuery(text: "zq"))),
            ("three letters", list(CustomerQuery(text: "blu"))),
            ("eight letters", list(CustomerQuery(text: "fabrikam"))),
            ("tenant id", list(CustomerQuery(text: "0000-0064"))), ("accents", list(CustomerQuery(text: "éœ東京"))),
            ("states", list(CustomerQuery(states: [.toConfirm, .outdated]))),
            ("one state", list(CustomerQuery(states: withdrawn))),
            ("text and state", list(CustomerQuery(text: "coh", states: withdrawn))),
            ("reseller", list(CustomerQuery(resellerID: 1))),
            ("reseller and state", list(CustomerQuery(states: withdrawn, resellerID: 1))),
            ("counts", { _ = try $0.counts() }), ("overview", { _ = try $0.overview() }),
            (
                "queue",
                { desk in
                    var key: QueueKey?
                    for _ in 0..<8 {
                        key =
                            try desk.queue(QueueQuery(), key.map { .after($0) } ?? .start, limit: 1).items.last?.key
                            ?? key
                    }
                }
            ),
            ("queue backwards", queue(QueueQuery())),
            ("queue by name", queue(QueueQuery(order: .name))),
            ("queue by domain", queue(QueueQuery(order: .domain))),
            ("queue with text", queue(QueueQuery(text: "example"))),
            ("queue with one letter", queue(QueueQuery(text: "a"))),
            ("queue of a reseller", queue(QueueQuery(resellerID: 1))),
            ("queue of carts by name", queue(QueueQuery(part: .carts, order: .name))),
            ("queue of terms by domain", queue(QueueQuery(part: .within60, order: .domain))),
            ("queue of what was collected", queue(QueueQuery(collectedOnly: true))),
            (
                "activity",
                { desk in
                    let query = ActivityQuery(period: ActivityPeriod(from: day("2018-01-01"), to: day("2026-12-31")))
                    let page = try desk.activity(query, .start, limit: 2)
                    _ = try desk.activity(query, .end, limit: 2)
                    for key in page.rows.map(\.key) {
                        _ = try desk.activity(query, .after(key), limit: 2)
                        _ = try desk.activity(query, .before(key), limit: 2)
                    }
                    _ = try desk.activity(ActivityQuery(text: "zzz"), .start, limit: 2)
                    _ = try desk.activityCount(query)
                    for order in TimeOrder.allCases {
                        _ = try desk.activity(ActivityQuery(order: order), .from(day("2026-11-20")), limit: 2)
                        _ = try desk.activity(
                            ActivityQuery(text: "zzz", order: order), .from(day("2026-11-20")), limit: 2)
                    }
                }
            ),
            (
                "orders",
                { desk in
                    for kind in [OrderQuery.Kind.placed, .waiting] {
                        for order in TimeOrder.allCases {
                            let query = OrderQuery(kind, order: order)
                            for anchor in [TimeAnchor.start, .end, .from(day("2026-11-20"))] {
                                _ = try desk.orders(query, anchor, limit: 2)
                            }
                            _ = try desk.orderCount(query)
                        }
                    }
                    _ = try desk.waitingCarts()
                }
            ),
        ]
    }()

    @Test(arguments: questions.map(\.name), ["2026-11-23", "2026-11-21", "2018-12-15"])
    func listsAreReadByIndex(name: String, date: String) throws {
        let test = try desk()
        let question = try #require(Self.questions.first { $0.name == name })
        let seen = try statements(test) { try question.ask(test.desk(on: date)) }
        #expect(!seen.isEmpty)
        for sql in Set(seen) {
            // What was looked up for a block of the list is put in the order of names; a block is bounded.
            try expectSeeks(sql, sortsAllowed: sql.contains("standing_period_"), test)
        }
    }

    /// The queue as it is read where many fit its conditions, however many there are.
    @Test(arguments: QueueOrder.allCases, ["2026-11-23", "2026-11-21"])
    func theQueueIsWalkedByIndex(order: QueueOrder, date: String) throws {
        let test = try desk()
        let desk = test.desk(on: date)
        for query in [
            QueueQuery(order: order), QueueQuery(text: "example", order: order),
            QueueQuery(text: "0000-0064", order: order), QueueQuery(part: .carts, order: order),
            QueueQuery(part: .within60, order: order), QueueQuery(collectedOnly: true, order: order),
            QueueQuery(resellerID: 1, order: order),
        ] {
            let seen = try statements(test) {
                try test.store.readList { database in
                    let reader = try QueueReader(
                        database, desk: desk, query: query, today: desk.clock().today, few: 0)
                    for isForward in [true, false] {
                        let items = try reader.items(beyond: nil, isForward: isForward, limit: 9)
                        _ = try reader.items(beyond: items.first?.key, isForward: isForward, limit: 1)
                    }
                }
            }
            #expect(!seen.isEmpty)
            for sql in Set(seen) {
                // Of a text that is rare, all matches are gathered and the nearest kept.
                let isGathered = sql.contains("search_index f") || sql.contains("standing_period_")
                try expectSeeks(sql, sortsAllowed: isGathered, test)
            }
        }
    }

    @Test func oneCustomersScreensAreReadByItsKey() throws {
        let test = try desk()
        let id = try test.desk().find("Blue")
        let seen = try statements(test) {
            _ = try test.desk().answer(customerID: id)
            _ = try test.desk().formMaterial(customerID: id)
            let confirmation = try test.desk().answer(customerID: id).history.confirmations[0]
            _ = try test.store.read { try test.desk().answeredDelivery(confirmation, $0) }
            _ = try test.desk().find(tenant(100).description)
        }
        #expect(seen.count > 12)
        for sql in Set(seen) {
            // Of one customer, a handful is sorted.
            try expectSeeks(sql, sortsAllowed: sql.contains("WHERE customer_id = ?"), test)
        }
    }

    /// How SQLite would answer for a standing that every node of the path has a period of.
    @Test(arguments: [[0], [1], [0, 1, 2]] as [[Int64]], ["ASC", "DESC"])
    func pastStandingsAreLookedUp(standings: [Int64], direction: String) throws {
        let test = try desk()
        let finder = StandingFinder(standings: standings, pastDay: TestDesk.today)
        let sql = try #require(finder.lookUpSQL(DayTree.path(to: TestDesk.today.number), direction))
        let plan = try plan(of: sql, test)
        for index in ["standing_period_last", "standing_period_from"] {
            #expect(
                plan.contains { $0.contains("\(index) (standing_id=? AND node=? AND block=? AND ") }, "\(plan)")
        }
        try expectSeeks(sql, sortsAllowed: true, test)
        try expectSeeks(StandingFinder.walkSQL(direction), test)
    }

    /// Carts and terms are a stretch of one index each, both ways, and in its order.
    @Test(arguments: [true, false]) func theBandsOfTheQueueAreStretchesOfAnIndex(isForward: Bool) throws {
        let test = try desk()
        var sql = QueueSQL(unconfirmed: StandingFinder(standings: [0, 1], pastDay: nil), isForward: isForward)
        for hasConditions in [false, true] {
            if hasConditions { (sql.isCollectedOnly, sql.isOfReseller, sql.needles) = (true, true, 2) }
            for (statement, stretch) in [
                (sql.carts, "cart_waiting (partner_id=? AND saved_at>? AND saved_at<?)"),
                (
                    sql.renewals,
                    "subscription_anniversary "
                        + "(partner_id=? AND (anniversary,customer_id)>(?,?) AND (anniversary,customer_id)<(?,?))"
                ),
            ] {
                let plan = try plan(of: statement, test)
                #expect(plan.first?.contains(stretch) == true, "\(plan)")
                try expectSeeks(statement, test)
            }
        }
        try expectSeeks(sql.spots, test)
        for few in [QueueSQL.ofReseller, QueueSQL.delivered, QueueSQL.withCart, QueueSQL.withTerm] {
            try expectSeeks(few, test)
        }
    }

    /// The queue is counted without looking any customer up: who is unconfirmed, and what is urgent, are stretches of
    /// indexes that hold all that is asked.
    @Test func theQueueIsCountedInIndexesAlone() throws {
        let test = try desk()
        let now = StandingFinder(standings: [0, 1], pastDay: nil)
        let past = StandingFinder(standings: [0, 1], pastDay: Day(iso: "2020-02-01"))
        let everybody = now.everybodySQL(nil) + past.everybodySQL((upToIt: [4], after: [8]))
        #expect(everybody.count == 4)
        for statement in everybody {
            let plan = try plan(of: statement, test)
            #expect(plan.first?.contains(" USING COVERING INDEX ") == true, "\(plan)")
            try expectSeeks(statement, test)
        }
        for statement in [QueueSQL.terms, QueueSQL.allCarts] {
            try expectSeeks(statement, test)
            #expect(try readsIndexAlone(statement, test), "\(statement)")
        }
        try expectSeeks(QueueSQL.deliveries, test)
        #expect(try !readsIndexAlone(QueueSQL.deliveries, test), "they are few")
    }

    /// SQLite does not call an index covering that has a condition or a computed column. What says so is its program: the
    /// first thing it opens is the table, and it takes no column from there.
    private func readsIndexAlone(_ sql: String, _ test: TestDesk) throws -> Bool {
        try test.store.reader.inDatabase { database in
            let statement = try database.makeStatement(sql: "EXPLAIN \(sql)")
            statement.setUncheckedArguments([])
            let steps = try Row.fetchAll(statement).map { (operation: $0["opcode"] as String, first: $0["p1"] as Int) }
            let opened = steps.filter { $0.operation == "OpenRead" }.map(\.first)
            let read = steps.filter { ["Column", "Rowid"].contains($0.operation) }.map(\.first)
            return opened.count == 2 && !read.isEmpty && !read.contains(opened[0])
        }
    }

    /// So many customers, the first five of them confirmed.
    private func filled(_ customers: Int) throws -> TestDesk {
        let test = try TestDesk()
        try test.load(
            (0..<customers).map {
                CustomerFacts(
                    tenantID: tenant(200 + $0), companyName: "Customer \(10_000 + $0)", domain: "c\($0).example")
            })
        for row in try test.desk().customers(CustomerQuery(), .start, limit: 5).rows {
            _ = try test.desk().recordConfirmation(
                ConfirmationRequest(
                    customerID: row.id, acceptance: acceptance("2026-11-23"), templateID: customerTemplate))
        }
        return test
    }

    /// As many statements for a page of a large list as for one of a small list.
    @Test(arguments: ["2026-11-23", "2026-11-21"])
    func aPageCostsTheSameInALargerStore(date: String) throws {
        func cost(_ customers: Int) throws -> [String: Int] {
            let test = try filled(customers)
            let desk = test.desk(on: date)
            var cost: [String: Int] = [:]
            for (name, ask) in Self.questions where !name.contains("letter") && name != "tenant id" {
                cost[name] = try statements(test) { try ask(desk) }.count
            }
            let id = try desk.find("c0.example")
            cost["answer"] = try statements(test) { _ = try desk.answer(customerID: id) }.count
            return cost
        }
        let (small, large) = (try cost(100), try cost(1500))
        for (name, count) in small {
            #expect((large[name] ?? .max) <= count, "\(name): \(count) statements, then \(large[name] ?? 0)")
        }
        #expect(small["answer"] ?? .max <= 12)
    }

    /// The rows that SQLite hands over for what a desk reads.
    private func rows(_ test: TestDesk, _ work: () throws -> Void) throws -> Int {
        let counter = RowCounter()
        for queue in [test.store.reader, test.store.writer] { queue.inDatabase { counter.watch($0) } }
        defer { for queue in [test.store.reader, test.store.writer] { queue.inDatabase { counter.leave($0) } } }
        try work()
        return counter.rows
    }

    /// What is not shown is not fetched, however much of it there is.
    @Test(arguments: ["2026-11-23", "2026-11-21"])
    func aPageFetchesNoMoreRowsFromALargerStore(date: String) throws {
        func rows(_ customers: Int) throws -> [String: Int] {
            let test = try filled(customers)
            let desk = test.desk(on: date)
            var fetched: [String: Int] = [:]
            for (name, ask) in Self.questions { fetched[name] = try self.rows(test) { try ask(desk) } }
            return fetched
        }
        let (small, large) = (try rows(1500), try rows(4500))
        // A few letters, and a text in the queue, have every customer up to a number of thousands looked at.
        let bounded = small.filter { !$0.key.contains("letter") && $0.key != "queue with text" }
        #expect(bounded.count >= 20)
        for (name, count) in bounded {
            #expect(count > 0, "\(name)")
            // The length of a number is another, and with it the batch that is read ahead.
            #expect((large[name] ?? .max) <= count + 4, "\(name): \(count) rows, then \(large[name] ?? 0)")
        }
    }
}

/// Counts the rows of all statements of some connections.
private final class RowCounter: Sendable {
    private let counted = Mutex(0)

    var rows: Int { counted.withLock { $0 } }

    func watch(_ database: Database) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_trace_v2(
            database.sqliteConnection, UInt32(SQLITE_TRACE_ROW),
            { _, context, _, _ in
                guard let context else { return 0 }
                Unmanaged<RowCounter>.fromOpaque(context).takeUnretainedValue().counted.withLock { $0 += 1 }
                return 0
            }, context)
    }

    func leave(_ database: Database) {
        sqlite3_trace_v2(database.sqliteConnection, 0, nil, nil)
    }
}
