import Core
import Drawing

// MARK: - Asking

extension TimeListScreen {
    /// Other rows than before: from the first on.
    mutating func askAnew(in setting: Setting) -> [Effect] {
        list.stopWaiting()
        return replace(from: .start, landing: .first, in: setting)
    }

    mutating func goToStart(in setting: Setting) -> [Effect] {
        if list.window.reachesStart { return move(by: -list.window.rows.count, in: setting) }
        return replace(from: .start, landing: .first, in: setting)
    }

    mutating func goToEnd(in setting: Setting) -> [Effect] {
        if list.window.reachesEnd { return move(by: list.window.rows.count, in: setting) }
        return replace(from: .end, landing: .last, in: setting)
    }

    /// To the first row of the day, or the next after it; where the list ends before it, to the last.
    mutating func go(to day: Day, in setting: Setting) -> [Effect] {
        list.stopWaiting()
        return replace(from: .from(day), landing: .first, in: setting)
    }

    /// What was just done joins the newest rows, where these are shown.
    mutating func refresh(in setting: Setting) -> [Effect] {
        let isNewestFirst = list.order == .newest
        guard isNewestFirst ? list.window.reachesStart : list.window.reachesEnd, !list.isReplacing else { return [] }
        return replace(from: isNewestFirst ? .start : .end, landing: .same, in: setting)
    }

    private mutating func replace(from anchor: TimeAnchor, landing: RowLanding, in setting: Setting) -> [Effect] {
        let screens = 3 * Self.lines(in: setting)
        let limit = landing == .same ? max(screens, list.window.rows.count) : screens
        return ask(for: anchor, landing: landing, limit: limit, in: setting)
    }

    private mutating func ask(
        for anchor: TimeAnchor, landing: RowLanding = .same, limit: Int, in setting: Setting
    ) -> [Effect] {
        let ticket = list.loading.ask(for: anchor, landing: landing)
        return [.ask(Self.request(query(in: setting), anchor, limit: limit, ticket: ticket))]
    }

    /// Lets go of rows far away, and asks for more before the edge is on the screen, a page at a time.
    mutating func keepStocked(in setting: Setting) -> [Effect] {
        guard list.loading.awaited == nil else { return [] }
        let lines = Self.lines(in: setting)
        let (first, last) = (list.window.rows.first?.id, list.window.rows.last?.id)
        list.window.trim(lines: lines)
        if list.window.rows.first?.id != first { list.loading.lookedBefore = nil }
        if list.window.rows.last?.id != last { list.loading.lookedAfter = nil }
        let short = list.window.runsShort(lines: lines)
        if short.below, let key = list.loading.lookedAfter ?? list.window.rows.last?.key {
            return ask(for: .after(key), limit: lines, in: setting)
        }
        if short.above, let key = list.loading.lookedBefore ?? list.window.rows.first?.key {
            return ask(for: .before(key), limit: lines, in: setting)
        }
        return []
    }
}

// MARK: - Answers

extension TimeListScreen {
    mutating func take(_ page: TimePage<Row>, ticket: Int, in setting: Setting) -> [Effect] {
        guard let asked = list.loading.arrival(of: ticket) else { return [] }
        let rows = RowPage(rows: page.rows, reachesStart: page.reachesStart, reachesEnd: page.reachesEnd)
        if asked.anchor.replacesTheList {
            replaceRows(with: rows, landing: asked.landing, in: setting)
        } else if asked.anchor.isForward {
            append(rows, in: setting)
        } else {
            prepend(rows, in: setting)
        }
        if asked.anchor.isForward {
            list.loading.lookedAfter = page.lookedUpTo
        } else {
            list.loading.lookedBefore = page.lookedUpTo
        }
        if isBeyondTheEnd { return replace(from: .end, landing: .last, in: setting) }
        return goOn(in: setting)
    }

    /// A question that came to nothing leaves what is shown.
    mutating func giveUp(ticket: Int) {
        if list.loading.arrival(of: ticket) != nil { list.stopWaiting() }
    }

    private mutating func replaceRows(with rows: RowPage<Row>, landing: RowLanding, in setting: Setting) {
        let query = query(in: setting)
        if list.shown != query { list.window.unfolded = nil }
        list.shown = query
        list.window.isReversed = query.order == .oldest
        list.window.replace(with: rows, landing: landing, lines: Self.lines(in: setting))
        list.loading.lookedBefore = nil
        list.loading.lookedAfter = nil
    }

    private mutating func append(_ rows: RowPage<Row>, in setting: Setting) {
        if list.window.rows.isEmpty {
            list.window.replace(
                with: rows.keepingStart(of: list.window), landing: .first, lines: Self.lines(in: setting))
        } else if !rows.rows.isEmpty || rows.reachesEnd {
            list.window.append(rows)
        }
    }

    private mutating func prepend(_ rows: RowPage<Row>, in setting: Setting) {
        if list.window.rows.isEmpty {
            list.window.replace(with: rows.keepingEnd(of: list.window), landing: .last, lines: Self.lines(in: setting))
        } else if !rows.rows.isEmpty || rows.reachesStart {
            list.window.prepend(rows)
        }
    }

    /// Nothing is listed from the day on that was jumped to.
    private var isBeyondTheEnd: Bool {
        list.window.rows.isEmpty && list.window.reachesEnd && !list.window.reachesStart
            && list.loading.lookedBefore == nil
    }

    /// The movement and the keys that waited for rows.
    private mutating func goOn(in setting: Setting) -> [Effect] {
        var effects = move(by: list.distanceLeft, in: setting)
        while !list.waitingKeys.isEmpty, !list.isReplacing, list.focus == .list, !hasQuestion {
            effects += handle(.key(list.waitingKeys.removeFirst()), in: setting) ?? []
        }
        return effects
    }
}
