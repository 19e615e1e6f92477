import ArgumentParser
import Core
import Interchange
import Persistence

struct ShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: .said("Show all about one customer: can they order, who agreed, and when."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk show tailwindtraders.example
              partner-desk --as-of 2018-12-01 show 'Tailwind Traders' --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let answer = try desk.answer(customerID: try desk.find(customer))
        let catalogue = context.store.rulebook.catalogue
        if json {
            try output.json(JSONValue(answer, catalogue: catalogue, words: context.words))
        } else {
            let today = desk.clock().today
            try AnswerText(answer, of: desk.partner, on: today, catalogue: catalogue, words: context.words)
                .write(to: output)
        }
    }
}
