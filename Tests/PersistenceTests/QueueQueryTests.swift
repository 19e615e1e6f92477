import Core
import GRDB
import Testing

@testable import Persistence

/// Every order of the queue, with every filter and search, read in pages both ways, says what sorting the whole queue
/// says; whether few fit and all of them are looked at, or many do and the queue is walked.
@Suite struct QueueQueryTests {
    private static let texts = ["", "al", "alpha", "0000-0084", "c1", "nobody at all"]

    /// The whole of a query, a page at a time, in a direction.
    private func all(_ query: QueueQuery, _ desk: Desk, isForward: Bool, few: Int, limit: Int) throws -> [QueueItem] {
        try desk.store.read { database in
            let today = desk.clock().today
            let reader = try QueueReader(database, desk: desk, query: query, today: today, few: few)
            var items: [QueueItem] = []
            while true {
                let page = try reader.items(beyond: items.last?.key, isForward: isForward, limit: limit)
                items += page
                if page.count < limit { return items }
            }
        }
    }

    private func isSorted(_ left: QueueItem, _ right: QueueItem, by order: QueueOrder) -> Bool {
        let names = left.customer.position < right.customer.position
        switch order {
        case .urgency: return left.key < right.key
        case .name: return names
        case .nameReversed: return !names
        case .domain:
            return left.customer.domain == right.customer.domain ? names : left.customer.domain < right.customer.domain
        }
    }

    @Test(arguments: QueueOrder.allCases, ["2026-11-23", "2026-11-22", "2026-11-21"])
    func everyOrderWithEveryFilter(order: QueueOrder, date: String) throws {
        let test = try TestDesk.mixed(seed: 7)
        let desk = test.desk(on: date)
        let today = desk.clock().today
        let whole = try desk.queue(limit: 100).items
        try #require(whole.count > 30 && whole.contains { $0.urgency == .cart } && whole.contains { $0.dueDate != nil })
        let resellers = try desk.resellers().map(\.id)
        var combinations = 0
        for text in Self.texts {
            var found: Set<Int64> = []
            try desk.forEachCustomer(CustomerQuery(text: text)) { found.insert($0.id) }
            for reseller in [nil, resellers[0]] {
                var own: Set<Int64> = []
                try desk.forEachCustomer(CustomerQuery(resellerID: reseller)) { own.insert($0.id) }
                for part in [nil] + QueuePart.allCases {
                    for collectedOnly in [false, true] {
                        let query = QueueQuery(
                            text: text, part: part, collectedOnly: collectedOnly, resellerID: reseller, order: order)
                        let wanted = whole.filter { item in
                            found.contains(item.id) && own.contains(item.id)
                                && part?.holds(item.urgency, due: item.dueDate, today: today) != false
                                && (!collectedOnly || item.deliveredBy != nil)
                        }.sorted { isSorted($0, $1, by: order) }
                        combinations += 1
                        let limit = 1 + combinations % 7
                        for few in [QueueReader.few, 12, 0] {
                            let forward = try all(query, desk, isForward: true, few: few, limit: limit)
                            #expect(forward.map(\.id) == wanted.map(\.id), "\(query), few \(few)")
                            #expect(forward.map(\.dueDate) == wanted.map(\.dueDate), "\(query), few \(few)")
                            #expect(forward.map(\.key) == forward.map(\.key).sorted(), "\(query), few \(few)")
                            let backward = try all(query, desk, isForward: false, few: few, limit: limit)
                            #expect(backward == forward.reversed(), "\(query), few \(few)")
                        }
                    }
                }
            }
        }
        #expect(combinations == 144)
    }

    /// Whether most are unconfirmed, as in the mixed store, or few.
    @Test(
        arguments: [(1, false), (2, false), (7, true), (3, true)],
        ["2026-11-24", "2026-11-23", "2026-11-22", "2026-11-21", "2026-11-20", "2018-08-06"])
    func itsSizesAreThoseOfTheList(store: (seed: UInt64, isConfirmed: Bool), date: String) throws {
        let test = try TestDesk.mixed(seed: store.seed)
        for item in try test.desk().queue(limit: 100).items.dropLast(store.isConfirmed ? 15 : .max) {
            _ = try test.desk(on: "2026-11-22").recordConfirmation(
                ConfirmationRequest(
                    customerID: item.id, acceptance: acceptance("2026-11-22"), templateID: customerTemplate))
        }
        let desk = test.desk(on: date)
        let items = try desk.queue(limit: 100).items
        let sizes = try desk.queueSizes()
        for urgency in Urgency.allCases {
            #expect(sizes[urgency] == items.filter { $0.urgency == urgency }.count, "\(urgency)")
        }
        #expect(sizes.collected == items.filter { $0.deliveredBy != nil }.count)
    }

