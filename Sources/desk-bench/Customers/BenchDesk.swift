import Core
import Foundation
import Persistence
import Resources

/// The data of a bench's partner, opened by the bench itself.
enum BenchDesk {
    static func open(_ path: String) throws -> Desk {
        let rulebook = Rulebook(
            calendar: try AgreementCalendar(templates: Embedded.templates, milestones: Embedded.calendar),
            catalogue: try Catalogue(table: Embedded.offers))
        let store = try Store(path: path, rulebook: rulebook)
        guard let partner = try store.partners().first else { throw BenchFailure.store("\(path) has no partner") }
        let admin = try store.user(login: ownLogin, of: partner)
        return Desk(store: store, partner: partner, actor: Actor(user: admin, systemLogin: admin.login)) {
            Moment(now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
        }
    }

    /// Whoever set the store up is its admin: the account the bench runs under.
    private static var ownLogin: String {
        getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? String(getuid())
    }

    /// Gives an imported store the history of years: confirmations, subscriptions, withdrawals, and the log of them.
    static func fill(_ path: String) throws {
        let desk = try open(path)
        defer { desk.store.close() }
        var customers: [Int64] = []
        try desk.forEachCustomer(CustomerQuery()) { customers.append($0.id) }
        var generator = HistoryGenerator(rulebook: desk.store.rulebook, today: desk.clock().today)
        let events = generator.events(for: customers)
        var start = 0
        while start < events.count {
            let end = min(start + 20_000, events.count)
            try desk.recordPast(events[start..<end].map { try generator.event($0) })
            start = end
        }
    }
}
