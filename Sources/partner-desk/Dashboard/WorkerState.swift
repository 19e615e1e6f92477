import Core
import Dashboard
import Persistence

/// What the store's worker knows of the requests under way.
struct WorkerState: Sendable {
    var desk: Desk?
    /// The desk of the answer that is on its way to the screen: it counts from when the screen is told.
    var nextDesk: Desk?
    /// How often another desk was opened: what was asked of an earlier one is answered by none (R9).
    private(set) var openings = 0
    private var tickets = Tickets()
    /// How often the queue's sizes were asked for: only the last time counts.
    private(set) var countings = 0
    /// True while the palette's search is being made.
    var isLookingUp = false
    /// The program ends: nothing is read again.
    var isFinishing = false
    /// How many writes of each customer's draft are still to come.
    private var drafts: [Int64: Int] = [:]
    /// The same for what is typed of customers themselves; 0 for a new one.
    private var customerDrafts: [Int64: Int] = [:]
    /// The export under way.
    var export: ExportRun?

    init(desk: Desk?) {
        self.desk = desk
    }

    /// Takes down that this is asked.
    mutating func note(_ request: Request) {
        tickets.note(request)
        switch request {
        case .queueSizes: countings += 1
        case .saveDraft(let customer, _): drafts[customer, default: 0] += 1
        case .saveCustomerDraft(let customer, _): customerDrafts[customer ?? 0, default: 0] += 1
        default: break
        }
    }

    /// Whether what is being read may be a list that this request takes the place of.
    func overtakesList(_ request: Request) -> Bool {
        switch request {
        case .customers(_, let anchor, _, _): anchor.replacesTheList
        case .activity(_, let anchor, _, _), .orders(_, let anchor, _, _): anchor.replacesTheList
        case .queue(_, let anchor, _, _): anchor.replacesTheList
        case .lookUp: isLookingUp
        default: false
        }
    }

    /// Whether a request's turn has come, or a newer one took its place.
    ///
    /// - Parameter asked: How often the queue's sizes had been asked for with this request.
    mutating func isStillWanted(_ request: Request, countings asked: Int) -> Bool {
        switch request {
        case .queueSizes: return asked == countings && !isFinishing
        case .saveDraft(let customer, _): return Self.isLast(of: customer, &drafts)
        case .saveCustomerDraft(let customer, _): return Self.isLast(of: customer ?? 0, &customerDrafts)
        default: return !tickets.isStale(request)
        }
    }

    private static func isLast(of customer: Int64, _ drafts: inout [Int64: Int]) -> Bool {
        let waiting = (drafts[customer] ?? 1) - 1
        drafts[customer] = waiting == 0 ? nil : waiting
        return waiting == 0
    }

    /// An answer of a desk that was left means nothing any more; one that opens a desk puts it in the place of the
    /// former, whose tickets no longer count.
    mutating func admits(_ answer: Answer, ofOpening opening: Int) -> Bool {
        guard opening == openings else { return false }
        if case .opened = answer {
            desk = nextDesk
            openings += 1
            tickets = Tickets()
        }
        return true
    }
}
