import Core
import Drawing
import Wording

extension OrdersScreen {
    func searchHint(_ words: Words) -> String { words(OrdersWord.searchHint) }

    /// Which list it is, how many it holds where that is known, and how many carts wait beside it.
    func status(in setting: Setting) -> [(String, Style)] {
        let words = setting.words
        var parts: [(String, Style)] = []
        if kind == .waiting { parts.append((words(OrdersWord.waitingList), .blocked)) }
        if let progress = progress(in: setting) {
            parts.append(progress)
        } else if let count = count(in: setting) {
            parts.append((words(kind == .placed ? OrdersWord.orders : .carts, count: count), .secondary))
        }
        if kind == .placed, let waitingCarts, waitingCarts > 0 {
            let count = waitingCarts < OrderQuery.mostCounted ? "" : "+"
            parts.append(("\(setting.glyphs.cart)\(count) \(words(OrdersWord.waiting, count: waitingCarts))", .blocked))
        }
        return parts
    }

    func titles(_ columns: OrdersColumns, _ words: Words) -> [TimeListTitle] {
        [
            TimeListTitle(text: words(OrdersWord.number), column: columns.number),
            TimeListTitle(
                text: words(kind == .placed ? OrdersWord.dateTime : .since), column: columns.dateTime),
            TimeListTitle(text: words(OrdersWord.customer), column: columns.customer),
            TimeListTitle(text: words(OrdersWord.seatsAndLines), column: columns.seats, align: .trailing),
            TimeListTitle(text: words(OrdersWord.placedBy), column: columns.placedBy),
        ]
    }

    func cells(of row: OrderRow, _ columns: OrdersColumns, _ setting: Setting) -> [TimeListCell] {
        let words = setting.words
        let number = row.order?.number ?? "\(setting.glyphs.cart) \(words(OrdersWord.waits))"
        return [
            TimeListCell(column: columns.number, text: number, style: row.order == nil ? .blocked : .value),
            TimeListCell(
                column: columns.dateTime, text: "\(row.key.at.day) \(row.key.at.hourAndMinute)", isSearched: false),
            TimeListCell(column: columns.customer, text: row.customer.name),
            TimeListCell(
                column: columns.seats, text: "\(words.number(row.seats)) / \(words.number(row.lines.count))",
                isSearched: false, align: .trailing),
            TimeListCell(
                column: columns.placedBy, text: row.placedByName ?? row.order?.placedBy ?? "", style: .secondary),
        ]
    }

    func drawDetails(
        of row: OrderRow, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting
    ) {
        let words = setting.words
        let rows = area.rows
        for (line, rect) in zip(row.lines, rows) {
            let offer = setting.rulebook.catalogue.offer(id: line.offerID)?.name ?? line.offerID
            let text = words(OrdersWord.line, offer, words.number(line.seats))
            canvas.write(text, at: rect.origin, style: .value, limit: rect.width)
        }
        guard let last = rows.dropFirst(row.lines.count).first else { return }
        let label = words(OrdersWord.tenantID)
        let used = canvas.write(label, at: last.origin, style: .label, limit: last.width)
        let rest = last.splitLeft(used + 2).rest
        let runs =
            finder.runs(in: row.customer.tenantID, style: .value) + [("  ", .plain)]
            + finder.runs(in: row.customer.domain, style: .secondary)
        canvas.write(runs, at: rest.origin, limit: rest.width)
    }

    func emptySentence(_ shown: OrderQuery, _ words: Words) -> String {
        switch (shown.text, shown.kind) {
        case ("", .placed): words(OrdersWord.noOrders)
        case ("", .waiting): words(OrdersWord.noCarts)
        case (let text, _): words(OrdersWord.noneContains, text)
        }
    }
}

/// Where the columns lie: a pure function of the area.
struct OrdersColumns: TimeListColumns {
    let number: Rect?
    let dateTime: Rect?
    let customer: Rect?
    let seats: Rect?
    let placedBy: Rect?

    var first: Rect? { number }

    init(_ rows: Rect) {
        // A column is left free at the left, and two at the right for the marks that there is more.
        let areas = TableLayout.columns(
            [
                .fixed(10, priority: 5), .fixed(17, priority: 3),
                .flexible(minimum: 16, maximum: 60, flexibility: 3, priority: 4), .fixed(13, priority: 2),
                .flexible(minimum: 13, maximum: 30, flexibility: 1, priority: 1),
            ], in: rows.splitLeft(1).rest.splitRight(2).rest)
        number = areas[0]
        dateTime = areas[1]
        customer = areas[2]
        seats = areas[3]
        placedBy = areas[4]
    }
}
