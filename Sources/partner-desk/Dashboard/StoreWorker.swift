import Core
import Dashboard
import Dispatch
import Drawing
import Persistence
import Terminal
import Synchronization

/// Carries requests out behind the screen: lists on one queue, exports on another, everything else on a third, each in
/// the order asked.
///
/// A list that a newer one made stale is dropped, or interrupted when it is already being read. Of several drafts of
/// one form that wait, only the newest is written.
final class StoreWorker: Sendable {
    private let opening: DashboardOpening
    private let glyphs: GlyphSet
    private let lists = DispatchQueue(label: "lists", qos: .userInteractive)
    private let changes = DispatchQueue(label: "changes", qos: .userInitiated)
    private let mailbox: Mailbox
    private let exports = DispatchQueue(label: "exports", qos: .utility)
    private let state: Mutex<State>

    private struct State {
        var desk: Desk?
        /// The ticket of the newest list that replaces the one shown; older lists are stale.
        var newestList = 0
        /// The ticket of the newest page of the activity log; the screen waits for no other.
        var newestActivity = 0
        /// How many writes of each customer's draft are still to come.
        var drafts: [Int64: Int] = [:]
        /// The same for what is typed of customers themselves; 0 for a new one.
        var customerDrafts: [Int64: Int] = [:]
        /// The export under way.
        var export: ExportRun?
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
        answer(request)
    }

    /// Carries a request out later; `then` is called on the main thread, unless the request was overtaken.
    func perform(_ request: Request, then: @escaping @MainActor @Sendable (Answer) -> Void) {
        switch request {
        case .export(let order): return export(order, then: then)
        case .stopExport: return stopExport()
        default: break
        }
        let queue = enqueue(request)
        queue.async {
            guard self.isStillWanted(request), let answer = self.answer(request) else { return }
            self.mailbox.post { then(answer) }
            switch answer {
            case .ordered, .customerAdded, .customerUpdated: self.tidyLater()
            default: break
            }
        }
    }

    /// Waits until all that was asked is written, then closes the store; nothing typed is lost on the way out.
    func finish() {
        changes.sync {}
        stopExport()
        exports.sync {}
        let desk = state.withLock { $0.desk }
        desk?.store.interruptLists()
        lists.sync {}
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
        switch request {
        case .customers(_, let anchor, _, let ticket):
            if anchor.replacesTheList { makeOthersStale(ticket) }
            return lists
        case .activity(_, _, _, let ticket):
            // Never long under way, so none is interrupted: the list of customers goes on undisturbed.
            state.withLock { $0.newestActivity = ticket }
            return lists
        case .counts, .queue, .queueSizes, .overview, .resellers, .views: return lists
        case .saveDraft(let customer, _):
            state.withLock { $0.drafts[customer, default: 0] += 1 }
            return changes
        case .saveCustomerDraft(let customer, _):
            state.withLock { $0.customerDrafts[customer ?? 0, default: 0] += 1 }
            return changes
        default: return changes
        }
    }

    private func makeOthersStale(_ ticket: Int) {
        let desk = state.withLock { state in
            state.newestList = max(state.newestList, ticket)
            return state.desk
        }
        desk?.store.interruptLists()
    }

    private func isStillWanted(_ request: Request) -> Bool {
        state.withLock { state in
            switch request {
            case .customers(_, _, _, let ticket): return ticket >= state.newestList
            case .activity(_, _, _, let ticket): return ticket == state.newestActivity
            case .saveDraft(let customer, _):
                let waiting = (state.drafts[customer] ?? 1) - 1
                state.drafts[customer] = waiting == 0 ? nil : waiting
                return waiting == 0
            case .saveCustomerDraft(let customer, _):
                let waiting = (state.customerDrafts[customer ?? 0] ?? 1) - 1
                state.customerDrafts[customer ?? 0] = waiting == 0 ? nil : waiting
                return waiting == 0
            default: return true
            }
        }
    }

    private func answer(_ request: Request) -> Answer? {
        do {
            switch request {
            case .setUp(let setup): return try opened(setUp(setup))
            case .openSample: return try opened(opening.openSample())
            case .rehearse(let day): return rehearse(day)
            default:
                guard let desk = state.withLock({ $0.desk }) else { return .refused(.noPartner, request) }
                return try desk.answer(to: request)
            }
        } catch let refusal as Refusal {
            return .refused(refusal, request)
        } catch let problem as StoreProblem {
            return .failed(opening.words.sentence(for: problem), request)
        } catch is CancellationError {
            // Only the list can be overtaken; what else was read meanwhile is still wanted, unless a newer one was asked.
            if case .customers = request { return nil }
            return isStillWanted(request) ? answer(request) : nil
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
        state.withLock { $0.desk = desk }
        return .opened(opening.setting(for: desk, glyphs: glyphs))
    }

    /// On the queue of changes: what was asked before keeps the day it was asked on.
    private func rehearse(_ day: Day?) -> Answer? {
        opening.clock.rehearse(day)
        return state.withLock { $0.desk }.map { .rehearsing(opening.setting(for: $0, glyphs: glyphs)) }
    }

    /// Once there is nothing else to do, the search index is put in order in small steps.
    private func tidyLater() {
        changes.asyncAfter(deadline: .now() + .seconds(2)) {
            // An index that could not be tidied now still answers; the next order tries again.
            try? self.state.withLock { $0.desk }?.store.tidy()
        }
    }
}

extension ListAnchor {
    /// Rows beside those shown are added to them; all others take their place.
    fileprivate var replacesTheList: Bool {
        switch self {
        case .start, .end, .from, .letters: true
        case .after, .before: false
        }
    }
}
