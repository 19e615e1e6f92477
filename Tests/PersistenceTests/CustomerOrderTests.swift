import Core
import GRDB
import Testing

@testable import Persistence

/// Every order of the list, with every filter, read in pages both ways, says what sorting all customers says.
@Suite struct CustomerOrderTests {
    private static let states: [Set<AgreementState>?] = [
        nil, [.confirmed], [.toConfirm], [.withdrawn], [.outdated, .withdrawn], [.notApplicable],
    ]
    private static let texts = ["", "al", "alpha", "1", "north", "nobody at all"]

    /// Customers of random names and domains, some with resellers, and what happened to them.
    private func filled(_ count: Int = 150) throws -> (test: TestDesk, resellers: [Int64]) {
        var generator = SeededGenerator(seed: 5)
        let test = try TestDesk()
        let words = ["Alpha", "Beta", "Élan", "Ångström", "東京", "north", "South", "Zoë"]
        let facts = (0..<count).map { index in
            CustomerFacts(
                tenantID: tenant(500 + index),
                companyName: "\(words.randomElement(using: &generator) ?? "") \(index % 40)",
                domain: "\(Int.random(in: 0..<30, using: &generator)).\(words[index % 2].lowercased()).example")
        }
        try test.load(facts)
        let resellers = try test.store.write { database in
            try (0..<3).map { number in
                try database.execute(
                    sql: "INSERT INTO reseller (partner_id, name) VALUES (?, ?)",
                    arguments: [test.partner.id, "Reseller \(number)"])
                return database.lastInsertedRowID
            }
        }
        var ids: [Int64] = []
        try test.desk().forEachCustomer(CustomerQuery()) { ids.append($0.id) }
        for id in ids {
            if Bool.random(using: &generator), let reseller = resellers.dropLast().randomElement(using: &generator) {
                try test.store.write {
                    try $0.execute(
                        sql: "UPDATE customer SET reseller_id = ? WHERE id = ?", arguments: [reseller, id])
                }
            }
            try live(id, test, &generator)
        }
        return (test, resellers)
    }

    /// A history: confirmations of one or both agreements, some taken back, some withdrawn.
    private func live(_ id: Int64, _ test: TestDesk, _ generator: inout SeededGenerator) throws {
        func confirm(_ template: String, on date: String) throws {
            let agreed = day(date).adding(days: -Int.random(in: 0...6, using: &generator))
            _ = try test.desk(on: date).recordConfirmation(
                ConfirmationRequest(
                    customerID: id, acceptance: acceptance(agreed.description), templateID: template))
        }
        let fate = Int.random(in: 0...6, using: &generator)
        if fate == 1 || fate == 2 { try confirm(cloudTemplate, on: "2018-12-20") }
        if fate >= 2, fate <= 5 { try confirm(customerTemplate, on: "2019-11-05") }
        // The older agreement, recorded later, does not decide.
        if fate == 3 { try confirm(cloudTemplate, on: "2019-12-24") }
        if fate == 4 { try test.desk().withdraw(customerID: id, reason: "left") }
        if fate == 5 {
            try confirm(customerTemplate, on: "2026-11-23")
            _ = try test.desk().takeBackLastConfirmation(reason: "slip")
        }
    }

    private func all(_ query: CustomerQuery, _ desk: Desk) throws -> [CustomerRow] {
        var rows: [CustomerRow] = []
        try desk.forEachCustomer(query) { rows.append($0) }
        return rows
    }

    /// The other way: from the end on, `limit` at a time.
    private func backwards(_ query: CustomerQuery, _ desk: Desk, limit: Int) throws -> [CustomerRow] {
        var rows: [CustomerRow] = []
        var page = try desk.customers(query, .end, limit: limit)
        #expect(page.reachesEnd)
        while true {
            rows = page.rows + rows
            guard !page.reachesStart, let first = page.rows.first else { return rows }
            page = try desk.customers(query, .before(first.key), limit: limit)
            #expect(!page.reachesEnd)
        }
    }

    private func sorted(_ rows: [CustomerRow], by order: CustomerOrder) -> [CustomerRow] {
        rows.sorted { left, right in
            let names = left.position < right.position
            switch order {
            case .name: return names
            case .nameReversed: return !names
            case .domain: return left.domain == right.domain ? names : left.domain < right.domain
            case .dateAgreed:
                let (one, other) = (left.dateAgreed?.number ?? 0, right.dateAgreed?.number ?? 0)
                return one == other ? names : one > other
            }
        }
    }

