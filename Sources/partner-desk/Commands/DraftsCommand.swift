import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

/// What was collected and waits, listed unless the first word is `discard`.
struct DraftsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts",
        abstract: .said("List what resellers delivered and nobody confirmed yet, or discard one."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk drafts
              partner-desk drafts --csv > waiting.csv
              partner-desk drafts discard 17
            """),
        subcommands: [DraftList.self, DraftDiscard.self], defaultSubcommand: DraftList.self)
}

struct DraftList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: .said("List what waits, the first collected first."))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let words = context.words
        let today = desk.clock().today
        switch format {
        case .json:
            try output.jsonList(totalCount: try desk.deliveryCount()) { write in
                try desk.forEachDelivery { try write(JSONValue($0, flaws: words.flaws(of: $0.delivery, today: today))) }
            }
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try output.write { csv.write(DraftList.csvTitles, to: &$0) }
            try desk.forEachDelivery { entry in
                let cells = DraftList.cells(entry, flaws: words.flaws(of: entry.delivery, today: today))
                try output.write { csv.write(cells, to: &$0) }
            }
        case nil: try list(desk, words, today, output)
        }
    }

    private static let csvTitles = [
        "ID", "Microsoft ID", "Company name", "Primary domain name", "Agreement state", "Collected from",
        "Collected on", "Agreement type", "Date", "First name", "Last name", "Email", "Phone", "To correct",
    ]

    private static func cells(_ entry: DeliveryEntry, flaws: [String]) -> [String] {
        let delivery = entry.delivery
        let form = delivery.form
        return [
            String(delivery.id), entry.customer.tenantID.description, entry.customer.companyName,
            entry.customer.domain, entry.state.rawValue, delivery.deliverer.name,
            delivery.collectedAt.description, delivery.type.rawValue, form.dateAgreed, form.firstName, form.lastName,
            form.email, form.phone, flaws.joined(separator: "; "),
        ]
    }

    private func list(_ desk: Desk, _ words: Words, _ today: Day, _ output: Output) throws {
        var table = TextTable([
            (words(CollectWord.id), .right), (words(CommandLineWord.customer), .left),
            (words(CollectWord.deliverer), .left), (words(CollectWord.collectedOn), .left),
            (words.name(of: AcceptanceForm.Field.dateAgreed), .left), (words(CollectWord.person), .left),
            (words(CollectWord.flaws), .left),
        ])
        var count = 0
        try desk.forEachDelivery { entry in
            count += 1
            let delivery = entry.delivery
            let form = delivery.form
            let person = Contact(firstName: form.firstName, lastName: form.lastName, email: form.email).fullName
            let cells = [
                String(delivery.id), entry.customer.companyName, delivery.deliverer.name,
                delivery.collectedAt.day.description, form.dateAgreed, person,
                words.list(words.flaws(of: delivery, today: today)),
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
        try output.flush()
        Messages.say(words(CollectWord.deliveryCount, count: count))
    }
}
