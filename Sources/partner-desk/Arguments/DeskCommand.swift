import ArgumentParser
import Core
import Wording

/// A command of the program: its `perform` throws whatever stands in its way, and `run` turns that into words and an
/// exit code. What has its own answer already throws the `ExitCode` itself, its output flushed.
protocol DeskCommand: ParsableCommand {
    var global: GlobalOptions { get }
    /// Whether answers, refusals too, are JSON.
    var writesJSON: Bool { get }
    func perform(_ output: Output) throws
    /// What becomes of a configuration that is not understood.
    func take(_ problems: [ConfigurationProblem]) throws
}

extension DeskCommand {
    /// A command tells and goes on: a script is not to fail for a setting of the dashboard.
    func take(_ problems: [ConfigurationProblem]) {
        for problem in problems { Messages.say(global.words.sentence(for: problem)) }
    }

    func run() throws {
        try Output.answer(in: global.words, asJSON: writesJSON) { output in
            try take(Configuration.present.problems)
            try perform(output)
        }
    }
}

extension Output {
    /// Gives the work an output, and says in words what stood in its way.
    ///
    /// - Throws: The `ExitCode` of what went wrong.
    static func answer(
        in words: @autoclosure () -> Words, asJSON: Bool = false, _ work: (Output) throws -> Void
    ) throws {
        let output = Output()
        do {
            try work(output)
            try output.flush()
        } catch let ended as ExitCode {
            throw ended
        } catch {
            throw ExitCode(Failure(error, words: words()).report(on: output, asJSON: asJSON).rawValue)
        }
    }
}