    @Test(arguments: CustomerOrder.allCases)
    func everyOrderWithEveryFilter(order: CustomerOrder) throws {
        let (test, resellers) = try filled()
        let desk = test.desk()
        let everybody = try all(CustomerQuery(), desk)
        #expect(everybody.contains { $0.dateAgreed != nil } && everybody.contains { $0.state == .withdrawn })
        var combinations = 0
        for states in Self.states {
            for reseller in [nil] + resellers.map(Optional.some) {
                for text in Self.texts {
                    let wanted = sorted(
                        try all(CustomerQuery(text: text, states: states), desk).filter { row in
                            try reseller == nil
                                || desk.answer(customerID: row.id).customer.reseller?.id == reseller
                        }, by: order)
                    let query = CustomerQuery(text: text, states: states, resellerID: reseller, order: order)
                    let found = try all(query, desk)
                    #expect(found.map(\.id) == wanted.map(\.id), "\(query)")
                    #expect(found.map(\.key) == found.map(\.key).sorted(), "\(query)")
                    let limit = 1 + combinations % 7
                    #expect(try backwards(query, desk, limit: limit).map(\.id) == wanted.map(\.id), "\(query)")
                    if let middle = found.dropFirst(found.count / 2).first {
                        let page = try desk.customers(query, .from(middle.key), limit: 3)
                        #expect(page.rows.first?.id == middle.id)
                        #expect(page.reachesStart == (found.first?.id == middle.id), "\(query)")
                    }
                    combinations += 1
                }
            }
        }
        #expect(combinations == 144)
    }

    /// The date that is listed is that of the agreement that counts, whatever was recorded after it.
    @Test func theListedDateIsThatOfTheAgreementThatCounts() throws {
        let (test, _) = try filled(60)
        let desk = test.desk()
        for row in try all(CustomerQuery(), desk) {
            let inForce = try desk.answer(customerID: row.id).history.inForce
            let good = inForce.first { $0.templateID == customerTemplate } ?? inForce.first
            #expect(row.dateAgreed == good?.acceptance.dateAgreed, "\(row.companyName)")
        }
    }

