import Core
import Drawing
import Wording

/// The work queue: the customers who would be refused today, most urgent first unless told otherwise. Saving a form that
/// was opened from here leads to the next customer's of what is shown; the dashboard sees to that.
struct ToConfirm: KeyedList {
    var focus = ListFocus.list
    var searchLine = TextLine(limit: 200)
    var query = QueueQuery()
    var shownQuery: QueueQuery?
    var window = LongList<QueueItem>()
    var requests = ListRequests<QueueKey>()
    var distanceLeft = 0
    var waitingKeys: [Key] = []
    var resellers: [Reseller]?
    /// How many are left in all, once the store has counted them.
    private(set) var left: Int?
    /// How many there are by urgency, once the store has counted them.
    private(set) var sizes: QueueSizes?
    /// How many were confirmed since the queue was opened.
    private(set) var done = 0

    static var headLines: Int { QueueLayout.head }

    static func orders(_ words: Words) -> [(order: QueueOrder, name: String)] {
        [
            (.urgency, words(QueueWord.byUrgency)), (.name, words(CustomerListWord.byName)),
            (.nameReversed, words(CustomerListWord.byNameReversed)), (.domain, words(CustomerListWord.byDomain)),
        ]
    }

    func request(_ anchor: QueueAnchor, limit: Int, ticket: Int) -> Request {
        .queue(query, anchor, limit: limit, ticket: ticket)
    }

    /// True until the first customers are there, or could not be read.
    var isOpening: Bool { shownQuery == nil && requests.replacement != nil }

    var selected: QueueItem? { window.selected }

    /// Whether anybody delivered anything, so that there is a column for it.
    var showsCollected: Bool {
        query.collectedOnly || (sizes?.collected ?? 0) > 0 || window.rows.contains { $0.deliveredBy != nil }
    }
}

extension QueueItem: KeyedRow {
    func precedes(_ other: QueueItem) -> Bool { key < other.key }
}

extension RowPage<QueueItem> {
    init(_ page: QueuePage) {
        self.init(rows: page.items, reachesStart: page.reachesStart, reachesEnd: page.reachesEnd)
    }
}

// MARK: - Whom to show

extension ToConfirm {
    /// Everybody, each part alone, and those for whom delivered facts wait.
    static let parts: [QueuePart?] = [nil] + QueuePart.allCases
    static var filterCount: Int { parts.count + 1 }

    var filterInForce: Int? {
        query.collectedOnly && query.part == nil ? Self.parts.count : Self.parts.firstIndex(of: query.part)
    }

    var isFiltered: Bool { query.part != nil || query.collectedOnly }

    mutating func filter(by answer: Int, in setting: Setting) -> [Effect] {
        var wanted = query
        wanted.part = Self.parts.indices.contains(answer) ? Self.parts[answer] : nil
        wanted.collectedOnly = answer == Self.parts.count
        guard wanted != query else { return [] }
        query = wanted
        return askAnew(in: setting)
    }

    /// Shows only those for whom delivered facts wait, or the others, too.
    mutating func toggleCollectedOnly(in setting: Setting) -> [Effect] {
        query.collectedOnly.toggle()
        return askAnew(in: setting)
    }
}

// MARK: - Answers

extension ToConfirm {
    mutating func open(in setting: Setting) -> [Effect] {
        askAnew(in: setting) + [.ask(.counts), .ask(.queueSizes)]
    }

    /// The customers as they are now, and how many there are.
    private mutating func reload(in setting: Setting) -> [Effect] {
        refresh(in: setting) + [.ask(.queueSizes)]
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .queue(let page, let ticket): return take(RowPage(page), ticket: ticket, in: setting)
        case .failed(_, .queue(_, _, _, let ticket)): giveUp(ticket)
        case .resellers(let resellers): return take(resellers, in: setting)
        case .failed(_, .resellers): return endChoosingReseller()
        case .counts(let counts):
            defer { left = counts.unconfirmed }
            // Others confirm too, and other screens of ours.
            if let left, left != counts.unconfirmed { return reload(in: setting) }
        case .queueSizes(let sizes): self.sizes = sizes
        case .confirmed(_, let customer): return leaveOut(customer.customer.id, in: setting)
        case .takenBack:
            done = max(0, done - 1)
            return reload(in: setting)
        case .ordered, .withdrawn, .rehearsing, .deliveryDiscarded, .customerUpdated, .refused(.gateShut, _):
            return reload(in: setting)
        case .cartSaved(let cart):
            let item = window.rows.first { $0.id == cart.customerID }
            if let item, item.customer.hasWaitingCart != cart.isWaiting { return reload(in: setting) }
        default: break
        }
        return []
    }

    /// One less to do: the next takes its place, so the selection stands on it.
    private mutating func leaveOut(_ customer: Int64, in setting: Setting) -> [Effect] {
        guard let item = window.rows.first(where: { $0.id == customer }) else { return [] }
        window.remove(customer, lines: Self.lines(in: setting))
        sizes?.remove(item)
        done += 1
        left = left.map { max(0, $0 - 1) }
        // What is on its way may still hold the customer.
        if requests.replacement != nil || window.rows.isEmpty { return refresh(in: setting) }
        return keepStocked(in: setting)
    }
}
