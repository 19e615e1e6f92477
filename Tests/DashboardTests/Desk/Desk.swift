import Core
import Resources
import Wording

@testable import Dashboard

/// A fictional partner's desk, for the tests of the screens: Contoso Distribution on the day the Cloud Agreement had
/// been required for three weeks.
enum Desk {
    static let today = Day(iso: "2018-11-30") ?? Day(number: 0)

    static let partner = Partner(
        id: 1, tenantID: tenant(0), name: "Contoso Distribution", kind: .indirectProvider, cloud: .public,
        environment: .production, domain: "contoso-distribution.example")

    static let marie = User(login: "marie", name: "Marie Durand", role: .salesAgent)
    /// At the support desk: looks everything up, changes nothing (R8).
    static let sam = User(login: "sam", name: "Sam Okafor", role: .helpdeskAgent)

    static func rulebook() throws -> Rulebook {
        Rulebook(
            calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
            catalogue: try Catalogue(table: Embedded.offers))
    }

    static func setting(_ language: Language = .english, user: User = marie) throws -> Setting {
        Setting(
            words: Words(language), partner: partner, actor: Actor(user: user, systemLogin: user.login), today: today,
            rulebook: try rulebook())
    }

    /// A tenant id that ends in the number.
    static func tenant(_ number: Int64) -> TenantID {
        let digits = String(number)
        let id = "4f1c0d5e-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return TenantID(id) ?? .none
    }

    static let cloudTemplateID = "998b88de-aa99-4388-a42c-1b3517d49490"
}

extension TenantID {
    /// Never reached: what `Desk.tenant` builds is well formed.
    fileprivate static var none: TenantID {
        var generator = SystemRandomNumberGenerator()
        return .random(using: &generator)
    }
}
