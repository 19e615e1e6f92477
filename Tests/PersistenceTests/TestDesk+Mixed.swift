import Core
import GRDB

@testable import Persistence

extension TestDesk {
    /// Sixty customers with carts, terms, confirmations, withdrawals, deliveries and resellers at random; most of it came
    /// about today, some of it on the days before.
    static func mixed(seed: UInt64) throws -> TestDesk {
        let test = try TestDesk(kind: .indirectProvider)
        var generator = Mixing(state: seed)
        let words = ["Alpha", "Beta", "Élan", "Ångström", "東京", "north"]
        try test.load(
            (0..<60).map { number in
                CustomerFacts(
                    tenantID: tenant(100 + number), companyName: "\(words[number % words.count]) \(number % 17)",
                    domain: "c\(number).example")
            })
        let resellers = try test.addResellers(2)
        for number in 0..<60 {
            let id = try test.desk().find("c\(number).example")
            if let reseller = (resellers + [nil]).randomElement(using: &generator) {
                try test.store.write {
                    try $0.execute(sql: "UPDATE customer SET reseller_id = ? WHERE id = ?", arguments: [reseller, id])
                }
            }
            if Bool.random(using: &generator) {
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    try test.subscribe(id, until: today.adding(days: .random(in: -10...110, using: &generator)))
                }
            }
            try test.live(id, &generator)
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

    func addResellers(_ count: Int) throws -> [Int64?] {
        try store.write { database in
            try (0..<count).map { number in
                try database.execute(
                    sql: "INSERT INTO reseller (partner_id, name) VALUES (?, ?)",
                    arguments: [partner.id, "Reseller \(number)"])
                return database.lastInsertedRowID
            }
        }
    }

    private func subscribe(_ customer: Int64, until end: Day) throws {
        var generator = SystemRandomNumberGenerator()
        let subscription = Subscription(
            id: TenantID.random(using: &generator).description, customerID: customer, offerID: "x", name: "Office",
            seats: 5, status: .active, autoRenews: true, startedOn: day("2018-01-01"), endsOn: end, orderID: nil)
        try store.write { try desk().insert(subscription, $0) }
    }

    private func live(_ id: Int64, _ generator: inout Mixing) throws {
        func confirm(on date: String, _ template: String) throws {
            _ = try desk(on: date).recordConfirmation(
                ConfirmationRequest(customerID: id, acceptance: acceptance(date), templateID: template))
        }
        let offer = TestDesk.rulebook.catalogue.offers[0]
        switch Int.random(in: 0...9, using: &generator) {
        case 0: try confirm(on: "2026-11-23", customerTemplate)
        case 1: try confirm(on: "2026-11-20", customerTemplate)
        case 2: try confirm(on: "2018-12-20", cloudTemplate)
        case 3:
            try confirm(on: "2026-11-20", customerTemplate)
            try desk().withdraw(customerID: id, reason: "left")
        case 4, 5:
            let desk = desk(on: Bool.random(using: &generator) ? "2026-11-23" : "2026-11-21")
            try desk.saveCart(
                Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
            do {
                _ = try desk.placeOrder(customerID: id, skipsConfirmation: false)
            } catch Refusal.gateShut {
                // That it is refused is what makes it wait.
            }
        default: break
        }
    }
}

private struct Mixing: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 31
    }
}
