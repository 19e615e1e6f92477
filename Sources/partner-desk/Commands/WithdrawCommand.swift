import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct WithdrawCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: .said("Withdraw a customer's confirmation and cancel all of its subscriptions (R14)."),
        discussion: .said(
            """
            All or nothing. What is ended is shown first, and without --yes asked about; where there is no terminal to \
            ask on, nothing is done (exit code 2).

            EXAMPLES:
              partner-desk withdraw tailwindtraders.example --reason 'The customer no longer agrees'
              partner-desk withdraw tailwindtraders.example --reason 'Contract ended' --yes --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("A Microsoft ID, a domain, or an unambiguous part of the name.")) var customer: String
    @Option(help: ArgumentHelp(.said("Why; it stays in the history."), valueName: "text")) var reason: String
    @Flag(help: .said("Do it without asking.")) var yes = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        // Refused before a question is asked, and once more by the store.
        try desk.requireMay(.withdraw)
        _ = try Reason(reason)
        let answer = try desk.answer(customerID: try desk.find(customer))
        let plan = try WithdrawalPlan(
            for: answer.customer, history: answer.history, subscriptions: answer.subscriptions)
        guard try yes || agrees(to: plan, answer.customer, context.words) else {
            return Messages.say(context.words(LifecycleWord.nothingWithdrawn))
        }
        let cancelled = try desk.withdraw(customerID: answer.customer.id, reason: reason, shown: plan)
        if json {
            let after = try desk.answer(customerID: answer.customer.id)
            return try output.json(JSONValue(withdrawalIn: after, cancelled: cancelled))
        }
        try output.line(context.words(LifecycleWord.withdrawn, answer.customer.companyName))
        if yes { for line in lines(for: plan, isDone: true, context.words) { try output.line(line) } }
    }

    private func agrees(to plan: WithdrawalPlan, _ customer: Customer, _ words: Words) throws -> Bool {
        guard Questions.areAnswerable, !json else { throw UsageProblem.needsYes }
        for line in lines(for: plan, isDone: false, words) { Messages.say(line) }
        let questions = Questions(words: words, today: Instant.now.day)
        return try questions.agrees(words(LifecycleWord.askWithdraw, customer.companyName))
    }

    private func lines(for plan: WithdrawalPlan, isDone: Bool, _ words: Words) -> [String] {
        words.sentences(forConfirmationsOf: plan, isDone: isDone)
            + [words.sentence(forSubscriptionsOf: plan, isDone: isDone)]
            + plan.subscriptions.map { words(LifecycleWord.planSubscription, $0.name, words.number($0.seats)) }
    }
}
