import Core
import Persistence
import Testing

@Suite struct ImportTests {
    private func facts(
        _ number: Int, _ name: String, domain: String? = nil, country: String? = nil, contact: Contact? = nil
    ) -> CustomerFacts {
        CustomerFacts(
            tenantID: tenant(number), companyName: name, domain: domain ?? "d\(number).example", country: country,
            contact: contact)
    }

    private func load(
        _ test: TestDesk, _ facts: [CustomerFacts], isRehearsal: Bool = false
    ) throws -> (counts: ImportCounts, repeats: [Int: ImportOutcome]) {
        var repeats: [Int: ImportOutcome] = [:]
        let counts = try test.desk().importCustomers(from: "file.csv", isRehearsal: isRehearsal) { staging in
            for (index, fact) in facts.enumerated() { try staging.add(fact, line: index + 2) }
        } report: { line, outcome in
            repeats[line] = outcome
        }
        return (counts, repeats)
    }

    @Test func everyRowIsAccountedFor() throws {
        let test = try TestDesk()
        try test.load([facts(1, "Alpha"), facts(2, "Bravo", country: "FR")])
        let result = try load(
            test,
            [
                facts(1, "Alpha"), facts(2, "Bravo Group", country: "FR"), facts(3, "Charlie"), facts(3, "Charlie"),
                facts(3, "Someone else"), facts(4, "Delta"),
            ])
        #expect(result.counts.added == 2 && result.counts.updated == 1 && result.counts.unchanged == 2)
        #expect(result.counts.refused == 1 && result.counts.read == 6)
        #expect(result.repeats == [6: .repeats(line: 4)])
        var names: [String] = []
        try test.desk().forEachCustomer(CustomerQuery()) { names.append($0.companyName) }
        #expect(names == ["Alpha", "Bravo Group", "Charlie", "Delta"])
    }

    @Test func whatTheFileDoesNotSayIsKept() throws {
        let test = try TestDesk()
        let contact = Contact(firstName: "Ana", lastName: "Bowman", email: "ana@d1.example")
        try test.load([facts(1, "Alpha", country: "DE", contact: contact)])
        let result = try load(test, [facts(1, "Alpha")])
        #expect(result.counts.unchanged == 1)
        _ = try load(test, [facts(1, "Zulu", domain: "new.example")])
        let customer = try test.desk().answer(customerID: try test.desk().find("zulu")).customer
        #expect(customer.contact == contact && customer.country == "DE")
        // The former domain still finds it.
        #expect(customer.otherDomains == ["d1.example"])
        #expect(try test.desk().find("d1.example") == customer.id)
        // And so does the former name, until it is the name again.
        #expect(customer.formerNames == ["Alpha"])
        var found: [Int64] = []
        try test.desk().forEachCustomer(CustomerQuery(text: "alpha")) { found.append($0.id) }
        #expect(found == [customer.id])
        _ = try load(test, [facts(1, "Alpha", domain: "new.example")])
        #expect(try test.desk().answer(customerID: customer.id).customer.formerNames == ["Zulu"])
    }

    @Test func aRehearsalLeavesNoTrace() throws {
        let test = try TestDesk()
        #expect(try load(test, [facts(1, "Alpha")], isRehearsal: true).counts.added == 1)
        #expect(try test.desk().counts().total == 0)
        #expect(throws: Refusal.noSuchCustomer("alpha")) { try test.desk().find("alpha") }
    }

    @Test func whatFailsHalfWayLeavesNothing() throws {
        struct Broken: Error {}
        let test = try TestDesk()
        #expect(throws: Broken.self) {
            try test.desk().importCustomers(from: "file.csv", isRehearsal: false) { staging in
                try staging.add(facts(1, "Alpha"), line: 2)
                throw Broken()
            } report: { _, _ in
            }
        }
        #expect(try test.desk().counts().total == 0)
        // And the next one is as if that had never been.
        #expect(try load(test, [facts(1, "Alpha")]).counts.added == 1)
    }

    @Test(arguments: [250, 900])
    func manyAmongMany(newcomers: Int) throws {
        let test = try TestDesk()
        try test.load((0..<600).map { facts(1000 + $0, "Name \(1000 + $0 * 2)") })
        let id = try test.desk().find(tenant(1000).description)
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        try test.load((0..<newcomers).map { facts(5000 + $0, "Name \(1001 + $0 * 2)") })
        var names: [String] = []
        try test.desk().forEachCustomer(CustomerQuery()) { names.append($0.companyName) }
        #expect(names.count == 600 + newcomers)
        #expect(names == names.sorted())
        #expect(try test.desk().answer(customerID: id).state == .confirmed)
        #expect(try test.desk().counts().total == 600 + newcomers)
        var found: [String] = []
        try test.desk().forEachCustomer(CustomerQuery(text: "name 1001")) { found.append($0.companyName) }
        #expect(found == ["Name 1001"])
    }

    @Test(arguments: [
        ("not-a-guid", "Alpha", "a.example", ""), ("", "Alpha", "a.example", ""),
        ("00000000-0000-4000-8000-000000000001", "", "a.example", ""),
        ("00000000-0000-4000-8000-000000000001", "Alpha", "", ""),
        ("00000000-0000-4000-8000-000000000001", "Alpha", "no dots", ""),
        ("00000000-0000-4000-8000-000000000001", "Al\u{1B}[31mpha", "a.example", ""),
        ("00000000-0000-4000-8000-000000000001", "Alpha", "a.example", "France"),
        ("00000000-0000-4000-8000-000000000001", String(repeating: "x", count: 300), "a.example", ""),
    ])
    func aBadRowIsRefused(id: String, name: String, domain: String, country: String) {
        #expect(throws: CustomerProblem.self) {
            try CustomerFacts(checking: id, companyName: name, domain: domain, country: country)
        }
    }
}
