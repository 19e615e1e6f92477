import Core
import GRDB
import Testing

@testable import Persistence

/// The queue of customers to be confirmed, on a real store.
@Suite struct QueueTests {
    /// A subscription that ends on a day, begun a year before it.
    private func subscribe(
        _ customer: Int64, until end: String, _ test: TestDesk, status: Subscription.Status = .active,
        from start: String = "2018-01-01", autoRenews: Bool = true
    ) throws {
        var generator = SystemRandomNumberGenerator()
        let subscription = Subscription(
            id: TenantID.random(using: &generator).description, customerID: customer, offerID: "x", name: "Office",
            seats: 5, status: status, autoRenews: autoRenews, startedOn: day(start), endsOn: day(end), orderID: nil)
        try test.store.write { try test.desk().insert(subscription, $0) }
    }

    private func confirm(_ customer: Int64, _ test: TestDesk, on date: String = "2026-11-23") throws {
        let template = date < "2019-10-01" ? cloudTemplate : customerTemplate
        _ = try test.desk(on: date).recordConfirmation(
            ConfirmationRequest(customerID: customer, acceptance: acceptance(date), templateID: template))
    }

    private func keepWaiting(_ customer: Int64, _ test: TestDesk, on date: String = "2026-11-23") throws {
        let offer = TestDesk.rulebook.catalogue.offers[0]
        let desk = test.desk(on: date)
        try desk.saveCart(
            Cart(customerID: customer, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
        #expect(throws: Refusal.self) { try desk.placeOrder(customerID: customer, skipsConfirmation: false) }
    }

    private func queue(_ desk: Desk) throws -> [String] {
        try desk.queue(limit: 100).items.map { item in
            let due = item.dueDate.map { " \($0)" } ?? ""
            return "\(item.customer.companyName): \(item.urgency.rawValue)\(due)"
        }
    }

    @Test(arguments: [
        (-1, nil), (0, Urgency.renewal30), (30, .renewal30), (31, .renewal60), (60, .renewal60), (61, .renewal90),
        (90, .renewal90), (91, nil),
    ])
    func urgencyOfATermsEnd(days: Int, urgency: Urgency?) {
        #expect(Urgency(termEnd: TestDesk.today.adding(days: days), today: TestDesk.today) == urgency)
    }

    @Test func cartsThenTermsThenTheRestThenTheWithdrawn() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho", "Datum", "Elm", "Fabrikam", "Graphic", "Humongous", "Litware")
        try subscribe(id[0], until: "2027-02-21", test)
        try subscribe(id[1], until: "2026-12-23", test)
        try subscribe(id[2], until: "2027-02-22", test)
        try keepWaiting(id[3], test)
        try confirm(id[4], test)
        try subscribe(id[4], until: "2026-11-24", test)
        try confirm(id[5], test, on: "2018-12-01")
        try subscribe(id[5], until: "2026-12-24", test)
        try confirm(id[6], test)
        try test.desk().withdraw(customerID: id[6], reason: "sold")
        try subscribe(id[7], until: "2026-11-22", test)
        #expect(
            try queue(test.desk()) == [
                "Datum: cart", "Blue: renewal30 2026-12-23", "Fabrikam: renewal60 2026-12-24",
                "Adatum: renewal90 2027-02-21", "Coho: rest", "Humongous: rest", "Litware: rest", "Graphic: rest",
            ])
        #expect(try test.desk().counts().unconfirmed == 8)
    }

