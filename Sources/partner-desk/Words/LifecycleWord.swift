import Wording

/// What the commands for subscriptions, orders, withdrawing and undoing say.
enum LifecycleWord: String, WordSet {
    static let section = "lifecycle"

    // Subscriptions
    case suspended, reactivated, cancelled, renewed, renewsItself, endsItself, renewalRefused
    // Orders
    case orderNumber, orderedOn, orderedBy, orderCount
    // Withdrawing
    case planConfirmation, planNoConfirmation, planSubscriptions, planNoSubscriptions, planSubscription
    case askWithdraw, withdrawn, needsYes
    // Taking back
    case takenBack, inForceAgain, nothingInForce, retractedOn
}
