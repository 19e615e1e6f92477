import Wording

/// What the list of customers says.
enum CustomerListWord: String, WordSet {
    static let section = "customers"

    case search, searchHint
    case company, domain, relationship, state, dateAgreed
    /// Counted: how many customers match.
    case matches
    case contact, reseller, seats, lastOrder, noContact, noReseller, noOrder
    case filterTitle, everyState
    // Orders
    case orderTitle, byName, byNameReversed, byDomain, byDateAgreed
    // Resellers
    case resellerTitle, everyReseller, resellerFilter, resellersLoading, noResellers, resellerHint, onlyProviders
    // Letters
    case jumpTo, jumpNeedsNames
    // Views
    case viewTitle, viewEverybody, viewToConfirm, viewKeys, viewName, viewNameKeys
    case viewSaved, viewRemoved, viewRemove, viewReplace, viewBuiltIn, viewNameMissing
    case copied, nobodySelected
    /// Why no row is there.
    case noCustomers, nobodyContains, nobodyInState, nobodyInStateContains, nobodyOfReseller
}
