import ArgumentParser
import Core
import Interchange
import Persistence

struct CustomersCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers", abstract: "List customers in the order of their names.",
        discussion: """
            EXAMPLES:
              partner-desk customers --search tailwind
              partner-desk customers --state to-confirm --csv > to-confirm.csv
              partner-desk customers --limit 20 --json
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Option(help: "Contained in the name, a domain, the Microsoft ID, the contact or an order number.")
    var search = ""
    @Option(help: "Only customers in this state.") var state: StateArgument?
    @Option(help: "List no more than this many; the total stays that of all.") var limit: Int?
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a count: 0 or more.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let query = CustomerQuery(text: search, states: state.map { [$0.state] })
        switch format {
        case .json:
            try output.jsonList(totalCount: try count(query, desk)) { write in
                try desk.forEachCustomer(query, limit: limit) { try write(JSONValue($0)) }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(CustomersCommand.csvTitles, to: &$0) }
            try desk.forEachCustomer(query, limit: limit) { row in
                let cells = [
                    row.tenantID.description, row.companyName, row.domain, row.relationship, row.state.rawValue,
                    row.dateAgreed?.description ?? "",
                ]
                try output.write { csv.write(cells, to: &$0) }
            }
        case nil: try list(query, desk, context, output)
        }
    }

    /// The dashboard's own columns, then ours.
    private static let csvTitles = [
        "Microsoft ID", "Company name", "Primary domain name", "Relationship", "Agreement state", "Date agreed",
    ]

    private func list(_ query: CustomerQuery, _ desk: Desk, _ context: Context, _ output: Output) throws {
        let words = context.words
        var table = TextTable([
            (words.name(of: Core.CustomerColumn.companyName), .left), (words.name(of: Core.CustomerColumn.domain), .left),
            (words(CommandLineWord.agreementState), .left), (words.name(of: AcceptanceForm.Field.dateAgreed), .left),
        ])
        var shown = 0
        try desk.forEachCustomer(query, limit: limit) { row in
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
        let total = shown == limit ? try count(query, desk) : shown
        let note = words(CommandLineWord.customerCount, count: total)
        Messages.say(shown < total ? words(CommandLineWord.firstOf, words.number(shown), note) : note)
    }

    /// All that match, whatever the limit. Without a text the sums by state know it.
    private func count(_ query: CustomerQuery, _ desk: Desk) throws -> Int {
        if query.text.isEmpty {
            let counts = try desk.counts()
            return query.states.map { $0.reduce(0) { $0 + counts[$1] } } ?? counts.total
        }
        var count = 0
        try desk.forEachCustomer(query) { _ in count += 1 }
        return count
    }
}
