import Wording

/// What every short list says.
enum ShortListWord: String, WordSet {
    static let section = "shortList"

    case search, orderTitle
    /// The keys, where there is no room for them in the footer.
    case hint
    /// Nothing but the keys, where there is no room for that either.
    case keys
    /// How many of how many are shown.
    case found
    /// Why no row is there, or nothing can be done with one.
    case nothingContains, nothingIs, nothingIsAndContains, nothingSelected
}
