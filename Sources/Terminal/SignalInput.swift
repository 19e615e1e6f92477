import CNcurses
import Glibc

/// Brings signals to the main thread.
@MainActor
final class SignalInput {
    private let loop: EventLoop
    private var descriptor: Int32 = -1

    init(loop: EventLoop) {
        self.loop = loop
    }

    /// Calls the handler with each kind of signal that came, once however often it came, in the order of arrival.
    func start(_ handler: @escaping (Int32) -> Void) {
        descriptor = signal_pipe_open()
        guard descriptor >= 0 else { return }
        loop.watch(descriptor) { [descriptor] in Self.drain(descriptor).forEach(handler) }
    }

    func stop() {
        guard descriptor >= 0 else { return }
        loop.unwatch(descriptor)
        signal_pipe_close()
        descriptor = -1
    }

    private static func drain(_ descriptor: Int32) -> [Int32] {
        var signals: [Int32] = []
        var bytes = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { return signals }
            for signal in bytes.prefix(count).map(Int32.init) where !signals.contains(signal) {
                signals.append(signal)
            }
        }
    }
}
