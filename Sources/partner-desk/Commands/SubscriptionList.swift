import ArgumentParser
import Core
import Interchange
import Persistence

struct SubscriptionList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a customer's subscriptions.",
        discussion: """
            EXAMPLES:
              partner-desk subscriptions tailwindtraders.example
              partner-desk subscriptions tailwindtraders.example --csv
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Argument(help: "A Microsoft ID, a domain, or an unambiguous part of the name.") var customer: String
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let answer = try desk.answer(customerID: try desk.find(customer))
        switch format {
        case .json:
            try output.jsonList(totalCount: answer.subscriptions.count) { write in
                for subscription in answer.subscriptions { try write(JSONValue(subscription)) }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(SubscriptionList.csvTitles, to: &$0) }
            for subscription in answer.subscriptions {
                let cells = [
                    subscription.id, subscription.name, String(subscription.seats), subscription.status.rawValue,
                    answer.customer.reseller?.name ?? "",
                ]
                try output.write { csv.write(cells, to: &$0) }
            }
        case nil:
            try answer.subscriptions.write(to: output, words: context.words)
            try output.flush()
            Messages.say(context.words(CommandLineWord.subscriptionCount, count: answer.subscriptions.count))
        }
    }

    /// The dashboard's own columns.
    private static let csvTitles = ["Subscription ID", "Subscription", "Quantity", "Status", "Reseller"]
}
