/// All that was ever recorded of one customer's agreements, oldest first.
public struct AgreementHistory: Equatable, Sendable {
    public var confirmations: [Confirmation]
    public var withdrawals: [Withdrawal]
    public var retractions: [Retraction]

    public init(
        confirmations: [Confirmation] = [], withdrawals: [Withdrawal] = [], retractions: [Retraction] = []
    ) {
        self.confirmations = confirmations.sorted { ($0.confirmedAt, $0.id) < ($1.confirmedAt, $1.id) }
        self.withdrawals = withdrawals.sorted { $0.withdrawnAt < $1.withdrawnAt }
        self.retractions = retractions.sorted { $0.retractedAt < $1.retractedAt }
    }

    /// The history as it stood at the end of `day`: what was recorded later had not happened yet (R16, *as of*).
    public func recorded(by day: Day) -> AgreementHistory {
        AgreementHistory(
            confirmations: confirmations.filter { $0.confirmedAt.day <= day },
            withdrawals: withdrawals.filter { $0.withdrawnAt.day <= day },
            retractions: retractions.filter { $0.retractedAt.day <= day })
    }

    /// What took the confirmation back, if anything.
    public func retraction(of confirmation: Confirmation) -> Retraction? {
        retractions.first { $0.confirmationID == confirmation.id }
    }

    /// For each agreement type the one confirmation in force (R10), the latest first.
    ///
    /// A later one supersedes an earlier one of its type; a withdrawal ends all that came before it (R14).
    /// One that was taken back counts as if it had never been, so that the one before it is in force again.
    public var inForce: [Confirmation] {
        var seen: Set<AgreementType> = []
        let retracted = Set(retractions.map(\.confirmationID))
        return confirmations.reversed().filter { confirmation in
            if retracted.contains(confirmation.id) { return false }
            if let last = withdrawals.last, confirmation.confirmedAt <= last.withdrawnAt { return false }
            return seen.insert(confirmation.type).inserted
        }
    }

    /// Who agreed before, each once, the latest first.
    public var people: [Contact] {
        var seen: Set<Contact> = []
        return confirmations.reversed().map(\.acceptance.person).filter { seen.insert($0).inserted }
    }

    /// The date agreed of the newest agreement in force, by the order of the calendar's templates.
    ///
    /// It does not depend on the day, so that a list can be kept in its order.
    public func dateAgreed(newestOf templates: [AgreementTemplate]) -> Day? {
        func rank(_ confirmation: Confirmation) -> Int {
            templates.firstIndex { $0.id == confirmation.templateID } ?? -1
        }
        return inForce.max { rank($0) < rank($1) }?.acceptance.dateAgreed
    }

    public var standing: Standing {
        let templates = inForce.map(\.templateID)
        return Standing(templateIDs: templates, isWithdrawn: templates.isEmpty && !withdrawals.isEmpty)
    }
}

/// What is in force for a customer, reduced to what a rule asks about: which templates, or a withdrawal.
///
/// A million customers share a handful of these, so a store can count and index them.
public struct Standing: Hashable, Sendable {
    /// Sorted, without repeats.
    public let templateIDs: [String]
    public let isWithdrawn: Bool

    public init(templateIDs: [String] = [], isWithdrawn: Bool = false) {
        self.templateIDs = Set(templateIDs).sorted()
        self.isWithdrawn = isWithdrawn
    }
}

/// Where a customer stands on a given day; what the lists show and filter by.
public enum AgreementState: String, CaseIterable, Sendable {
    /// The agreement required on the day is confirmed.
    case confirmed
    /// Nothing is on record.
    case toConfirm
    /// A confirmation is on record, but not of the agreement required on the day (R12).
    case outdated
    /// The confirmation was withdrawn (R14).
    case withdrawn
    /// A national cloud (R19), or a day before there was anything to confirm (R16).
    case notApplicable
}
