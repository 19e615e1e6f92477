import Core

/// What becomes of subscriptions, and of agreements that end: screens and commands say it alike.
public enum LifecycleWord: String, WordSet {
    public static let section = "lifecycle"

    // Subscriptions
    case suspended, reactivated, cancelled, renewed, renewsItself, endsItself, renewalRefused, ended
    // Orders
    case orderNumber, orderedOn, orderedBy, orderCount
    // Withdrawing
    case planConfirmation, planNoConfirmation, planSubscriptions, planNoSubscriptions, planSubscription
    case endedConfirmation, endedNoConfirmation, endedSubscriptions, endedNoSubscriptions
    case askWithdraw, withdrawn, nothingWithdrawn, needsYes
    // Taking back
    case planTakeBack, planInForceAgain, planNothingInForce, planWaitsAgain, askTakeBack, nothingTakenBack
    case takenBack, inForceAgain, nothingInForce, waitsAgain, retractedOn
}

extension Words {
    /// What a change made of a subscription.
    public func sentence(for change: SubscriptionChange, of changed: Subscription) -> String {
        let end = date(changed.endsOn)
        return switch change {
        case .suspend: self(LifecycleWord.suspended, changed.name)
        case .reactivate: self(LifecycleWord.reactivated, changed.name)
        case .cancel: self(LifecycleWord.cancelled, changed.name)
        case .renew: self(LifecycleWord.renewed, changed.name, end)
        case .autoRenew(true): self(LifecycleWord.renewsItself, changed.name, end)
        case .autoRenew(false): self(LifecycleWord.endsItself, changed.name, end)
        }
    }

    /// What a withdrawal ends for a customer's agreements: a sentence for each confirmation, or that there is none.
    ///
    /// - Parameter isDone: Whether it is told afterwards.
    public func sentences(forConfirmationsOf plan: WithdrawalPlan, isDone: Bool = false) -> [String] {
        guard !plan.confirmations.isEmpty else {
            return [self(isDone ? LifecycleWord.endedNoConfirmation : .planNoConfirmation)]
        }
        return plan.confirmations.map { confirmation in
            self(
                isDone ? LifecycleWord.endedConfirmation : .planConfirmation, name(of: confirmation.type),
                date(confirmation.acceptance.dateAgreed), confirmation.acceptance.person.fullName)
        }
    }

    /// How many subscriptions a withdrawal cancels, and their seats.
    ///
    /// - Parameter isDone: Whether it is told afterwards.
    public func sentence(forSubscriptionsOf plan: WithdrawalPlan, isDone: Bool = false) -> String {
        guard !plan.subscriptions.isEmpty else {
            return self(isDone ? LifecycleWord.endedNoSubscriptions : .planNoSubscriptions)
        }
        return self(
            isDone ? LifecycleWord.endedSubscriptions : .planSubscriptions, count: plan.subscriptions.count,
            number(plan.seats))
    }

    /// What was taken back.
    public func sentence(forTakenBack confirmation: Confirmation, of customer: Customer) -> String {
        let acceptance = confirmation.acceptance
        return self(
            LifecycleWord.takenBack, customer.companyName, name(of: confirmation.type), acceptance.person.fullName,
            date(acceptance.dateAgreed))
    }

    /// What is in force of the agreement once a confirmation is taken back.
    public func sentence(inForceAgain confirmation: Confirmation?) -> String {
        guard let acceptance = confirmation?.acceptance else { return self(LifecycleWord.nothingInForce) }
        return self(LifecycleWord.inForceAgain, acceptance.person.fullName, date(acceptance.dateAgreed))
    }

    /// What will be in force of the agreement once a confirmation is taken back.
    public func sentence(planInForceAgain confirmation: Confirmation?) -> String {
        guard let acceptance = confirmation?.acceptance else { return self(LifecycleWord.planNothingInForce) }
        return self(LifecycleWord.planInForceAgain, acceptance.person.fullName, date(acceptance.dateAgreed))
    }

    /// What was delivered and waits once more.
    public func sentence(waitsAgain delivery: Delivery) -> String {
        self(LifecycleWord.waitsAgain, delivery.deliverer.name)
    }
}
