import ArgumentParser
import Core
import Interchange
import Persistence

struct UndoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back the last confirmation that you recorded, within a day.",
        discussion: """
            It goes out of force, and the one before it, if any, is in force again; the history keeps both (R10). It \
            is refused once somebody confirmed the same customer again, or something was ordered, changed or renewed \
            for it. Asked twice, it takes nothing older back.

            EXAMPLES:
              partner-desk undo --reason 'Wrong customer'
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions
    @Option(help: ArgumentHelp("Why; it stays in the history.", valueName: "text")) var reason: String
    @Flag(help: "Write JSON.") var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let taken = try context.desk().takeBackLastConfirmation(reason: reason)
        if json { return try output.json(JSONValue(taken)) }
        let words = context.words
        let acceptance = taken.confirmation.acceptance
        try output.line(
            words(
                LifecycleWord.takenBack, taken.customer.companyName, words.name(of: taken.confirmation.type),
                acceptance.person.fullName, words.date(acceptance.dateAgreed)))
        guard let again = taken.inForceAgain?.acceptance else {
            return try output.line(words(LifecycleWord.nothingInForce))
        }
        try output.line(words(LifecycleWord.inForceAgain, again.person.fullName, words.date(again.dateAgreed)))
    }
}
