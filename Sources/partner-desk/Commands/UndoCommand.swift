import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct UndoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: .said("Take back the last confirmation that you recorded, within a day."),
        discussion: .said(
            """
            It goes out of force, and the one before it, if any, is in force again; the history keeps both (R10). What \
            had been delivered for it waits again to be confirmed. It is refused once somebody confirmed the same \
            customer again, or something was ordered, changed or renewed for it. Asked twice, it takes nothing older \
            back.

            Which confirmation it is, is shown first, and without --yes asked about; where there is no terminal to ask \
            on, nothing is done (exit code 2).

            EXAMPLES:
              partner-desk undo --reason 'Wrong customer'
              partner-desk undo --reason 'Wrong date' --yes --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Option(help: ArgumentHelp(.said("Why; it stays in the history."), valueName: "text")) var reason: String
    @Flag(help: .said("Do it without asking.")) var yes = false
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        // Refused before a question is asked, and once more by the store.
        let plan = try desk.retractionPlan()
        _ = try Reason(reason)
        guard try yes || agrees(to: plan, context.words) else {
            return Messages.say(context.words(LifecycleWord.nothingTakenBack))
        }
        let taken = try desk.takeBackLastConfirmation(reason: reason, shown: plan.confirmation.id)
        if json { return try output.json(JSONValue(taken)) }
        try output.line(context.words.sentence(forTakenBack: taken.confirmation, of: taken.customer))
        try output.line(context.words.sentence(inForceAgain: taken.inForceAgain))
        if let delivery = taken.waitsAgain { try output.line(context.words.sentence(waitsAgain: delivery)) }
    }

    private func agrees(to plan: RetractionPlan, _ words: Words) throws -> Bool {
        guard Questions.areAnswerable, !json else { throw UsageProblem.needsYes }
        let acceptance = plan.confirmation.acceptance
        Messages.say(
            words(
                LifecycleWord.planTakeBack, plan.customer.companyName, words.name(of: plan.confirmation.type),
                acceptance.person.fullName, words.date(acceptance.dateAgreed),
                words.date(plan.confirmation.confirmedAt.day), plan.confirmation.confirmedAt.hourAndMinute))
        Messages.say(words.sentence(planInForceAgain: plan.inForceAgain))
        if let delivery = plan.waitsAgain {
            Messages.say(words(LifecycleWord.planWaitsAgain, delivery.deliverer.name))
        }
        let questions = Questions(words: words, today: Instant.now.day)
        return try questions.agrees(words(LifecycleWord.askTakeBack))
    }
}
