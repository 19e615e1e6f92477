/// A column of a table: how wide it has to be, and how much it matters.
public struct TableColumn: Equatable, Sendable {
    /// Columns of the screen it needs to be shown at all.
    public var minimum: Int
    /// The most it can use; nil when it takes all it is given.
    public var maximum: Int?
    /// Its share of the room that is left, against the others'.
    public var flexibility: Int
    /// When the room is short, the column with the lowest priority goes first; among equals the rightmost.
    public var priority: Int

    /// A column of one width.
    public static func fixed(_ width: Int, priority: Int = 0) -> TableColumn {
        TableColumn(minimum: width, maximum: width, flexibility: 0, priority: priority)
    }

    /// A column which grows with the screen.
    public static func flexible(
        minimum: Int, maximum: Int? = nil, flexibility: Int = 1, priority: Int = 0
    ) -> TableColumn {
        TableColumn(minimum: minimum, maximum: maximum, flexibility: flexibility, priority: priority)
    }
}

/// Where the columns of a table stand.
public enum TableLayout {
    /// The areas of the columns in `rect`, `gap` apart; nil for a column for which there is no room. The column that
    /// matters most is always shown, cut if it must be.
    public static func columns(_ columns: [TableColumn], in rect: Rect, gap: Int = 1) -> [Rect?] {
        let shown = shown(columns, width: rect.width, gap: gap)
        var widths = columns.map(\.minimum)
        if let only = shown.first, shown.count == 1 { widths[only] = min(widths[only], rect.width) }
        let used = shown.reduce(0) { $0 + widths[$1] } + gap * max(0, shown.count - 1)
        grow(&widths, of: columns, shown: shown, room: rect.width - used)

        var areas = [Rect?](repeating: nil, count: columns.count)
        var x = rect.x
        for index in shown {
            areas[index] = Rect(x: x, y: rect.y, width: widths[index], height: rect.height)
            x += widths[index] + gap
        }
        return areas
    }

    /// The columns for whose minimum there is room, in their order.
    private static func shown(_ columns: [TableColumn], width: Int, gap: Int) -> [Int] {
        var shown = Array(columns.indices)
        while shown.count > 1, shown.reduce(gap * (shown.count - 1), { $0 + columns[$1].minimum }) > width {
            let least = shown.min { (columns[$0].priority, -$0) < (columns[$1].priority, -$1) }
            shown.removeAll { $0 == least }
        }
        return shown
    }

    /// Shares the room among the columns that can use it, what one leaves going to the others.
    private static func grow(_ widths: inout [Int], of columns: [TableColumn], shown: [Int], room: Int) {
        var room = room
        while room > 0 {
            let growing = shown.filter { columns[$0].flexibility > 0 && widths[$0] < columns[$0].maximum ?? .max }
            let shares = growing.reduce(0) { $0 + columns[$1].flexibility }
            guard shares > 0 else { return }
            let given = room
            for index in growing {
                let share = max(1, given * columns[index].flexibility / shares)
                let taken = min(share, room, (columns[index].maximum ?? .max) - widths[index])
                widths[index] += taken
                room -= taken
            }
        }
    }
}
