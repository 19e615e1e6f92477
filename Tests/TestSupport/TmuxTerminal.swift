import Foundation
import Synchronization

/// Opens a real terminal for the length of the body, and closes it whatever happens.
///
/// - Parameters:
///   - home: where the programs run in it keep their files.
///   - environment: variables to add to the home's own.
public func withTerminal<Result>(
    columns: Int = 100, rows: Int = 30, home: Home, environment: [String: String] = [:],
    _ body: (TmuxTerminal) async throws -> Result
) async throws -> Result {
    let terminal = try TmuxTerminal(home: home, environment: environment)
    await terminalsAtOnce.enter()
    do {
        try await terminal.open(columns: columns, rows: rows)
        let result = try await body(terminal)
        await terminal.close()
        await terminalsAtOnce.leave()
        return result
    } catch {
        await terminal.close()
        await terminalsAtOnce.leave()
        throw error
    }
}

/// All journeys are started together. A program that shares two processors with fifty others keeps everybody waiting
/// for its first screen longer than a test can tell from for ever.
private let terminalsAtOnce = Turnstile(places: 4)

/// A terminal with a shell in it: one window of a tmux server of its own.
///
/// The shell is `/bin/sh`, which on Debian neither edits lines nor repairs the terminal after a program: what a program
/// leaves behind can be seen.
public final class TmuxTerminal: Sendable {
    /// Where the programs in this terminal keep their files.
    public let home: Home
    let patience: Duration = .seconds(30)
    private let environment: [String: String]
    private let commandsTyped = Mutex(0)

    init(home: Home, environment: [String: String]) throws {
        self.home = home
        let shellSettings = ["ENV": home.folder.appendingPathComponent("shell.conf").path]
        self.environment = try home.environment(adding: environment.merging(shellSettings) { _, own in own })
    }

    func open(columns: Int, rows: Int) async throws {
        let settings = """
            set -g default-terminal \(environment["TERM"] ?? "tmux-256color")
            set -g status off
            set -g history-limit 1000
            """
        try Data(settings.utf8).write(to: home.folder.appendingPathComponent("tmux.conf"))
        try Data("PS1='\(Prompt.pattern)'".utf8).write(to: home.folder.appendingPathComponent("shell.conf"))
        try await tmux(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", home.folder.path, "/bin/sh -i"])
        try await closeWithTheTests()
        try await waitForPrompt()
    }

    /// When the tests are interrupted nobody calls `close`: the server looks for them itself.
    private func closeWithTheTests() async throws {
        let tests = ProcessInfo.processInfo.processIdentifier
        let watch = "while kill -0 \(tests) 2>/dev/null; do sleep 5; done; tmux -S '\(socket)' kill-server"
        try await tmux(["run-shell", "-b", watch])
    }

    func close() async {
        // The server may be gone already, with its last window; and a failure here must not hide the test's own.
        _ = try? await command(["kill-server"]).run()
    }

    private var socket: String { home.folder.appendingPathComponent("tmux").path }

    private func command(_ arguments: [String], input: String = "") -> Command {
        let own = ["-u", "-S", socket, "-f", home.folder.appendingPathComponent("tmux.conf").path]
        return Command(
            executable: URL(fileURLWithPath: "/usr/bin/env"), arguments: ["tmux"] + own + arguments,
            environment: environment, input: input, limit: patience)
    }

    /// Asks the server something and gives back its answer.
    @discardableResult
    func tmux(_ arguments: [String], input: String = "") async throws -> String {
        let outcome = try await command(arguments, input: input).run()
        guard outcome.status == 0 else { throw Refused(request: arguments, outcome: outcome) }
        return outcome.output
    }

    /// The server did not do as asked; most often the window is gone.
    public struct Refused: Error, CustomStringConvertible {
        let request: [String]
        let outcome: Outcome

        public var description: String { "tmux \(request.joined(separator: " ")): \(outcome)" }
    }

    /// Types a command line at the shell's prompt. Returns at once: wait for what it should show, or for the prompt.
    public func run(_ commandLine: String) async throws {
        let number = commandsTyped.withLock { count in
            count += 1
            return count
        }
        try await type(Prompt.mark(number) + commandLine)
        try await press("Enter")
    }

    /// Waits for the prompt after the last command and gives the command's exit status.
    @discardableResult
    public func waitForPrompt(fileID: String = #fileID, line: Int = #line) async throws -> Int32 {
        let number = commandsTyped.withLock { $0 }
        let screen = try await wait(for: "the prompt after command \(number)", fileID: fileID, line: line) {
            Prompt.status(afterCommand: number, in: $0) != nil
        }
        return Prompt.status(afterCommand: number, in: screen) ?? -1
    }
}

/// The shell's prompt names the command it comes after, so that a new prompt is never taken for an old one.
private enum Prompt {
    static let pattern = "after ${number:-0}, status $?>"

    static func mark(_ number: Int) -> String { "number=\(number); " }

    static func status(afterCommand number: Int, in screen: Screen) -> Int32? {
        let start = "after \(number), status "
        let row = screen.lastWrittenRow
        guard row.hasPrefix(start), row.hasSuffix(">") else { return nil }
        return Int32(row.dropFirst(start.count).dropLast())
    }
}
