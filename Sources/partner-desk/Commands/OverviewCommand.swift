import ArgumentParser
import Core
import Dashboard
import Interchange
import Persistence
import Wording

struct OverviewCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: .said("Show how many customers are in each state, what is due, and the confirmations of each week."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk overview
              partner-desk --as-of 2018-12-01 overview --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let overview = try desk.overview()
        let due = try desk.queueSizes()
        if json {
            try output.json(JSONValue(overview, due: due, calendar: JSONValue(rulesOn: overview.day, of: desk)))
        } else {
            try write(overview, due, of: desk, words: context.words, to: output)
        }
    }

    private func write(
        _ overview: Overview, _ due: QueueSizes, of desk: Desk, words: Words, to output: Output
    ) throws {
        for sentence in words.calendarSentences(of: desk, on: overview.day) { try output.line(sentence) }
        try output.line()
        var states = TextTable([
            (words(OverviewWord.state), .left), (words(OverviewWord.customers), .right),
            (words(OverviewWord.share), .right),
        ])
        for state in AgreementState.allCases {
            let share = overview.counts.percent(of: state).map { words(OverviewWord.percent, String($0)) }
            try states.add(
                [words.name(of: state), words.number(overview.counts[state]), share ?? ""], to: output)
        }
        try states.finish(on: output)
        try output.line()
        var urgencies = TextTable([(words(UrgencyWord.title), .left), (words(OverviewWord.customers), .right)])
        for urgency in Urgency.allCases {
            try urgencies.add([words.name(of: urgency), words.number(due[urgency])], to: output)
        }
        try urgencies.finish(on: output)
        try output.line()
        var weeks = TextTable([(words(OverviewWord.week), .left), (words(OverviewWord.confirmations), .right)])
        for week in overview.weeks {
            try weeks.add([week.monday.description, words.number(week.confirmations)], to: output)
        }
        try weeks.finish(on: output)
    }
}
