import Core
import GRDB

/// Something that happened with a customer at a time.
package struct PastEvent: Sendable {
    package enum Kind: Sendable {
        case confirmed(Acceptance, templateID: String)
        case withdrawn(reason: String)
        /// Terms that began, each with an entry of the log.
        case subscribed([Subscription])
    }

    package let customerID: Int64
    package let at: Instant
    package let kind: Kind

    package init(customerID: Int64, at: Instant, kind: Kind) {
        self.customerID = customerID
        self.at = at
        self.kind = kind
    }
}

extension Desk {
    /// Records a batch of what happened, each event as of its own time: what the bench fills its stores with. It is for
    /// the package alone, because it dates records as nobody may (R16).
    ///
    /// One transaction for all of them is what makes it quick; everything else goes the way a single one goes, so that
    /// sums, standings and the chain of activity are those of a store that was used for years.
    package func recordPast(_ events: [PastEvent]) throws {
        try write(.withdraw) { database, _ in
            for event in events {
                let moment = Moment(now: event.at)
                switch event.kind {
                case .confirmed(let acceptance, let template):
                    let request = ConfirmationRequest(
                        customerID: event.customerID, acceptance: acceptance, templateID: template)
                    _ = try record(request, in: database, at: moment)
                case .withdrawn(let reason):
                    _ = try withdraw(customerID: event.customerID, reason: reason, database, moment)
                case .subscribed(let subscriptions):
                    for subscription in subscriptions {
                        try insert(subscription, database)
                        let facts = [
                            "subscription": subscription.id, "name": subscription.name, "old": "0",
                            "new": String(subscription.seats),
                        ]
                        try record(
                            Activity(.seatsChanged, customer: event.customerID, facts), in: database, at: moment)
                    }
                }
            }
        }
        store.foldLog()
    }
}
