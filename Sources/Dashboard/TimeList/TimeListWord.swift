import Wording

/// What the lists by time say alike.
enum TimeListWord: String, WordSet {
    static let section = "timeList"

    case search, reading
    /// How far a search came, in either order.
    case lookedBackTo, lookedOnTo
    case orderTitle, newestFirst, oldestFirst
    case jumpTo, jumpHint, jumpNotUnderstood, outsidePeriod
}
