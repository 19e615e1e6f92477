import ArgumentParser
import Core
import Dashboard
import Interchange

struct OffersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "offers", abstract: .said("List what can be ordered."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk offers --search 'office 365'
              partner-desk offers --category 'power platform' --sort name
              partner-desk offers --billing usage --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Option(help: .said("Contained in the name or the category, or the beginning of the id.")) var search = ""
    @Option(help: .said("Only offers of this category.")) var category: String?
    @Option(help: .said("Only offers that are billed like this.")) var billing: Offer.Billing?
    @Option(help: .said("What the list is sorted by.")) var sort = OfferQuery.Order.catalogue
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if category != nil, billing != nil { throw ValidationError("Give --category or --billing, not both.") }
        _ = try part(in: try Rulebook.embedded().catalogue)
    }

    func perform(_ output: Output) throws {
        let words = global.words
        // The catalogue is the program's own: no store is needed to read it.
        let catalogue = try Rulebook.embedded().catalogue
        let query = OfferQuery(text: search, part: try part(in: catalogue), order: sort)
        let offers = query.offers(of: catalogue)
        if let format {
            let items = offers.map { ExportItem.offer($0, words.language) }
            try ExportSource.offers(query).write(items, as: format.exported, words: words, to: output)
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

    private func part(in catalogue: Catalogue) throws -> OfferQuery.Part? {
        if let billing { return .billing(billing) }
        guard let category else { return nil }
        let wanted = SearchText.fold(category)
        guard let known = catalogue.categories.first(where: { SearchText.fold($0) == wanted }) else {
            let all = catalogue.categories.joined(separator: ", ")
            throw ValidationError("There is no category “\(HostileText.shown(category))”. There are: \(all).")
        }
        return .category(known)
    }
}
