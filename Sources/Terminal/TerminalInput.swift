import Drawing
import Glibc

/// Reads the keyboard and the mouse as they come, and sleeps in between.
@MainActor
final class TerminalInput {
    enum Event {
        /// All that had come until now.
        case inputs([Input])
        /// The terminal is gone.
        case closed
    }

    /// Enough for any burst of keys; a longer paste goes on in the next round, so that the rest is not kept waiting.
    private static let mostBytesAtOnce = 1 << 20

    private let descriptor: Int32
    private let loop: EventLoop
    /// In milliseconds.
    private let escapeDelay: Int
    private let handler: (Event) -> Void
    private var decoder: KeyDecoder
    private var clicks = ClickCounter()
    private var isWatching = false
    /// Counts the reads, by which a settling knows whether something has come since.
    private var reads = 0

    init(descriptor: Int32, decoder: KeyDecoder, loop: EventLoop, handler: @escaping (Event) -> Void) {
        self.loop = loop
        self.descriptor = descriptor
        self.decoder = decoder
        self.handler = handler
        // The user's own delay, in milliseconds, by the variable that ncurses programs obey.
        let chosen = getenv("ESCDELAY").flatMap { Int(String(cString: $0)) }
        escapeDelay = max(1, chosen ?? 25)
    }

    func start() {
        // Before what the store answers: whoever types ahead wants the newest.
        loop.watch(descriptor) { [weak self] in self?.read() }
        isWatching = true
    }

    func stop() {
        loop.unwatch(descriptor)
        isWatching = false
    }

    private func read() {
        var inputs: [Input] = []
        var isOpen = true
        var total = 0
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while isOpen, total < Self.mostBytesAtOnce, hasInput() {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            isOpen = count > 0
            total += max(0, count)
            inputs += decoder.feed(chunk.prefix(max(0, count)))
        }
        reads += 1
        deliver(inputs)
        if isOpen { settleLater() } else { close() }
    }

    private func close() {
        stop()
        handler(.closed)
    }

    private func deliver(_ inputs: [Input]) {
        guard !inputs.isEmpty else { return }
        let now = Monotonic.nanoseconds
        handler(.inputs(inputs.map { clicks.judge($0, at: now) }))
    }

    private func settleLater() {
        guard decoder.isUndecided else { return }
        let seen = reads
        loop.after(milliseconds: escapeDelay) { [weak self] in self?.settle(unlessReadSince: seen) }
    }

    private func settle(unlessReadSince seen: Int) {
        // What has come meanwhile may be the rest of the sequence.
        guard reads == seen, isWatching, !hasInput() else { return }
        deliver(decoder.settle())
    }

    private func hasInput() -> Bool {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, 0) > 0
    }
}
