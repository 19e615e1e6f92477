import Core
import Drawing
import Wording

/// How many customers are in each state, as lines with sign, word, number, share and bar: readable without colour.
struct StateBars {
    let counts: StateCounts

    /// One line for each state.
    static let height = AgreementState.allCases.count

    /// The longest a bar becomes; longer ones tell no more.
    private static let longestBar = 60

    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let names = AgreementState.allCases.map { words.name(of: $0) }
        let nameWidth = names.map { Columns.width(of: $0) }.max() ?? 0
        let numberWidth = Columns.width(of: words.number(counts.total))
        for (row, state) in zip(rect.rows, AgreementState.allCases) {
            let (sign, afterSign) = row.splitLeft(2)
            canvas.write(setting.glyphs.sign(of: state), at: sign.origin, style: state.style)
            let (name, afterName) = afterSign.splitLeft(nameWidth + 2)
            canvas.write(words.name(of: state), at: name.origin, style: state.style, limit: name.width)
            let (number, afterNumber) = afterName.splitLeft(numberWidth)
            canvas.write(
                words.number(counts[state]), at: number.origin, style: .value, limit: number.width, align: .trailing)
            let (share, rest) = afterNumber.splitLeft(7)
            guard let percent = counts.percent(of: state) else { continue }
            canvas.write(
                words(OverviewWord.percent, String(percent)), at: share.origin, style: .secondary,
                limit: share.width - 1, align: .trailing)
            let bar = rest.splitLeft(min(rest.width, Self.longestBar)).left
            canvas.gauge(bar, fraction: Double(counts[state]) / Double(counts.total), style: state.style)
        }
    }

    /// The same on one line, for a low window: as many states as fit whole.
    func drawLine(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        var x = rect.x
        for state in AgreementState.allCases where counts[state] > 0 {
            let text =
                "\(setting.glyphs.sign(of: state)) \(setting.words.name(of: state)) "
                + setting.words.number(counts[state])
            guard Columns.width(of: text) <= rect.maxX - x else { return }
            x += canvas.write(text, at: Point(x: x, y: rect.y), style: state.style) + 2
        }
    }
}
