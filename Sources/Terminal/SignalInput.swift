import CNcurses
import Dispatch
import Glibc

/// Brings signals to the main queue.
@MainActor
final class SignalInput {
    private var source: (any DispatchSourceRead)?

    /// Calls the handler with each kind of signal that came, once however often it came, in the order of arrival.
    func start(_ handler: @escaping (Int32) -> Void) {
        let descriptor = signal_pipe_open()
        guard descriptor >= 0 else { return }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
        source.setEventHandler {
            MainActor.assumeIsolated { Self.drain(descriptor).forEach(handler) }
        }
        source.setCancelHandler { signal_pipe_close() }
        source.activate()
        self.source = source
    }

    func stop() {
        source?.cancel()
        source = nil
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
