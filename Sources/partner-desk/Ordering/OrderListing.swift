import Core
import Dashboard
import Persistence
import Wording

/// The orders of all customers, or those that wait, as `orders` writes them without a customer.
struct OrderListing {
    let desk: Desk
    let context: Context
    let query: OrderQuery
    let limit: Int?

    /// As many as a table shows that is read by a person.
    private static let usual = 100

    private var catalogue: Catalogue { context.store.rulebook.catalogue }

    func write(as format: ListFormat?, on output: Output) throws {
        guard let format else { return try list(on: output) }
        try ExportSource.orders(query).write(
            as: format.exported, from: desk, words: context.words, limit: limit, to: output)
    }

    private func list(on output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words(LifecycleWord.orderNumber), .left), (words(LifecycleWord.orderedOn), .left),
            (words(CommandLineWord.customer), .left), (words(CommandLineWord.offer), .left),
            (words(CommandLineWord.seats), .right), (words(LifecycleWord.orderedBy), .left),
        ])
        var shown = 0
        try desk.forEachOrder(query, limit: limit ?? OrderListing.usual) { row in
            shown += 1
            for line in row.lines {
                let cells = [
                    row.order?.number ?? "", "\(row.key.at.day) \(row.key.at.hourAndMinute)", row.customer.name,
                    catalogue.name(of: line), words.number(line.seats),
                    row.placedByName ?? row.order?.placedBy ?? "",
                ]
                try table.add(cells, to: output)
            }
        }
        try table.finish(on: output)
        try output.flush()
        let total = try desk.orderCount(query)
        let note = words(LifecycleWord.orderCount, count: total)
        Messages.say(shown < total ? words(CommandLineWord.firstOf, count: shown, note) : note)
    }
}
