import Wording

/// What the activity log's screen says.
enum ActivityScreenWord: String, WordSet {
    static let section = "activity"

    case searchHint
    case dateTime, customer, action, user, entryNumber
    case periodTitle, lastMonth, threeMonths, lastYear, everything, chosenDays
    case fromTo, since, until
    case datesTitle, from, to, openEnd, backwards
    /// Counted: how many entries there are.
    case entries
    /// Why no entry is there, or none can be acted on.
    case nothingDone, nothingContains, nothingSelected, noCustomerToOpen
    case copied
}
