/// One of the partner's people. The login is that of the operating system.
public struct User: Equatable, Sendable {
    public var login: String
    public var name: String
    public var role: Role
    /// True where people without an account of their own confirm through this one: each then names themselves (Facts).
    public var isDesignated: Bool

    public init(login: String, name: String, role: Role, isDesignated: Bool = false) {
        self.login = login
        self.name = name
        self.role = role
        self.isDesignated = isDesignated
    }
}

/// What a user is to the partner (R8).
public enum Role: String, CaseIterable, Sendable {
    case globalAdmin = "global-admin"
    case adminAgent = "admin-agent"
    case salesAgent = "sales-agent"
    case helpdeskAgent = "helpdesk-agent"

    /// R8 as a table; looking is allowed to every role.
    private static let permissions: [Role: Set<Action>] = [
        .globalAdmin: Set(Action.allCases),
        .adminAgent: [.look, .confirm, .order, .changeSeats, .manageSubscriptions, .editCustomers, .withdraw],
        .salesAgent: [.look, .confirm, .order, .changeSeats, .manageSubscriptions, .editCustomers, .withdraw],
        .helpdeskAgent: [.look],
    ]

    public func may(_ action: Action) -> Bool {
        Role.permissions[self]?.contains(action) ?? false
    }
}

/// What the role table distinguishes (R8).
public enum Action: String, CaseIterable, Sendable {
    case look, confirm, order, changeSeats, manageSubscriptions, editCustomers, withdraw, manageUsers
}

/// Who does something: the partner's user, and the operating-system login behind it when that differs.
public struct Actor: Equatable, Sendable {
    public let user: User
    /// The operating system's login; differs from the user's where `--user` named another.
    public let systemLogin: String

    public init(user: User, systemLogin: String) {
        self.user = user
        self.systemLogin = systemLogin
    }

    /// Throws R8's refusal when the role does not allow the action.
    public func require(_ action: Action) throws(Refusal) {
        guard user.role.may(action) else { throw .roleMayNot(action, user) }
    }
}
