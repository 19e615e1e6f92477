import ArgumentParser
import Core

/// A command of the program: its `perform` throws whatever stands in its way, and `run` turns that into words and an
/// exit code. What has its own answer already throws the `ExitCode` itself, its output flushed.
protocol DeskCommand: ParsableCommand {
    var global: GlobalOptions { get }
    /// Whether answers, refusals too, are JSON.
    var writesJSON: Bool { get }
    func perform(_ output: Output) throws
}

extension DeskCommand {
    func run() throws {
        let output = Output()
        do {
            try perform(output)
            try output.flush()
        } catch let ended as ExitCode {
            throw ended
        } catch {
            throw ExitCode(Failure(error, words: global.words).report(on: output, asJSON: writesJSON).rawValue)
        }
    }
}
