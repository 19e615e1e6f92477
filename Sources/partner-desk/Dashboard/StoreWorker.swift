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
    private let opening: DashboardOpening
    private let glyphs: GlyphSet
    private let lists = DispatchQueue(label: "lists", qos: .userInteractive)
    private let changes = DispatchQueue(label: "changes", qos: .userInitiated)
    private let counts = DispatchQueue(label: "counts", qos: .utility)
    private let mailbox: Mailbox
    private let exports = DispatchQueue(label: "exports", qos: .utility)
    private let state: Mutex<State>

    private struct State {
        var desk: Desk?
        /// The desk of the answer that is on its way to the screen: it counts from when the screen is told.
        var nextDesk: Desk?
        /// How often another desk was opened: what was asked of an earlier one is answered by none (R9).
        var openings = 0
        var tickets = Tickets()
        /// How often the queue's sizes were asked for: only the last time counts.
        var countings = 0
        /// True while the palette's search is being made.
        var isLookingUp = false
        /// The program ends: nothing is read again.
        var isFinishing = false
        /// How many writes of each customer's draft are still to come.
        var drafts: [Int64: Int] = [:]
        /// The same for what is typed of customers themselves; 0 for a new one.
        var customerDrafts: [Int64: Int] = [:]
        /// The export under way.
        var export: ExportRun?

        /// Whether what is being read may be a list that this request takes the place of.
        func isOvertaken(by request: Request) -> Bool {
            switch request {
            case .customers(_, let anchor, _, _): anchor.replacesTheList
            case .activity(_, let anchor, _, _): anchor.replacesTheList
            case .orders(_, let anchor, _, _): anchor.replacesTheList
            case .lookUp: isLookingUp
            default: false
            }
        }
    }

    init(opening: DashboardOpening, glyphs: GlyphSet, mailbox: Mailbox) {
        self.opening = opening
        self.glyphs = glyphs
        self.mailbox = mailbox
        state = Mutex(State(desk: opening.desk))
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
            self.note(request, isUnderWay: true)
            defer { self.note(request, isUnderWay: false) }
            guard let answer = self.answer(request, desk, countings) else { return }
            self.mailbox.post {
                if self.isOfPresentDesk(answer, openings) { then(answer) }
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

    private func export(_ order: ExportOrder, then: @escaping @MainActor @Sendable (Answer) -> Void) {
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

    private func stopExport() {
        state.withLock { $0.export }?.stop()
    }

    private func enqueue(_ request: Request) -> DispatchQueue {
        let desk = state.withLock { state in
            state.tickets.note(request)
            return state.isOvertaken(by: request) ? state.desk : nil
        }
        desk?.store.interruptLists()
        switch request {
        case .customers, .activity, .orders, .lookUp, .counts, .queue, .overview, .resellers, .views:
            return lists
        case .queueSizes:
            state.withLock { state in
                state.countings += 1
                return state.desk
            }?.store.interruptCounts()
            return counts
        case .saveDraft(let customer, _):
            state.withLock { $0.drafts[customer, default: 0] += 1 }
            return changes
        case .saveCustomerDraft(let customer, _):
            state.withLock { $0.customerDrafts[customer ?? 0, default: 0] += 1 }
            return changes
        default: return changes
        }
    }

    private func note(_ request: Request, isUnderWay: Bool) {
        if case .lookUp = request { state.withLock { $0.isLookingUp = isUnderWay } }
    }

    private func isStillWanted(_ request: Request, _ countings: Int) -> Bool {
        state.withLock { state in
            switch request {
            case .queueSizes: return countings == state.countings
            case .saveDraft(let customer, _):
                let waiting = (state.drafts[customer] ?? 1) - 1
                state.drafts[customer] = waiting == 0 ? nil : waiting
                return waiting == 0
            case .saveCustomerDraft(let customer, _):
                let waiting = (state.customerDrafts[customer ?? 0] ?? 1) - 1
                state.customerDrafts[customer ?? 0] = waiting == 0 ? nil : waiting
                return waiting == 0
            default: return !state.tickets.isStale(request)
            }
        }
    }

    /// An answer of a desk that was left means nothing any more; one that opens a desk puts it in the place of the
    /// former, whose tickets no longer count.
    private func isOfPresentDesk(_ answer: Answer, _ openings: Int) -> Bool {
        state.withLock { state in
            guard openings == state.openings else { return false }
            if case .opened = answer {
                state.desk = state.nextDesk
                state.openings += 1
                state.tickets = Tickets()
            }
            return true
        }
    }

    private func answer(_ request: Request, _ desk: Desk?, _ countings: Int = 0) -> Answer? {
        do {
            switch request {
            case .setUp(let setup): return try opened(setUp(setup))
            case .openSample: return try opened(opening.openSample())
            case .partners: return .partners(try opening.partners())
            case .choosePartner(let id): return try opened(opening.choosePartner(id))
            case .rehearse(let day): return rehearse(day, desk)
            default:
                guard let desk else { return .refused(.noPartner, request) }
                return try desk.answer(to: request)
            }
        } catch let refusal as Refusal {
            return .refused(refusal, request)
        } catch let problem as StoreProblem {
            return .failed(opening.words.sentence(for: problem), request)
        } catch is CancellationError {
            // The interruption may have been meant for another: what no newer one took the place of is read again.
            let isFinishing = state.withLock { $0.isFinishing }
            return !isFinishing && isStillWanted(request, countings) ? answer(request, desk, countings) : nil
        } catch {
            return .failed(String(describing: error), request)
        }
    }

    private func setUp(_ setup: PartnerSetup) throws -> Desk {
        let partner = try opening.store.setUp(setup, systemLogin: opening.systemLogin, at: opening.clock.moment)
        let admin = User(login: setup.adminLogin, name: setup.adminName, role: .globalAdmin)
        return Desk(
            store: opening.store, partner: partner, actor: Actor(user: admin, systemLogin: opening.systemLogin),
            clock: opening.clock.read)
    }

    private func opened(_ desk: Desk) -> Answer {
        state.withLock { $0.nextDesk = desk }
        return .opened(opening.setting(for: desk, glyphs: glyphs))
    }

    /// On the queue of changes: what was asked before keeps the day it was asked on.
    private func rehearse(_ day: Day?, _ desk: Desk?) -> Answer? {
        opening.clock.rehearse(day)
        return desk.map { .rehearsing(opening.setting(for: $0, glyphs: glyphs)) }
    }

    /// Once there is nothing else to do, the search indexes are put in order in small steps.
    private func tidyLater() {
        changes.asyncAfter(deadline: .now() + .seconds(2)) {
            // An index that could not be tidied now still answers; the next change tries again.
            try? self.state.withLock { $0.desk }?.store.tidy()
        }
    }
}

extension Answer {
    /// True when something was written that the log has an entry of.
    fileprivate var tellsOfAChange: Bool {
        switch self {
        case .confirmed, .ordered, .seatsChanged, .subscriptionChanged, .withdrawn, .takenBack, .customerAdded,
            .customerUpdated, .teamChanged:
            true
        default: false
        }
    }
}
