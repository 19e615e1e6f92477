import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct OrdersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "List a customer's orders, newest first.",
        discussion: """
            EXAMPLES:
              partner-desk orders tailwindtraders.example
              partner-desk orders tailwindtraders.example --csv
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Argument(help: "A Microsoft ID, a domain, or an unambiguous part of the name.") var customer: String
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let answer = try desk.answer(customerID: try desk.find(customer))
        let catalogue = context.store.rulebook.catalogue
        switch format {
        case .json:
            try output.jsonList(totalCount: answer.orders.count) { write in
                for order in answer.orders { try write(JSONValue(order, catalogue: catalogue)) }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(OrdersCommand.csvTitles, to: &$0) }
            for order in answer.orders {
                for line in order.lines {
                    let cells = [
                        order.number, order.placedAt.description, line.offerID, catalogue.name(of: line),
                        String(line.seats), order.placedBy,
                    ]
                    try output.write { csv.write(cells, to: &$0) }
                }
            }
        case nil: try list(answer, context, output)
        }
    }

    private static let csvTitles = ["Order", "Date-time", "Offer ID", "Offer", "Quantity", "Partner user"]

    private func list(_ answer: CustomerAnswer, _ context: Context, _ output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words(LifecycleWord.orderNumber), .left), (words(LifecycleWord.orderedOn), .left),
            (words(CommandLineWord.offer), .left), (words(CommandLineWord.seats), .right),
            (words(LifecycleWord.orderedBy), .left),
        ])
        for order in answer.orders {
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
        Messages.say(words(LifecycleWord.orderCount, count: answer.orders.count))
    }
}

extension Catalogue {
    /// The offer's name; its id when it is no longer sold.
    fileprivate func name(of line: OrderLine) -> String { offer(id: line.offerID)?.name ?? line.offerID }
}
