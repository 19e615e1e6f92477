import Core
import Drawing
import Wording

/// The work queue: the customers who would be refused today, most urgent first. Saving a form that was opened from
/// here leads to the next customer's; the dashboard sees to that.
struct ToConfirm: Screen {
    private(set) var items: [QueueItem] = []
    private(set) var reachesEnd = true
    private(set) var isLoaded = false
    var place = ListPosition()
    /// How many are left in all, once the store has counted them.
    private(set) var left: Int?
    /// How many there are by urgency, once the store has counted them.
    private(set) var sizes: QueueSizes?
    /// Whether only those are shown for whom delivered facts wait.
    private(set) var collectedOnly = false
    /// How many were confirmed since the queue was opened.
    private(set) var done = 0
    private var lastTicket = 0
    private var awaited: Awaited?

    private struct Awaited: Equatable, Sendable {
        let ticket: Int
        /// Whether the answer takes the place of what is loaded, or follows it.
        let replaces: Bool
    }

    /// True until the first customers are there, or could not be read.
    var isOpening: Bool { !isLoaded && awaited != nil }

    var selected: QueueItem? { items.indices.contains(place.selected) ? items[place.selected] : nil }

    /// Whether anybody delivered anything, so that there is a column for it.
    var showsCollected: Bool {
        collectedOnly || (sizes?.collected ?? 0) > 0 || items.contains { $0.deliveredBy != nil }
    }

    /// The list's lines: the body without the counter, the sizes and the column titles.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - QueueLayout.head) }
}

// MARK: - Input

extension ToConfirm {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            // Skipping a customer is going on to the next.
            let moves = key == .character("n") ? .down : key
            guard place.move(moves, total: items.count, height: Self.lines(in: setting)) else { return nil }
            return keepStocked(in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return keepStocked(in: setting)
        case .paste: return nil
        }
    }

    /// A click chooses, two open the form; the wheel moves on.
    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        let lines = Self.lines(in: setting)
        switch mouse.kind {
        case .wheelUp, .wheelDown:
            place.turn(mouse.kind, total: items.count, height: lines)
            return keepStocked(in: setting)
        case .press, .doubleClick:
            let window = place.window(total: items.count, height: lines)
            let row = window.lowerBound + mouse.position.y - (setting.body.height - lines)
            guard window.contains(row) else { return [] }
            place.select(row, total: items.count, height: lines)
            return mouse.kind == .doubleClick ? perform(.enter, in: setting) ?? [] : []
        }
    }
}

// MARK: - Loading

extension ToConfirm {
    mutating func open(in setting: Setting) -> [Effect] {
        reload(in: setting) + [.ask(.counts), .ask(.queueSizes)]
    }

    /// Shows only those for whom delivered facts wait, or everybody again, from the first on.
    mutating func toggleCollectedOnly(in setting: Setting) -> [Effect] {
        collectedOnly.toggle()
        items = []
        reachesEnd = true
        isLoaded = false
        place = ListPosition()
        return reload(in: setting)
    }

    private mutating func reload(in setting: Setting) -> [Effect] {
        ask(after: nil, limit: max(3 * Self.lines(in: setting), items.count), replaces: true)
    }

    /// Asks for more before the end of what is loaded is on the screen, and again for what could not be read.
    private mutating func keepStocked(in setting: Setting) -> [Effect] {
        guard awaited == nil else { return [] }
        guard isLoaded else { return reload(in: setting) }
        let lines = Self.lines(in: setting)
        guard !reachesEnd, let last = items.last, items.count - place.selected < 2 * lines else {
            return []
        }
        return ask(after: last.key, limit: 3 * lines, replaces: false)
    }

    private mutating func ask(after key: QueueKey?, limit: Int, replaces: Bool) -> [Effect] {
        lastTicket += 1
        awaited = Awaited(ticket: lastTicket, replaces: replaces)
        return [.ask(.queue(after: key, collectedOnly: collectedOnly, limit: limit, ticket: lastTicket))]
    }
}

// MARK: - Answers

extension ToConfirm {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .queue(let page, let ticket):
            guard let awaited, awaited.ticket == ticket else { return [] }
            return take(page, replaces: awaited.replaces, in: setting)
        case .failed(_, .queue(_, _, _, let ticket)):
            if awaited?.ticket == ticket { awaited = nil }
        case .counts(let counts):
            defer { left = counts.unconfirmed }
            // Others confirm too, and other screens of ours.
            if let left, left != counts.unconfirmed { return reload(in: setting) + [.ask(.queueSizes)] }
        case .queueSizes(let sizes): self.sizes = sizes
        case .confirmed(_, let customer):
            return leaveOut(customer.customer.id, in: setting)
        case .takenBack:
            done = max(0, done - 1)
            return reload(in: setting) + [.ask(.queueSizes)]
        case .ordered, .withdrawn, .rehearsing, .deliveryDiscarded, .refused(.gateShut, _):
            return reload(in: setting) + [.ask(.queueSizes)]
        case .cartSaved(let cart):
            let item = items.first { $0.id == cart.customerID }
            if let item, item.customer.hasWaitingCart != cart.isWaiting {
                return reload(in: setting) + [.ask(.queueSizes)]
            }
        default: break
        }
        return []
    }

    private mutating func take(_ page: QueuePage, replaces: Bool, in setting: Setting) -> [Effect] {
        let chosen = selected?.id
        awaited = nil
        isLoaded = true
        reachesEnd = page.reachesEnd
        if replaces {
            items = page.items
        } else {
            // One whose place changed meanwhile may come a second time.
            let known = Set(items.map(\.id))
            items += page.items.filter { !known.contains($0.id) }
        }
        let row = items.firstIndex { $0.id == chosen } ?? place.selected
        place.select(row, total: items.count, height: Self.lines(in: setting))
        return keepStocked(in: setting)
    }

    /// One less to do: the next takes its place, so the selection stands on it.
    private mutating func leaveOut(_ customer: Int64, in setting: Setting) -> [Effect] {
        guard let row = items.firstIndex(where: { $0.id == customer }) else { return [] }
        sizes?.remove(items.remove(at: row))
        done += 1
        left = left.map { max(0, $0 - 1) }
        let selected = row < place.selected ? place.selected - 1 : place.selected
        place.select(selected, total: items.count, height: Self.lines(in: setting))
        // What is on its way may still hold the customer.
        if awaited != nil { return reload(in: setting) }
        return keepStocked(in: setting)
    }
}
