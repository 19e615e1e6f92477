import Core
import GRDB
import Testing

@testable import Persistence

/// Delivered facts on a real store: kept, replaced, confirmed and discarded.
@Suite struct CollectingTests {
    private let header: [DeliveredColumn] = [.customer, .date, .firstName, .lastName, .email, .type]

    /// Collects rows of cells in the order of `header`; gives the counts and the lines that were refused.
    @discardableResult
    private func collect(
        _ rows: [[String]], _ desk: Desk, from deliverer: String? = "Fabrikam", isRehearsal: Bool = false
    ) throws -> (counts: CollectCounts, refused: [Int: DeliveryProblem]) {
        var refused: [Int: DeliveryProblem] = [:]
        let counts = try desk.collect(from: "a.csv", deliverer: deliverer, isRehearsal: isRehearsal) { collecting in
            for (index, row) in rows.enumerated() {
                do {
                    try collecting.take(line: index + 2, order: nil) { column in
                        guard let place = header.firstIndex(of: column), place < row.count else { return "" }
                        return row[place]
                    }
                } catch let problem as DeliveryProblem {
                    refused[index + 2] = problem
                }
            }
        }
        return (counts, refused)
    }

    private func row(_ customer: String, date: String = "2026-11-20", email: String = "ana@customer.example")
        -> [String]
    {
        [customer, date, "Ana", "Bowman", email]
    }

    private func waiting(_ desk: Desk) throws -> [DeliveryEntry] {
        var entries: [DeliveryEntry] = []
        try desk.forEachDelivery { entries.append($0) }
        return entries
    }

    private func lastActivity(_ desk: Desk) throws -> ActivityEntry? {
        try desk.activity(ActivityQuery(), .start, limit: 1).rows.first
    }

