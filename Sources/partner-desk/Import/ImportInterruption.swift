import Core
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C during an import: it ends with nothing written, or, when it came too late, with everything.
///
/// While the file is read nothing can be committed, so the process ends at once. Later the store's statement is
/// interrupted, and the transaction itself says whether it was in time.
final class ImportInterruption: Sendable {
    private enum Phase {
        case reading, writing, ended
    }

    private let sentence: String
    private let interruptWrite: @Sendable () -> Void
    private let phase = Mutex(Phase.reading)

    /// - Parameters:
    ///   - sentence: What is said when it came in time.
    ///   - interruptWrite: Interrupts the statement that is writing, if one is.
    init(sentence: String, interruptWrite: @escaping @Sendable () -> Void) {
        self.sentence = sentence
        self.interruptWrite = interruptWrite
    }

    /// From now on Ctrl-C comes here, for as long as the answer lives.
    func watch() -> any DispatchSourceSignal {
        let signals = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        signals.setEventHandler { [weak self] in self?.interrupt() }
        // Another thread puts the source in place. Until it did, Ctrl-C shall end the process as it always does:
        // ignored meanwhile, it would be lost.
        let isInPlace = DispatchSemaphore(value: 0)
        signals.setRegistrationHandler { isInPlace.signal() }
        signals.resume()
        isInPlace.wait()
        return signals
    }

    func startWriting() {
        phase.withLock { $0 = .writing }
    }

    func end() {
        phase.withLock { $0 = .ended }
        signal(SIGINT, SIG_DFL)
    }

    private func interrupt() {
        let isWriting = phase.withLock { phase in
            if phase == .reading {
                Messages.say("\n" + sentence)
                _exit(Outcome.interrupted.rawValue)
            }
            return phase == .writing
        }
        guard isWriting else { return }
        interruptWrite()
        // Between two statements there is nothing to interrupt: ask again until it ended.
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { [weak self] in self?.interrupt() }
    }
}
