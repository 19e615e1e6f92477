import Core
import Drawing
import Resources
import Testing
import Wording

@testable import Dashboard

/// A customer, and what is recorded of it, as a caller may ask about it.
struct TailwindTraders {
    var day = Day(number: 0)
    var language = Language.english
    var glyphs = GlyphSet.unicode
    var cloud = Cloud.public
    var role = Role.salesAgent
    var kind = PartnerKind.indirectProvider
    var history = AgreementHistory()
    var subscriptions: [Subscription] = []
    var orders: [Order] = []
    var cart: Cart?

    static let id: Int64 = 7
    static let e3 = offer("e3", "Office 365 E3", "Office 365", upTo: 10_000_000)
    static let premium = offer("premium", "Office 365 Business Premium", "Office 365", upTo: 300)
    static let mobility = offer(
        "ems", "Enterprise Mobility + Security E3", "Enterprise Mobility", from: 5, upTo: 20_000)
    static let azure = offer("azure", "Microsoft Azure", "Azure", upTo: 1, billing: .usage, term: "P1M")

    static let catalogue = Catalogue(
        offers: [premium, e3, mobility, azure]
            + (1...14).map { offer("plan\($0)", "Dynamics 365 Plan \($0)", "Dynamics 365", upTo: 500) })

    init(on day: String, _ change: (inout TailwindTraders) -> Void = { _ in }) throws {
        self.day = try #require(Day(iso: day))
        change(&self)
    }

    func setting() throws -> Setting {
        let tenant = try #require(TenantID("3f2504e0-4f89-41d3-9a0c-0305e82c3301"))
        let partner = Partner(
            id: 1, tenantID: tenant, name: "Contoso Distribution", kind: kind, cloud: cloud,
            environment: .production, domain: "contoso.com")
        return Setting(
            words: Words(language), glyphs: glyphs, partner: partner,
            actor: Actor(user: User(login: "mdurand", name: "Marie Durand", role: role), systemLogin: "mdurand"),
            today: day,
            rulebook: Rulebook(
                calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
                catalogue: TailwindTraders.catalogue))
    }

    /// The answer as a store gives it: gate and state follow from what is recorded.
    func answer() throws -> CustomerAnswer {
        let setting = try setting()
        let customer = try TailwindTraders.customer()
        return CustomerAnswer(
            customer: customer, state: setting.rule.state(of: history.standing, in: cloud),
            gate: Gate.answer(
                to: .purchase, partner: setting.partner, history: history, channel: .dashboard, on: day,
                calendar: setting.rulebook.calendar),
            history: history, subscriptions: subscriptions, orders: orders, cart: cart,
            userNames: ["mdurand": "Marie Durand", "jpetit": "Jean Petit"])
    }

    /// Why the gate does not open by itself.
    func closing() throws -> GateClosing {
        switch try answer().gate {
        case .shut(let closing), .openButAsk(let closing): closing
        case .open: try #require(nil, "the gate is open")
        }
    }

    static func customer() throws -> Customer {
        Customer(
            id: id, tenantID: try #require(TenantID("91b50b3a-7e63-4a7b-8f5e-5c0f2f1d9b11")),
            companyName: "Tailwind Traders", domain: "tailwindtraders.com", otherDomains: ["tailwind.example"],
            country: "FR", relationship: "Reseller",
            contact: Contact(
                firstName: "Ana", lastName: "Bowman", email: "ana.bowman@tailwindtraders.com",
                phone: "+33 1 23 45 67 89"),
            reseller: Reseller(id: 3, name: "Fabrikam Services", domain: "fabrikam.com"))
    }
}

// MARK: - What is recorded of it

extension TailwindTraders {
    mutating func confirm(
        _ type: AgreementType, agreed: String, recorded: String, by login: String = "mdurand", id: Int64 = 1
    ) throws {
        let template = try #require(try setting().rulebook.calendar.templates.first { $0.type == type })
        let confirmation = Confirmation(
            id: id, customerID: TailwindTraders.id, templateID: template.id, type: type,
            acceptance: Acceptance(
                dateAgreed: try #require(Day(iso: agreed)),
                person: Contact(
                    firstName: "Ana", lastName: "Bowman", email: "ana.bowman@tailwindtraders.com",
                    phone: "+33 1 23 45 67 89")),
            confirmedBy: login, confirmedAt: try #require(Instant(iso: recorded)), channel: .dashboard)
        history = AgreementHistory(
            confirmations: history.confirmations + [confirmation], withdrawals: history.withdrawals)
    }

    mutating func withdraw(at instant: String, because reason: String) throws {
        let withdrawal = Withdrawal(
            customerID: TailwindTraders.id, reason: reason, withdrawnBy: "jpetit",
            withdrawnAt: try #require(Instant(iso: instant)))
        history = AgreementHistory(
            confirmations: history.confirmations, withdrawals: history.withdrawals + [withdrawal])
    }

    /// Two subscriptions in use, a suspended and a cancelled one, and the orders they came from.
    mutating func buyThings() throws {
        let bought: [(Offer, Int, Subscription.Status)] = [
            (TailwindTraders.e3, 120, .active), (TailwindTraders.premium, 25, .active),
            (TailwindTraders.mobility, 50, .suspended), (TailwindTraders.azure, 1, .deleted),
        ]
        subscriptions = try bought.enumerated().map { place, line in
            Subscription(
                id: "sub-\(place)", customerID: TailwindTraders.id, offerID: line.0.id, name: line.0.name,
                seats: line.1, status: line.2, autoRenews: true, startedOn: try #require(Day(iso: "2018-05-14")),
                endsOn: try #require(Day(iso: "2019-05-14")), orderID: 41)
        }
        orders = [
            try TailwindTraders.order(42, at: "2018-09-03T09:30:00Z", lines: [(TailwindTraders.premium, 25)]),
            try TailwindTraders.order(
                41, at: "2018-05-14T08:15:00Z", lines: [(TailwindTraders.e3, 120), (TailwindTraders.mobility, 50)]),
        ]
    }

    static func order(_ id: Int64, at instant: String, lines: [(Offer, Int)]) throws -> Order {
        Order(
            id: id, customerID: TailwindTraders.id, placedAt: try #require(Instant(iso: instant)), placedBy: "mdurand",
            lines: lines.map { OrderLine(offerID: $0.0.id, seats: $0.1) })
    }

    mutating func fillCart(_ lines: [(Offer, Int)]) {
        cart = Cart(customerID: TailwindTraders.id, lines: lines.map { OrderLine(offerID: $0.0.id, seats: $0.1) })
    }

    private static func offer(
        _ id: String, _ name: String, _ category: String, from: Int = 1, upTo: Int, billing: Offer.Billing = .license,
        term: String = "P1Y"
    ) -> Offer {
        Offer(
            id: id, name: name, category: category, unit: "Licenses", billing: billing, term: term, seats: from...upTo,
            descriptions: [
                "en": "What people work with every day, in the cloud and on their own machines.",
                "fr": "Ce avec quoi l’on travaille chaque jour, dans le cloud et sur ses propres machines.",
            ])
    }
}
