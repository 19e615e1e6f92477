import Core
import Drawing
import Wording

/// The activity log: what was done, by whom, newest first; found by period and by typing.
///
/// Only a window of entries is loaded. A search goes through the period a stretch at a time and shows what it found so
/// far, and how far it came.
struct ActivityScreen: Screen {
    enum Focus: Equatable, Sendable {
        case list, search
        /// The question which period to show, with the choice it stands on.
        case periods(Int)
        /// The first and the last day are typed.
        case dates
    }

    enum DateField: CaseIterable, Hashable, Sendable {
        case from, to
    }

    var focus = Focus.list
    var searchLine = TextLine(limit: 200)
    var dates = EntryFields(focus: DateField.from)
    /// What the entries are to be of.
    var text = ""
    var period = PeriodChoice.lastMonth
    /// What they are of; nil before the first are there.
    var shown: ActivityQuery?
    var list = LongList<ActivityEntry>()
    var loading = ActivityLoading()
    /// How far the selection still has to go, once there are entries to go on.
    var distanceLeft = 0
    /// Keys that wait for other entries.
    var waitingKeys: [Key] = []

    /// Letters are typed into a field.
    var isTyping: Bool { focus == .search || focus == .dates }

    /// The screen, and what it asks for first.
    static func opening(in setting: Setting) -> (ActivityScreen, [Effect]) {
        var screen = ActivityScreen()
        let effects = screen.askAnew(in: setting)
        return (screen, effects)
    }

    /// The list's lines: the body without the search line and the column titles.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - 2) }

    func query(in setting: Setting) -> ActivityQuery {
        ActivityQuery(
            text: text, actions: setting.words.actions(containing: text), period: period.days(to: setting.today))
    }
}

extension ActivityEntry: ListedRow {
    func precedes(_ other: ActivityEntry) -> Bool {
        (at, id) > (other.at, other.id)
    }
}

// MARK: - Input

extension ActivityScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            switch focus {
            case .list: return wait(with: key)
            case .search: return EditCommand(key).map { changeSearch(by: $0, in: setting) }
            case .periods(let choice): return choose(key, at: choice)
            case .dates: return typeDate(key, in: setting)
            }
        case .paste(let text):
            if focus == .dates { return typeDate(.paste(text), in: setting) }
            focus = .search
            return changeSearch(by: .paste(text.trimmed), in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw:
            measureUnfolded(in: setting)
            return keepStocked(in: setting)
        }
    }

    /// While all entries are about to be others, what acts on one of them waits.
    private mutating func wait(with key: Key) -> [Effect]? {
        guard isReplacing, Self.rowCommands.contains(where: { $0.keys.contains(key) }) else { return nil }
        waitingKeys.append(key)
        return []
    }

    mutating func changeSearch(by command: EditCommand, in setting: Setting) -> [Effect] {
        _ = searchLine.perform(command)
        return search(for: searchLine.text.trimmed, in: setting)
    }

    mutating func clearSearch(in setting: Setting) -> [Effect] {
        _ = searchLine.perform(.end)
        return changeSearch(by: .killToStart, in: setting)
    }

    private mutating func search(for text: String, in setting: Setting) -> [Effect] {
        guard text != self.text else { return [] }
        self.text = text
        return askAnew(in: setting)
    }

    mutating func move(by steps: Int, in setting: Setting) -> [Effect] {
        distanceLeft = list.move(by: steps, lines: Self.lines(in: setting))
        return keepStocked(in: setting)
    }

    /// Opens the entry's facts, or closes them. One entry at a time is open.
    mutating func unfoldOrFold(in setting: Setting) -> [Effect] {
        guard let entry = list.selected else { return [] }
        list.unfolded = list.unfolded == entry.id ? nil : entry.id
        measureUnfolded(in: setting)
        return []
    }

    private mutating func measureUnfolded(in setting: Setting) {
        guard let entry = list.rows.first(where: { $0.id == list.unfolded }) else { return }
        list.unfoldedLines = factLines(of: entry, width: setting.body.width, setting: setting).count
    }
}

// MARK: - The mouse

extension ActivityScreen {
    /// A click chooses, two open; the wheel moves on by three entries.
    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        switch (mouse.kind, focus) {
        case (.wheelUp, .list), (.wheelUp, .search): return move(by: -3, in: setting)
        case (.wheelDown, .list), (.wheelDown, .search): return move(by: 3, in: setting)
        case (.wheelUp, _), (.wheelDown, _): return []
        case (_, .periods): return pointAtPeriods(mouse.position, in: setting)
        case (_, .dates):
            if !datesRect(in: Rect(setting.body)).contains(mouse.position) { focus = .list }
            return []
        case (_, .list), (_, .search): break
        }
        if isReplacing { return [] }
        let lines = Self.lines(in: setting)
        let line = mouse.position.y - (setting.body.height - lines)
        if mouse.position.y == 0 {
            focus = .search
            return []
        }
        guard let place = list.visible(lines: lines).last(where: { $0.line <= line }), line >= 0,
            line < place.line + list.height(of: place.index)
        else { return [] }
        focus = .list
        list.select(place.index, lines: lines)
        let effects = keepStocked(in: setting)
        return mouse.kind == .doubleClick ? effects + (perform(.enter, in: setting) ?? []) : effects
    }

    private mutating func pointAtPeriods(_ point: Point, in setting: Setting) -> [Effect] {
        let rect = periodsRect(in: Rect(setting.body), setting: setting)
        let choice = point.y - rect.y - 1
        guard rect.contains(point) else {
            focus = .list
            return []
        }
        guard Self.choices.indices.contains(choice) else { return [] }
        focus = .periods(choice)
        return takePeriod(in: setting)
    }
}

extension String {
    /// Without the spaces and line ends around it.
    fileprivate var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
