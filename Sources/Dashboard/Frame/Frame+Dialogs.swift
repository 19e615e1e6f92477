import Drawing
import Wording

extension Dashboard {
    func draw(_ dialog: Dialog, on canvas: inout Canvas, in body: Rect) {
        canvas.cursor = nil
        switch dialog {
        case .help(let scroll): drawHelp(from: scroll, on: &canvas, in: body)
        case .export(let export): export.draw(on: &canvas, in: body, setting: setting)
        case .leave: drawQuestion(leavingQuestion, on: &canvas, in: body)
        case .abandon:
            drawQuestion(setting.words(FrameWord.leaveUnkept, screens.last?.unkept ?? ""), on: &canvas, in: body)
        case .palette(let palette): draw(palette, on: &canvas)
        case .text(let text, let scroll): draw(text, from: scroll, on: &canvas, in: body)
        }
    }

    private var leavingQuestion: String {
        if let why = firstUnkept { return setting.words(FrameWord.quitUnkept, why) }
        let loses = (screens + asleep.values.joined()).contains(where: \.losesEntry)
        return setting.words(loses ? FrameWord.leaveUndone : .leaveUnfinished)
    }

    /// A line of the help page; a sentence that goes on from the line above has no keys.
    struct HelpLine: Equatable {
        var keys: String
        var text: String
        var isHindered: Bool
    }

    /// Keys and what they do, from the same records that run them.
    var helpLines: [HelpLine] {
        let summaries = (screens.last?.summaries(in: setting) ?? []) + globalSummaries
        let room = helpWidth - 4 - keyWidth(of: summaries) - 2
        return summaries.flatMap { summary in
            let title = setting.words(summary.title)
            let text = summary.hindrance.map { "\(title) \(setting.glyphs.separator) \($0)" } ?? title
            return TextFlow.lines(text, width: room).enumerated().map { index, line in
                HelpLine(keys: index == 0 ? keyNames(summary) : "", text: line, isHindered: summary.hindrance != nil)
            }
        }
    }

    private func keyNames(_ summary: CommandSummary) -> String {
        summary.keys.map { setting.words.label(of: $0) }.joined(separator: " ")
    }

    /// How far the help page can be scrolled.
    var helpReach: Int { max(0, helpLines.count + 2 - Frame(size).body.height) }

    private var helpWidth: Int { min(Frame(size).body.width - 4, 74) }

    private func keyWidth(of summaries: [CommandSummary]) -> Int {
        summaries.map { Columns.width(of: keyNames($0)) }.max() ?? 0
    }

    private func drawHelp(from scroll: Int, on canvas: inout Canvas, in body: Rect) {
        let lines = helpLines
        let rect = body.centered(Size(width: helpWidth, height: lines.count + 2))
        canvas.fill(rect, .plain)
        canvas.box(rect, title: setting.words(FrameWord.keysHere), trailingTitle: setting.words(FrameWord.anyKeyCloses))
        let inside = rect.inset(horizontally: 2, vertically: 1)
        let keyWidth = lines.map { Columns.width(of: $0.keys) }.max() ?? 0
        let first = min(scroll, helpReach)
        for (row, line) in zip(inside.rows, lines.dropFirst(first)) {
            let (left, right) = row.splitLeft(keyWidth + 2)
            canvas.write(line.keys, at: left.origin, style: .key, limit: left.width)
            canvas.write(line.text, at: right.origin, style: line.isHindered ? .secondary : .plain, limit: right.width)
        }
        let edge = rect.splitRight(1).right.inset(horizontally: 0, vertically: 1)
        canvas.scrollBar(edge, first: first, visible: inside.height, total: lines.count)
        canvas.cursor = inside.origin
    }

    private func drawQuestion(_ question: String, on canvas: inout Canvas, in body: Rect) {
        let lines = TextFlow.lines(question, width: min(body.width - 8, 60))
        let width = (lines.map { Columns.width(of: $0) }.max() ?? 0) + 4
        let rect = body.centered(Size(width: width, height: lines.count + 2))
        canvas.fill(rect, .plain)
        canvas.box(rect, style: .accent)
        for (row, line) in lines.enumerated() {
            canvas.write(line, at: Point(x: rect.x + 2, y: rect.y + 1 + row))
        }
        canvas.cursor = Point(x: rect.x + 2, y: rect.y + lines.count)
    }
}
