import ArgumentParser
import Core
import Interchange
import Persistence

struct DraftDiscard: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "discard",
        abstract: .said("Discard what was delivered for one customer; the activity log keeps it."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The number in the list of drafts.")) var id: Int64
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let entry = try desk.discardDelivery(id)
        let words = context.words
        if json {
            let flaws = words.flaws(of: entry.delivery, today: desk.clock().today)
            return try output.json(JSONValue(entry, flaws: flaws))
        }
        try output.line(words(CollectWord.discarded, entry.delivery.deliverer.name, entry.customer.companyName))
    }
}
