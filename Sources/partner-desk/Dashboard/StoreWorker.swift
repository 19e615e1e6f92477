import Core
import Dashboard
import Dispatch
import Drawing
import Persistence
import Terminal
import Synchronization

/// Carries requests out behind the screen: lists, counts that take their time, exports and everything else each on a
/// queue of its own, in the order asked.
///
/// A list or a count that a newer one made stale is dropped, or interrupted when it is already being read. Of several
/// drafts of one form that wait, only the newest is written.
final class StoreWorker: Sendable {
    let opening: DashboardOpening
    let glyphs: GlyphSet
    private let lists = DispatchQueue(label: "lists", qos: .userInteractive)
    private let changes = DispatchQueue(label: "changes", qos: .userInitiated)
    private let counts = DispatchQueue(label: "counts", qos: .utility)
    let mailbox: Mailbox
    let exports = DispatchQueue(label: "exports", qos: .utility)
    let state: Mutex<WorkerState>

    init(opening: DashboardOpening, glyphs: GlyphSet, mailbox: Mailbox) {
        self.opening = opening
        self.glyphs = glyphs
        self.mailbox = mailbox
        state = Mutex(WorkerState(desk: opening.desk))
    }

    var moment: Moment { opening.clock.moment }

    /// Answers on the spot; only for the first screen.
    func answerAtOnce(_ request: Request) -> Answer? {
        answer(request, state.withLock { $0.desk })
    }

    /// Carries a request out later; `then` is called on the main thread, unless the request was overtaken.
    func perform(_ request: Request, then: @escaping @MainActor @Sendable (Answer) -> Void) {
        switch request {
        case .export(let order): return export(order, then: then)
        case .stopExport: return stopExport()
        default: break
        }
        let queue = enqueue(request)
        let (desk, openings, countings) = state.withLock { ($0.desk, $0.openings, $0.countings) }
        queue.async {
            guard self.isStillWanted(request, countings) else { return }
            if case .lookUp = request { self.state.withLock { $0.isLookingUp = true } }
            defer { if case .lookUp = request { self.state.withLock { $0.isLookingUp = false } } }
            guard let answer = self.answer(request, desk, countings) else { return }
            self.mailbox.post {
                if self.state.withLock({ $0.admits(answer, ofOpening: openings) }) { then(answer) }
            }
            if answer.tellsOfAChange { self.tidyLater() }
        }
    }

    /// Waits until all that was asked is written, then closes the store; nothing typed is lost on the way out.
    func finish() {
        changes.sync {}
        stopExport()
        exports.sync {}
        let desk = state.withLock { state in
            state.isFinishing = true
            return state.desk
        }
        desk?.store.interruptLists()
        desk?.store.interruptCounts()
        lists.sync {}
        counts.sync {}
        desk?.store.close()
        opening.store.close()
    }

    /// Notes the request and ends the reading of what it takes the place of; answers whose turn it waits for.
    private func enqueue(_ request: Request) -> DispatchQueue {
        let (store, overtakes) = state.withLock { state in
            state.note(request)
            return (state.desk?.store, state.overtakesList(request))
        }
        if overtakes { store?.interruptLists() }
        switch request {
        case .customers, .activity, .orders, .lookUp, .counts, .queue, .overview, .resellers, .views: return lists
        case .queueSizes:
            store?.interruptCounts()
            return counts
        default: return changes
        }
    }

    /// Once there is nothing else to do, the search indexes are put in order in small steps.
    private func tidyLater() {
        changes.asyncAfter(deadline: .now() + .seconds(2)) {
            // An index that could not be tidied now still answers; the next change tries again.
            try? self.state.withLock { $0.desk }?.store.tidy()
        }
    }
}
