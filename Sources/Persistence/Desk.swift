import Core
import GRDB

/// One partner's data as one of its users sees it: everything the program reads or writes goes through here.
///
/// Every query names the partner, so partners in one store stay strictly apart (R9). The role is checked before every
/// write (R8), as is the day (R16).
public struct Desk: Sendable {
    public let store: Store
    public let partner: Partner
    public let actor: Actor
    /// The clock: called anew for each thing done.
    public let clock: @Sendable () -> Moment

    public init(store: Store, partner: Partner, actor: Actor, clock: @escaping @Sendable () -> Moment) {
        self.store = store
        self.partner = partner
        self.actor = actor
        self.clock = clock
    }

    var calendar: AgreementCalendar { store.rulebook.calendar }

    func rule(on day: Day) -> AgreementRule {
        calendar.rule(on: day, channel: .dashboard, environment: partner.environment)
    }

    /// Throws what would refuse the action anyway, before anything is shown, asked or typed: a store that is only read,
    /// the role (R8), the day (R16).
    public func requireMay(_ action: Action) throws {
        if store.isReadOnly { throw Refusal.storeIsReadOnly }
        try actor.require(action)
        try partner.requireWritable(at: clock())
    }

    /// One whole write by this user: refused when the role (R8) or the day (R16) does not allow it.
    ///
    /// The role is read again inside the transaction, so a role that was taken away a moment ago no longer counts.
    func write<Value>(_ action: Action, _ updates: (Database, Moment) throws -> Value) throws -> Value {
        let moment = clock()
        return try store.write { database in
            guard let user = try User.fetch(database, login: actor.user.login, partner: partner.id) else {
                throw Refusal.unknownUser(login: actor.user.login)
            }
            try Actor(user: user, systemLogin: actor.systemLogin).require(action)
            try partner.requireWritable(at: moment)
            return try updates(database, moment)
        }
    }
}