    @Test func everyRowIsInOneCountAndNothingIsConfirmed() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue", "Coho", "Datum")
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(
                customerID: id[3], acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        let rows = [
            row("customer0.example"), row(tenant(101).digits, email: "no address"), row("customer0.example"),
            row("customer0.example", email: "b@customer.example"), row("nobody.example"), ["customer2.example"],
            row("customer3.example"),
        ]
        let run = try collect(rows, test.desk())
        #expect(run.counts.read == rows.count)
        #expect(run.counts.added == 2)
        #expect(run.counts.flawed == 1)
        #expect(run.counts.unchanged == 2, "the repeated row, and what is confirmed already")
        #expect(
            run.refused == [5: .repeats(line: 2), 6: .unknownCustomer("nobody.example"), 7: .nothingSaid])
        #expect(try waiting(test.desk()).map(\.customer.companyName) == ["Adatum", "Blue"])
        #expect(try test.desk().counts().unconfirmed == 3)
        let entry = try #require(try lastActivity(test.desk()))
        #expect(entry.action.rawValue == "factsCollected")
        #expect(entry.details["read"] == "7")
        #expect(entry.details["refused"] == "3")
        #expect(entry.details["deliveredBy"] == "Fabrikam")
    }

    @Test func newerFactsTakeThePlaceOfOlderOnes() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum")
        try collect([row("customer0.example")], test.desk())
        let first = try #require(try waiting(test.desk()).first?.delivery)
        #expect(try collect([row("customer0.example")], test.desk()).counts.unchanged == 1)
        let newer = try collect([row("customer0.example", date: "2026-11-21")], test.desk(), from: nil)
        #expect(newer.counts.updated == 1)
        let second = try #require(try waiting(test.desk()).first?.delivery)
        #expect(second.form.dateAgreed == "2026-11-21")
        #expect(second.deliverer == Deliverer(name: "a.csv", file: "a.csv", line: 2))
        #expect(throws: Refusal.noSuchDelivery(first.id)) { try test.desk().discardDelivery(first.id) }
        #expect(try test.desk().formMaterial(customerID: id[0]).delivery == second)
    }

    @Test func theCustomerIsFoundByAnyOfItsDomains() throws {
        let test = try TestDesk()
        func facts(_ number: Int, _ name: String, _ domain: String, _ others: String...) -> CustomerFacts {
            CustomerFacts(tenantID: tenant(number), companyName: name, domain: domain, otherDomains: others)
        }
        try test.load([
            facts(1, "Adatum", "adatum.example", "old.example", "shared.example"),
            facts(2, "Blue", "blue.example", "shared.example"), facts(3, "Coho", "twin.example"),
            facts(4, "Datum", "twin.example"),
        ])
        let both = [tenant(2).description, "2026-11-20", "Ana", "Bowman", "a@b.example"]
        let run = try collect(
            [row("old.example"), row("shared.example"), row("twin.example"), both], test.desk())
        #expect(
            run.refused == [3: .ambiguousCustomer("shared.example"), 4: .ambiguousCustomer("twin.example")])
        #expect(try waiting(test.desk()).map(\.customer.companyName) == ["Adatum", "Blue"])
        #expect(throws: DeliveryProblem.contradictoryCustomer(tenantID: tenant(1), domain: "blue.example")) {
            _ = try test.desk().collect(from: "b.csv", deliverer: nil, isRehearsal: false) { collecting in
                try collecting.take(line: 2, order: nil) { column in
                    switch column {
                    case .tenantID: tenant(1).description
                    case .domain: "blue.example"
                    case .email: "ana@blue.example"
                    default: ""
                    }
                }
            }
        }
    }

    @Test func confirmingEndsItAndTheLogSaysWhoDelivered() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum", "Blue")
        try collect([row("customer0.example"), row("customer1.example")], test.desk())
        for (customer, email) in zip(id, ["ana@customer.example", "corrected@customer.example"]) {
            _ = try test.desk().recordConfirmation(
                ConfirmationRequest(
                    customerID: customer, acceptance: acceptance("2026-11-20", email: email),
                    templateID: customerTemplate))
            let details = try #require(try lastActivity(test.desk())).details
            #expect(details["deliveredBy"]?.hasPrefix("Fabrikam (a.csv:") == true)
            let differs = email != "ana@customer.example"
            #expect((details["delivered"] == "2026-11-20, Ana Bowman, ana@customer.example") == differs)
        }
        #expect(try waiting(test.desk()).isEmpty)
        #expect(try test.desk().queueSizes().collected == 0)
    }

    @Test func takenBackItWaitsAgain() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum")[0]
        let desk = test.desk()
        try collect([row("customer0.example")], desk)
        let delivery = try #require(try waiting(desk).first?.delivery)
        for email in ["ana@customer.example", "corrected@customer.example"] {
            let request = ConfirmationRequest(
                customerID: id, acceptance: acceptance("2026-11-20", email: email), templateID: customerTemplate)
            _ = try desk.recordConfirmation(request)
            #expect(try waiting(desk).isEmpty)
            #expect(try desk.deliveryCount() == 0)
            #expect(try desk.queueSizes().collected == 0)
            #expect(throws: Refusal.noSuchDelivery(delivery.id)) { try desk.discardDelivery(delivery.id) }
            #expect(try desk.retractionPlan().waitsAgain == delivery)
            #expect(try desk.takeBackLastConfirmation(reason: "slip").waitsAgain == delivery)
            #expect(try lastActivity(desk)?.details["waitsAgain"]?.hasPrefix("Fabrikam (a.csv:2") == true)
            #expect(try waiting(desk).map(\.delivery) == [delivery])
            #expect(try desk.formMaterial(customerID: id).delivery == delivery)
            #expect(try desk.queue(QueueQuery(collectedOnly: true), limit: 9).items.map(\.deliveredBy) == ["Fabrikam"])
            #expect(try desk.queueSizes().collected == 1)
        }
    }

    @Test func newerFactsAreNotOverrunByWhatIsTakenBack() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum")[0]
        let desk = test.desk()
        try collect([row("customer0.example")], desk)
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        try collect([row("customer0.example", date: "2026-11-21")], desk)
        #expect(try desk.retractionPlan().waitsAgain == nil)
        #expect(try desk.takeBackLastConfirmation(reason: "slip").waitsAgain == nil)
        #expect(try waiting(desk).map(\.delivery.form.dateAgreed) == ["2026-11-21"])
        // What nobody delivered does not wait.
        try desk.discardDelivery(try #require(try waiting(desk).first?.delivery.id))
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-19"), templateID: customerTemplate))
        #expect(try desk.takeBackLastConfirmation(reason: "slip").waitsAgain == nil)
        #expect(try waiting(desk).isEmpty)
    }

    @Test func discardingIsInTheLog() throws {
        let test = try TestDesk()
        try test.add("Adatum")
        try collect([row("customer0.example")], test.desk())
        let delivery = try #require(try waiting(test.desk()).first?.delivery)
        try test.desk().discardDelivery(delivery.id)
        #expect(try waiting(test.desk()).isEmpty)
        let entry = try #require(try lastActivity(test.desk()))
        #expect(entry.action.rawValue == "deliveryDiscarded")
        #expect(entry.details["old"] == "2026-11-20, Ana Bowman, ana@customer.example")
        #expect(throws: Refusal.noSuchDelivery(delivery.id)) { try test.desk().discardDelivery(delivery.id) }
    }

    @Test func whatFailsOrIsRehearsedLeavesNoTrace() throws {
        struct Broken: Error {}
        let test = try TestDesk()
        try test.add("Adatum")
        #expect(try collect([row("customer0.example")], test.desk(), isRehearsal: true).counts.added == 1)
        #expect(throws: Broken.self) {
            try test.desk().collect(from: "b.csv", deliverer: nil, isRehearsal: false) { collecting in
                try collecting.take(line: 2, order: nil) { $0 == .email || $0 == .customer ? "customer0.example" : "" }
                throw Broken()
            }
        }
        #expect(try waiting(test.desk()).isEmpty)
        #expect(try lastActivity(test.desk())?.action.rawValue == "customersImported")
    }

    /// R7, R8, R16, R19.
    @Test func whoMayNotConfirmMayNotCollect() throws {
        let reseller = try TestDesk(kind: .indirectReseller)
        #expect(throws: Refusal.resellerMayNotConfirm) { try reseller.desk().requireCollecting() }
        let national = try TestDesk(cloud: .germany)
        #expect(throws: Refusal.nationalCloud(.germany)) { try self.collect([], national.desk()) }
        let production = try TestDesk(environment: .production)
        #expect(throws: Refusal.productionAsOf(day("2018-12-01"))) {
            try self.collect([], production.desk(on: "2018-12-01"))
        }
        let test = try TestDesk()
        #expect(throws: Refusal.nothingToConfirm(day("2018-08-01"))) {
            try self.collect([], test.desk(on: "2018-08-01"))
        }
        let sam = User(login: "sam", name: "Sam", role: .helpdeskAgent)
        let helpdesk = test.desk(actor: Actor(user: sam, systemLogin: "sam"))
        #expect(throws: Refusal.roleMayNot(.confirm, sam)) { try self.collect([], helpdesk) }
    }

    /// R16: an acceptance of the agreement of its day is not one of the next.
    @Test func factsOfAnotherAgreementAreNotOffered() throws {
        let test = try TestDesk()
        let id = try test.add("Adatum")
        try collect([row("customer0.example", date: "2018-11-30")], test.desk(on: "2018-12-01"))
        #expect(try test.desk(on: "2018-12-01").formMaterial(customerID: id[0]).delivery != nil)
        #expect(try test.desk(on: "2018-12-01").queue(limit: 9).items[0].deliveredBy == "Fabrikam")
        #expect(try test.desk(on: "2018-11-30").queue(limit: 9).items[0].deliveredBy == nil)
        #expect(try test.desk().formMaterial(customerID: id[0]).delivery == nil)
        #expect(try test.desk().queue(QueueQuery(collectedOnly: true), limit: 9).items.isEmpty)
        #expect(try waiting(test.desk()).count == 1)
    }
}
