import Wording

/// What the queue of customers to be confirmed says.
enum QueueWord: String, WordSet {
    static let section = "queue"

    case company, domain, state, dueDate, collected
    /// How far one has come.
    case done, left
    /// How many there are, by urgency.
    case bandCarts, bandRenewals, bandRest, bandCollected, onlyCollected
    /// What is shown, and in which order.
    case everybody, within30, within60, within90, soonerToo, byUrgency
    case confirmedLeft, nobodyLeft, nobodyCollected, nobodyFits, loading, notRead, copied
}
