import ArgumentParser
import Core
import Interchange
import Persistence

struct SeatsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "seats",
        abstract: .said("Change the seats of a subscription: exit code 4 when a rule refuses it."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk seats 3f2504e0-4f89-41d3-9a0c-0305e82c3301 40
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The subscription's id, as `subscriptions` lists it.")) var subscription: String
    @Argument(help: .said("How many seats it has from now on.")) var count: Int
    @Flag(help: .said("Go on without a confirmation while it is optional (R17).")) var skipConfirmation = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let changed = try Skipping(isWanted: skipConfirmation, mayAsk: !json, words: context.words).go { skips in
            do {
                return try desk.changeSeats(subscriptionID: subscription, to: count, skipsConfirmation: skips)
            } catch Refusal.gateShut(let closing, let customer) {
                throw ChangeRefused(word: CommandLineWord.seatsRefused, closing: closing, customer: customer)
            }
        }
        if json { return try output.json(JSONValue(changed)) }
        try output.line(context.words(CommandLineWord.seatsChanged, count: changed.seats, changed.name))
    }
}
