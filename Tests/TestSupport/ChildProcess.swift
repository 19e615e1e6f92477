import Foundation
import Synchronization

/// A process started with files for its standard input and outputs.
///
/// Foundation's own takes a program for running as long as anything it left behind runs, and so never sees the end of
/// the command that starts a server.
final class ChildProcess: Sendable {
    /// The process while it can be signalled; nothing once its number may be another's.
    private let running: Mutex<pid_t?>
    private let process: pid_t

    /// The system refused to start the program.
    struct NotStarted: Error, CustomStringConvertible {
        let executable: String
        let reason: Int32

        var description: String { "\(executable) did not start: \(String(cString: strerror(reason)))" }
    }

    /// Starts the program in a session of its own: without a terminal, and with the signals' usual effects.
    init(
        executable: String, arguments: [String], environment: [String: String], input: String, output: String,
        errors: String
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_APPEND, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_APPEND, 0)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, ownSession | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var started: pid_t = 0
        let reason = withCStrings([executable] + arguments) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }) { environment in
                posix_spawn(&started, executable, &actions, &attributes, arguments, environment)
            }
        }
        guard reason == 0 else { throw NotStarted(executable: executable, reason: reason) }
        process = started
        running = Mutex(started)
    }

    /// Waits for the end, and gives the status: 128 and the signal's number when a signal caused it. To be called once.
    func waitForEnd() async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: self.reap()) }
        }
    }

    private func reap() -> Int32 {
        var information = siginfo_t()
        while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) == -1 && errno == EINTR {}
        return running.withLock { running in
            var status: Int32 = 0
            while waitpid(process, &status, 0) == -1 && errno == EINTR {}
            running = nil
            // The two forms of a wait status, which the C macros do not bring to Swift.
            let signal = status & 0x7F
            return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        }
    }

    /// Ends the process at once; answers whether there was one to end.
    @discardableResult
    func kill() -> Bool {
        running.withLock { running in
            guard let running else { return false }
            return Foundation.kill(running, SIGKILL) == 0
        }
    }
}

/// `POSIX_SPAWN_SETSID`, which glibc's header shows to programs in GNU C alone.
private let ownSession: Int16 = 0x80

/// Lends the strings as C wants a list of them: pointers, and a null pointer after the last.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
}
