import Core
import Testing

@Suite struct ConfirmingTests {
    private func decide(
        _ acceptance: Acceptance = Acceptance(dateAgreed: day("2026-11-20"), person: person()),
        template: String = customerTemplate, role: Role = .salesAgent, partner: Partner = partner(),
        customer: Customer = customer(), history: AgreementHistory = AgreementHistory(), at moment: Moment? = nil,
        channel: Channel = .dashboard, personIsCustomers: Bool = false, seen: SeenConfirmation = .notLooked
    ) -> Refusal? {
        let request = ConfirmationRequest(
            customerID: customer.id, acceptance: acceptance, templateID: template, channel: channel,
            personIsCustomers: personIsCustomers, seen: seen)
        do throws(Refusal) {
            _ = try Confirming.decide(
                request, by: actor(role), for: customer, of: partner, history: history,
                at: moment ?? Moment(now: Instant(day: day("2026-11-23"))), calendar: calendar)
            return nil
        } catch {
            return error
        }
    }

    /// R7.
    @Test(arguments: [(PartnerKind.directBill, true), (.indirectProvider, true), (.indirectReseller, false)])
    func r7(kind: PartnerKind, may: Bool) {
        #expect(decide(partner: partner(kind)) == (may ? nil : .resellerMayNotConfirm))
    }

    /// R1, Facts: through a designated account nobody confirms without a name of their own.
    @Test func aDesignatedAccountNamesTheEmployee() throws {
        let counter = User(login: "counter", name: "Counter", role: .salesAgent, isDesignated: true)
        var request = ConfirmationRequest(
            customerID: customer().id, acceptance: Acceptance(dateAgreed: day("2026-11-20"), person: person()),
            templateID: customerTemplate)
        func decide() throws -> AgreementTemplate {
            try Confirming.decide(
                request, by: Actor(user: counter, systemLogin: "counter"), for: customer(), of: partner(),
                history: AgreementHistory(), at: Moment(now: Instant(day: day("2026-11-23"))), calendar: calendar)
        }
        #expect(throws: Refusal.employeeNotNamed(counter)) { try decide() }
        request.onBehalfOf = "Marie Durand"
        #expect(try decide().id == customerTemplate)
    }

    /// R8: the role table, every role and every action.
    @Test(arguments: Role.allCases, Action.allCases)
    func r8(role: Role, action: Action) {
        let expected: Bool =
            switch (role, action) {
            case (_, .look), (.globalAdmin, _): true
            case (.helpdeskAgent, _), (_, .manageUsers): false
            default: true
            }
        #expect(role.may(action) == expected)
        if action == .confirm { #expect((decide(role: role)?.rule == .r8) == !expected) }
    }

    /// R16: which template can be confirmed when.
    @Test(arguments: [
        (cloudTemplate, "2018-08-06", Rule.r16), (cloudTemplate, "2018-08-07", nil), (cloudTemplate, "2020-01-31", nil),
        (cloudTemplate, "2020-02-01", .r16), (customerTemplate, "2019-09-30", .r16),
        (customerTemplate, "2019-10-01", nil),
    ])
    func r16(template: String, date: String, rule: Rule?) {
        let acceptance = Acceptance(dateAgreed: day("2018-08-01"), person: person())
        #expect(decide(acceptance, template: template, at: moment(date))?.rule == rule)
    }

    @Test func r16PreviewIsForTheSandboxAlone() {
        let acceptance = Acceptance(dateAgreed: day("2019-08-01"), person: person())
        #expect(decide(acceptance, partner: partner(environment: .sandbox), at: moment("2019-08-01")) == nil)
        #expect(
            decide(acceptance, at: moment("2019-08-01"))
                == calendar.template(id: customerTemplate).map { .templateNotConfirmable($0, from: day("2019-10-01")) })
    }

    @Test func r16AsOfAProductionStoreIsNotWritten() {
        let acceptance = Acceptance(dateAgreed: day("2018-12-01"), person: person())
        let asOf = moment("2018-12-01", simulated: true)
        #expect(decide(acceptance, template: cloudTemplate, at: asOf) == .productionAsOf(day("2018-12-01")))
        #expect(decide(acceptance, template: cloudTemplate, partner: partner(environment: .sandbox), at: asOf) == nil)
    }

