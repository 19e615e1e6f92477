import Core
import GRDB
import Testing

@testable import Persistence

/// A customer is added with all that comes along, or not at all; and edited so that every list keeps up.
@Suite struct NewCustomerTests {
    private static let e3 = "796b6b5f-613c-4e24-a17c-eba730d49c02"
    private static let address = Address(
        line1: "1 Main Street", city: "Redmond", state: "WA", postalCode: "98052")
    private static let ana = Contact(firstName: "Ana", lastName: "Bowman", email: "ana@fabrikam.example")

    private func new(
        _ name: String = "Fabrikam", domain: String = "fabrikam.example", id: Int = 900, agreed: String? = nil,
        email: String = "ana@fabrikam.example", template: String = customerTemplate, lines: [OrderLine] = []
    ) -> NewCustomer {
        NewCustomer(
            facts: CustomerFacts(
                tenantID: tenant(id), companyName: name, domain: domain, country: "US",
                relationship: NewCustomer.relationship, contact: Self.ana),
            address: Self.address, acceptance: agreed.map { acceptance($0, email: email) },
            templateID: agreed == nil ? nil : template, lines: lines)
    }

    private func names(_ desk: Desk, _ text: String = "") throws -> [String] {
        var names: [String] = []
        try desk.forEachCustomer(CustomerQuery(text: text)) { names.append($0.companyName) }
        return names
    }

    /// How many rows there are of everything that adding writes.
    private func rows(_ test: TestDesk) throws -> [Int] {
        try test.store.read { database in
            try ["customer", "search", "account", "confirmation", "purchase", "subscription", "activity"].map {
                try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1
            }
        }
    }

    private func actions(_ test: TestDesk) throws -> [String] {
        try test.store.read { try String.fetchAll($0, sql: "SELECT action FROM activity ORDER BY id") }
    }

    @Test func allThatComesAlongIsThere() throws {
        let test = try TestDesk()
        try test.add("Contoso Pharma", "Wingtip Toys")
        let before = try test.desk().counts()
        let added = try test.desk().addCustomer(
            new(agreed: "2026-11-20", lines: [OrderLine(offerID: Self.e3, seats: 25)]))
        let answer = try test.desk().answer(customerID: added.customerID)
        #expect(answer.customer.address == Self.address)
        #expect(answer.customer.contact == Self.ana)
        #expect(answer.state == .confirmed)
        #expect(answer.orders == [try #require(added.order)])
        #expect(answer.subscriptions.map(\.seats) == [25])
        #expect(added.confirmation?.acceptance.dateAgreed == day("2026-11-20"))
        #expect(try names(test.desk()) == ["Contoso Pharma", "Fabrikam", "Wingtip Toys"])
        #expect(try names(test.desk(), "brika") == ["Fabrikam"])
        #expect(try names(test.desk(), try #require(added.order).number) == ["Fabrikam"])
        let after = try test.desk().counts()
        #expect(after[.toConfirm] == before[.toConfirm])
        #expect(after[.confirmed] == before[.confirmed] + 1)
        #expect(try actions(test).suffix(3) == ["customerAdded", "confirmed", "orderPlaced"])
        #expect(try test.desk().verifyActivity().problems.isEmpty)
    }

    /// R17, R15: a customer can be there unconfirmed; only the order needs the confirmation.
    @Test func aCustomerCanExistUnconfirmed() throws {
        let test = try TestDesk()
        let added = try test.desk().addCustomer(new())
        #expect(try test.desk().answer(customerID: added.customerID).state == .toConfirm)
        #expect(try test.desk().counts()[.toConfirm] == 1)
    }

