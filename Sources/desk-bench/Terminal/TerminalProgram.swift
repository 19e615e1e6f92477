import Foundation
import Glibc

/// A program in a pseudo-terminal of 120 by 40 that is typed at and timed. The terminal answers no questions.
final class TerminalProgram {
    let process: pid_t
    /// What it wrote first, until it was quiet.
    private(set) var opening: Response
    private let terminal: Int32
    private let quiet: Int64
    private var usesApplicationKeys = false
    private var lastAnswer = ""

    /// Starts the program and waits until it has settled.
    ///
    /// - Parameter quiet: For how long, in nanoseconds, a program that has settled writes nothing and hardly computes.
    init(_ arguments: [String], store: String? = nil, quiet: Int64 = .milliseconds(25)) throws {
        self.quiet = quiet
        let (ours, its, path) = try Self.openTerminal()
        terminal = ours
        opening = Response(sent: Monotonic.now)
        do {
            defer { close(its) }
            process = try spawn(arguments, store: store, .terminal(path))
        } catch {
            close(ours)
            throw error
        }
        opening = settle(since: opening.sent, patience: .milliseconds(10_000), quiet: max(quiet, Self.quietStart))
        if opening.isOver || opening.isEmpty { throw BenchFailure.ended(after: "its start", screen: opening.text) }
    }

    deinit {
        kill(process, SIGKILL)
        close(terminal)
        waitpid(process, nil, 0)
    }

    /// On a busy machine, a program that starts may wait for a processor or the disk before it draws.
    private static let quietStart = Int64.milliseconds(250)

    /// Sends a key and waits until its result is drawn.
    ///
    /// - Parameter text: What the result is known by, where the program says first that it is looking: from a disk that
    ///   has it nowhere in memory, it may look in silence.
    /// - Throws: `BenchFailure` when the program ends, or draws nothing within ten seconds.
    @discardableResult
    func press(_ key: TypedKey, until text: String = "") throws -> Response {
        let bytes = key.bytes(isApplication: usesApplicationKeys)
        let sent = Monotonic.now
        _ = write(terminal, bytes, bytes.count)
        let response = settle(since: sent, patience: .milliseconds(10_000)) { text.isEmpty || $0.text.contains(text) }
        if response.isOver { throw BenchFailure.ended(after: "\(key)", screen: response.text) }
        if response.isEmpty { throw BenchFailure.noAnswer(to: "\(key)", screen: lastAnswer) }
        lastAnswer = response.text
        return response
    }

    /// Sends a key that may change nothing on the screen; nil when it did not.
    @discardableResult
    func pressLoosely(_ key: TypedKey) -> Response? {
        let bytes = key.bytes(isApplication: usesApplicationKeys)
        let sent = Monotonic.now
        _ = write(terminal, bytes, bytes.count)
        let response = settle(since: sent, patience: .milliseconds(100))
        return response.isEmpty ? nil : response
    }

    /// Sends a key the program ends at, and waits until it has.
    func leave(with key: TypedKey) {
        let bytes = key.bytes(isApplication: usesApplicationKeys)
        let sent = Monotonic.now
        _ = write(terminal, bytes, bytes.count)
        while !settle(since: sent, patience: .milliseconds(100)).isOver, Monotonic.now - sent < .milliseconds(5000) {}
    }

    /// Lets time pass; what is written meanwhile is not looked at.
    func rest(milliseconds: Int) {
        usleep(UInt32(milliseconds) * 1000)
    }

    /// Silence alone would take a search that goes on in silence for a finished one: the processor must rest, too.
    private func settle(
        since sent: Int64, patience: Int64, quiet: Int64? = nil, isAnswer: (Response) -> Bool = { _ in true }
    ) -> Response {
        let quiet = quiet ?? self.quiet
        var response = Response(sent: sent)
        var silence = sent
        var computed = Monotonic.processorTime(of: process)
        while true {
            let isAnswered = !response.isEmpty && isAnswer(response)
            let deadline = isAnswered ? silence + quiet : sent + patience
            if let chunk = read(before: deadline) {
                silence = chunk.stamp
                if chunk.bytes.isEmpty {
                    response.end()
                    return response
                }
                response.take(chunk.bytes, at: chunk.stamp)
                watchKeypad(chunk.bytes)
            } else {
                let now = Monotonic.processorTime(of: process)
                let used = (now ?? 0) - (computed ?? 0)
                if !isAnswered || used < quiet * 3 / 10 || Monotonic.now - sent > .milliseconds(60_000) {
                    return response
                }
                silence = Monotonic.now
            }
            computed = Monotonic.processorTime(of: process)
        }
    }

    /// The next output; empty when the program closed the terminal, nil when the deadline came first.
    private func read(before deadline: Int64) -> (bytes: ArraySlice<UInt8>, stamp: Int64)? {
        let left = max(0, deadline - Monotonic.now)
        var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, Int32((left + 999_999) / 1_000_000)) > 0 else { return nil }
        let stamp = Monotonic.now
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(terminal, &buffer, buffer.count)
        return (buffer.prefix(max(0, count)), stamp)
    }

    private func watchKeypad(_ bytes: ArraySlice<UInt8>) {
        if bytes.contains("\u{1B}[?1h".utf8) { usesApplicationKeys = true }
        if bytes.contains("\u{1B}[?1l".utf8) { usesApplicationKeys = false }
    }

    /// Both ends of a new pseudo-terminal, and the path of the program's.
    private static func openTerminal() throws -> (ours: Int32, its: Int32, path: String) {
        var ours: Int32 = -1
        var its: Int32 = -1
        var name = [CChar](repeating: 0, count: 128)
        var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ours, &its, &name, nil, &size) == 0 else {
            throw BenchFailure.noTerminal(reason: String(cString: strerror(errno)))
        }
        for end in [ours, its] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ours, its, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
