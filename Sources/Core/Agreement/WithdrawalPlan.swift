/// What withdrawing a customer's agreement ends, to be shown before it is done (R14).
public struct WithdrawalPlan: Equatable, Sendable {
    /// Those in force.
    public let confirmations: [Confirmation]
    /// Those not yet cancelled.
    public let subscriptions: [Subscription]

    /// - Throws: `WithdrawalProblem.nothing` when there is neither the one nor the other.
    public init(
        for customer: Customer, history: AgreementHistory, subscriptions: [Subscription]
    ) throws(Refusal) {
        confirmations = history.inForce
        self.subscriptions = subscriptions.filter { $0.status != .deleted }.sorted { $0.id < $1.id }
        if confirmations.isEmpty, self.subscriptions.isEmpty { throw .withdrawal(.nothing(customer)) }
    }

    /// The seats of all subscriptions it cancels.
    public var seats: Int { subscriptions.reduce(0) { $0 + $1.seats } }
}

/// Why nothing is withdrawn.
public enum WithdrawalProblem: Equatable, Sendable {
    /// Nothing is confirmed, and nothing subscribed.
    case nothing(Customer)
    /// What would be cancelled is no longer what was shown.
    case changedSinceShown(Customer)
}
