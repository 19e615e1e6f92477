import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct CanOrderCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "can-order",
        abstract: .said("Say whether a customer can order: exit code 0 when they can, 4 when not."),
        discussion: .said(
            """
            EXAMPLES:
              partner-desk can-order tailwindtraders.example && echo yes
              partner-desk can-order tailwindtraders.example --as-of 2020-02-01
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        let answer = try desk.answer(customerID: try desk.find(customer))
        if json {
            try output.json(JSONValue(orderingOf: answer, words: context.words))
        } else {
            try output.line(
                context.words(
                    CommandLineWord.ofCustomer, answer.customer.companyName, context.words.verdict(on: answer)))
            if !answer.gate.isOpen, !desk.partner.kind.mayConfirm {
                try output.line(context.words(GateWord.providerConfirms))
            }
        }
        try output.flush()
        guard answer.gate.allows else { throw ExitCode(Outcome.refused.rawValue) }
    }
}
