import Core
import Drawing
import Wording

/// The review and the bought order: pages without a selection.
extension OrderScreen {
    /// What a page lists: a name, and what stands at the right.
    typealias PageRow = (name: String, fact: String)

    func pageRows(in setting: Setting) -> [PageRow] {
        let words = setting.words
        guard case .bought(let order) = page else {
            return cart.lines.map { (name(of: $0, in: setting), words(OrderWord.seatCount, count: $0.seats)) }
        }
        return answer.subscriptions.filter { $0.orderID == order.id }.map { subscription in
            let seats = words(OrderWord.seatCount, count: subscription.seats)
            let end = words(OrderWord.ends, words.date(subscription.endsOn))
            return (subscription.name, "\(seats) \(setting.glyphs.separator) \(end)")
        }
    }

    /// The rows there are for the list of a page.
    func pageHeight(in rect: Rect, setting: Setting) -> Int {
        if case .bought = page { return boughtParts(in: rect).rows.height }
        return reviewParts(in: rect, setting: setting).rows.height
    }

    private func drawRows(on canvas: inout Canvas, in rows: Rect, frame: Rect, setting: Setting) {
        let all = pageRows(in: setting)
        let first = min(pagePlace.selected, max(0, all.count - rows.height))
        for (row, entry) in all.dropFirst(first).prefix(rows.height).enumerated() {
            drawRow(entry.name, entry.fact, on: &canvas, in: rows.row(row), style: .plain)
        }
        let bar = Rect(x: frame.maxX - 1, y: rows.y, width: 1, height: rows.height)
        canvas.scrollBar(bar, first: first, visible: min(rows.height, all.count), total: all.count)
    }
}

// MARK: - Review

extension OrderScreen {
    private typealias ReviewParts = (customer: Rect, rows: Rect, total: Rect, gate: Rect)

    private func reviewParts(in rect: Rect, setting: Setting) -> ReviewParts {
        var inside = rect.inset(horizontally: 2, vertically: 1)
        let customer: Rect
        let total: Rect
        var gate: Rect
        (customer, inside) = inside.splitTop(2)
        let wanted = SignedText.height(of: gateTexts(in: setting), width: inside.width) + 1
        (gate, inside) = inside.splitBottom(min(wanted, max(0, inside.height - 3)))
        (total, inside) = inside.splitBottom(1)
        inside.height = min(inside.height, max(1, cart.lines.count))
        return (customer, inside, Rect(x: total.x, y: inside.maxY, width: total.width, height: 1), gate)
    }

    func drawReview(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let parts = reviewParts(in: rect, setting: setting)
        canvas.box(rect, title: words(OrderWord.review))
        let label = words(OrderWord.customer)
        canvas.write(
            [
                ("\(label)  ", .label), (answer.customer.companyName, .value),
                (" \(setting.glyphs.separator) \(answer.customer.domain)", .secondary),
            ], at: parts.customer.origin, limit: parts.customer.width)
        drawRows(on: &canvas, in: parts.rows, frame: rect, setting: setting)
        drawTotal(on: &canvas, in: parts.total, setting: setting)
        canvas.restyle(parts.total, .label)
        canvas.horizontalLine(at: parts.gate.origin, length: parts.gate.width)
        let (_, texts) = parts.gate.splitTop(1)
        SignedText.draw(gateTexts(in: setting), on: &canvas, in: texts)
        canvas.cursor = texts.origin
    }

    /// What the gate says to this cart, and what to press.
    private func gateTexts(in setting: Setting) -> [SignedText] {
        let words = setting.words
        func note(_ word: OrderWord) -> SignedText { SignedText(sign: nil, style: .plain, text: words(word)) }
        if purchase != .none {
            return [SignedText(sign: setting.glyphs.information, style: .notice, text: words(OrderWord.underWay))]
        }
        let verdict = answer.verdict(in: setting)
        switch hold {
        case nil:
            return answer.gate.allows ? [verdict, note(.buyHint)] : [verdict, note(.confirmFirst)]
        case .shut where answer.gate.isOpen, .offered where answer.gate.isOpen:
            return [verdict, SignedText(sign: nil, style: .confirmed, text: words(OrderWord.mayBuyNow))]
        case .shut(let closing):
            let sentence = words.sentence(for: .gateShut(closing, answer.customer))
            return [
                SignedText(sign: setting.glyphs.blocked, style: .blocked, text: sentence),
                SignedText(sign: nil, style: .secondary, text: verdict.text), note(.confirmFirst),
            ]
        case .offered(let closing):
            let sentence = words.sentence(for: .confirmationOffered(closing, answer.customer))
            return [SignedText(sign: verdict.sign, style: verdict.style, text: sentence), note(.confirmOrSkip)]
        }
    }
}

// MARK: - Bought

extension OrderScreen {
    private func boughtParts(in rect: Rect) -> (head: Rect, rows: Rect) {
        let (head, rows) = rect.inset(horizontally: 2, vertically: 1).splitTop(3)
        return (head, rows)
    }

    func drawBought(_ order: Order, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        let (head, rows) = boughtParts(in: rect)
        canvas.box(rect, title: words(OrderWord.title, answer.customer.companyName))
        let news = SignedText(
            sign: setting.glyphs.confirmed, style: .confirmed, text: words(OrderWord.bought, order.number))
        SignedText.draw([news], on: &canvas, in: head)
        canvas.write(words(OrderWord.newSubscriptions), at: head.row(2).origin, style: .heading, limit: head.width)
        drawRows(on: &canvas, in: rows, frame: rect, setting: setting)
        canvas.cursor = head.origin
    }
}
