import Core
import Dashboard
import Persistence
import Terminal

/// What the store, and what stands around it, answers to a request.
extension StoreWorker {
    func answer(_ request: Request, _ desk: Desk?, _ countings: Int = 0) -> Answer? {
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

    func isStillWanted(_ request: Request, _ countings: Int) -> Bool {
        state.withLock { $0.isStillWanted(request, countings: countings) }
    }
}

extension Answer {
    /// True when something was written that the log has an entry of.
    var tellsOfAChange: Bool {
        switch self {
        case .confirmed, .ordered, .seatsChanged, .subscriptionChanged, .withdrawn, .takenBack, .customerAdded,
            .customerUpdated, .teamChanged:
            true
        default: false
        }
    }
}
