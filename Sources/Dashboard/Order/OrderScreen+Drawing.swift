import Core
import Drawing
import Wording

extension OrderScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        switch page {
        case .shopping:
            let layout = OrderLayout(rect, pane: pane)
            drawHeading(on: &canvas, in: layout.heading, setting: setting)
            drawCatalogue(on: &canvas, in: layout, setting: setting)
            drawCart(on: &canvas, in: layout, setting: setting)
        case .review: drawReview(on: &canvas, in: rect, setting: setting)
        case .bought(let order): drawBought(order, on: &canvas, in: rect, setting: setting)
        }
        entry?.draw(on: &canvas, in: rect, setting: setting)
        question(in: setting)?.draw(on: &canvas, in: rect)
    }

    private func drawHeading(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let verdict = answer.shortVerdict(in: setting)
        let text = [verdict.sign.map { "\($0) " } ?? "", verdict.text].joined()
        let width = min(Columns.width(of: text), rect.width / 2)
        let title = setting.words(OrderWord.title, answer.customer.companyName)
        canvas.write(
            [(title, .heading), (" \(setting.glyphs.separator) \(answer.customer.domain)", .secondary)],
            at: Point(x: rect.x + 1, y: rect.y), limit: rect.width - width - 4)
        canvas.write(text, at: Point(x: rect.maxX - width - 1, y: rect.y), style: verdict.style, limit: width)
    }
}
