import Core
import GRDB

extension Desk {
    /// Suspends, reactivates, cancels or renews a subscription, or sets whether it renews itself: the row and the
    /// activity, all or nothing. Of these only the renewal by hand passes through the gate (R15).
    ///
    /// - Parameter skipsConfirmation: renews without a confirmation while the rule is optional (R17).
    /// - Returns: the subscription as it is now.
    public func change(
        _ change: SubscriptionChange, subscriptionID: String, skipsConfirmation: Bool = false
    ) throws -> Subscription {
        try write(.manageSubscriptions) { database, moment in
            let subscription = try require(subscription: subscriptionID, database)
            let changed = try subscription.changed(by: change, in: store.rulebook.catalogue)
            guard changed != subscription else { return subscription }
            let customer = try require(customer: subscription.customerID, database)
            if let refusal = try gateRefusal(change.transaction, customer, skipsConfirmation, database, moment) {
                throw refusal
            }
            try database.execute(
                sql: "UPDATE subscription SET status = ?, auto_renews = ?, ends_on = ? WHERE id = ?",
                arguments: [
                    changed.status.rawValue, changed.autoRenews, changed.endsOn.description, subscription.id,
                ])
            let (old, new) = (change.logged(of: subscription), change.logged(of: changed))
            try record(
                Activity(
                    change.activity, customer: customer.id,
                    ["subscription": subscription.id, "name": subscription.name, "old": old, "new": new]),
                in: database, at: moment)
            return changed
        }
    }
}

extension SubscriptionChange {
    fileprivate var activity: Activity.Kind {
        switch self {
        case .suspend: .subscriptionSuspended
        case .reactivate: .subscriptionReactivated
        case .cancel: .subscriptionCancelled
        case .renew: .subscriptionRenewed
        case .autoRenew: .autoRenewalChanged
        }
    }

    /// The fact that it changes.
    fileprivate func logged(of subscription: Subscription) -> String {
        switch self {
        case .suspend, .reactivate, .cancel: subscription.status.rawValue
        case .renew: subscription.endsOn.description
        case .autoRenew: subscription.autoRenews ? "on" : "off"
        }
    }
}
