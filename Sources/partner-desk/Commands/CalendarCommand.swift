import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct CalendarCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: .said("List what holds from which day on, and the rule in force today or as of another day."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk calendar
              partner-desk --as-of 2019-10-01 calendar --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let today = desk.clock().today
        let calendar = context.store.rulebook.calendar
        let milestones = calendar.milestones(in: desk.partner.environment)
        if json {
            try output.json([
                "asOf": .string(today.description), "environment": .string(desk.partner.environment.rawValue),
                "rule": JSONValue(rulesOn: today, of: desk),
                "milestones": .array(milestones.map { JSONValue($0, in: calendar, on: today) }),
            ])
        } else {
            try write(milestones, of: desk, on: today, words: context.words, to: output)
        }
    }

    private func write(
        _ milestones: [Milestone], of desk: Desk, on today: Day, words: Words, to output: Output
    ) throws {
        for sentence in words.calendarSentences(of: desk, on: today) { try output.line(sentence) }
        try output.line()
        var table = TextTable([
            (words(CommandLineWord.inForce), .left), (words(CalendarWord.from), .left),
            (words(CalendarWord.milestonesIn, words.name(of: desk.partner.environment)), .left),
            (words(CalendarWord.channel), .left), (words(CalendarWord.environment), .left),
        ])
        for milestone in milestones {
            let cells = [
                words(milestone.from <= today ? CommandLineWord.yes : CommandLineWord.no),
                milestone.from.description, words.sentence(for: milestone, in: desk.store.rulebook.calendar),
                words.name(ofChannelOf: milestone), words.name(ofEnvironmentOf: milestone),
            ]
            try table.add(cells, to: output)
        }
        try table.finish(on: output)
    }
}

extension Words {
    /// Where on the calendar the desk's partner is on a day, by the dashboard.
    func calendarSentences(of desk: Desk, on day: Day) -> [String] {
        let calendar = desk.store.rulebook.calendar
        let rule = calendar.rule(on: day, channel: .dashboard, environment: desk.partner.environment)
        return sentences(for: rule, on: day, of: desk.partner, calendar: calendar)
    }
}
