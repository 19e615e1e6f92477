import Core
import Resources
import Testing

@testable import Wording

/// R20, word for word, and R13's and R7's plain words where nothing else says them.
@Suite struct GateSentenceTests {
    private func closing(_ type: AgreementType) -> GateClosing {
        GateClosing(
            reason: .nothingOnRecord(since: Day(iso: "2018-11-07")),
            required: AgreementTemplate(id: "id", key: "key", type: type, link: "", versionRank: 0))
    }

    @Test func r20() {
        let words = Words(.english)
        #expect(
            words.refusal(atGate: closing(.customer))
                == "Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be "
                + "provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center "
                + "before you can complete this purchase")
        let before = words.refusal(atGate: closing(.cloud))
        #expect(before.contains("partner confirmation") && before.contains("Microsoft Cloud Agreement"))
        #expect(!before.contains("Customer Agreement"))
    }

    /// R16: what the API demands is said where it is not what the dashboard does.
    @Test(arguments: [
        ("2018-08-06", Environment.production, false), ("2018-08-07", .production, false),
        ("2018-11-07", .production, true), ("2019-03-11", .production, true), ("2019-03-11", .sandbox, false),
        ("2019-03-22", .production, false), ("2026-11-23", .production, false),
    ])
    func r16(date: String, environment: Environment, differs: Bool) throws {
        let day = try #require(Day(iso: date))
        let calendar = try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar)
        let partner = Partner(
            id: 1, tenantID: try #require(TenantID("5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903")), name: "Contoso",
            kind: .directBill, cloud: .public, environment: environment, domain: nil)
        let rule = calendar.rule(on: day, channel: .dashboard, environment: environment)
        let sentence = Words(.english).sentences(for: rule, on: day, of: partner, calendar: calendar)[0]
        #expect(sentence.hasSuffix("; optional by API") == differs, "\(sentence)")
    }

    /// Every refusal that rests on a rule names it, in both languages, and the API's code is never translated away.
    @Test(arguments: Language.allCases)
    func aRefusalNamesItsRule(language: Language) throws {
        let words = Words(language)
        let user = User(login: "hal", name: "Hal", role: .helpdeskAgent)
        let day = try #require(Day(iso: "2018-12-01"))
        let template = try #require(closing(.cloud).required)
        let refusals: [Refusal] = [
            .unknownUser(login: "x"), .roleMayNot(.confirm, user), .resellerMayNotConfirm, .productionAsOf(day),
            .nationalCloud(.germany), .nothingToConfirm(day), .templateUnsupported(template, since: day),
            .templateNotConfirmable(template, from: day), .personIsNotTheCustomers(domain: "a.example", owner: "A"),
        ]
        for refusal in refusals {
            let rule = try #require(refusal.rule)
            #expect(words.sentence(for: refusal).contains("(\(rule.rawValue))"), "\(refusal)")
        }
    }
}
