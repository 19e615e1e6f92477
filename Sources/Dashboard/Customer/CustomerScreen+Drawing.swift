import Core
import Drawing
import Wording

extension CustomerScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = layout(in: rect, setting: setting)
        let customer = answer.customer
        canvas.box(
            rect, title: customer.companyName,
            trailingTitle: "\(setting.glyphs.sign(of: answer.state)) \(setting.words.name(of: answer.state))")
        SignedText.draw(layout.headTexts, on: &canvas, in: layout.head)
        canvas.cursor = layout.head.origin

        let first = min(scroll, layout.furthestScroll)
        drawEdges(of: layout, first: first, on: &canvas, in: rect, setting: setting)
        for (column, page) in zip(layout.columns, layout.pages) {
            for (row, line) in page.dropFirst(first).prefix(column.height).enumerated() {
                draw(line, on: &canvas, in: column.row(row))
            }
        }
        entry?.draw(on: &canvas, in: rect, setting: setting)
        if let change, let hold = change.hold { drawHeld(change, hold, on: &canvas, in: rect, setting: setting) }
    }

    private func draw(_ line: PageLine, on canvas: inout Canvas, in row: Rect) {
        canvas.write(line.runs, at: row.origin, limit: row.width)
        guard let place = line.subscription, focus == .subscription(place) else { return }
        canvas.restyle(row, .selected)
        canvas.cursor = row.origin
    }

    /// The line below the verdict and the lower edge say how much there is beyond the window.
    private func drawEdges(
        of layout: CustomerLayout, first: Int, on canvas: inout Canvas, in rect: Rect, setting: Setting
    ) {
        let words = setting.words
        let line = Rect(x: rect.x, y: layout.head.maxY, width: rect.width, height: 1)
        canvas.horizontalLine(at: line.origin, length: line.width)
        canvas.write(setting.glyphs.teeLeft, at: line.origin, style: .border)
        canvas.write(setting.glyphs.teeRight, at: Point(x: line.maxX - 1, y: line.y), style: .border)
        if first > 0 {
            let mark = " \(setting.glyphs.moreAbove) \(words(CustomerWord.moreAbove, count: first)) "
            canvas.write(mark, at: Point(x: line.x + 2, y: line.y), style: .accent, limit: line.width - 4)
        }
        let below = layout.total - first - layout.height
        if below > 0 {
            let mark = " \(setting.glyphs.moreBelow) \(words(CustomerWord.moreBelow, count: below)) "
            canvas.write(mark, at: Point(x: rect.x + 2, y: rect.maxY - 1), style: .accent, limit: rect.width - 4)
        }
        let bar = Rect(x: rect.maxX - 1, y: line.y + 1, width: 1, height: layout.height)
        canvas.scrollBar(bar, first: first, visible: layout.height, total: layout.total)
    }
}
