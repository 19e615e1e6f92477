import Core
import Resources

// What the rule tests speak of.

let cloudTemplate = "998b88de-aa99-4388-a42c-1b3517d49490"
let customerTemplate = "117a77b0-9360-443b-8795-c6dedc750cf9"

let calendar = makeCalendar()

func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
}

func moment(_ text: String, simulated: Bool = false) -> Moment {
    Moment(now: Instant(day: day(text), millisecondOfDay: 36_000_000), asOf: simulated ? day(text) : nil)
}

func tenant() -> TenantID {
    guard let id = TenantID("5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903") else { preconditionFailure("no tenant id") }
    return id
}

func partner(
    _ kind: PartnerKind = .directBill, cloud: Cloud = .public, environment: Environment = .production,
    domain: String? = "partner.example"
) -> Partner {
    Partner(
        id: 1, tenantID: tenant(), name: "Contoso", kind: kind, cloud: cloud, environment: environment, domain: domain)
}

func actor(_ role: Role) -> Actor {
    Actor(user: User(login: "marie", name: "Marie Durand", role: role), systemLogin: "marie")
}

func customer(reseller: Reseller? = nil) -> Customer {
    Customer(
        id: 7, tenantID: tenant(), companyName: "Tailwind Traders", domain: "tailwind.example", reseller: reseller)
}

func person(
    first: String = "Ana", last: String = "Bowman", email: String = "ana@tailwind.example", phone: String = ""
) -> Contact {
    Contact(firstName: first, lastName: last, email: email, phone: phone)
}

/// A confirmation recorded at ten o'clock of the day it is dated.
func confirmation(
    _ template: String, on date: String, id: Int64 = 1, person: Contact = person(), recorded: String? = nil
) -> Confirmation {
    Confirmation(
        id: id, customerID: 7, templateID: template,
        type: template == cloudTemplate ? .cloud : .customer,
        acceptance: Acceptance(dateAgreed: day(date), person: person), confirmedBy: "marie",
        confirmedAt: Instant(day: day(recorded ?? date), millisecondOfDay: 36_000_000), channel: .dashboard)
}

func withdrawal(on date: String) -> Withdrawal {
    Withdrawal(
        customerID: 7, reason: "left", withdrawnBy: "marie",
        withdrawnAt: Instant(day: day(date), millisecondOfDay: 50_000_000))
}

private func makeCalendar() -> AgreementCalendar {
    do {
        return try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar)
    } catch {
        preconditionFailure("the calendar cannot be read: \(error)")
    }
}
