import Core
import GRDB

/// What was done, as the activity log keeps it; written in the transaction of the change itself.
struct Activity {
    enum Kind: String, CaseIterable {
        case partnerSetUp, userAdded, customersImported, customerAdded, customerUpdated
        case confirmed, withdrawn, orderPlaced, orderRefused, seatsChanged
        case confirmationTakenBack
        case subscriptionSuspended, subscriptionReactivated, subscriptionCancelled, subscriptionRenewed
        case autoRenewalChanged
        case userRoleChanged, userRemoved
        case factsCollected, deliveryDiscarded
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

    /// Appends it to the partner's chain; the only way into the log.
    func record(in database: Database, partner: Int64, actor: Actor, at moment: Moment) throws {
        let head = try ActivityChain.Head.fetch(database, partner: partner)
        let number = (head?.number ?? 0) + 1
        let id = ActivityChain.id(ofNumber: number, partner: partner)
        let time = moment.instant.description
        let facts = try Stored.encode(detail)
        var hash = ActivityHash(after: head?.hash ?? ActivityChain.beginning)
        hash.add(id)
        hash.add(partner)
        hash.add(customerID)
        for text in [time, kind.rawValue, actor.user.login, actor.systemLogin, facts] { hash.add(text) }
        let digest = hash.finish()
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO activity (\(ActivityChain.columns), hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            id, partner, customerID, time, kind.rawValue, actor.user.login, actor.systemLogin, facts, digest,
        ])
        try ActivityChain.Head(number: number, hash: digest).save(database, partner: partner)
        try ActivityRun.note(number, at: moment.instant, after: number - 1, partner: partner, database)
        if number % ActivityIndex.batch == 0 { try ActivityIndex.catchUp(to: number, partner: partner, database) }
    }
}

extension Desk {
    func record(_ activity: Activity, in database: Database, at moment: Moment) throws {
        try activity.record(in: database, partner: partner.id, actor: actor, at: moment)
    }
}
