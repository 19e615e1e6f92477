import ArgumentParser
import Core
import Interchange

struct OffersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "offers", abstract: "List what can be ordered.",
        discussion: """
            EXAMPLES:
              partner-desk offers --search 'office 365'
              partner-desk offers --json
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Option(help: "Contained in the name, the category or the id.") var search = ""
    @Flag(help: "Write JSON.") var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let words = global.words
        // The catalogue is the program's own: no store is needed to read it.
        let offers = OfferQuery(text: search).offers(of: try Rulebook.embedded().catalogue)
        if json {
            try output.jsonList(totalCount: offers.count) { write in
                for offer in offers { try write(JSONValue(offer, language: words.language)) }
            }
            return
        }
        var table = TextTable([
            (words(CommandLineWord.offerID), .left), (words(CommandLineWord.offer), .left),
            (words(CommandLineWord.category), .left), (words(CommandLineWord.seatLimits), .right),
        ])
        for offer in offers {
            let limits = "\(words.number(offer.seats.lowerBound))–\(words.number(offer.seats.upperBound))"
            try table.add([offer.id, offer.name, offer.category, limits], to: output)
        }
        try table.finish(on: output)
        try output.flush()
        Messages.say(words(CommandLineWord.offerCount, count: offers.count))
    }
}