    /// R15(a), R20: nothing at all is written when the gate shuts the purchase out.
    @Test func aShutGateLeavesNothingBehind() throws {
        let test = try TestDesk()
        try test.add("Contoso Pharma")
        let before = try rows(test)
        #expect {
            try test.desk().addCustomer(new(lines: [OrderLine(offerID: Self.e3, seats: 25)]))
        } throws: {
            ($0 as? Refusal)?.code == 13_605
        }
        #expect(try rows(test) == before)
        #expect(try names(test.desk(), "fabrikam") == [])
        #expect(try test.desk().counts().total == 1)
    }

    /// R17.
    @Test func whileOptionalSkippingGoesOn() throws {
        let test = try TestDesk()
        let desk = test.desk(on: "2018-10-01")
        var wish = new(lines: [OrderLine(offerID: Self.e3, seats: 2)])
        #expect {
            try desk.addCustomer(wish)
        } throws: {
            ($0 as? Refusal)?.rule == .r17
        }
        wish.skipsConfirmation = true
        #expect(try desk.addCustomer(wish).order != nil)
        let later = test.desk(on: "2018-12-01")
        var another = new("Litware", domain: "litware.example", id: 901, lines: wish.lines)
        another.skipsConfirmation = true
        #expect(throws: Refusal.self) { try later.addCustomer(another) }
    }

    /// Whatever is refused in the middle, nothing of the whole is there: the seats (2002), the offer, the person (R6),
    /// the agreement (R16), the date (R4).
    @Test func aRefusalInTheMiddleWritesNothing() throws {
        let test = try TestDesk()
        let before = try rows(test)
        let wishes = [
            new(agreed: "2026-11-20", lines: [OrderLine(offerID: Self.e3, seats: 0)]),
            new(agreed: "2026-11-20", lines: [OrderLine(offerID: "no-such-offer", seats: 1)]),
            new(agreed: "2026-11-20", email: "ada@partner.example"),
            new(agreed: "2026-11-20", template: cloudTemplate), new(agreed: "2026-11-24"),
        ]
        for wish in wishes {
            #expect(throws: Refusal.self) { try test.desk().addCustomer(wish) }
            #expect(try rows(test) == before)
        }
        #expect(try test.desk().counts().total == 0)
        #expect(try names(test.desk(), "fab").isEmpty)
    }

    @Test func aFailureOfTheStoreInTheMiddleWritesNothing() throws {
        let test = try TestDesk()
        try test.store.write {
            try $0.execute(
                sql: """
                    CREATE TRIGGER broken BEFORE INSERT ON subscription BEGIN SELECT RAISE(ABORT, 'disk'); END
                    """)
        }
        let before = try rows(test)
        try test.desk().saveCustomerDraft(
            CustomerDraft(lines: [OrderLine(offerID: Self.e3, seats: 1)]), customerID: nil)
        #expect(throws: StoreProblem.self) {
            try test.desk().addCustomer(new(agreed: "2026-11-20", lines: [OrderLine(offerID: Self.e3, seats: 1)]))
        }
        #expect(try rows(test) == before)
        #expect(try test.desk().accountMaterial().draft != nil)
    }

    @Test func aTenantOrADomainThatIsThereAlreadyIsRefusedByName() throws {
        let test = try TestDesk()
        let id = try test.add("Contoso Pharma")[0]
        let there = try test.desk().answer(customerID: id).customer
        #expect(throws: Refusal.account(.exists(there, by: .tenantID))) { try test.desk().addCustomer(new(id: 100)) }
        #expect(throws: Refusal.account(.exists(there, by: .domain))) {
            try test.desk().addCustomer(new(domain: "customer0.example"))
        }
        #expect(try test.desk().counts().total == 1)
    }

    /// R8.
    @Test func theSupportDeskMayNeitherAddNorEdit() throws {
        let test = try TestDesk()
        let id = try test.add("Contoso Pharma")[0]
        let helper = try test.desk().addUser(login: "hal", name: "Hal", role: .helpdeskAgent)
        let desk = test.desk(actor: Actor(user: helper, systemLogin: "hal"))
        #expect(throws: Refusal.roleMayNot(.editCustomers, helper)) { try desk.addCustomer(new()) }
        #expect(throws: Refusal.roleMayNot(.editCustomers, helper)) { try desk.accountMaterial(editing: id) }
    }

    /// R7: an indirect reseller adds customers, but confirms none.
    @Test func anIndirectResellerConfirmsNothing() throws {
        let test = try TestDesk(kind: .indirectReseller)
        #expect(try test.desk().accountMaterial().agreement == .failure(.resellerMayNotConfirm))
        #expect(throws: Refusal.resellerMayNotConfirm) { try test.desk().addCustomer(new(agreed: "2026-11-20")) }
        #expect(try test.desk().addCustomer(new()).confirmation == nil)
    }

    /// R19.
    @Test func aNationalCloudNeedsNoTick() throws {
        let test = try TestDesk(cloud: .germany)
        #expect(try test.desk().accountMaterial().agreement == .failure(.nationalCloud(.germany)))
        #expect(try test.desk().addCustomer(new(lines: [OrderLine(offerID: Self.e3, seats: 1)])).order != nil)
    }

    @Test func theDraftIsTheUsersOwnAndGoesWithTheCustomer() throws {
        let test = try TestDesk()
        var draft = CustomerDraft(lines: [OrderLine(offerID: Self.e3, seats: 3)])
        draft.form[.companyName] = "Fabr"
        try test.desk().saveCustomerDraft(draft, customerID: nil)
        #expect(try test.desk().accountMaterial().draft == draft)
        let other = try test.desk().addUser(login: "bo", name: "Bo", role: .salesAgent)
        #expect(try test.desk(actor: Actor(user: other, systemLogin: "bo")).accountMaterial().draft == nil)
        // What the same user adds by a command is another customer.
        _ = try test.desk().addCustomer(new())
        #expect(try test.desk().accountMaterial().draft == draft)
        var typed = new(domain: "typed.example", id: 101)
        typed.endsDraft = true
        _ = try test.desk().addCustomer(typed)
        #expect(try test.desk().accountMaterial().draft == nil)
    }

    @Test func anEditEndsNoDraftButItsOwn() throws {
        let test = try TestDesk()
        let id = try test.add("Contoso Pharma")[0]
        var draft = CustomerDraft()
        draft.form[.companyName] = "Contoso Pharm"
        try test.desk().saveCustomerDraft(draft, customerID: id)
        var edit = CustomerEdit(customerID: id, companyName: "Contoso Drugs", country: "US", address: nil, contact: nil)
        _ = try test.desk().updateCustomer(edit)
        #expect(try test.desk().accountMaterial(editing: id).draft == draft)
        edit.companyName = "Contoso Medicine"
        edit.endsDraft = true
        _ = try test.desk().updateCustomer(edit)
        #expect(try test.desk().accountMaterial(editing: id).draft == nil)
    }

    @Test func anEditMovesTheCustomerAndKeepsTheFormerNameSearchable() throws {
        let test = try TestDesk()
        let id = try test.add("Alpine Ski House", "Contoso Pharma", "Wingtip Toys")[0]
        let before = try test.desk().answer(customerID: id).customer
        let after = try test.desk().updateCustomer(
            CustomerEdit(
                customerID: id, companyName: "Zebra Ski House", country: "US", address: Self.address,
                contact: Contact(firstName: "Léa", lastName: "Martin", email: "lea@alpine.example"), seen: before))
        #expect(try test.desk().answer(customerID: id).customer == after)
        #expect(after.formerNames == ["Alpine Ski House"])
        #expect(try names(test.desk()) == ["Contoso Pharma", "Wingtip Toys", "Zebra Ski House"])
        for text in ["alpine", "zebra", "martin"] { #expect(try names(test.desk(), text) == ["Zebra Ski House"]) }
        #expect(try names(test.desk(), "bowman").count == 2)
        let entry = try test.store.read {
            try String.fetchOne($0, sql: "SELECT detail FROM activity WHERE action = 'customerUpdated'")
        }
        #expect(entry?.contains("Alpine Ski House") == true && entry?.contains("Zebra Ski House") == true)
        #expect(entry?.contains("alpine.example") == true)
        #expect(entry?.contains("customer0.example") == true, "the former contact's address")
        #expect(entry?.contains("Reseller") == false, "what stayed as it was is no change")
    }

    @Test func aColleaguesChangeIsNotOverrunUnseen() throws {
        let test = try TestDesk()
        let id = try test.add("Alpine Ski House")[0]
        let seen = try test.desk().answer(customerID: id).customer
        var edit = CustomerEdit(
            customerID: id, companyName: "Alpine", country: "", address: nil, contact: seen.contact, seen: seen)
        let theirs = try test.desk().updateCustomer(edit)
        edit.companyName = "Ski House"
        #expect(throws: Refusal.account(.changedMeanwhile(theirs))) { try test.desk().updateCustomer(edit) }
        edit.companyName = "Alpine"
        edit.seen = theirs
        #expect(throws: Refusal.account(.nothingToChange(theirs))) { try test.desk().updateCustomer(edit) }
    }

    /// An import after it neither loses the address nor forgets the former name.
    @Test func anImportKeepsWhatItDoesNotSay() throws {
        let test = try TestDesk()
        let added = try test.desk().addCustomer(new())
        try test.load([CustomerFacts(tenantID: tenant(900), companyName: "Fabrikam SA", domain: "fabrikam.example")])
        let customer = try test.desk().answer(customerID: added.customerID).customer
        #expect(customer.companyName == "Fabrikam SA")
        #expect(customer.address == Self.address)
    }
}

extension NewCustomerTests {
    /// F4 of the acceptance form: the primary contact, then who agreed before, each once.
    @Test func thePeopleKnownAtACustomer() throws {
        let test = try TestDesk()
        let id = try test.add("Contoso Pharma")[0]
        let contact = try #require(try test.desk().answer(customerID: id).customer.contact)
        for agreed in [acceptance("2026-11-01", first: "Bo"), acceptance("2026-11-02", first: "Cy")] {
            _ = try test.desk().recordConfirmation(
                ConfirmationRequest(customerID: id, acceptance: agreed, templateID: customerTemplate))
        }
        #expect(try test.desk().formMaterial(customerID: id).people.map(\.firstName) == ["Ana", "Cy", "Bo"])
        #expect(try test.desk().formMaterial(customerID: id).people.first == contact)
    }
}
