import Core
import Drawing
import Wording

/// All orders of the partner, newest first, and apart from them the carts whose order was refused (R20).
///
/// Only a window of them is loaded. A search that many customers match goes through the orders a stretch at a time,
/// shows what it found so far, and how far it came.
struct OrdersScreen: Screen {
    enum Focus: Equatable, Sendable {
        case list, search
    }

    var focus = Focus.list
    var searchLine = TextLine(limit: 200)
    /// What the rows are to be of.
    var query = OrderQuery()
    /// What they are of; nil before the first are there.
    var shown: OrderQuery?
    var list = LongList<OrderRow>()
    var loading = PageLoading<OrderKey>()
    /// How many carts wait, once that is known.
    var waitingCarts: Int?
    /// How far the selection still has to go, once there are rows to go on.
    var distanceLeft = 0
    /// Keys that wait for other rows.
    var waitingKeys: [Key] = []

    var isTyping: Bool { focus == .search }

    /// The screen, and what it asks for first.
    static func opening(in setting: Setting) -> (OrdersScreen, [Effect]) {
        var screen = OrdersScreen()
        let effects = screen.askAnew(in: setting)
        return (screen, effects)
    }

    /// The list's lines: the body without the search line and the column titles.
    static func lines(in setting: Setting) -> Int { max(1, setting.body.height - 2) }
}

extension OrderRow: ListedRow {
    func precedes(_ other: OrderRow) -> Bool {
        (key.at, key.number) > (other.key.at, other.key.number)
    }
}

// MARK: - Input

extension OrdersScreen {
    mutating func edit(_ input: Input, in setting: Setting) -> [Effect]? {
        switch input {
        case .key(let key):
            if focus == .list { return wait(with: key) }
            return EditCommand(key).map { changeSearch(by: $0, in: setting) }
        case .paste(let text):
            focus = .search
            return changeSearch(by: .paste(text.trimmed), in: setting)
        case .mouse(let mouse): return point(mouse, in: setting)
        case .resize, .redraw: return keepStocked(in: setting)
        }
    }

    /// While all rows are about to be others, what acts on one of them waits.
    private mutating func wait(with key: Key) -> [Effect]? {
        guard isReplacing, Self.rowCommands.contains(where: { $0.keys.contains(key) }) else { return nil }
        waitingKeys.append(key)
        return []
    }

    mutating func changeSearch(by command: EditCommand, in setting: Setting) -> [Effect] {
        _ = searchLine.perform(command)
        let text = searchLine.text.trimmed
        guard text != query.text else { return [] }
        query.text = text
        return askAnew(in: setting)
    }

    mutating func clearSearch(in setting: Setting) -> [Effect] {
        _ = searchLine.perform(.end)
        return changeSearch(by: .killToStart, in: setting)
    }

    /// From the orders to the carts that wait, and back.
    mutating func show(_ kind: OrderQuery.Kind, in setting: Setting) -> [Effect] {
        query.kind = kind
        return askAnew(in: setting)
    }

    mutating func move(by steps: Int, in setting: Setting) -> [Effect] {
        distanceLeft = list.move(by: steps, lines: Self.lines(in: setting))
        return keepStocked(in: setting)
    }

    /// Opens the order's lines, or closes them. One order at a time is open.
    mutating func unfoldOrFold() -> [Effect] {
        guard let row = list.selected else { return [] }
        list.unfolded = list.unfolded == row.id ? nil : row.id
        list.unfoldedLines = Self.detailLines(of: row)
        return []
    }

    /// The lines of the order, and the customer's Microsoft ID.
    static func detailLines(of row: OrderRow) -> Int { row.lines.count + 1 }
}

// MARK: - The mouse

extension OrdersScreen {
    /// A click chooses, two open; the wheel moves on by three rows.
    private mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        switch mouse.kind {
        case .wheelUp: return move(by: -3, in: setting)
        case .wheelDown: return move(by: 3, in: setting)
        case .press, .doubleClick: break
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
}
