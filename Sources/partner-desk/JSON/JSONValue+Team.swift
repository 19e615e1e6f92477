import Core
import Interchange

extension JSONValue {
    /// A user; the login is the API's `userPrincipalName`, and the `userId` of what is recorded.
    init(_ user: User) {
        self = [
            "userId": .string(user.login), "displayName": .string(user.name), "role": .string(user.role.rawValue),
            "isDesignated": .bool(user.isDesignated),
        ]
    }

    init(_ partner: Partner) {
        self = [
            "id": .string(partner.tenantID.description), "companyName": .string(partner.name),
            "kind": .string(partner.kind.rawValue), "cloud": .string(partner.cloud.rawValue),
            "environment": .string(partner.environment.rawValue), "domain": JSONValue(partner.domain),
            "isSample": .bool(partner.isSample),
        ]
    }
}
