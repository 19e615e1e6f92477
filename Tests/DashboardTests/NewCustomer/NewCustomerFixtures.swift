import Core
import Drawing
import Resources
import Testing
import Wording

@testable import Dashboard

/// A partner's setting, the material of the forms, and customers to fill them with.
enum NewCustomerFixtures {
    static func setting(
        on day: String = "2026-11-23", _ language: Language = .english, kind: PartnerKind = .directBill,
        role: Role = .salesAgent, glyphs: GlyphSet = .unicode
    ) throws -> Setting {
        var setting = try TailwindTraders(on: day) {
            $0.language = language
            $0.role = role
            $0.glyphs = glyphs
        }.setting()
        setting.partner.kind = kind
        setting.partner.environment = .sandbox
        return setting
    }

    static func material(
        in setting: Setting, customer: Customer? = nil, draft: CustomerDraft? = nil, resellers: [Reseller] = []
    ) throws -> AccountMaterial {
        let agreement = Result { () throws(Refusal) in
            if let refusal = setting.refusal(of: .confirm) { throw refusal }
            guard let template = setting.rule.preferred else { throw .nothingToConfirm(setting.today) }
            return template
        }
        return AccountMaterial(
            customer: customer,
            countries: try CountryTables(countries: Embedded.countries, states: Embedded.states).read(),
            resellers: resellers, agreement: agreement, draft: draft)
    }

    static let account: [CustomerForm.Field: String] = [
        .companyName: "Fabrikam", .domain: "fabrikam.onmicrosoft.com", .country: "US", .line1: "1 Main Street",
        .city: "Redmond", .state: "WA", .postalCode: "98052", .firstName: "Ana", .lastName: "Bowman",
        .email: "ana@fabrikam.example", .phone: "+1 425 555 0100",
    ]

    static func draft(
        _ more: [CustomerForm.Field: String] = [:], lines: [(Offer, Int)] = []
    ) -> CustomerDraft {
        var form = CustomerForm()
        for (field, text) in account.merging(more, uniquingKeysWith: { $1 }) { form[field] = text }
        return CustomerDraft(form: form, lines: lines.map { OrderLine(offerID: $0.id, seats: $1) })
    }

    static let agreed: [CustomerForm.Field: String] = [.accepted: "x", .dateAgreed: "2026-11-20"]

    /// The screen on top of a dashboard, opened with a draft.
    static func open(
        _ setting: Setting, _ draft: CustomerDraft? = nil, resellers: [Reseller] = [], width: Int = 80, height: Int = 24
    ) throws -> OneScreen {
        let material = try material(in: setting, draft: draft, resellers: resellers)
        return OneScreen(NewCustomerScreen(material, in: setting), in: setting, width: width, height: height)
    }

    /// What the store answers once the customer is there.
    static func added(_ new: NewCustomer) throws -> Answer {
        let customer = Customer(
            id: 99, tenantID: new.facts.tenantID, companyName: new.facts.companyName, domain: new.facts.domain,
            country: new.facts.country ?? "", relationship: NewCustomer.relationship, contact: new.facts.contact,
            address: new.address)
        let now = Instant(day: try #require(Day(iso: "2026-11-23")), millisecondOfDay: 36_000_000)
        let confirmation = new.acceptance.map {
            Confirmation(
                id: 1, customerID: 99, templateID: new.templateID ?? "", type: .customer, acceptance: $0,
                confirmedBy: "mdurand", confirmedAt: now, channel: .dashboard)
        }
        let order =
            new.lines.isEmpty
            ? nil : Order(id: 42, customerID: 99, placedAt: now, placedBy: "mdurand", lines: new.lines)
        let gate = confirmation.map { GateAnswer.open(.confirmed($0)) } ?? .open(.nothingToConfirm)
        let answer = CustomerAnswer(
            customer: customer, state: confirmation == nil ? .toConfirm : .confirmed, gate: gate,
            history: AgreementHistory(confirmations: [confirmation].compactMap { $0 }), subscriptions: [],
            orders: [order].compactMap { $0 }, cart: nil, userNames: [:])
        return .customerAdded(AddedCustomer(customerID: 99, confirmation: confirmation, order: order), answer)
    }
}

extension OneScreen {
    var newCustomer: NewCustomerScreen? { dashboard.screens.last?.as(NewCustomerScreen.self) }
    var editCustomer: EditCustomerScreen? { dashboard.screens.last?.as(EditCustomerScreen.self) }

    /// The customer that the last event handed to the store.
    var handedOver: NewCustomer? {
        effects.compactMap { if case .ask(.addCustomer(let new)) = $0 { new } else { nil } }.last
    }

    /// The draft that the last event had kept.
    var kept: CustomerDraft? {
        effects.compactMap { if case .ask(.saveCustomerDraft(nil, let draft)) = $0 { draft } else { nil } }.last
    }
}
