import Core
import Interchange
import Persistence
import Wording

/// The orders of all customers, newest first, as `orders` writes them without a customer.
struct OrderListing {
    let desk: Desk
    let context: Context
    let limit: Int?

    /// As many as a table shows that is read by a person.
    private static let usual = 100

    private var catalogue: Catalogue { context.store.rulebook.catalogue }

    func write(as format: ListFormat?, on output: Output) throws {
        switch format {
        case .json:
            try output.jsonList(totalCount: try desk.orderCount(OrderQuery())) { write in
                try desk.forEachOrder(OrderQuery(), limit: limit) {
                    try write(JSONValue($0, catalogue: catalogue))
                }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(OrderListing.csvTitles, to: &$0) }
            try desk.forEachOrder(OrderQuery(), limit: limit) { row in
                for line in row.lines {
                    let cells = [
                        row.order?.number ?? "", row.key.at.description, row.customer.tenantID.description,
                        row.customer.name, line.offerID, catalogue.name(of: line), String(line.seats),
                        row.order?.placedBy ?? "",
                    ]
                    try output.write { csv.write(cells, to: &$0) }
                }
            }
        case nil: try list(on: output)
        }
    }

    private static let csvTitles = [
        "Order", "Date-time", "Microsoft ID", "Company name", "Offer ID", "Offer", "Quantity", "Partner user",
    ]

    private func list(on output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words(LifecycleWord.orderNumber), .left), (words(LifecycleWord.orderedOn), .left),
            (words(CommandLineWord.customer), .left), (words(CommandLineWord.offer), .left),
            (words(CommandLineWord.seats), .right), (words(LifecycleWord.orderedBy), .left),
        ])
        var shown = 0
        try desk.forEachOrder(OrderQuery(), limit: limit ?? OrderListing.usual) { row in
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
        let total = try desk.orderCount(OrderQuery())
        let note = words(LifecycleWord.orderCount, count: total)
        Messages.say(shown < total ? words(CommandLineWord.firstOf, words.number(shown), note) : note)
    }
}
