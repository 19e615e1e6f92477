import ArgumentParser
import Core
import Dashboard
import Persistence
import Wording

struct CustomersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers", abstract: .said("List customers, by name unless told otherwise."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk customers --search tailwind
              partner-desk customers --state to-confirm --csv > to-confirm.csv
              partner-desk customers --reseller 'Fourth Wave' --sort domain
              partner-desk customers --view 'my large ones' --csv
              partner-desk customers --sort date-agreed --limit 20 --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @OptionGroup var filters: CustomerFilters
    @Option(help: .said("A saved view; the other options win over its own.")) var view: String?
    @Option(help: .said("List no more than this many; the total stays that of all.")) var limit: Int?
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a count: 0 or more.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let source = ExportSource.customers(
            try filters.query(try view.map { try desk.view($0, words: context.words).query } ?? CustomerQuery(), desk))
        guard let format else { return try list(source, desk, context, output) }
        try source.write(as: format.exported, from: desk, words: context.words, limit: limit, to: output)
    }

    private func list(_ source: ExportSource, _ desk: Desk, _ context: Context, _ output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words.name(of: Core.CustomerColumn.companyName), .left),
            (words.name(of: Core.CustomerColumn.domain), .left),
            (words(CommandLineWord.agreementState), .left), (words.name(of: AcceptanceForm.Field.dateAgreed), .left),
        ])
        var shown = 0
        try source.forEach(desk, words: words, limit: limit) { item in
            guard case .customer(let row) = item else { return }
            shown += 1
            let state = words.name(of: row.state)
            let cells = [
                row.companyName, row.domain,
                row.hasWaitingCart ? words(CommandLineWord.stateWithCart, state) : state,
                row.dateAgreed?.description ?? "",
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
