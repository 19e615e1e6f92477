/// What a partner wants to do for a customer; R15 says which of it the gate watches.
public enum Transaction: CaseIterable, Sendable {
    case purchaseForNewCustomer, purchase, seatChange, manualRenewal
    case automaticRenewal, suspension, reactivation, cancellation, look, confirmation

    /// R15.
    public var isGated: Bool {
        switch self {
        case .purchaseForNewCustomer, .purchase, .seatChange, .manualRenewal: true
        case .automaticRenewal, .suspension, .reactivation, .cancellation, .look, .confirmation: false
        }
    }
}

/// The check that refuses a transaction for want of a confirmation (R15–R20).
public enum Gate {
    /// Whether a transaction may go through.
    ///
    /// - Parameters:
    ///   - history: what was recorded by `day`; anything later has to be left out by the caller.
    ///   - day: today's date in UTC, or the day of an *as of* rehearsal (R16).
    public static func answer(
        to transaction: Transaction, partner: Partner, history: AgreementHistory, channel: Channel, on day: Day,
        calendar: AgreementCalendar
    ) -> GateAnswer {
        guard transaction.isGated else { return .open(.notGated) }
        if partner.cloud.isNational { return .open(.nationalCloud) }
        let rule = calendar.rule(on: day, channel: channel, environment: partner.environment)
        if rule.demand == .none { return .open(.nothingToConfirm) }
        let inForce = history.inForce
        if let good = inForce.first(where: { held in rule.satisfying.contains { $0.id == held.templateID } }) {
            return .open(.confirmed(good))
        }
        let closing = GateClosing(reason: reason(history, inForce, rule), required: rule.required)
        return rule.demand == .required ? .shut(closing) : .openButAsk(closing)
    }

    private static func reason(
        _ history: AgreementHistory, _ inForce: [Confirmation], _ rule: AgreementRule
    ) -> GateClosing.Reason {
        if let outdated = inForce.first { return .outdated(outdated, since: rule.satisfiedSince) }
        if let withdrawal = history.withdrawals.last { return .withdrawn(withdrawal) }
        return .nothingOnRecord(since: rule.demand == .required ? rule.demandedSince : nil)
    }
}

/// What the gate answers.
public enum GateAnswer: Equatable, Sendable {
    case open(GateOpening)
    /// The rule is still optional: it asks for the confirmation, and skipping goes on (R17).
    case openButAsk(GateClosing)
    case shut(GateClosing)

    /// Open without asking, because the customer is confirmed or needs not be.
    public var isOpen: Bool {
        if case .open = self { true } else { false }
    }

    /// True unless the gate is shut.
    public var allows: Bool {
        if case .shut = self { false } else { true }
    }

    /// `required`, `optional` or `notNeeded`: what `canOrder` says of the confirmation.
    public var demand: Demand {
        switch self {
        case .open(.confirmed), .shut: .required
        case .openButAsk: .optional
        case .open: .none
        }
    }

    /// The rule that decided.
    public var rule: Rule {
        switch self {
        case .open(.notGated): .r15
        case .open(.nationalCloud): .r19
        case .open: .r16
        case .openButAsk: .r17
        case .shut(let closing): closing.rule
        }
    }
}

/// Why the gate is open.
public enum GateOpening: Equatable, Sendable {
    /// R15: never gated.
    case notGated
    /// R19.
    case nationalCloud
    /// R16: before the programme began.
    case nothingToConfirm
    case confirmed(Confirmation)
}

/// Why the gate is shut, or asks.
public struct GateClosing: Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        /// With the day since which a confirmation is required; nil while it is optional.
        case nothingOnRecord(since: Day?)
        case outdated(Confirmation, since: Day?)
        case withdrawn(Withdrawal)
    }

    public let reason: Reason
    /// The agreement that would open the gate (R20).
    public let required: AgreementTemplate?

    public init(reason: Reason, required: AgreementTemplate?) {
        self.reason = reason
        self.required = required
    }

    public var rule: Rule {
        switch reason {
        case .nothingOnRecord: .r16
        case .outdated: .r12
        case .withdrawn: .r14
        }
    }
}
