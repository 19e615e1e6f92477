import Core
import GRDB

extension Store {
    /// All partners of this store, oldest first.
    public func partners() throws -> [Partner] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM partner ORDER BY id").map(Partner.init) }
    }

    /// Sets a partner up with its first user, who becomes its global admin (R8).
    public func setUp(_ setup: PartnerSetup, isSample: Bool = false, systemLogin: String, at moment: Moment) throws
        -> Partner
    {
        try write { try setUp(setup, isSample: isSample, systemLogin: systemLogin, at: moment, $0) }
    }

    /// What `setUp` does, as a part of a larger transaction.
    func setUp(
        _ setup: PartnerSetup, isSample: Bool, systemLogin: String, at moment: Moment, _ database: Database
    ) throws -> Partner {
        let exists = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM partner WHERE tenant_id = ?)",
            arguments: [setup.tenantID.description])
        if exists == true { throw Refusal.partnerExists(setup.tenantID) }
        try database.execute(
            sql: """
                INSERT INTO partner (tenant_id, name, kind, cloud, environment, domain, is_sample)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                setup.tenantID.description, setup.name, setup.kind.rawValue, setup.cloud.rawValue,
                setup.environment.rawValue, setup.domain, isSample,
            ])
        let partner = Partner(
            id: database.lastInsertedRowID, tenantID: setup.tenantID, name: setup.name, kind: setup.kind,
            cloud: setup.cloud, environment: setup.environment, domain: setup.domain, isSample: isSample)
        let admin = User(login: setup.adminLogin, name: setup.adminName, role: .globalAdmin)
        try Store.insert(admin, partner: partner.id, database)
        try Activity(.partnerSetUp, ["partner": setup.name, "kind": setup.kind.rawValue, "admin": admin.login])
            .record(in: database, partner: partner.id, actor: Actor(user: admin, systemLogin: systemLogin), at: moment)
        return partner
    }

    /// The partner's user of this login.
    ///
    /// - Throws: R8's refusal when there is none.
    public func user(login: String, of partner: Partner) throws -> User {
        guard let user = try read({ try User.fetch($0, login: login, partner: partner.id) }) else {
            throw Refusal.unknownUser(login: login)
        }
        return user
    }

    /// Adds a user; only who manages users may (R8).
    public func addUser(_ user: User, to partner: Partner, by actor: Actor, at moment: Moment) throws {
        _ = try Desk(store: self, partner: partner, actor: actor) { moment }
            .addUser(login: user.login, name: user.name, role: user.role)
    }

    static func insert(_ user: User, partner: Int64, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO user (partner_id, login, name, role) VALUES (?, ?, ?, ?)",
            arguments: [partner, user.login, user.name, user.role.rawValue])
    }
}
