/// Which of the partner's users are shown, and in which order.
public struct UserQuery: ShortQuery {
    public enum Part: Equatable, Sendable {
        case role(Role)
        /// The accounts that several people confirm through.
        case designated
    }

    public enum Order: String, CaseIterable, Sendable {
        case login, name
        /// Those who may do most come first.
        case role
    }

    public var text: String
    public var part: Part?
    public var order: Order

    public init(text: String, part: Part? = nil, order: Order = .login) {
        self.text = text
        self.part = part
        self.order = order
    }

    public static func holds(_ part: Part, _ user: User) -> Bool {
        switch part {
        case .role(let role): user.role == role
        case .designated: user.isDesignated
        }
    }

    public static func sorted(_ users: [User], by order: Order) -> [User] {
        switch order {
        case .login: sorted(users, byText: \.login, name: \.name)
        case .name: sorted(users, byText: \.name, name: \.login)
        case .role: sorted(users, by: { Role.allCases.firstIndex(of: $0.role) ?? 0 }, name: \.login)
        }
    }
}

extension User: Identifiable {
    public var id: String { login }
}
