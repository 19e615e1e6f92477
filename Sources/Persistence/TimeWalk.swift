import Core

/// The direction a list by time is walked in.
enum TimeDirection: CaseIterable {
    case older, newer

    var opposite: TimeDirection { self == .older ? .newer : .older }
    var sql: String { self == .older ? "DESC" : "ASC" }
}

/// What one walk along a list by time came to.
struct TimeWalk<Row> {
    /// In the order of the walk.
    var rows: [Row] = []
    var isAtEnd = false
    var lookedUpTo: TimeKey?
}

extension TimeAnchor {
    /// The last day that has a next one.
    private static let lastDay = Day(year: 9999, month: 12, day: 30)

    /// The same anchor, with a day that lies in the period or at its nearer end.
    func within(_ period: ActivityPeriod) -> TimeAnchor {
        guard case .from(let day) = self else { return self }
        let last = min(day, period.to ?? day, TimeAnchor.lastDay ?? day)
        return .from(max(last, period.from ?? last))
    }

    /// Where the walk begins, nil for the very beginning, and its direction. A day is a place between two rows.
    func bounds(in order: TimeOrder) -> (key: TimeKey?, direction: TimeDirection) {
        let onward = order == .newest ? TimeDirection.older : .newer
        switch self {
        case .start: return (nil, onward)
        case .end: return (nil, onward.opposite)
        case .after(let key): return (key, onward)
        case .before(let key): return (key, onward.opposite)
        case .from(let day):
            return (TimeKey(at: Instant(day: order == .newest ? day.adding(days: 1) : day), number: 0), onward)
        }
    }
}

extension TimePage {
    /// The page that a walk from an anchor found.
    init(_ walk: TimeWalk<Row>, from anchor: TimeAnchor) {
        self.init(
            rows: anchor.isForward ? walk.rows : walk.rows.reversed(),
            reachesStart: anchor.isForward ? anchor == .start : walk.isAtEnd,
            reachesEnd: anchor.isForward ? walk.isAtEnd : anchor == .end, lookedUpTo: walk.lookedUpTo)
    }

    /// All rows of a list from the first to the last, a page at a time.
    static func forEach(
        limit: Int?, pages: (TimeAnchor, _ limit: Int) throws -> TimePage<Row>, key: (Row) -> TimeKey,
        _ body: (Row) throws -> Void
    ) throws {
        var anchor = TimeAnchor.start
        var left = limit ?? .max
        while left > 0 {
            let page = try pages(anchor, min(left, 500))
            for row in page.rows { try body(row) }
            left -= page.rows.count
            guard let last = page.lookedUpTo ?? page.rows.last.map(key), !page.reachesEnd else { return }
            anchor = .after(last)
        }
    }
}
