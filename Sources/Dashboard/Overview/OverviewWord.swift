import Wording

/// What the overview says, on the screen and as a command.
public enum OverviewWord: String, WordSet {
    public static let section = "overview"

    case coverage, ofCustomers, noCustomers
    case due, counting, nothingDue
    /// Counted: the confirmations of all weeks shown.
    case perWeek, inWeeks
    case onTheCalendar, percent
    // The command's columns
    case state, customers, share, week, confirmations
}
