import Core
import GRDB

/// A confirmation that was taken back, and what is in force of its agreement now.
public struct TakenBack: Equatable, Sendable {
    public let retraction: Retraction
    public let confirmation: Confirmation
    public let customer: Customer
    /// The confirmation before it, which is in force again; nil when there is none.
    public let inForceAgain: Confirmation?
    /// What was delivered for the customer and waits again; nil when nothing was, or newer facts wait.
    public let waitsAgain: Delivery?
}

extension Desk {
    /// What taking back the last confirmation of this user would do.
    ///
    /// - Throws: the refusal that would meet it anyway, before a reason is typed.
    public func retractionPlan() throws -> RetractionPlan {
        try requireMay(.confirm)
        let moment = clock()
        return try store.read { try retraction($0, moment).plan }
    }

    /// Takes the last confirmation that this user recorded out of force: a row beside it, the customer's standing, and
    /// the activity, all or nothing. The confirmation itself stays in the history (R10); what was delivered for it waits
    /// to be confirmed again.
    ///
    /// - Parameter shown: the confirmation the person was shown; when another is the last by now, nothing is done.
    /// - Throws: `Refusal.undo`, `Refusal.reason`.
    public func takeBackLastConfirmation(reason: String, shown: Int64? = nil) throws -> TakenBack {
        let reason = try Reason(reason).text
        return try write(.confirm) { database, moment in
            let (plan, history) = try retraction(database, moment, shown: shown)
            let (confirmation, customer, again) = (plan.confirmation, plan.customer, plan.inForceAgain)
            let retraction = Retraction(
                confirmationID: confirmation.id, customerID: customer.id, reason: reason,
                retractedBy: actor.user.login, retractedAt: moment.instant)
            try insert(retraction, database)
            var after = history
            after.retractions.append(retraction)
            try Standings.update(
                customer: customer.id, partner: partner.id, from: history, to: after, calendar: calendar, database)
            var detail = ["type": confirmation.type.rawValue, "old": confirmation.acceptance.logged, "reason": reason]
            detail["new"] = again?.acceptance.logged
            if let delivery = plan.waitsAgain {
                try restoreDelivery(of: confirmation, database)
                detail["waitsAgain"] = delivery.source
            }
            try record(Activity(.confirmationTakenBack, customer: customer.id, detail), in: database, at: moment)
            return TakenBack(
                retraction: retraction, confirmation: confirmation, customer: customer, inForceAgain: again,
                waitsAgain: plan.waitsAgain)
        }
    }

    /// The plan, once every rule allows it, with the history it was made from.
    private func retraction(
        _ database: Database, _ moment: Moment, shown: Int64? = nil
    ) throws -> (plan: RetractionPlan, history: AgreementHistory) {
        guard let confirmation = try lastConfirmation(database) else { throw Refusal.undo(.nothingRecorded) }
        let customer = try require(customer: confirmation.customerID, database)
        if let shown, shown != confirmation.id { throw Refusal.undo(.recordedSince(confirmation, customer)) }
        let history = try AgreementHistory.fetchAll(database, customer: customer.id)
        let isUsed = try isUsed(confirmation, database)
        do throws(Refusal) {
            try Retracting.check(confirmation, of: customer, history: history, isUsed: isUsed, at: moment)
        } catch {
            throw error.named(by: try userNames(database))
        }
        var without = history
        without.confirmations.removeAll { $0.id == confirmation.id }
        let again = without.inForce.first { $0.type == confirmation.type }
        let plan = RetractionPlan(
            confirmation: confirmation, customer: customer, inForceAgain: again,
            waitsAgain: try answeredDelivery(confirmation, database))
        return (plan, history)
    }

    /// The last this user recorded, taken back or not.
    func lastConfirmation(_ database: Database) throws -> Confirmation? {
        let sql = "SELECT * FROM confirmation WHERE partner_id = ? AND confirmed_by = ? ORDER BY id DESC LIMIT 1"
        return try Row.fetchOne(database, sql: sql, arguments: [partner.id, actor.user.login]).map(Confirmation.init)
    }

    /// Whether an order, a seat change or a renewal went through for its customer since: by the order of the log, not
    /// by its times, which a rehearsal sets as it likes.
    private func isUsed(_ confirmation: Confirmation, _ database: Database) throws -> Bool {
        let gated: [Activity.Kind] = [.orderPlaced, .seatsChanged, .subscriptionRenewed]
        let kinds = gated.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM activity WHERE customer_id = :customer AND action IN (\(kinds)) AND id > (
                        SELECT max(id) FROM activity
                        WHERE customer_id = :customer AND action = '\(Activity.Kind.confirmed.rawValue)' AND login = :login))
                """, arguments: ["customer": confirmation.customerID, "login": confirmation.confirmedBy]) ?? false
    }

    private func insert(_ retraction: Retraction, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO retraction (confirmation_id, partner_id, customer_id, reason, retracted_by, retracted_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                retraction.confirmationID, partner.id, retraction.customerID, retraction.reason,
                retraction.retractedBy, retraction.retractedAt.description,
            ])
    }
}
