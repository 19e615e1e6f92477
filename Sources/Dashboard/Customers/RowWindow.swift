import Core

/// A row of a long list, which has a place in its order.
protocol ListedRow: Identifiable, Equatable, Sendable where ID == Int64 {
    func precedes(_ other: Self) -> Bool
}

extension CustomerRow: ListedRow {
    func precedes(_ other: CustomerRow) -> Bool { key < other.key }
}

/// Neighbouring rows, and whether the list has others beyond them.
struct RowPage<Row: ListedRow>: Equatable, Sendable {
    var rows: [Row]
    var reachesStart: Bool
    var reachesEnd: Bool
}

/// Where the selection goes when all rows are replaced.
enum RowLanding: Equatable, Sendable {
    case first, last
    /// The same row; one that is gone leaves it to the next.
    case same
}

/// The window of the list of customers.
typealias RowWindow = LongList<CustomerRow>

/// The part of a long list that is in memory: a few screens of rows around the selected one.
///
/// Rows come as pages of neighbours; what lies far from the screen is let go. So it holds no more of a million
/// customers than of a thousand, and knows no row's number, only what its neighbours are.
struct LongList<Row: ListedRow>: Equatable, Sendable {
    typealias Landing = RowLanding

    private(set) var rows: [Row] = []
    private(set) var reachesStart = true
    private(set) var reachesEnd = true
    private(set) var selection = 0
    private var top = 0
    /// Whether rows come in the opposite of the order in which they precede each other.
    var isReversed = false
    /// The one whose row shows more than one line.
    var unfolded: Int64?
    /// The lines that an unfolded row takes below its own.
    var unfoldedLines = RowWindow.detailLines

    var selected: Row? { rows.indices.contains(selection) ? rows[selection] : nil }

    /// True when the list has no other rows than these.
    var isComplete: Bool { reachesStart && reachesEnd }

    /// The lines of a row.
    func height(of index: Int) -> Int {
        rows[index].id == unfolded ? 1 + unfoldedLines : 1
    }

    /// The first row on a screen of so many lines: the selected row is always there, with its details where they
    /// fit, and no line stays empty while there is a row for it.
    func firstVisible(lines: Int) -> Int {
        guard !rows.isEmpty else { return 0 }
        var first = max(0, min(top, selection, lastTop(lines: lines)))
        var used = (first...selection).reduce(0) { $0 + height(of: $1) }
        while used > lines, first < selection {
            used -= height(of: first)
            first += 1
        }
        return first
    }

    /// From this row on, the rows down to the last just fill the screen.
    private func lastTop(lines: Int) -> Int {
        var room = lines
        var index = rows.count
        while index > 0, height(of: index - 1) <= room {
            room -= height(of: index - 1)
            index -= 1
        }
        return index
    }

    /// The rows on a screen of so many lines, each with the line it begins on.
    func visible(lines: Int) -> [(index: Int, line: Int)] {
        var places: [(index: Int, line: Int)] = []
        var line = 0
        var index = firstVisible(lines: lines)
        while index < rows.count, line < lines {
            places.append((index, line))
            line += height(of: index)
            index += 1
        }
        return places
    }

    /// The row on a line of such a screen, its details included; nil below the last one.
    func row(at line: Int, lines: Int) -> Int? {
        guard line >= 0, let place = visible(lines: lines).last(where: { $0.line <= line }),
            line < place.line + height(of: place.index)
        else { return nil }
        return place.index
    }
}

// MARK: - Moving

extension LongList {
    /// Moves the selection, and by more than a row the screen with it. Answers how far it still has to go: it stops
    /// at the edge of what is loaded.
    mutating func move(by distance: Int, lines: Int) -> Int {
        guard !rows.isEmpty else { return 0 }
        let wanted = selection + distance
        let target = min(max(wanted, 0), rows.count - 1)
        top = firstVisible(lines: lines)
        if abs(distance) > 1 { top = max(0, top + target - selection) }
        selection = target
        top = firstVisible(lines: lines)
        let isStopped = wanted < target ? !reachesStart : !reachesEnd
        return isStopped ? wanted - target : 0
    }

    mutating func select(_ index: Int, lines: Int) {
        guard rows.indices.contains(index) else { return }
        top = firstVisible(lines: lines)
        selection = index
        top = firstVisible(lines: lines)
    }
}

// MARK: - Loading

extension LongList {
    /// Takes a row out; the selection stays on its row, or goes to the next where that is the one.
    mutating func remove(_ id: Int64, lines: Int) {
        guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
        top = firstVisible(lines: lines)
        rows.remove(at: index)
        if index < top { top -= 1 }
        if index < selection { selection -= 1 }
        selection = min(selection, max(0, rows.count - 1))
        top = firstVisible(lines: lines)
    }

    mutating func replace(with page: RowPage<Row>, landing: Landing, lines: Int) {
        let before = selected
        let first = firstVisible(lines: lines)
        let line = selection - first
        // Whoever sees the beginning of the list goes on seeing it, also when others come before the first.
        let showsStart = reachesStart && first == 0
        rows = page.rows
        reachesStart = page.reachesStart
        reachesEnd = page.reachesEnd
        switch landing {
        case .first: selection = 0
        case .last: selection = max(0, rows.count - 1)
        case .same: selection = index(of: before)
        }
        top = landing == .same ? showsStart ? 0 : max(0, selection - line) : selection
        top = firstVisible(lines: lines)
    }

    private func index(of row: Row?) -> Int {
        guard let row else { return 0 }
        return rows.firstIndex { $0.id == row.id }
            ?? rows.firstIndex { isReversed ? $0.precedes(row) : row.precedes($0) } ?? max(0, rows.count - 1)
    }

    /// Adds the rows that follow the last. No rows mean that there are none, whatever the page says.
    mutating func append(_ page: RowPage<Row>) {
        rows += page.rows
        reachesEnd = page.reachesEnd || page.rows.isEmpty
    }

    /// Adds the rows before the first; what is on the screen stays there.
    mutating func prepend(_ page: RowPage<Row>) {
        rows.insert(contentsOf: page.rows, at: 0)
        reachesStart = page.reachesStart || page.rows.isEmpty
        selection += page.rows.count
        top += page.rows.count
    }

    /// Whether less than a screen of rows is left above or below, where there are more.
    func runsShort(lines: Int) -> (above: Bool, below: Bool) {
        let first = firstVisible(lines: lines)
        return (!reachesStart && first < lines, !reachesEnd && rows.count - first - lines < lines)
    }

    /// Lets go of what is more than two and a half screens away, down to one and a half, so that not every key does.
    mutating func trim(lines: Int) {
        let most = lines * 5 / 2
        let kept = lines * 3 / 2
        let first = firstVisible(lines: lines)
        if rows.count - first - lines > most {
            rows.removeLast(rows.count - first - lines - kept)
            reachesEnd = false
        }
        if first > most {
            rows.removeFirst(first - kept)
            selection -= first - kept
            top = kept
            reachesStart = false
        }
    }
}

// MARK: - Customers

extension LongList<CustomerRow> {
    /// The lines of what an unfolded customer's row says.
    static var detailLines: Int { 6 }
}

extension RowPage<CustomerRow> {
    init(_ page: CustomerPage) {
        self.init(rows: page.rows, reachesStart: page.reachesStart, reachesEnd: page.reachesEnd)
    }
}