    @Test func partnersAreKeptApart() throws {
        let (test, resellers) = try filled(20)
        let moment = Moment(now: Instant(day: TestDesk.today))
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .indirectProvider, cloud: .public, environment: .sandbox,
                adminLogin: "ada", adminName: "Ada"), systemLogin: "ada", at: moment)
        let desk = Desk(store: test.store, partner: other, actor: test.admin) { moment }
        for order in CustomerOrder.allCases {
            #expect(try all(CustomerQuery(order: order), desk).isEmpty)
            #expect(try all(CustomerQuery(resellerID: resellers[0], order: order), desk).isEmpty)
            #expect(try !all(CustomerQuery(resellerID: resellers[0], order: order), test.desk()).isEmpty)
        }
        #expect(try desk.resellers().isEmpty)
        #expect(try test.desk().resellers().map(\.id) == resellers)
    }

    /// As of a day before the last that was recorded, the kept dates are not that day's.
    @Test func datesAreInOrderOnlyForToday() throws {
        let (test, _) = try filled(20)
        let past = test.desk(on: "2019-01-01")
        #expect(throws: Refusal.orderOfAnotherDay(day("2019-01-01"))) {
            try past.customers(CustomerQuery(order: .dateAgreed), .start, limit: 5)
        }
        let names = try all(CustomerQuery(order: .nameReversed), past).map(\.id)
        #expect(names == (try all(CustomerQuery(), past).map(\.id).reversed()))
        let unconfirmed = try all(CustomerQuery(states: [.toConfirm], order: .domain), past)
        #expect(unconfirmed.allSatisfy { $0.state == .toConfirm })
    }

    /// A bulk import drops the indexes and builds them anew.
    @Test func theyAreThereAfterABulkImport() throws {
        let (test, _) = try filled(20)
        try test.load(
            (0..<300).map {
                CustomerFacts(tenantID: tenant(5000 + $0), companyName: "Late \($0)", domain: "l\($0 % 9).example")
            })
        for order in CustomerOrder.allCases {
            let rows = try all(CustomerQuery(order: order), test.desk())
            #expect(rows.count == 320)
            #expect(rows == sorted(rows, by: order))
        }
    }

    @Test(arguments: [
        ("m", "Mango"), ("b", "Banana"), ("E", "Éclair"), ("zz", nil), ("東", "東京"), ("ap", "Apple"), ("apr", "apricot"),
        (" ma", "Mango"), ("", "Aardvark"), ("\u{10FFFF}", nil), ("'", "Aardvark"),
    ])
    func aLetterHasItsPlace(letters: String, expected: String?) throws {
        let test = try TestDesk()
        try test.add("Mango", "Apple", "Zebra", "Banana", "apricot", "Éclair", "Aardvark", "東京")
        let desk = test.desk()
        let page = try desk.customers(CustomerQuery(), .letters(letters), limit: 3)
        // In order after the Latin letters.
        #expect(page.rows.first?.companyName == (letters == "zz" ? "東京" : expected))
        #expect(page.reachesStart == (page.rows.first?.companyName == "Aardvark"))
        #expect(!page.rows.isEmpty || !page.reachesStart)
    }

    @Test func aLetterInTheReversedOrder() throws {
        let test = try TestDesk()
        try test.add("Mango", "Apple", "Zebra", "Banana", "apricot", "Melon")
        let desk = test.desk()
        for (letters, expected) in [("m", "Melon"), ("c", "Banana"), ("a", "apricot"), ("app", "Apple")] {
            let page = try desk.customers(CustomerQuery(order: .nameReversed), .letters(letters), limit: 3)
            #expect(page.rows.first?.companyName == expected)
        }
    }

    /// A store of the version before gets the dates of what it holds.
    @Test func anOlderStoreIsBroughtUpToDate() throws {
        let (test, _) = try filled(60)
        let before = try all(CustomerQuery(order: .dateAgreed), test.desk())
        let path = test.store.path
        test.store.close()
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: Schema.droppingOrderIndexes)
            try database.execute(sql: "ALTER TABLE customer DROP COLUMN agreed_on")
            try Schema.addListOrders(database)
        }
        try queue.close()
        let store = try Store(path: path, rulebook: TestDesk.rulebook)
        let desk = Desk(store: store, partner: test.partner, actor: test.admin, clock: test.desk().clock)
        #expect(try all(CustomerQuery(order: .dateAgreed), desk) == before)
    }

    /// Whatever the order and the filter, a page is read off an index: nothing is scanned, nothing sorted.
    @Test func noOrderScansATable() throws {
        let test = try TestDesk()
        for order in CustomerOrder.allCases {
            for reseller in [nil, 7] as [Int64?] where reseller != nil || !order.isByName {
                for isForward in [true, false] {
                    let list = OrderedList(
                        order: order, partner: test.partner.id, reseller: reseller, standings: [0],
                        isForward: isForward)
                    let key = ListKey(order, text: "x", position: 5)
                    for stretch in list.stretches(beyond: nil) + list.stretches(beyond: key) {
                        let plan = try test.store.read { database in
                            let sql = stretch.sql.replacing("?", with: "1")
                            return try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)")
                                .map { $0["detail"] as String }
                        }
                        #expect(!plan.isEmpty)
                        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") && $0.contains("COVERING INDEX") }, "\(plan)")
                    }
                }
            }
        }
    }

    /// Matches are found by the full-text index, and each one's row by its place.
    @Test func matchesAreFoundByTheirPlace() throws {
        let test = try TestDesk()
        for order in CustomerOrder.allCases {
            for reseller in [nil, 7] as [Int64?] {
                let list = OrderedList(
                    order: order, partner: test.partner.id, reseller: reseller, standings: [0, 1], isForward: true)
                let question = TrigramIndex.Question(expression: "abc", text: "abc")
                let sql = list.matches(question, beyond: ListKey(order, text: "x", position: 5)).sql
                let plan = try test.store.read { database in
                    try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql.replacing("?", with: "1"))")
                        .map { $0["detail"] as String }
                }
                #expect(plan.first?.hasPrefix("SCAN f VIRTUAL TABLE") == true)
                #expect(plan.dropFirst().allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
            }
        }
    }

    /// Far more match than are walked over, and all of them lie at the far end of the order.
    @Test(arguments: [CustomerOrder.domain, .dateAgreed]) func matchesFarOffAreGathered(order: CustomerOrder) throws {
        let test = try TestDesk()
        try test.load(
            (0..<12_000).map { index in
                let isFar = index >= 9_000
                return CustomerFacts(
                    tenantID: tenant(20_000 + index), companyName: "\(isFar ? "Zulu" : "Alpha") \(index)",
                    domain: "\(isFar ? "z" : "a")\(index * 7919 % 12_000).example")
            })
        let desk = test.desk()
        let everybody = try all(CustomerQuery(), desk)
        for (text, few) in [("zulu", 3000), ("zu", 3000), ("zulu 11", 1000)] {
            let wanted = sorted(
                everybody.filter { $0.companyName.lowercased().contains(text) }, by: order)
            #expect(wanted.count == few)
            let query = CustomerQuery(text: text, order: order)
            #expect(try all(query, desk).map(\.id) == wanted.map(\.id), "\(text)")
            #expect(try backwards(query, desk, limit: 700).map(\.id) == wanted.map(\.id), "\(text)")
        }
    }
}
