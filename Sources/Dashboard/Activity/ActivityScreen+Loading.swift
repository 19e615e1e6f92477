import Core
import Drawing

typealias ActivityLoading = PageLoading<ActivityKey>

// MARK: - Asking

extension ActivityScreen {
    /// True while all entries are about to be others.
    var isReplacing: Bool {
        if case .replacement(let landing) = loading.awaited?.place { landing != .same } else { false }
    }

    /// Other entries than before: from the newest on.
    mutating func askAnew(in setting: Setting) -> [Effect] {
        distanceLeft = 0
        waitingKeys = []
        return replace(from: .newest, landing: .first, in: setting)
    }

    mutating func goToStart(in setting: Setting) -> [Effect] {
        if list.reachesStart { return move(by: -list.rows.count, in: setting) }
        return replace(from: .newest, landing: .first, in: setting)
    }

    mutating func goToEnd(in setting: Setting) -> [Effect] {
        if list.reachesEnd { return move(by: list.rows.count, in: setting) }
        return replace(from: .oldest, landing: .last, in: setting)
    }

    /// What was just done joins the newest entries, where these are shown.
    private mutating func refresh(in setting: Setting) -> [Effect] {
        guard list.reachesStart, !isReplacing else { return [] }
        return replace(from: .newest, landing: .same, in: setting)
    }

    private mutating func replace(
        from anchor: ActivityAnchor, landing: RowLanding, in setting: Setting
    ) -> [Effect] {
        let screens = 3 * Self.lines(in: setting)
        let limit = landing == .same ? max(screens, list.rows.count) : screens
        return ask(.replacement(landing), anchor, limit: limit, in: setting)
    }

    private mutating func ask(
        _ place: LoadingPlace, _ anchor: ActivityAnchor, limit: Int, in setting: Setting
    ) -> [Effect] {
        let ticket = loading.ask(for: place)
        return [.ask(.activity(query(in: setting), anchor, limit: limit, ticket: ticket))]
    }

    /// Lets go of entries far away, and asks for more before the edge is on the screen, a page at a time.
    mutating func keepStocked(in setting: Setting) -> [Effect] {
        guard loading.awaited == nil else { return [] }
        let lines = Self.lines(in: setting)
        let (first, last) = (list.rows.first?.id, list.rows.last?.id)
        list.trim(lines: lines)
        if list.rows.first?.id != first { loading.lookedNewer = nil }
        if list.rows.last?.id != last { loading.lookedOlder = nil }
        let short = list.runsShort(lines: lines)
        if short.below, let key = loading.lookedOlder ?? list.rows.last?.key {
            return ask(.older, .olderThan(key), limit: lines, in: setting)
        }
        if short.above, let key = loading.lookedNewer ?? list.rows.first?.key {
            return ask(.newer, .newerThan(key), limit: lines, in: setting)
        }
        return []
    }
}

// MARK: - Answers

extension ActivityScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .activity(let page, let ticket): return take(page, ticket: ticket, in: setting)
        case .confirmed, .ordered, .seatsChanged, .refused(.gateShut, _): return refresh(in: setting)
        // The periods end today.
        case .rehearsing: return askAnew(in: setting)
        case .failed(_, .activity(_, _, _, let ticket)):
            if loading.arrival(of: ticket) != nil {
                distanceLeft = 0
                waitingKeys = []
            }
        default: break
        }
        return []
    }

    private mutating func take(_ page: ActivityPage, ticket: Int, in setting: Setting) -> [Effect] {
        guard let place = loading.arrival(of: ticket) else { return [] }
        let rows = RowPage(rows: page.entries, reachesStart: page.reachesNewest, reachesEnd: page.reachesOldest)
        let lines = Self.lines(in: setting)
        switch place {
        case .replacement(let landing):
            if shown != query(in: setting) { list.unfolded = nil }
            shown = query(in: setting)
            list.replace(with: rows, landing: landing, lines: lines)
            loading.lookedOlder = page.reachesOldest ? nil : page.lookedUpTo
            loading.lookedNewer = page.reachesNewest ? nil : page.lookedUpTo
        case .older:
            loading.lookedOlder = page.lookedUpTo
            if list.rows.isEmpty {
                list.replace(with: rows.keepingStart(of: list), landing: .first, lines: lines)
            } else if !page.entries.isEmpty || page.reachesOldest {
                list.append(rows)
            }
        case .newer:
            loading.lookedNewer = page.lookedUpTo
            if list.rows.isEmpty {
                list.replace(with: rows.keepingEnd(of: list), landing: .last, lines: lines)
            } else if !page.entries.isEmpty || page.reachesNewest {
                list.prepend(rows)
            }
        }
        return goOn(in: setting)
    }

    /// The movement and the keys that waited for entries.
    private mutating func goOn(in setting: Setting) -> [Effect] {
        var effects = move(by: distanceLeft, in: setting)
        while !waitingKeys.isEmpty, !isReplacing, focus == .list {
            effects += handle(.key(waitingKeys.removeFirst()), in: setting) ?? []
        }
        return effects
    }
}
