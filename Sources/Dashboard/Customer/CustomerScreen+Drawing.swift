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
                draw(line, on: &canvas, in: column.row(row), setting: setting)
            }
        }
        entry?.draw(on: &canvas, in: rect, setting: setting)
        question(in: setting)?.draw(on: &canvas, in: rect)
        if mode == .offered || mode == .held, let change {
            drawWaiting(change, on: &canvas, in: rect, setting: setting)
        }
    }

    private func draw(_ line: PageLine, on canvas: inout Canvas, in row: Rect, setting: Setting) {
        let used = canvas.write(line.runs, at: row.origin, limit: row.width)
        switch line.place {
        case .subscriptions:
            // Where no subscription is shown, this is as near as it gets.
            if focus == .subscriptions { canvas.cursor = row.origin }
            drawListHead(on: &canvas, in: row.splitLeft(used + 2).rest, setting: setting)
        case .subscription(list.position.selected) where focus == .subscriptions:
            canvas.restyle(row, .selected)
            if !isSearching { canvas.cursor = row.origin }
        case .subscription, nil: break
        }
    }

    /// Beside the subscriptions' heading: what is searched for, or how many there are, what they are sorted by and,
    /// while the keys go there, which keys these are.
    private func drawListHead(on canvas: inout Canvas, in line: Rect, setting: Setting) {
        let words = setting.words
        let separator = " \(setting.glyphs.separator) "
        if isSearching || !list.searchLine.isEmpty {
            let status = status(in: setting) { words.number($0) }
            let used = canvas.write(status, at: line.origin, limit: line.width, align: .trailing)
            let rest = line.splitRight(used + 2).rest
            let keys = drawKeys([.keys], on: &canvas, in: rest.splitLeft(20).rest, setting: setting)
            let search = keys > 0 ? rest.splitRight(keys + 2).rest : rest
            let sign = canvas.write("/ ", at: search.origin, style: .key, limit: search.width)
            canvas.draw(list.searchLine, hasFocus: isSearching, in: search.splitLeft(sign).rest)
            return
        }
        var note = status(in: setting) { count in
            list.isNarrowed
                ? words.number(count)
                : words.number(count) + separator + words(OrderWord.seatCount, count: answer.seats(on: setting.today))
        }
        if list.query.order != .name {
            note.append((separator + SubscriptionQuery.name(of: list.query.order, words), .secondary))
        }
        let used = canvas.write(note, at: line.origin, limit: line.width)
        drawKeys([.hint, .keys], on: &canvas, in: line.splitLeft(used + 2).rest, setting: setting)
    }

    /// The first of these hints that there is room for, while the keys go to the list.
    @discardableResult
    private func drawKeys(
        _ hints: [ShortListWord], on canvas: inout Canvas, in line: Rect, setting: Setting
    ) -> Int {
        let texts = hints.map { setting.words($0) }
        guard focus == .subscriptions, !isSearching,
            let keys = texts.first(where: { Columns.width(of: $0) <= line.width })
        else { return 0 }
        return canvas.write(keys, at: line.origin, style: .secondary, limit: line.width, align: .trailing)
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