    @Test func eachCustomerOnceAtItsMostUrgentPlace() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho")
        for end in ["2027-01-10", "2026-12-01", "2026-12-01", "2027-02-01"] { try subscribe(id[0], until: end, test) }
        try subscribe(id[1], until: "2026-11-30", test, status: .suspended)
        try subscribe(id[1], until: "2027-01-30", test)
        try subscribe(id[2], until: "2026-11-23", test)
        try keepWaiting(id[2], test)
        #expect(
            try queue(test.desk()) == [
                "Coho: cart 2026-11-23", "Adatum: renewal30 2026-12-01", "Blue: renewal90 2027-01-30",
            ])
    }

    /// R15: nothing stands in the way of an automatic renewal, so a term ends every year on the day it has on record.
    @Test func whatRenewsItselfIsDueEveryYear() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho", "Datum", "Elm", "Fabrikam", "Graphic")
        try subscribe(id[0], until: "2022-12-20", test)
        try subscribe(id[1], until: "2022-12-20", test, autoRenews: false)
        try subscribe(id[2], until: "2027-12-20", test)
        try subscribe(id[3], until: "2024-01-05", test)
        try subscribe(id[4], until: "2020-02-29", test)
        try subscribe(id[5], until: "2027-01-05", test, autoRenews: false)
        try subscribe(id[5], until: "2021-02-01", test)
        try subscribe(id[6], until: "2025-11-22", test)
        let rest = { (names: String...) in names.map { "\($0): rest" } }
        #expect(
            try queue(test.desk()) == [
                "Adatum: renewal30 2026-12-20", "Datum: renewal60 2027-01-05", "Fabrikam: renewal60 2027-01-05",
            ] + rest("Blue", "Coho", "Elm", "Graphic"))
        #expect(try test.desk().queueSizes().byUrgency == [.renewal30: 1, .renewal60: 2, .rest: 4])
        #expect(
            try queue(test.desk(on: "2027-12-01")) == [
                "Adatum: renewal30 2027-12-20", "Coho: renewal30 2027-12-20", "Datum: renewal60 2028-01-05",
                "Fabrikam: renewal90 2028-02-01", "Elm: renewal90 2028-02-28",
            ] + rest("Blue", "Graphic"))
        #expect(try queue(test.desk(on: "2019-01-01")).allSatisfy { $0.hasSuffix("rest") })
    }

    @Test func theLongestWaitingCartComesFirst() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho")
        try keepWaiting(id[1], test, on: "2026-11-20")
        try keepWaiting(id[0], test, on: "2026-11-21")
        try keepWaiting(id[2], test, on: "2026-11-20")
        #expect(try queue(test.desk()) == ["Blue: cart", "Coho: cart", "Adatum: cart"])
    }

    @Test func asOfAnotherDayItIsThatDaysQueue() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho", "Datum")
        try confirm(id[0], test, on: "2018-12-01")
        try confirm(id[1], test, on: "2019-05-01")
        try keepWaiting(id[2], test, on: "2020-03-01")
        try subscribe(id[3], until: "2019-06-15", test, from: "2019-05-20")
        for (date, expected) in [
            ("2018-08-06", []),
            ("2018-11-30", ["Adatum: rest", "Blue: rest", "Coho: rest", "Datum: rest"]),
            ("2018-12-01", ["Blue: rest", "Coho: rest", "Datum: rest"]),
            ("2019-05-01", ["Coho: rest", "Datum: rest"]),
            ("2019-05-20", ["Datum: renewal30 2019-06-15", "Coho: rest"]),
            ("2019-06-16", ["Coho: rest", "Datum: rest"]),
            ("2020-02-01", ["Adatum: rest", "Blue: rest", "Coho: rest", "Datum: rest"]),
            ("2020-03-01", ["Coho: cart", "Adatum: rest", "Blue: rest", "Datum: rest"]),
        ] as [(String, [String])] {
            let desk = test.desk(on: date)
            #expect(try queue(desk) == expected, "\(date)")
            #expect(try desk.counts().unconfirmed == expected.count, "\(date)")
        }
    }

    @Test func aNationalCloudHasNobodyToConfirm() throws {
        let test = try TestDesk(cloud: .germany)
        let id = try test.add("Adatum")
        try subscribe(id[0], until: "2026-12-01", test)
        #expect(try queue(test.desk()).isEmpty)
    }

    @Test func anotherPartnersCustomersAreNotInIt() throws {
        let test = try TestDesk()
        try test.add("Adatum")
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Fourth Wave", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                domain: nil, adminLogin: "ada", adminName: "Ada Admin"),
            systemLogin: "ada", at: Moment(now: Instant(day: TestDesk.today)))
        let desk = Desk(store: test.store, partner: other, actor: test.admin) {
            Moment(now: Instant(day: TestDesk.today))
        }
        #expect(try queue(desk).isEmpty)
    }

    @Test(arguments: ["2026-11-23", "2026-11-20"]) func pagesOfAnySizeMakeUpTheWhole(date: String) throws {
        let test = try TestDesk()
        var generator = SeededGenerator(seed: 11)
        let facts = (0..<60).map {
            CustomerFacts(tenantID: tenant(100 + $0), companyName: "Customer \(10 + $0)", domain: "c\($0).example")
        }
        try test.load(facts)
        for number in 0..<60 {
            let id = try test.desk().find(tenant(100 + number).description)
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let end = TestDesk.today.adding(days: Int.random(in: -5...100, using: &generator))
                try subscribe(id, until: end.description, test)
            }
            switch Int.random(in: 0...5, using: &generator) {
            case 0: try confirm(id, test)
            case 1: try keepWaiting(id, test)
            case 2:
                try confirm(id, test, on: "2018-12-01")
            case 3:
                try confirm(id, test)
                try test.desk().withdraw(customerID: id, reason: "no longer agrees")
            default: break
            }
        }
        let desk = test.desk(on: date)
        let whole = try desk.queue(limit: 100).items
        #expect(whole.count == (try desk.counts().unconfirmed))
        #expect(Set(whole.map(\.id)).count == whole.count)
        #expect(whole.map(\.key) == whole.map(\.key).sorted())
        for limit in [1, 2, 7, 59] {
            var items: [QueueItem] = []
            var page = QueuePage(items: [], reachesEnd: false)
            while !page.reachesEnd {
                page = try desk.queue(QueueQuery(), items.last.map { .after($0.key) } ?? .start, limit: limit)
                items += page.items
                #expect(page.items.count == limit || page.reachesEnd)
            }
            #expect(items == whole, "\(limit) at a time")
        }
    }
}