    /// R19.
    @Test(arguments: Cloud.allCases.filter(\.isNational))
    func r19(cloud: Cloud) {
        #expect(decide(partner: partner(cloud: cloud)) == .nationalCloud(cloud))
    }

    /// R4, also for whoever does not come through the form.
    @Test(arguments: [("2026-11-23", nil), ("2026-11-24", Rule.r4), ("2010-01-01", nil), ("2009-12-31", Rule.r4)])
    func r4(date: String, rule: Rule?) {
        #expect(decide(Acceptance(dateAgreed: day(date), person: person()))?.rule == rule)
    }

    /// R6: the partner's own people and the reseller's can never accept for the customer without an explicit yes.
    @Test(arguments: [
        ("ana@tailwind.example", nil), ("marie@partner.example", "Contoso"), ("m@mail.PARTNER.example", "Contoso"),
        ("m@notpartner.example", nil), ("joe@alpenglow.example", "Alpenglow"),
    ])
    func r6(email: String, owner: String?) {
        let theirs = customer(reseller: Reseller(id: 1, name: "Alpenglow", domain: "alpenglow.example"))
        let acceptance = Acceptance(dateAgreed: day("2026-11-20"), person: person(email: email))
        let refusal = decide(acceptance, customer: theirs)
        #expect(refusal?.rule == (owner == nil ? nil : .r6))
        if case .personIsNotTheCustomers(_, let named)? = refusal { #expect(named == owner) }
        #expect(decide(acceptance, customer: theirs, personIsCustomers: true) == nil)
    }

    struct Repeat: CustomTestStringConvertible {
        let what: String
        let person: Contact
        let date: String
        let byDashboard: Bool
        let byAPI: Bool
        var testDescription: String { "R11 \(what)" }
    }

    /// R11: the four facts decide; by the dashboard a newer date does too.
    @Test(arguments: [
        Repeat(what: "the very same", person: person(), date: "2020-05-12", byDashboard: true, byAPI: true),
        Repeat(what: "an older date", person: person(), date: "2020-05-11", byDashboard: true, byAPI: true),
        Repeat(what: "a newer date", person: person(), date: "2020-05-13", byDashboard: false, byAPI: true),
        Repeat(what: "first name", person: person(first: "Anna"), date: "2020-05-12", byDashboard: false, byAPI: false),
        Repeat(what: "last name", person: person(last: "Bow"), date: "2020-05-12", byDashboard: false, byAPI: false),
        Repeat(
            what: "email", person: person(email: "a@t.example"), date: "2020-05-12", byDashboard: false, byAPI: false),
        Repeat(
            what: "phone", person: person(phone: "+1 425 555 0119"), date: "2020-05-12", byDashboard: false,
            byAPI: false),
    ])
    func r11(row: Repeat) {
        let held = confirmation(customerTemplate, on: "2020-05-12")
        let history = AgreementHistory(confirmations: [held])
        let acceptance = Acceptance(dateAgreed: day(row.date), person: row.person)
        #expect(decide(acceptance, history: history) == (row.byDashboard ? .duplicate(held) : nil))
        #expect(decide(acceptance, history: history, channel: .api) == (row.byAPI ? .duplicate(held) : nil))
    }

    @Test func r11ThePhoneCountsByItsDigits() {
        let held = confirmation(customerTemplate, on: "2020-05-12", person: person(phone: "+1 425 555 0119"))
        let same = Acceptance(dateAgreed: day("2020-05-12"), person: person(phone: "+1 (425) 555-0119"))
        #expect(decide(same, history: AgreementHistory(confirmations: [held])) == .duplicate(held))
        // Another type is another confirmation.
        let cloud = confirmation(cloudTemplate, on: "2019-05-12", person: same.person)
        #expect(decide(same, history: AgreementHistory(confirmations: [cloud])) == nil)
    }

    @Test func aColleaguesConfirmationIsNotOverrunUnseen() {
        let held = confirmation(customerTemplate, on: "2020-05-12", id: 9)
        let history = AgreementHistory(confirmations: [held])
        let mine = Acceptance(dateAgreed: day("2020-05-13"), person: person(first: "Bo"))
        #expect(decide(mine, history: history, seen: .saw(nil)) == .confirmedMeanwhile(held))
        #expect(decide(mine, history: history, seen: .saw(9)) == nil)
        #expect(decide(mine, history: history) == nil)
    }
}
