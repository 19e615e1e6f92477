import Core
import Drawing
import Wording

/// Confirmations per week as columns of cells, each with its number above and its Monday below.
struct WeekChart {
    let weeks: [WeekOfConfirmations]

    /// The columns of one week: a number of four digits, or `24/09`, and a gap.
    private static let pitch = 6
    /// The rows above and below the columns: the numbers and the Mondays.
    static let fixedRows = 2

    /// How many of the latest weeks there is room for.
    static func shown(in width: Int) -> Int { max(1, (width - 2) / pitch) }

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let bars = rect.height - Self.fixedRows
        guard bars > 0 else { return }
        let shown = weeks.suffix(Self.shown(in: rect.width))
        let most = shown.map(\.confirmations).max() ?? 0
        for (index, week) in shown.enumerated() {
            let x = rect.x + index * Self.pitch
            let height = Self.rows(week.confirmations, of: most, in: bars)
            let top = rect.y + 1 + bars - height
            canvas.write(
                number(week.confirmations, setting), at: Point(x: x, y: top - 1),
                style: week.confirmations == 0 ? .secondary : .value, limit: Self.pitch - 1, align: .trailing)
            for y in top..<top + height {
                for column in x..<x + Self.pitch - 1 {
                    canvas.write(setting.glyphs.scrollThumb, at: Point(x: column, y: y), style: .bar)
                }
            }
            canvas.write(
                setting.words.dayAndMonth(week.monday), at: Point(x: x, y: rect.maxY - 1), style: .secondary,
                limit: Self.pitch - 1)
        }
    }

    /// The cells of a column: anything above nothing shows, and only the most fills it.
    static func rows(_ count: Int, of most: Int, in height: Int) -> Int {
        guard count > 0, most > 0 else { return 0 }
        if count >= most { return height }
        return min(max(1, height - 1), max(1, (count * height * 2 + most) / (most * 2)))
    }

    /// What does not fit in a column is said in thousands.
    private func number(_ count: Int, _ setting: Setting) -> String {
        count < 10_000 ? String(count) : "\(count / 1000)k"
    }
}

extension Words {
    /// A day of this year in few columns: `24/09`, month first where the language says so.
    func dayAndMonth(_ day: Day) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return language.dateOrder == .dayFirst
            ? "\(two(day.day))/\(two(day.month))" : "\(two(day.month))/\(two(day.day))"
    }
}
