import ArgumentParser
import Core
import Dashboard
import Persistence
import Wording

struct QueueCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue",
        abstract: .said("List the customers to be confirmed, most urgent first unless told otherwise."),
        discussion: .said(
            """
            First those whose order waits for the confirmation, then those with a subscription that ends within \
            30, 60 and 90 days, then the rest by name, the withdrawn last.

            --urgency carts shows the first of these alone, rest the last; 30, 60 and 90 show every customer with a \
            subscription that ends within so many days, whether an order waits, too, or not.

            EXAMPLES:
              partner-desk queue --limit 20
              partner-desk queue --csv > to-confirm.csv
              partner-desk queue --search tailwind
              partner-desk queue --urgency 30 --sort name
              partner-desk queue --collected --reseller 'Fourth Wave' --json
              partner-desk queue --as-of 2020-02-01 --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @OptionGroup var filters: QueueFilters
    @Option(help: .said("List no more than this many; the total stays that of all.")) var limit: Int?
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a count: 0 or more.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let source = ExportSource.queue(try filters.query(desk))
        guard let format else { return try list(source, desk, context, output) }
        try source.write(as: format.exported, from: desk, words: context.words, limit: limit, to: output)
    }

    private func list(_ source: ExportSource, _ desk: Desk, _ context: Context, _ output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words(UrgencyWord.title), .left), (words.name(of: Core.CustomerColumn.companyName), .left),
            (words.name(of: Core.CustomerColumn.domain), .left), (words(CommandLineWord.agreementState), .left),
            (words(CommandLineWord.endsOn), .left), (words(CollectWord.deliverer), .left),
        ])
        var shown = 0
        try source.forEach(desk, words: words, limit: limit) { row in
            guard case .waiting(let item) = row else { return }
            shown += 1
            let cells = [
                words.name(of: item.urgency), item.customer.companyName, item.customer.domain,
                words.name(of: item.customer.state), item.dueDate?.description ?? "",
                item.deliveredBy ?? "",
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
        try output.flush()
        let total = shown == limit ? try source.count(desk, words: words) : shown
        let note = words(CommandLineWord.customerCount, count: total)
        Messages.say(shown < total ? words(CommandLineWord.firstOf, count: shown, note) : note)
    }
}
