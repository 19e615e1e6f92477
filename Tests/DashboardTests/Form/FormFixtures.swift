import Core
import Drawing
import Resources
import Wording

@testable import Dashboard

/// The setting and the material of the form's tests.
enum FormFixtures {
    static let today = day("2026-11-23")

    static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

    static func setting(
        _ language: Language = .english, role: Role = .salesAgent, kind: PartnerKind = .indirectProvider,
        isReadOnly: Bool = false, glyphs: GlyphSet = .unicode
    ) throws -> Setting {
        let calendar = try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar)
        return Setting(
            words: Words(language), glyphs: glyphs,
            partner: Partner(
                id: 1, tenantID: tenant(1), name: "Contoso Distribution", kind: kind, cloud: .public,
                environment: .production, domain: "contoso.example"),
            actor: Actor(user: User(login: "marie", name: "Marie Durand", role: role), systemLogin: "marie"),
            today: today, isReadOnly: isReadOnly,
            rulebook: Rulebook(calendar: calendar, catalogue: Catalogue(offers: [])))
    }

    static func tenant(_ number: UInt8) -> TenantID {
        var generator = Counting(value: UInt64(number))
        return TenantID.random(using: &generator)
    }

    static let ana = Contact(
        firstName: "Ana", lastName: "Bowman", email: "ana.bowman@tailwind.example", phone: "+1 425 555 0100")

    static func customer(contact: Contact? = ana) -> Customer {
        Customer(
            id: 7, tenantID: tenant(7), companyName: "Tailwind Traders", domain: "tailwind.example", country: "US",
            contact: contact, reseller: Reseller(id: 3, name: "Fabrikam Resale", domain: "fabrikam.example"))
    }

    static func material(
        contact: Contact? = ana, inForce: Core.Confirmation? = nil, draft: AcceptanceForm? = nil,
        last: AcceptanceForm? = nil, people: [Contact] = [], delivery: Delivery? = nil
    ) throws -> FormMaterial {
        let setting = try setting()
        guard let template = setting.rule.preferred else { throw Missing.template }
        return FormMaterial(
            customer: customer(contact: contact), template: template, inForce: inForce, draft: draft, last: last,
            confirmedByName: inForce == nil ? nil : "Paul Martin", people: people,
            delivery: delivery)
    }

    static func delivery(date: String = "2026-11-20", email: String = "noor@tailwind.example") -> Delivery {
        Delivery(
            id: 17, customerID: 7, type: .customer,
            form: AcceptanceForm(dateAgreed: date, firstName: "Noor", lastName: "Haddad", email: email),
            deliverer: Deliverer(name: "Fabrikam Resale", file: "november.csv", line: 4), collectedBy: "paul",
            collectedAt: Instant(day: day("2026-11-21"), millisecondOfDay: 36_720_000))
    }

    static func confirmation(
        id: Int64 = 41, by login: String = "paul", agreed: String = "2018-11-30", person: Contact = ana
    ) -> Confirmation {
        Confirmation(
            id: id, customerID: 7, templateID: "117a77b0-9360-443b-8795-c6dedc750cf9", type: .customer,
            acceptance: Acceptance(dateAgreed: day(agreed), person: person), confirmedBy: login,
            confirmedAt: Instant(day: day("2026-05-12"), millisecondOfDay: 36_720_000), channel: .dashboard)
    }

    enum Missing: Error { case template }

    private struct Counting: RandomNumberGenerator {
        var value: UInt64
        mutating func next() -> UInt64 {
            defer { value += 0x0101_0101 }
            return value
        }
    }
}

extension FormScreen {
    /// Presses keys one after the other and gathers what they lead to.
    mutating func press(_ keys: Key..., in setting: Setting) -> [Effect] {
        keys.flatMap { handle(.key($0), in: setting) ?? [] }
    }

    mutating func type(_ text: String, in setting: Setting) -> [Effect] {
        text.flatMap { handle(.key(.character($0)), in: setting) ?? [] }
    }
}

extension [Effect] {
    var confirmations: [ConfirmationRequest] {
        compactMap { if case .ask(.confirm(let request)) = $0 { request } else { nil } }
    }

    var drafts: [AcceptanceForm] {
        compactMap { if case .ask(.saveDraft(_, let form)) = $0 { form } else { nil } }
    }

    var notices: [Notice] {
        compactMap { if case .tell(let notice) = $0 { notice } else { nil } }
    }
}
