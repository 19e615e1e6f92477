import ArgumentParser
import Core
import Dashboard
import Persistence

struct SubscriptionList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: .said("List a customer's subscriptions."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk subscriptions tailwindtraders.example
              partner-desk subscriptions tailwindtraders.example --csv
              partner-desk subscriptions tailwindtraders.example --status active --sort end
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Option(help: .said("Contained in the name, or the beginning of the id.")) var search = ""
    @Option(help: .said("Only subscriptions with this status.")) var status: Subscription.Status?
    @Flag(help: .said("Only subscriptions that do not renew themselves.")) var autoRenewalOff = false
    @Option(help: .said("What the list is sorted by.")) var sort = SubscriptionQuery.Order.name
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if status != nil, autoRenewalOff { throw ValidationError("Give --status or --auto-renewal-off, not both.") }
    }

    private var query: SubscriptionQuery {
        let part = autoRenewalOff ? .endsItself : status.map(SubscriptionQuery.Part.status)
        return SubscriptionQuery(text: search, part: part, order: sort)
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let id = try desk.find(customer)
        guard let format else {
            let subscriptions = query.subscriptions(of: try desk.answer(customerID: id).subscriptions)
            try subscriptions.write(to: output, on: desk.clock().today, words: context.words)
            try output.flush()
            return Messages.say(context.words(CommandLineWord.subscriptionCount, count: subscriptions.count))
        }
        try ExportSource.subscriptions(id, domain: customer, query).write(
            as: format.exported, from: desk, words: context.words, to: output)
    }
}
