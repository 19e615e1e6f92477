import ArgumentParser
import Core
import Persistence

/// Which customers of the queue, and in which order.
struct QueueFilters: ParsableArguments {
    @Option(help: .said("Contained in the name, a domain, the Microsoft ID, the contact or an order number."))
    var search = ""
    @Option(help: .said("Only these: orders that wait, terms that end within so many days, or those with nothing due."))
    var urgency: QueuePart?
    @Flag(help: .said("Only those for whom delivered facts wait.")) var collected = false
    @Option(help: .said("Only this reseller's customers; a part of the name is enough.")) var reseller: String?
    @Option(help: .said("What to sort by.")) var sort = QueueOrderArgument.urgency

    func query(_ desk: Desk) throws -> QueueQuery {
        QueueQuery(
            text: search, part: urgency, collectedOnly: collected,
            resellerID: try reseller.map { try desk.findReseller($0).id }, order: sort.order)
    }
}
