import Core
import Foundation
import Interchange
import Persistence
import Terminal
import Wording

/// What stood in a command's way, ready to be told.
struct Failure {
    let error: any Error
    let words: Words

    init(_ error: any Error, words: Words) {
        self.error = error
        self.words = words
    }

    /// Tells it: as JSON on standard output, or in a sentence on standard error.
    func report(on output: Output, asJSON: Bool) -> Outcome {
        guard !(error is ClosedPipe) else { return .done }
        output.discard()
        if asJSON, !(error is OutputProblem) {
            do {
                try output.write { JSONWriter(.pretty).write(json, to: &$0) }
                try output.line()
                try output.flush()
            } catch {
                Messages.say(message)
            }
        } else {
            Messages.say(message)
        }
        return outcome
    }

    private var outcome: Outcome {
        switch error {
        case let refused as ChangeRefused: refused.refusal.outcome
        case let refusal as Refusal: refusal.outcome
        case is StoreProblem: .storeNotReachable
        case is TerminalError: .usage
        case is UsageProblem: .usage
        case is Interruption: .interrupted
        default: .dataError
        }
    }

    private var message: String {
        if case Refusal.form(let problems) = error {
            return problems.inOrder.map { "\(words.name(of: $0.field)): \(words.sentence(for: $0.problem))" }
                .joined(separator: "\n")
        }
        if case Refusal.account(.form(let problems)) = error {
            return problems.inOrder.map { field, problem in
                let option = field.option.map { " (\($0))" } ?? ""
                return words(CommandLineWord.entry, words.label(of: field) + option, words.sentence(for: problem))
            }.joined(separator: "\n")
        }
        guard let hint else { return sentence }
        return sentence + "\n" + words(hint)
    }

    /// What to type to go on, where that is known.
    private var hint: CommandLineWord? {
        switch error {
        case Refusal.personIsNotTheCustomers: .hintPersonIsCustomers
        case Refusal.confirmationOffered: .hintSkip
        case StoreProblem.missing: .hintSetUp
        default: nil
        }
    }

    var sentence: String {
        switch error {
        case let refused as ChangeRefused:
            words(refused.word, words.refusal(atGate: refused.closing), refused.customer.companyName)
        case let refusal as Refusal: words.sentence(for: refusal)
        case let problem as StoreProblem: words.sentence(for: problem)
        case let problem as InterchangeError: words.sentence(for: problem)
        case let problem as OutputProblem: words.sentence(for: problem)
        case let problem as TerminalError: words.sentence(for: problem)
        case let problem as UsageProblem: words.sentence(for: problem)
        case let problem as ImportMiscount:
            words(CommandLineWord.miscount, words.number(problem.read), words.number(problem.accounted))
        case is Interruption: words(CommandLineWord.interrupted)
        default: words(CommandLineWord.unexpected, String(describing: error))
        }
    }
}

/// What is wrong with a command line beyond its form.
enum UsageProblem: Error {
    case setUpInDemo
    case rejectsOverwriteSource(path: String)
    /// There is no terminal to ask on, and no option that answers.
    case needsYes
    case configuration([ConfigurationProblem])
}

/// The person broke off; nothing was written.
struct Interruption: Error {}
