import Core
import Drawing

/// What is asked of the store, and what becomes of its answers.
extension KeyedList {
    /// Other rows than before: from the first of them on.
    mutating func askAnew(in setting: Setting) -> [Effect] {
        stopWaiting()
        return replaceRows(.start, landing: .first, in: setting)
    }

    mutating func goToStart(in setting: Setting) -> [Effect] {
        if window.reachesStart { return move(by: -window.rows.count, in: setting) }
        return replaceRows(.start, landing: .first, in: setting)
    }

    mutating func goToEnd(in setting: Setting) -> [Effect] {
        if window.reachesEnd { return move(by: window.rows.count, in: setting) }
        return replaceRows(.end, landing: .last, in: setting)
    }

    /// To the first name that begins with the letters, or comes after them.
    mutating func go(to letters: String, in setting: Setting) -> [Effect] {
        replaceRows(.letters(letters), landing: .first, in: setting)
    }

    /// The same rows, as they are now.
    mutating func refresh(in setting: Setting) -> [Effect] {
        if let asked = requests.replacement {
            return replaceRows(asked.anchor, landing: asked.landing, in: setting)
        }
        let first = window.reachesStart ? nil : window.rows.first
        return replaceRows(first.map { .from($0.key) } ?? .start, landing: .same, in: setting)
    }

    mutating func replaceRows(_ anchor: Anchor<Row.Key>, landing: RowLanding, in setting: Setting) -> [Effect] {
        let screens = 3 * Self.lines(in: setting)
        let limit = landing == .same ? max(screens, window.rows.count) : screens
        let ticket = requests.replace(anchor, landing: landing)
        return [.ask(request(anchor, limit: limit, ticket: ticket))]
    }

    /// Lets go of rows far away, and asks for more before the edge is on the screen: one page each way at a time.
    mutating func keepStocked(in setting: Setting) -> [Effect] {
        guard requests.replacement == nil else { return [] }
        // What could not be read is asked for again.
        if shownQuery == nil { return askAnew(in: setting) }
        let lines = Self.lines(in: setting)
        window.trim(lines: lines)
        let short = window.runsShort(lines: lines)
        var effects: [Effect] = []
        if short.below, requests.following == nil, let key = window.rows.last?.key {
            let ticket = requests.follow(key)
            effects.append(.ask(request(.after(key), limit: lines, ticket: ticket)))
        }
        if short.above, requests.preceding == nil, let key = window.rows.first?.key {
            let ticket = requests.precede(key)
            effects.append(.ask(request(.before(key), limit: lines, ticket: ticket)))
        }
        return effects
    }
}

// MARK: - Waiting

extension KeyedList {
    /// True while the rows are about to be others, or the selection is on its way beyond them.
    var isWaiting: Bool {
        if let asked = requests.replacement, asked.landing != .same { return true }
        return distanceLeft != 0
    }

    mutating func stopWaiting() {
        distanceLeft = 0
        waitingKeys = []
    }

    /// The movement and the keys that waited for rows.
    private mutating func goOn(in setting: Setting) -> [Effect] {
        var effects = move(by: distanceLeft, in: setting)
        while !waitingKeys.isEmpty, !isWaiting, focus == .list {
            effects += handle(.key(waitingKeys.removeFirst()), in: setting) ?? []
        }
        return effects
    }
}

// MARK: - Answers

extension KeyedList {
    mutating func take(_ page: RowPage<Row>, ticket: Int, in setting: Setting) -> [Effect] {
        switch requests.arrival(of: ticket) {
        case .stale: return []
        case .replacement(let landing):
            if query != shownQuery { window.unfolded = nil }
            shownQuery = query
            window.replace(with: page, landing: landing, lines: Self.lines(in: setting))
            // All that was loaded is gone, such as the last customers of a state: there are others before them.
            if page.rows.isEmpty, !page.reachesStart { return replaceRows(.end, landing: .last, in: setting) }
        case .preceding(let key):
            if window.rows.first?.key == key { window.prepend(page) }
        case .following(let key):
            if window.rows.last?.key == key { window.append(page) }
        }
        return goOn(in: setting)
    }

    /// The store could not give the rows. Those of an older query are not shown in their place.
    mutating func giveUp(_ ticket: Int) {
        guard requests.arrival(of: ticket) != .stale else { return }
        stopWaiting()
        guard requests.replacement == nil, query != shownQuery else { return }
        shownQuery = nil
        window = LongList()
    }
}
