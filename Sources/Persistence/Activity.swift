import Core
import GRDB

/// What was done, as the activity log keeps it; written in the transaction of the change itself.
struct Activity {
    enum Kind: String {
        case partnerSetUp, userAdded, customersImported, customerUpdated
        case confirmed, withdrawn, orderPlaced, orderRefused, seatsChanged
        case confirmationTakenBack
        case subscriptionSuspended, subscriptionReactivated, subscriptionCancelled, subscriptionRenewed
        case autoRenewalChanged
        case userRoleChanged, userRemoved
    }

    let kind: Kind
    let customerID: Int64?
    /// Facts by name; a change has `old` and `new`.
    let detail: [String: String]

    init(_ kind: Kind, customer: Int64? = nil, _ detail: [String: String]) {
        self.kind = kind
        customerID = customer
        self.detail = detail
    }

    func record(in database: Database, partner: Int64, actor: Actor, at moment: Moment) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO activity (partner_id, at, customer_id, action, login, system_login, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            partner, moment.instant.description, customerID, kind.rawValue, actor.user.login, actor.systemLogin,
            try Stored.encode(detail),
        ])
    }
}

extension Desk {
    func record(_ activity: Activity, in database: Database, at moment: Moment) throws {
        try activity.record(in: database, partner: partner.id, actor: actor, at: moment)
    }
}
