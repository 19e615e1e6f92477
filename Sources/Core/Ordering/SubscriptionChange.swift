/// What can be done to a subscription besides changing its seats.
public enum SubscriptionChange: Hashable, Sendable {
    case suspend, reactivate, cancel
    /// By hand, for one more term.
    case renew
    case autoRenew(Bool)

    /// As the gate sees it: only a renewal by hand is gated (R15).
    public var transaction: Transaction {
        switch self {
        case .suspend: .suspension
        case .reactivate: .reactivation
        case .cancel: .cancellation
        case .renew: .manualRenewal
        case .autoRenew: .automaticRenewal
        }
    }
}

/// Why a subscription does not take a change.
public enum SubscriptionProblem: Equatable, Sendable {
    /// It is what it was to become.
    case isAlready(Subscription)
    case suspendedAtRenewal(Subscription)
}

extension Subscription {
    /// The subscription as the change makes it, the gate apart. A cancelled one stays as it is for ever.
    ///
    /// Turning its renewal on or off sets a value, as seats do: the one it has is no mistake.
    public func changed(by change: SubscriptionChange, in catalogue: Catalogue) throws(Refusal) -> Subscription {
        if status == .deleted {
            throw change == .cancel ? .subscription(.isAlready(self)) : .subscriptionCancelled(self)
        }
        var changed = self
        switch change {
        case .suspend: changed.status = .suspended
        case .reactivate: changed.status = .active
        case .cancel:
            changed.status = .deleted
            changed.autoRenews = false
        case .renew:
            if status == .suspended { throw .subscription(.suspendedAtRenewal(self)) }
            changed.endsOn = try catalogue.require(offerID).termEnd(from: endsOn)
        case .autoRenew(let renews):
            changed.autoRenews = renews
            return changed
        }
        if changed == self { throw .subscription(.isAlready(self)) }
        return changed
    }

    /// The subscription in the term a day falls in: what renews itself has, without any gate (R15), begun a new term
    /// whenever one was over. A suspended one does not, nor one of an offer that is no longer sold.
    public func inTerm(of day: Day, _ catalogue: Catalogue) -> Subscription {
        guard status == .active, autoRenews, let offer = catalogue.offer(id: offerID) else { return self }
        let (began, months) = (endsOn, offer.termMonths)
        let passed = ((day.year - began.year) * 12 + day.month - began.month) / months
        var renewed = self
        // Counted from the end on record: what ends on a 31st does so again after a shorter month.
        for terms in [passed, passed + 1] where renewed.endsOn < day {
            renewed.endsOn = began.adding(months: max(0, terms) * months)
        }
        return renewed
    }

    /// Whether its last term is over: nothing renewed it.
    public func hasEnded(by day: Day) -> Bool {
        status == .active && !autoRenews && endsOn < day
    }
}
