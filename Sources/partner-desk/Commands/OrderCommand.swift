import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct OrderCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: .said("Order an offer for a customer: exit code 4 when a rule refuses it."),
        discussion: .said(
            """
            Orders its own line and nothing else; lines of other offers in the customer's cart stay there. A refused \
            line joins them, and the same command orders it once the customer is confirmed (R20).

            EXAMPLES:
              partner-desk order tailwindtraders.example --offer 796b6b5f-613c-4e24-a17c-eba730d49c02 --seats 25
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Option(help: ArgumentHelp(.said("The offer, as `offers` lists it."), valueName: "id")) var offer: String
    @Option(help: .said("How many.")) var seats: Int
    @Flag(help: .said("Go on without a confirmation while it is optional (R17).")) var skipConfirmation = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        try desk.requireMay(.order)
        let line = OrderLine(offerID: try context.store.rulebook.catalogue.require(offer).id, seats: seats)
        let customerID = try desk.find(customer)
        let order = try Skipping(isWanted: skipConfirmation, mayAsk: !json, words: context.words).go { skips in
            try desk.placeOrder(of: line, customerID: customerID, skipsConfirmation: skips)
        }
        let answer = try desk.answer(customerID: order.customerID)
        let catalogue = context.store.rulebook.catalogue
        if json {
            let made = answer.subscriptions.filter { $0.orderID == order.id }
            return try output.json(JSONValue(order, catalogue: catalogue, subscriptions: made))
        }
        let name = order.lines.first.flatMap { catalogue.offer(id: $0.offerID)?.name } ?? offer
        try output.line(
            context.words(
                CommandLineWord.ordered, order.number, answer.customer.companyName, name, context.words.number(seats)))
    }
}
