import Core
import GRDB
import Testing

@testable import Persistence

/// The palette's search: half a name and one Enter.
@Suite struct LookUpTests {
    private func desk() throws -> (TestDesk, Desk) {
        let test = try TestDesk()
        try test.load([
            CustomerFacts(
                tenantID: tenant(0x1f2a_3b4c), companyName: "Zürich Traders", domain: "zurich.example",
                otherDomains: ["zt-old.example"],
                contact: Contact(firstName: "Zoë", lastName: "Lefèvre", email: "zoe.l@zurich.example")),
            CustomerFacts(tenantID: tenant(2), companyName: "Advanced Tailors", domain: "advanced.example"),
            CustomerFacts(tenantID: tenant(3), companyName: "Tailwind Traders", domain: "tailwind.example"),
            CustomerFacts(tenantID: tenant(4), companyName: "Tailor & Sons", domain: "sons.example"),
        ])
        return (test, test.desk())
    }

    private func found(_ desk: Desk, _ scrap: String, limit: Int = 10) throws -> [String] {
        try desk.lookUp(scrap, limit: limit).map(\.row.companyName)
    }

    @Test func namesThatBeginSoComeFirst() throws {
        let (_, desk) = try desk()
        #expect(try found(desk, "tail") == ["Tailor & Sons", "Tailwind Traders", "Advanced Tailors"])
        #expect(try found(desk, "TAIL", limit: 2) == ["Tailor & Sons", "Tailwind Traders"])
        #expect(try found(desk, "t", limit: 3) == ["Tailor & Sons", "Tailwind Traders", "Advanced Tailors"])
        #expect(try found(desk, "zur") == ["Zürich Traders"])
        #expect(try found(desk, "  ") == [])
    }

    @Test(arguments: [
        ("zt-old", "zt-old.example"), ("zoe lef", "Zoë Lefèvre"), ("zoe.l@zur", "zoe.l@zurich.example"),
        ("1f2a 3b4c", "00000000-0000-4000-8000-00001f2a3b4c"), ("1F2A-3B4C", "00000000-0000-4000-8000-00001f2a3b4c"),
        ("00001f2a3b4c", "00000000-0000-4000-8000-00001f2a3b4c"), ("zurich", nil), ("traders", nil),
    ])
    func whatItWasFoundInIsSaid(scrap: String, evidence: String?) throws {
        let (_, desk) = try desk()
        let match = try desk.lookUp(scrap, limit: 10).last
        #expect(match?.row.companyName == "Zürich Traders")
        #expect(match?.evidence == evidence)
    }

    @Test func anOrderNumberFindsItsCustomer() throws {
        let (_, desk) = try desk()
        let id = try desk.find("Tailor & Sons")
        let line = OrderLine(offerID: "796b6b5f-613c-4e24-a17c-eba730d49c02", seats: 2)
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-01"), templateID: customerTemplate))
        let order = try desk.placeOrder(of: line, customerID: id, skipsConfirmation: false)
        let match = try desk.lookUp(order.number.lowercased(), limit: 10)
        #expect(match.map(\.row.id) == [id])
        #expect(match.first?.evidence == order.number)
    }

    /// R9: what another partner has is never found.
    @Test func anotherPartnersCustomersAreNotFound() throws {
        let (test, _) = try desk()
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Fabrikam", tenantID: tenant(9), kind: .directBill, cloud: .public, environment: .sandbox,
                domain: nil, adminLogin: "ada", adminName: "Ada"), systemLogin: "ada",
            at: Moment(now: Instant(day: TestDesk.today)))
        let desk = Desk(store: test.store, partner: other, actor: test.admin) {
            Moment(now: Instant(day: TestDesk.today))
        }
        for scrap in ["tail", "t", "zurich.example", "1f2a3b4c"] { #expect(try found(desk, scrap) == [], "\(scrap)") }
    }

    @Test func itIsFoundByKey() throws {
        let (test, _) = try desk()
        try test.store.read { database in
            for (sql, arguments) in [(Desk.namesFrom, [1, 2, 3]), (Desk.ordersOfOne, [1])] {
                let plan = try Row.fetchAll(
                    database, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: StatementArguments(arguments)
                ).map { $0["detail"] as String }
                #expect(plan.count == 1, "\(plan)")
                #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
            }
        }
    }
}
