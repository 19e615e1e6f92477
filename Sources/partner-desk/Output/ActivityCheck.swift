import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

/// Checks the activity log and says what came of it.
struct ActivityCheck {
    let desk: Desk
    let words: Words

    /// - Throws: `ExitCode` 1 when the log was tampered with.
    func run(_ output: Output, asJSON: Bool) throws {
        let isShown = Messages.isTerminal && !Messages.arePlain
        var nextShowing = ContinuousClock.now + .milliseconds(200)
        let verification = try desk.verifyActivity { done, total in
            guard isShown, ContinuousClock.now >= nextShowing else { return }
            nextShowing = .now + .milliseconds(100)
            Messages.replaceLine(
                by: words(CommandLineWord.verifyProgress, words.number(done), words.number(max(done, total))))
        }
        if isShown { Messages.replaceLine(by: "") }
        if asJSON {
            try output.json(JSONValue(verification, words: words))
        } else {
            try write(verification, to: output)
        }
        try output.flush()
        guard verification.isIntact else { throw ExitCode(Outcome.dataError.rawValue) }
    }

    private func write(_ verification: ActivityVerification, to output: Output) throws {
        guard !verification.isIntact else {
            try output.line(words(CommandLineWord.verifyIntact, count: verification.entries))
            return try output.line(words(CommandLineWord.verifyHead, verification.head))
        }
        try output.line(words(CommandLineWord.verifyBroken, count: verification.problemCount))
        for problem in verification.problems { try output.line("  " + words.sentence(for: problem)) }
        let more = verification.problemCount - verification.problems.count
        if more > 0 { try output.line("  " + words(CommandLineWord.verifyMore, count: more)) }
    }
}

extension Words {
    /// Which entry, of when, and what is wrong with it.
    func sentence(for problem: ActivityProblem) -> String {
        switch problem {
        case .altered(let number, let at): self(CommandLineWord.entryAltered, String(number), at)
        case .misplaced(let number, let at): self(CommandLineWord.entryMisplaced, String(number), at)
        case .added(let number, let at): self(CommandLineWord.entryAdded, String(number), at)
        case .endAltered(let number): self(CommandLineWord.entryEndAltered, String(number))
        case .missing(let numbers, let next?):
            self(CommandLineWord.entriesMissing, count: numbers.count, span(numbers), next)
        case .missing(let numbers, nil):
            self(CommandLineWord.entriesMissingAtEnd, count: numbers.count, span(numbers))
        }
    }

    private func span(_ numbers: ClosedRange<Int64>) -> String {
        numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
    }
}
