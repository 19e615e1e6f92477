import ArgumentParser
import Core
import Dashboard
import Persistence
import Wording

struct ActivityCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: .said("List what was done, or verify that nobody altered the log."),
        discussion: .said(
            """
            The last month is listed, newest first, unless --from, --to or --sort say otherwise; days are UTC.

            EXAMPLES:
              partner-desk activity --search tailwind
              partner-desk activity --sort oldest --limit 20
              partner-desk activity --from 2018-01-01 --to 2018-12-31 --csv > activity-2018.csv
              partner-desk activity verify
            """))

    /// What else can be done with the log.
    enum Task: String, ExpressibleByArgument {
        case verify
    }

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("verify: check every entry against the chain of hashes; exit code 1 when it is broken."))
    var task: Task?
    @Option(help: ArgumentHelp(.said("The first day (default: a month before the last)."), valueName: "YYYY-MM-DD"))
    var from: Day?
    @Option(help: ArgumentHelp(.said("The last day (default: today)."), valueName: "YYYY-MM-DD")) var to: Day?
    @Option(help: .said("Contained in the customer's name, the action, the user or a detail.")) var search = ""
    @Option(help: .said("Which come first (default: newest).")) var sort: TimeOrder?
    @Option(help: .said("List no more than this many; the total stays that of all.")) var limit: Int?
    @Flag var format: ListFormat?

    var writesJSON: Bool { format == .json }

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit is a count: 0 or more.") }
        if let from, let to, from > to {
            throw ValidationError(
                "--from \(from) is after --to \(to): no day lies between them. Give the earlier one first.")
        }
        if task == .verify, from != nil || to != nil || limit != nil || sort != nil || !search.isEmpty || format == .csv
        {
            throw ValidationError("activity verify checks the whole log; of the options only --json goes with it.")
        }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        if task == .verify {
            return try ActivityCheck(desk: desk, words: context.words).run(output, asJSON: writesJSON)
        }
        let last = to ?? desk.clock().today
        let query = ActivityQuery(
            text: search, actions: context.words.actions(containing: search),
            period: ActivityPeriod(from: from ?? last.adding(months: -1), to: last),
            order: sort ?? .newest)
        guard let format else { return try list(query, desk, context.words, output) }
        try ExportSource.activity(query).write(
            as: format.exported, from: desk, words: context.words, limit: limit, to: output)
    }

    private func list(_ query: ActivityQuery, _ desk: Desk, _ words: Words, _ output: Output) throws {
        var table = TextTable([
            (words(CommandLineWord.dateTime), .left), (words(CommandLineWord.customer), .left),
            (words(CommandLineWord.action), .left), (words(CommandLineWord.partnerUser), .left),
        ])
        var shown = 0
        try desk.forEachActivity(query, limit: limit) { entry in
            shown += 1
            let cells = [
                "\(entry.at.day) \(entry.at.hourAndMinute)", entry.customer?.name ?? "", words.name(of: entry.action),
                entry.userName ?? entry.login,
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
        try output.flush()
        let total = shown == limit ? try desk.activityCount(query) : shown
        let note = words(CommandLineWord.entryCount, count: total)
        Messages.say(shown < total ? words(CommandLineWord.firstOf, count: shown, note) : note)
    }
}
