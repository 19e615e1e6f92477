import Core
import Foundation
import Terminal
import Wording

extension Words {
    func sentence(for problem: OutputProblem) -> String {
        let reason = String(cString: strerror(problem.code))
        guard let path = problem.path else { return self(CommandLineWord.outputFailed, reason) }
        return self(CommandLineWord.fileNotWritten, path, reason)
    }

    /// Why the dashboard cannot open here.
    func sentence(for problem: TerminalError) -> String {
        switch problem {
        case .inputIsNoTerminal, .outputIsNoTerminal: self(CommandLineWord.noTerminal)
        case .unknownTerminal(let name): self(CommandLineWord.unknownTerminal, name)
        case .tooSimple(let name): self(CommandLineWord.simpleTerminal, name)
        }
    }

    func sentence(for problem: UsageProblem) -> String {
        switch problem {
        case .setUpInDemo: self(CommandLineWord.setUpInDemo)
        case .configuration(let problems): problems.map { sentence(for: $0) }.joined(separator: "\n")
        case .needsYes: self(LifecycleWord.needsYes)
        case .rejectsOverwriteSource(let path): self(CommandLineWord.rejectsOverwriteSource, path)
        }
    }
}
