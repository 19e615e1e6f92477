import Core

/// What is said of the partner's people, and of partners.
public enum TeamWord: String, WordSet {
    public static let section = "team"

    case login, name, role, userCount, added, roleGiven, removed, designatedRole
    case partner, kind, cloud, environment, partnerCount
}

extension Words {
    /// What a user is: the role, and whether others confirm through the account.
    public func standing(of user: User) -> String {
        let role = name(of: user.role)
        return user.isDesignated ? self(TeamWord.designatedRole, role) : role
    }

    /// What a user is found by.
    public func names(of user: User) -> [String] { [user.login, user.name, standing(of: user)] }
}
