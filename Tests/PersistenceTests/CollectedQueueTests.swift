import Core
import GRDB
import Testing

@testable import Persistence

/// The marks and the sizes of the queue, against the queue itself.
@Suite struct CollectedQueueTests {
    /// Sixty customers with carts, terms, confirmations and deliveries at random.
    private func mixed(seed: UInt64) throws -> TestDesk {
        let test = try TestDesk()
        var generator = Mixing(state: seed)
        try test.load(
            (0..<60).map { CustomerFacts(tenantID: tenant(100 + $0), companyName: "C\($0)", domain: "c\($0).example") })
        let offer = TestDesk.rulebook.catalogue.offers[0]
        for number in 0..<60 {
            let id = try test.desk().find("c\(number).example")
            if Bool.random(using: &generator) {
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    let end = TestDesk.today.adding(days: .random(in: -10...110, using: &generator))
                    let subscription = Subscription(
                        id: TenantID.random(using: &generator).description, customerID: id, offerID: "x",
                        name: "Office", seats: 5, status: .active, autoRenews: true, startedOn: day("2018-01-01"),
                        endsOn: end, orderID: nil)
                    try test.store.write { try test.desk().insert(subscription, $0) }
                }
            }
            switch Int.random(in: 0...4, using: &generator) {
            case 0:
                _ = try test.desk().recordConfirmation(
                    ConfirmationRequest(
                        customerID: id, acceptance: acceptance("2026-11-23"), templateID: customerTemplate))
            case 1:
                try test.desk().saveCart(
                    Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
                #expect(throws: Refusal.self) {
                    try test.desk().placeOrder(customerID: id, skipsConfirmation: false)
                }
            default: break
            }
        }
        let delivered = (0..<60).filter { _ in Int.random(in: 0...2, using: &generator) == 0 }
        _ = try test.desk().collect(from: "a.csv", deliverer: "Fabrikam", isRehearsal: false) { collecting in
            for number in delivered {
                try collecting.take(line: number + 2, order: nil) { column in
                    switch column {
                    case .customer: "c\(number).example"
                    case .email: "new@c\(number).example"
                    default: ""
                    }
                }
            }
        }
        return test
    }

    @Test(arguments: [1, 2, 3] as [UInt64], ["2026-11-23", "2026-11-22"])
    func theMarkedOnesAreThoseOfTheWholeQueueAndTheSizesAddUp(seed: UInt64, date: String) throws {
        let test = try mixed(seed: seed)
        let desk = test.desk(on: date)
        let whole = try desk.queue(limit: 100).items
        let marked = whole.filter { $0.deliveredBy != nil }
        #expect(marked.isEmpty == (date < "2026-11-23"), "what comes later is not there yet")
        for limit in [1, 7, 100] {
            var items: [QueueItem] = []
            var page = QueuePage(items: [], reachesEnd: false)
            while !page.reachesEnd {
                page = try desk.queue(
                    QueueQuery(collectedOnly: true), items.last.map { .after($0.key) } ?? .start, limit: limit)
                items += page.items
            }
            #expect(items == marked, "\(limit) at a time")
        }
        let sizes = try desk.queueSizes()
        #expect(sizes.collected == marked.count)
        for urgency in Urgency.allCases {
            #expect(sizes[urgency] == whole.filter { $0.urgency == urgency }.count, "\(urgency)")
        }
    }

    /// A queue with more terms than can be counted while somebody waits is known by a bounded look.
    @Test func aLongQueueIsKnownWithoutCountingIt() throws {
        let test = try mixed(seed: 1)
        let due = try test.store.read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM subscription WHERE status = 'active' AND ends_on BETWEEN ? AND ?
                    """,
                arguments: [TestDesk.today.description, TestDesk.today.adding(days: Urgency.horizon).description]) ?? 0
        }
        try #require(due > 1)
        #expect(try test.desk().hasLongQueue(over: due - 1))
        #expect(try !test.desk().hasLongQueue(over: due))
    }

    private struct Mixing: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }
}
