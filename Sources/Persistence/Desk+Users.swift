import Core
import GRDB

extension Desk {
    /// The partner's users, by login.
    public func users() throws -> [User] {
        try store.read { try team($0).users }
    }

    /// Adds a user, or brings a removed one back; only who manages users may (R8).
    ///
    /// - Throws: `Refusal.team`.
    public func addUser(login: String, name: String?, role: Role, isDesignated: Bool = false) throws -> User {
        try write(.manageUsers) { database, moment in
            let user = try team(database).adding(login: login, name: name, role: role, isDesignated: isDesignated)
            try database.execute(
                sql: """
                    INSERT INTO user (partner_id, login, name, role, is_designated) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE
                    SET role = excluded.role, is_designated = excluded.is_designated, removed_at = NULL
                    """, arguments: [partner.id, user.login, user.name, user.role.rawValue, user.isDesignated])
            try record(
                Activity(.userAdded, ["login": user.login, "name": user.name, "new": user.logged]),
                in: database, at: moment)
            return user
        }
    }

    /// Gives a user another role, and makes the account a designated one or a person's own.
    ///
    /// - Parameter isDesignated: nil for as before.
    /// - Throws: `Refusal.team`: there is always a global admin.
    public func setRole(_ role: Role, isDesignated: Bool? = nil, of login: String) throws -> User {
        try write(.manageUsers) { database, moment in
            let team = try team(database)
            let before = try team.require(login)
            let user = try team.giving(role, isDesignated: isDesignated, to: login)
            guard user != before else { return user }
            try database.execute(
                sql: "UPDATE user SET role = ?, is_designated = ? WHERE partner_id = ? AND login = ?",
                arguments: [user.role.rawValue, user.isDesignated, partner.id, login])
            try record(
                Activity(
                    .userRoleChanged,
                    ["login": login, "name": user.name, "old": before.logged, "new": user.logged]),
                in: database, at: moment)
            return user
        }
    }

    /// Removes a user, who may do nothing from then on; the name stays readable wherever the history has it.
    ///
    /// - Throws: `Refusal.team`: there is always a global admin.
    public func removeUser(_ login: String) throws -> User {
        try write(.manageUsers) { database, moment in
            let user = try team(database).removing(login)
            try database.execute(
                sql: "UPDATE user SET removed_at = ? WHERE partner_id = ? AND login = ?",
                arguments: [moment.instant.description, partner.id, login])
            try record(
                Activity(.userRemoved, ["login": login, "name": user.name, "old": user.logged]),
                in: database, at: moment)
            return user
        }
    }

    private func team(_ database: Database) throws -> Team {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT login, name, role, is_designated, removed_at FROM user WHERE partner_id = ? ORDER BY login
                """,
            arguments: [partner.id])
        func users(areRemoved: Bool) throws -> [User] {
            try rows.filter { ($0["removed_at"] as String? != nil) == areRemoved }.map(User.init)
        }
        return Team(users: try users(areRemoved: false), removed: try users(areRemoved: true))
    }
}

extension User {
    /// What the user is, as the activity log keeps it.
    fileprivate var logged: String { isDesignated ? "\(role.rawValue), designated" : role.rawValue }
}
