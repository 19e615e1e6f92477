import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct OrdersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: .said("List orders, of all customers or of one."),
        discussion: .said(
            """
            Of all customers 100 are listed, the newest first, unless --limit or --sort say otherwise; JSON and CSV hold \
            all. With --waiting, instead the orders that were refused and wait for a confirmation.

            EXAMPLES:
              partner-desk orders --limit 20
              partner-desk orders --search tailwind --sort oldest
              partner-desk orders --waiting --csv > waiting.csv
              partner-desk orders tailwindtraders.example
              partner-desk orders tailwindtraders.example --csv
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name; without it, all customers."))
    var customer: String?
    @Flag(help: .said("The orders that wait for a confirmation, instead of those placed.")) var waiting = false
    @Option(
        help: .said("Contained in the order's number, the customer's name, a domain, the Microsoft ID or the contact."))
    var search = ""
    @Option(help: .said("Which come first (default: newest).")) var sort = TimeOrder.newest
    @Option(help: .said("List no more than this many orders; the total stays that of all.")) var limit: Int?
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a count: 0 or more.") }
        if customer != nil, waiting || !search.isEmpty {
            throw ValidationError("--waiting and --search look among all customers; leave CUSTOMER out.")
        }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        guard let customer else {
            let query = OrderQuery(waiting ? .waiting : .placed, text: search, order: sort)
            return try OrderListing(desk: desk, context: context, query: query, limit: limit)
                .write(as: format, on: output)
        }
        let answer = try desk.answer(customerID: try desk.find(customer))
        let all = sort == .newest ? answer.orders : answer.orders.reversed()
        let orders = all.prefix(limit ?? .max)
        let catalogue = context.store.rulebook.catalogue
        switch format {
        case .json:
            try output.jsonList(totalCount: answer.orders.count) { write in
                for order in orders { try write(JSONValue(order, catalogue: catalogue)) }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(OrdersCommand.csvTitles, to: &$0) }
            for order in orders {
                for line in order.lines {
                    let cells = [
                        order.number, order.placedAt.description, line.offerID, catalogue.name(of: line),
                        String(line.seats), order.placedBy,
                    ]
                    try output.write { csv.write(cells, to: &$0) }
                }
            }
        case nil: try list(orders, answer, context, output)
        }
    }

    private static let csvTitles = ["Order", "Date-time", "Offer ID", "Offer", "Quantity", "Partner user"]

    private func list(_ orders: ArraySlice<Order>, _ answer: CustomerAnswer, _ context: Context, _ output: Output)
        throws
    {
        let words = context.words
        var table = TextTable([
            (words(LifecycleWord.orderNumber), .left), (words(LifecycleWord.orderedOn), .left),
            (words(CommandLineWord.offer), .left), (words(CommandLineWord.seats), .right),
            (words(LifecycleWord.orderedBy), .left),
        ])
        for order in orders {
            for line in order.lines {
                let cells = [
                    order.number, "\(order.placedAt.day) \(order.placedAt.hourAndMinute)",
                    context.store.rulebook.catalogue.name(of: line), words.number(line.seats),
                    answer.name(of: order.placedBy),
                ]
                try table.add(cells, to: output)
            }
        }
        try table.finish(on: output)
        try output.flush()
        let note = words(LifecycleWord.orderCount, count: answer.orders.count)
        let isAll = orders.count == answer.orders.count
        Messages.say(isAll ? note : words(CommandLineWord.firstOf, count: orders.count, note))
    }
}

extension Catalogue {
    /// The offer's name; its id when it is no longer sold.
    func name(of line: OrderLine) -> String { offer(id: line.offerID)?.name ?? line.offerID }
}
