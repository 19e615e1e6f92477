import Core
import Foundation
import Persistence
import Resources

/// A real store in a folder of its own, with a partner and its users; the folder goes away with it.
final class TestDesk {
    let folder: URL
    let store: Store
    let partner: Partner
    let admin: Actor
    static let rulebook = makeRulebook()
    /// An ordinary day on which only the Customer Agreement counts.
    static let today = day("2026-11-23")

    init(
        kind: PartnerKind = .directBill, cloud: Cloud = .public, environment: Environment = .sandbox,
        domain: String? = "partner.example"
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "partner-desk-\(UUID().uuidString)")
        store = try Store(path: folder.appending(path: "desk.sqlite").path, rulebook: TestDesk.rulebook)
        partner = try store.setUp(
            PartnerSetup(
                name: "Contoso", tenantID: tenant(1), kind: kind, cloud: cloud, environment: environment,
                domain: domain, adminLogin: "ada", adminName: "Ada Admin"),
            systemLogin: "ada", at: Moment(now: Instant(day: TestDesk.today)))
        admin = Actor(user: User(login: "ada", name: "Ada Admin", role: .globalAdmin), systemLogin: "ada")
    }

    deinit {
        // A folder that is already gone is just as well.
        try? FileManager.default.removeItem(at: folder)
    }

    /// The partner's data at noon of a day; another day than the present one counts as simulated.
    func desk(on date: String = "2026-11-23", actor: Actor? = nil) -> Desk {
        let chosen = day(date)
        return Desk(store: store, partner: partner, actor: actor ?? admin) {
            let noon = Instant(day: TestDesk.today, millisecondOfDay: 43_200_000)
            return Moment(now: noon, asOf: chosen == TestDesk.today ? nil : chosen)
        }
    }

    /// Imports customers named in order; tenant ids count from 100.
    @discardableResult
    func add(_ names: String...) throws -> [Int64] {
        let present = try ids().count
        let facts = names.enumerated().map { index, name in
            CustomerFacts(
                tenantID: tenant(100 + present + index), companyName: name,
                domain: "customer\(present + index).example",
                contact: Contact(firstName: "Ana", lastName: "Bowman", email: "ana@customer\(present + index).example"))
        }
        try load(facts)
        return try names.indices.map { try desk().find(tenant(100 + present + $0).description) }
    }

    @discardableResult
    func load(_ facts: [CustomerFacts]) throws -> ImportCounts {
        try desk().importCustomers(from: "test", isRehearsal: false) { staging in
            for (index, fact) in facts.enumerated() { try staging.add(fact, line: index + 2) }
        } report: { _, _ in
        }
    }

    private func ids() throws -> [Int64] {
        var all: [Int64] = []
        try desk().forEachCustomer(CustomerQuery()) { all.append($0.id) }
        return all
    }
}

/// An acceptance that passes every check.
func acceptance(_ date: String, first: String = "Ana", email: String = "ana@customer.example", phone: String = "")
    -> Acceptance
{
    Acceptance(
        dateAgreed: day(date), person: Contact(firstName: first, lastName: "Bowman", email: email, phone: phone))
}

let cloudTemplate = "998b88de-aa99-4388-a42c-1b3517d49490"
let customerTemplate = "117a77b0-9360-443b-8795-c6dedc750cf9"

func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
}

/// A tenant id that ends in a number.
func tenant(_ number: Int) -> TenantID {
    let digits = String(number, radix: 16)
    let text = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    guard let id = TenantID(text) else { preconditionFailure("\(text) is no tenant id") }
    return id
}

private func makeRulebook() -> Rulebook {
    do {
        return Rulebook(
            calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
            catalogue: try Catalogue(table: Embedded.offers),
            countries: CountryTables(countries: Embedded.countries, states: Embedded.states))
    } catch {
        preconditionFailure("the tables of Resources cannot be read: \(error)")
    }
}
