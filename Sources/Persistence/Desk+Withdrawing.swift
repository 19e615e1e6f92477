import Core
import GRDB

extension Desk {
    /// Withdraws a customer's confirmations and cancels all of its subscriptions (R14): all or nothing.
    ///
    /// - Parameter shown: what the person was shown; when something else would be ended by now, nothing is.
    /// - Returns: the subscriptions that were cancelled.
    /// - Throws: `Refusal.withdrawal`, `Refusal.reason`.
    @discardableResult
    public func withdraw(customerID: Int64, reason: String, shown: WithdrawalPlan? = nil) throws -> [Subscription] {
        try write(.withdraw) { database, moment in
            try withdraw(customerID: customerID, reason: reason, shown: shown, database, moment)
        }
    }

    /// What `withdraw` does, as a part of a larger transaction.
    func withdraw(
        customerID: Int64, reason: String, shown: WithdrawalPlan? = nil, _ database: Database, _ moment: Moment
    ) throws -> [Subscription] {
        let reason = try Reason(reason).text
        let customer = try require(customer: customerID, database)
        let history = try AgreementHistory.fetchAll(database, customer: customer.id)
        let plan = try WithdrawalPlan(
            for: customer, history: history.recorded(by: moment.today),
            subscriptions: try subscriptions(of: customer.id, on: moment.today, database))
        if let shown, shown != plan { throw Refusal.withdrawal(.changedSinceShown(customer)) }
        let cancelled = plan.subscriptions
        try database.execute(
            sql: """
                INSERT INTO withdrawal (partner_id, customer_id, reason, withdrawn_by, withdrawn_at)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [partner.id, customer.id, reason, actor.user.login, moment.instant.description])
        try database.execute(
            sql:
                "UPDATE subscription SET status = 'deleted', auto_renews = 0 WHERE customer_id = ? AND started_on <= ?",
            arguments: [customer.id, moment.today.description])
        let withdrawal = Withdrawal(
            customerID: customer.id, reason: reason, withdrawnBy: actor.user.login, withdrawnAt: moment.instant)
        try Standings.update(
            customer: customer.id, partner: partner.id, from: history,
            to: AgreementHistory(
                confirmations: history.confirmations, withdrawals: history.withdrawals + [withdrawal],
                retractions: history.retractions), calendar: calendar, database)
        try record(
            Activity(
                .withdrawn, customer: customer.id,
                ["reason": reason, "old": cancelled.map { "\($0.name) × \($0.seats)" }.joined(separator: "; ")]),
            in: database, at: moment)
        return cancelled
    }
}
