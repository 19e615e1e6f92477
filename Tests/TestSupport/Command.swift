import Foundation

/// How a program ended, and what it said.
public struct Outcome: Sendable, Equatable, CustomStringConvertible {
    /// The exit status; 128 and the signal's number when a signal ended it, as a shell says it.
    public let status: Int32
    /// All of its standard output.
    public let output: String
    /// All of its standard error.
    public let errors: String

    public init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }

    public var description: String { "status \(status)\n--- output\n\(output)\n--- errors\n\(errors)" }
}

/// Runs the built `partner-desk` without a terminal and waits for its end.
///
/// - Parameters:
///   - arguments: the command line, without the program's name.
///   - home: where it keeps its files.
///   - environment: variables to add to the home's own.
///   - input: its standard input, whole.
///   - limit: after which it is killed.
/// - Throws: `Command.TookTooLong`, or what hindered the program from starting.
public func runProgram(
    _ arguments: [String] = [], home: Home, environment: [String: String] = [:], input: String = "",
    limit: Duration = .seconds(60)
) async throws -> Outcome {
    let command = Command(
        executable: try BuiltProgram.executable(), arguments: arguments,
        environment: try home.environment(adding: environment), input: input, limit: limit)
    return try await command.run()
}

/// A program to run to its end. Its input and outputs are files, not pipes: neither side ever waits for the other,
/// however much is said, and a grandchild that outlives the program holds nothing up.
public struct Command: Sendable {
    let executable: URL
    let arguments: [String]
    let environment: [String: String]
    let input: String
    let limit: Duration

    /// - Parameter environment: all of it: nothing is inherited.
    public init(
        executable: URL, arguments: [String], environment: [String: String], input: String = "",
        limit: Duration = .seconds(60)
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.input = input
        self.limit = limit
    }

    /// The program was killed at its limit.
    public struct TookTooLong: Error, CustomStringConvertible {
        public let command: String
        /// What it had said until then.
        public let outcome: Outcome

        public var description: String { "\(command) did not end in time; \(outcome)" }
    }

    /// Runs the program and waits for its end.
    public func run() async throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer {
            // Only litter would stay behind, and the outcome matters more.
            try? FileManager.default.removeItem(at: folder)
        }
        let files = (
            input: folder.appendingPathComponent("input"), output: folder.appendingPathComponent("output"),
            errors: folder.appendingPathComponent("errors")
        )
        try Data(input.utf8).write(to: files.input)
        try Data().write(to: files.output)
        try Data().write(to: files.errors)

        let process = try ChildProcess(
            executable: executable.path, arguments: arguments, environment: environment,
            input: files.input.path, output: files.output.path, errors: files.errors.path)
        let (status, wasKilled) = try await waitForEnd(of: process)
        let outcome = Outcome(
            status: status, output: String(decoding: try Data(contentsOf: files.output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files.errors), as: UTF8.self))
        guard !wasKilled else {
            throw TookTooLong(command: ([executable.path] + arguments).joined(separator: " "), outcome: outcome)
        }
        return outcome
    }

    /// Answers with the status, and whether the limit ended the process. A cancelled test ends it as well.
    private func waitForEnd(of process: ChildProcess) async throws -> (status: Int32, wasKilled: Bool) {
        let watch = Task {
            try await Task.sleep(for: limit)
            return process.kill()
        }
        let status = await withTaskCancellationHandler {
            await process.waitForEnd()
        } onCancel: {
            process.kill()
        }
        watch.cancel()
        try Task.checkCancellation()
        // The watch throws when it was cancelled in time, which is the usual case.
        return (status, (try? await watch.value) ?? false)
    }
}
