import Dashboard
import Persistence
import Terminal

extension StoreWorker {
    func export(_ order: ExportOrder, then: @escaping @MainActor @Sendable (Answer) -> Void) {
        let run = state.withLock { state in
            state.export = state.desk.map { ExportRun(order, desk: $0, words: opening.words) }
            return state.export
        }
        let tell = { @Sendable (report: ExportReport) in
            self.mailbox.post { then(.export(report)) }
        }
        exports.async {
            guard let run else { return }
            tell(run.run(report: tell))
        }
    }

    func stopExport() {
        state.withLock { $0.export }?.stop()
    }
}
