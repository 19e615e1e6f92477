import Drawing
import Wording

/// Where the clipboard is switched off, what would be copied is shown for selecting by hand.
extension Dashboard {
    /// The text in place of its way to the clipboard, and of the sentence that it is there.
    mutating func withoutClipboard(_ effects: [Effect]) -> [Effect] {
        guard !setting.hasClipboard else { return effects }
        let texts = effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
        guard let text = texts.first else { return effects }
        dialog = .text(text, scroll: 0)
        return effects.filter { effect in
            switch effect {
            case .copy: false
            case .tell(let notice): notice.kind != .done
            default: true
            }
        }
    }

    private func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            line.isEmpty ? [""] : TextFlow.lines(String(line), width: size.width - 2)
        }
    }

    /// How far a text can be scrolled.
    func reach(of text: String) -> Int {
        max(0, lines(of: text).count - copiedRows(in: Frame(size).body).height)
    }

    private func introduction(width: Int) -> [String] {
        TextFlow.lines(setting.words(FrameWord.copyByHand), width: width - 2)
    }

    private func copiedRows(in body: Rect) -> Rect {
        body.splitTop(introduction(width: body.width).count + 1).rest.inset(horizontally: 1, vertically: 0)
    }

    /// The whole width without a frame at the sides, so that a selection of lines holds nothing but the text.
    func draw(_ text: String, from scroll: Int, on canvas: inout Canvas, in body: Rect) {
        canvas.fill(body, .plain)
        let sentences = introduction(width: body.width)
        for (row, line) in zip(body.rows, sentences) {
            canvas.write(line, at: Point(x: row.x + 1, y: row.y), style: .notice)
        }
        canvas.horizontalLine(at: Point(x: body.x, y: body.y + sentences.count), length: body.width)
        let rows = copiedRows(in: body)
        let lines = lines(of: text)
        let first = min(scroll, reach(of: text))
        for (row, line) in zip(rows.rows, lines.dropFirst(first)) { canvas.write(line, at: row.origin, style: .value) }
        let edge = body.splitRight(1).right.splitTop(sentences.count + 1).rest
        canvas.scrollBar(edge, first: first, visible: rows.height, total: lines.count)
        canvas.cursor = rows.origin
    }
}
