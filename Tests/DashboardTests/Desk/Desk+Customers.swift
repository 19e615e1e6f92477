import Core
import Testing

@testable import Dashboard

extension Desk {
    /// Companies in the order of their names, as Microsoft's fictional ones are called; some are awkward on purpose.
    private static let companies: [(name: String, domain: String)] = [
        ("A. Datum Corporation", "adatum.example"), ("Adventure Works Cycles", "adventure-works.example"),
        ("Alpine Ski House", "alpineskihouse.example"), ("Blue Yonder Airlines", "blueyonderairlines.example"),
        ("City Power & Light", "cpandl.example"), ("Coho Winery", "cohowinery.example"),
        ("Consolidated Messenger", "consolidatedmessenger.example"), ("Contoso Pharmaceuticals", "contoso.example"),
        ("Électricité Générale du Morbihan", "electricite-generale.example"), ("Fabrikam", "fabrikam.example"),
        ("Fourth Coffee", "fourthcoffee.example"), ("Graphic Design Institute", "graphicdesign.example"),
        ("Humongous Insurance", "humongousinsurance.example"), ("Litware", "litware.example"),
        ("Lucerne Publishing", "lucernepublishing.example"), ("Margie’s Travel", "margiestravel.example"),
        ("Northwind Traders", "northwindtraders.example"), ("Proseware", "proseware.example"),
        ("School of Fine Art", "fineartschool.example"), ("Southridge Video", "southridgevideo.example"),
        ("Tailwind Traders", "tailwindtraders.example"), ("The Phone Company", "thephone-company.example"),
        ("Trey Research", "treyresearch.example"), ("VanArsdel", "vanarsdelltd.example"),
        ("Wide World Importers", "wideworldimporters.example"), ("Wingtip Toys", "wingtiptoys.example"),
        ("Woodgrove Bank", "woodgrovebank.example"), ("東京商事株式会社", "tokyo-shoji.example"),
    ]

    private static let states: [AgreementState] = [
        .confirmed, .toConfirm, .confirmed, .outdated, .toConfirm, .withdrawn,
    ]

    /// So many rows of the list; their ids count from 1 and their positions from 10, in tens.
    static func rows(_ count: Int = 28) -> [CustomerRow] {
        (0..<count).map { index in
            let company = companies[index % companies.count]
            let round = index / companies.count
            let state = states[index % states.count]
            return CustomerRow(
                id: Int64(index + 1), position: Int64(index + 1) * 10, tenantID: tenant(Int64(index + 1)),
                companyName: round == 0 ? company.name : "\(company.name) \(round + 1)", domain: company.domain,
                relationship: index % 5 == 3 ? "Indirect reseller" : "Reseller", state: state,
                dateAgreed: state == .confirmed || state == .outdated ? today.adding(days: -20 - index) : nil,
                hasWaitingCart: index % 9 == 4)
        }
    }

    static let counts = StateCounts([.confirmed: 12, .toConfirm: 9, .outdated: 4, .withdrawn: 3])

    static func customer(_ row: CustomerRow) -> Customer {
        Customer(
            id: row.id, tenantID: row.tenantID, companyName: row.companyName, domain: row.domain, country: "US",
            relationship: row.relationship,
            contact: Contact(
                firstName: "Ana", lastName: "Bowman", email: "ana.bowman@\(row.domain)", phone: "+1 425 555 0100"),
            reseller: Reseller(id: 7, name: "Fourth Wave IT"))
    }

    /// What the store answers about the customer of a row, in the state given or the row's own.
    static func answer(_ row: CustomerRow, state: AgreementState? = nil) -> CustomerAnswer {
        let state = state ?? row.state
        let history = state == .confirmed ? AgreementHistory(confirmations: [confirmation(row)]) : AgreementHistory()
        let closing = GateClosing(reason: .nothingOnRecord(since: Day(iso: "2018-11-07")), required: nil)
        return CustomerAnswer(
            customer: customer(row), state: state, gate: state == .confirmed ? .open(.notGated) : .shut(closing),
            history: history, subscriptions: [subscription(row)], orders: [order(row)], cart: nil,
            userNames: [marie.login: marie.name])
    }

    static func confirmation(_ row: CustomerRow) -> Core.Confirmation {
        Core.Confirmation(
            id: 1000 + row.id, customerID: row.id, templateID: cloudTemplateID, type: .cloud,
            acceptance: Acceptance(
                dateAgreed: today,
                person: Contact(firstName: "Ana", lastName: "Bowman", email: "ana.bowman@\(row.domain)")),
            confirmedBy: marie.login, confirmedAt: Instant(day: today, millisecondOfDay: 36_000_000),
            channel: .dashboard)
    }

    static func order(_ row: CustomerRow) -> Order {
        Order(
            id: 40 + row.id, customerID: row.id, placedAt: Instant(day: today.adding(days: -3)),
            placedBy: marie.login, lines: [])
    }

    static func subscription(_ row: CustomerRow) -> Subscription {
        Subscription(
            id: "5d0c7f4e-0000-4000-8000-000000000001", customerID: row.id, offerID: "x",
            name: "Office 365 Business Essentials", seats: 25, status: .active, autoRenews: true,
            startedOn: today.adding(days: -3), endsOn: today.adding(days: 362), orderID: 40 + row.id)
    }

    static func form(_ row: CustomerRow) throws -> FormMaterial {
        let template = try #require(try setting().rule.preferred)
        return FormMaterial(
            customer: customer(row), template: template, inForce: nil, draft: nil, last: nil, confirmedByName: nil)
    }
}
