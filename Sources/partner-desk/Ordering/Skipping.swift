import Core
import Wording

/// Going on without a confirmation while the rule is optional (R17): by the option, or by a yes on a terminal.
struct Skipping {
    let isWanted: Bool
    let mayAsk: Bool
    let words: Words

    /// Does it, and once more after a yes.
    func go<Value>(_ action: (_ skips: Bool) throws -> Value) throws -> Value {
        do {
            return try action(isWanted)
        } catch let refusal as Refusal {
            guard case .confirmationOffered(let closing, let customer) = refusal, mayAsk, Questions.areAnswerable else {
                throw refusal
            }
            let question = words(CommandLineWord.askSkip, customer.companyName, words.reason(for: closing))
            let questions = Questions(words: words, today: Instant.now.day)
            guard try questions.agrees(question) else { throw refusal }
            return try action(true)
        }
    }
}
