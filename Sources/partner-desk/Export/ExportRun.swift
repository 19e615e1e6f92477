import Core
import Dashboard
import Persistence
import Synchronization
import Wording

/// One export for the dashboard, off the drawing thread: with a connection of its own, so that no list waits for it and
/// no key that overtakes a list ends it.
final class ExportRun: Sendable {
    private let order: ExportOrder
    private let desk: Desk
    private let words: Words
    private let isStopped = Mutex(false)

    private struct Stopped: Error {}

    /// Rows between one report and the next.
    private static let stride = 2000

    init(_ order: ExportOrder, desk: Desk, words: Words) {
        self.order = order
        self.desk = desk
        self.words = words
    }

    /// Ends it at its next row; may be called from any thread.
    func stop() {
        isStopped.withLock { $0 = true }
    }

    /// Makes the file.
    ///
    /// - Returns: how it ended; without a whole file there is none at all.
    func run(report: (ExportReport) -> Void) -> ExportReport {
        do {
            let file = try ExportFile(order.path, replaces: order.replaces)
            let store = try Store(path: desk.store.path, rulebook: desk.store.rulebook, readOnly: true)
            defer { store.close() }
            let desk = Desk(store: store, partner: desk.partner, actor: desk.actor, clock: desk.clock)
            let rows = try order.source.write(as: order.format, from: desk, words: words, to: file) { written in
                if isStopped.withLock({ $0 }) { throw Stopped() }
                if written > 0, written % ExportRun.stride == 0 { report(.underWay(written)) }
            }
            if isStopped.withLock({ $0 }) { throw Stopped() }
            try file.finish()
            return .done(rows: rows, path: file.path)
        } catch is Stopped {
            return .stopped
        } catch let there as ExportFile.Exists {
            return .exists(path: there.path)
        } catch {
            return .failed(Failure(error, words: words).sentence)
        }
    }
}