    /// A page knows whether there are others beside it, wherever it is.
    @Test(arguments: QueueOrder.allCases, [QueueQuery(), QueueQuery(text: "alpha"), QueueQuery(part: .within60)])
    func aPageKnowsItsNeighbours(order: QueueOrder, query: QueueQuery) throws {
        let test = try TestDesk.mixed(seed: 3)
        let desk = test.desk()
        var query = query
        query.order = order
        let whole = try desk.queue(query, limit: 100)
        #expect(whole.reachesStart && whole.reachesEnd)
        let items = whole.items
        try #require(items.count >= 5)
        for (place, item) in items.enumerated() {
            let from = try desk.queue(query, .from(item.key), limit: 2)
            #expect(from.items == Array(items[place...].prefix(2)))
            #expect(from.reachesStart == (place == 0) && from.reachesEnd == (place + 2 >= items.count))
            let after = try desk.queue(query, .after(item.key), limit: 2)
            #expect(after.items == Array(items[(place + 1)...].prefix(2)) && !after.reachesStart)
            let before = try desk.queue(query, .before(item.key), limit: 2)
            #expect(before.items == Array(items[..<place].suffix(2)))
            #expect(before.reachesStart == (place <= 2) && !before.reachesEnd)
        }
        let end = try desk.queue(query, .end, limit: 2)
        #expect(end.items == items.suffix(2) && end.reachesEnd && !end.reachesStart)
    }

    /// Letters lead to a name where names are in order.
    @Test func aLetterHasItsPlace() throws {
        let test = try TestDesk()
        let ids = try test.add("Mango", "Apple", "Zebra", "Banana", "Éclair")
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(customerID: ids[0], acceptance: acceptance("2026-11-23"), templateID: customerTemplate))
        let desk = test.desk()
        for (letters, order, expected) in [
            ("b", .name, "Banana"), ("m", .name, "Zebra"), ("e", .nameReversed, "Éclair"),
            ("m", .nameReversed, "Éclair"),
            ("z", .urgency, "Apple"),
        ] as [(String, QueueOrder, String)] {
            let page = try desk.queue(QueueQuery(order: order), .letters(letters), limit: 3)
            #expect(page.items.first?.customer.companyName == expected, "\(letters), \(order)")
        }
    }

    /// Of more customers than are looked at one by one, the queue is walked; it says the same.
    @Test func manyThatFitAreWalkedTo() throws {
        let test = try TestDesk()
        try test.load(
            (0..<2500).map { index in
                CustomerFacts(
                    tenantID: tenant(9000 + index), companyName: "\(index % 5 == 0 ? "Rare" : "Common") \(index)",
                    domain: "\(index * 7919 % 2500).example")
            })
        let desk = test.desk()
        for text in ["example", "common", "rare", "e", "ra", "zq", "nobody at all"] {
            for order in QueueOrder.allCases {
                var wanted: [String] = []
                let list = CustomerQuery(text: text, order: order.ofList ?? .name)
                try desk.forEachCustomer(list) { wanted.append($0.companyName) }
                var found: [String] = []
                try desk.forEachInQueue(QueueQuery(text: text, order: order)) { found.append($0.customer.companyName) }
                #expect(found == wanted, "\(text), \(order)")
            }
        }
    }

    @Test func partnersAreKeptApart() throws {
        let test = try TestDesk.mixed(seed: 5)
        let moment = Moment(now: Instant(day: TestDesk.today))
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .indirectProvider, cloud: .public, environment: .sandbox,
                adminLogin: "ada", adminName: "Ada"), systemLogin: "ada", at: moment)
        let desk = Desk(store: test.store, partner: other, actor: test.admin) { moment }
        let reseller = try #require(try test.desk().resellers().first?.id)
        #expect(try !test.desk().queue(QueueQuery(resellerID: reseller), limit: 9).items.isEmpty)
        for order in QueueOrder.allCases {
            for part in [nil] + QueuePart.allCases {
                for text in ["", "alpha"] {
                    for own in [nil, reseller] {
                        for few in [QueueReader.few, 0] {
                            let query = QueueQuery(text: text, part: part, resellerID: own, order: order)
                            #expect(try all(query, desk, isForward: true, few: few, limit: 9).isEmpty, "\(query)")
                        }
                    }
                }
            }
        }
    }
}
