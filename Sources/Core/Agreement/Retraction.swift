/// What took a confirmation out of force because it had been recorded by mistake. The confirmation itself stays (R10).
public struct Retraction: Equatable, Sendable {
    public let confirmationID: Int64
    public let customerID: Int64
    public let reason: String
    public let retractedBy: String
    public let retractedAt: Instant

    public init(
        confirmationID: Int64, customerID: Int64, reason: String, retractedBy: String, retractedAt: Instant
    ) {
        self.confirmationID = confirmationID
        self.customerID = customerID
        self.reason = reason
        self.retractedBy = retractedBy
        self.retractedAt = retractedAt
    }
}

/// What taking a user's last confirmation back does, to be shown before it is done.
public struct RetractionPlan: Equatable, Sendable {
    public let confirmation: Confirmation
    public let customer: Customer
    /// The confirmation of the same agreement that is in force again afterwards; nil when there is none.
    public let inForceAgain: Confirmation?
    /// What was delivered, answered by that confirmation, and waits again afterwards.
    public let waitsAgain: Delivery?

    public init(
        confirmation: Confirmation, customer: Customer, inForceAgain: Confirmation?, waitsAgain: Delivery? = nil
    ) {
        self.confirmation = confirmation
        self.customer = customer
        self.inForceAgain = inForceAgain
        self.waitsAgain = waitsAgain
    }
}

/// Why a user's last confirmation is not taken back. Each names the confirmation and its customer.
public enum UndoProblem: Equatable, Sendable {
    /// This user has recorded nothing yet.
    case nothingRecorded
    /// The last is no longer the one that was shown: this one, recorded since, is.
    case recordedSince(Confirmation, Customer)
    case alreadyTakenBack(Confirmation, Customer)
    /// Longer ago than `Retracting.longestTime`, or later than the day it is asked on.
    case outOfTime(Confirmation, Customer)
    /// With the confirmation of the same agreement that somebody recorded since.
    case confirmedSince(Confirmation, Customer)
    case withdrawnSince(Withdrawal, Customer)
    /// Something that the gate watches went through since: it may rest on this confirmation.
    case usedSince(Confirmation, Customer)
}

/// The rules of taking back one's own last confirmation (*ours*: R10 leaves only recording a new one).
public enum Retracting {
    /// How long after it was recorded a confirmation can be taken back, in milliseconds: a day.
    public static let longestTime: Int64 = 86_400_000

    /// Throws the first rule that is against it. Changes nothing.
    ///
    /// - Parameters:
    ///   - confirmation: the last one that the user recorded, taken back or not: asked a second time, nothing older
    ///     is taken back instead.
    ///   - history: all of the customer's.
    ///   - isUsed: whether a gated transaction (R15) went through for the customer since.
    public static func check(
        _ confirmation: Confirmation, of customer: Customer, history: AgreementHistory, isUsed: Bool, at moment: Moment
    ) throws(Refusal) {
        if history.retraction(of: confirmation) != nil { throw .undo(.alreadyTakenBack(confirmation, customer)) }
        let age = moment.instant.milliseconds - confirmation.confirmedAt.milliseconds
        guard (0...longestTime).contains(age) else { throw .undo(.outOfTime(confirmation, customer)) }
        let inForce = history.inForce
        if !inForce.contains(confirmation) {
            if let later = inForce.first(where: { $0.type == confirmation.type }) {
                throw .undo(.confirmedSince(later, customer))
            }
            if let withdrawal = history.withdrawals.last { throw .undo(.withdrawnSince(withdrawal, customer)) }
        }
        if isUsed { throw .undo(.usedSince(confirmation, customer)) }
    }
}
