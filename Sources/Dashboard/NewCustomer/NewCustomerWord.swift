import Wording

/// What the screens for a new customer, and for one that is edited, say besides the names of the fields.
enum NewCustomerWord: String, WordSet {
    static let section = "newCustomer"

    // Steps
    case title, stepAccount, stepSubscriptions, stepReview, stepConfirmation
    // Account
    case madeUp, noReseller, listHint, notListed, ticked, unticked, mayStayEmpty, neededToOrder
    case draftKept, draftDiscarded
    /// How many fields are wrong.
    case toCorrect
    // Review
    case tenantIDMadeUp, address, contact, agreement, agreedBy, notAgreed, subscriptions, noSubscriptions
    case addHint, addHintWithoutOrder, gateShutHint, gateOfferedHint, nothingToSkip, adding
    // Confirmation
    case added, confirmed, ordered, nextKeys
    // Editing
    case editTitle, changedMeanwhile, saved
}
