/// A partner's users, and what may become of them (R8): there is always a global admin.
public struct Team: Equatable, Sendable {
    /// Those who are users now.
    public let users: [User]
    /// Those who were. Their logins stay theirs, because the history names them.
    public let removed: [User]

    public init(users: [User], removed: [User] = []) {
        self.users = users
        self.removed = removed
    }

    public func require(_ login: String) throws(Refusal) -> User {
        guard let user = users.first(where: { $0.login == login }) else { throw .team(.noSuchUser(login)) }
        return user
    }

    /// The user to be added. Whoever was removed can come back, under the same name.
    ///
    /// - Parameter name: nil for the name they had, or else the login.
    public func adding(
        login: String, name: String?, role: Role, isDesignated: Bool = false
    ) throws(Refusal) -> User {
        if let user = users.first(where: { $0.login == login }) { throw .team(.isUser(user)) }
        let former = removed.first { $0.login == login }
        if let former, let name, name != former.name { throw .team(.loginOfAnother(former)) }
        return User(login: login, name: name ?? former?.name ?? login, role: role, isDesignated: isDesignated)
    }

    /// The user with another role.
    ///
    /// - Parameter isDesignated: nil for as before.
    public func giving(_ role: Role, isDesignated: Bool? = nil, to login: String) throws(Refusal) -> User {
        var user = try require(login)
        if role != .globalAdmin { try requireAnotherAdmin(than: user) }
        user.role = role
        user.isDesignated = isDesignated ?? user.isDesignated
        return user
    }

    /// The user to be removed.
    public func removing(_ login: String) throws(Refusal) -> User {
        let user = try require(login)
        try requireAnotherAdmin(than: user)
        return user
    }

    private func requireAnotherAdmin(than user: User) throws(Refusal) {
        guard user.role == .globalAdmin else { return }
        if !users.contains(where: { $0.role == .globalAdmin && $0.login != user.login }) {
            throw .team(.lastGlobalAdmin(user))
        }
    }
}

/// Why a partner's users stay as they are.
public enum TeamProblem: Equatable, Sendable {
    case noSuchUser(String)
    case isUser(User)
    /// The login is that of a former user with another name.
    case loginOfAnother(User)
    case lastGlobalAdmin(User)
}
