import Wording

/// What the queue of customers to be confirmed says.
enum QueueWord: String, WordSet {
    static let section = "queue"

    case company, domain, state, dueDate
    /// How far one has come.
    case done, left
    case confirmedLeft, nobodyLeft, loading, notRead, copied
}
