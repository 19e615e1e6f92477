import ArgumentParser
import Core
import Dashboard
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
        let id = try desk.find(customer)
        guard let format else {
            let subscriptions = try desk.answer(customerID: id).subscriptions
            try subscriptions.write(to: output, words: context.words)
            try output.flush()
            return Messages.say(context.words(CommandLineWord.subscriptionCount, count: subscriptions.count))
        }
        try ExportSource.subscriptions(id, domain: customer).write(
            as: format.exported, from: desk, words: context.words, to: output)
    }
}
