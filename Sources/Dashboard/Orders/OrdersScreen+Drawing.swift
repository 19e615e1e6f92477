import Core
import Drawing
import Wording

extension OrdersScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let (search, belowSearch) = rect.splitTop(1)
        let (titles, rows) = belowSearch.splitTop(1)
        let columns = OrdersColumns(rows)
        drawSearch(on: &canvas, in: search, setting: setting)
        drawTitles(on: &canvas, in: titles, columns, setting.words)
        drawRows(on: &canvas, in: rows, columns, setting: setting)
        drawEmpty(on: &canvas, in: rows, setting: setting)
    }

    // MARK: - Above the rows

    private func drawSearch(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let words = setting.words
        var inside = rect.inset(horizontally: 1, vertically: 0)
        let statusWidth = canvas.write(
            status(in: setting), at: inside.origin, limit: inside.width, align: .trailing)
        inside = inside.splitRight(statusWidth + 2).rest
        let used = canvas.write(words(OrdersWord.search), at: inside.origin, style: .label, limit: inside.width)
        if searchLine.isEmpty, focus != .search {
            let hint = inside.splitLeft(used + 2).rest
            canvas.write(words(OrdersWord.searchHint), at: hint.origin, style: .secondary, limit: hint.width)
            return
        }
        canvas.write(setting.glyphs.prompt, at: Point(x: inside.x + used + 1, y: inside.y), style: .label)
        let field = inside.splitLeft(used + 3).rest
        if focus == .search { canvas.fill(field, .focused) }
        let shown = searchLine.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(shown.text, at: field.origin, style: focus == .search ? .focused : .value, limit: field.width)
        if focus == .search { canvas.cursor = Point(x: field.x + shown.cursorColumn, y: field.y) }
    }

    /// Which list it is, how many it holds where that is known, and how many carts wait beside it.
    private func status(in setting: Setting) -> [(String, Style)] {
        let words = setting.words
        var parts: [(String, Style)] = []
        if query.kind == .waiting { parts.append((words(OrdersWord.waitingList), .blocked)) }
        if let looked = loading.lookedOlder, !list.reachesEnd {
            parts.append((words(OrdersWord.lookedBackTo, looked.at.day.description), .secondary))
        } else if shown == nil {
            parts.append((words(OrdersWord.reading), .secondary))
        } else if list.isComplete, shown == query {
            let word = query.kind == .placed ? OrdersWord.orders : .carts
            parts.append((words(word, count: list.rows.count), .secondary))
        }
        if query.kind == .placed, let waitingCarts, waitingCarts > 0 {
            let count = waitingCarts < OrderPage.mostCounted ? "" : "+"
            parts.append(("\(setting.glyphs.cart)\(count) \(words(OrdersWord.waiting, count: waitingCarts))", .blocked))
        }
        let separator = (" \(setting.glyphs.separator) ", Style.secondary)
        return Array(parts.map { [$0] }.joined(separator: [separator]))
    }

    private func drawTitles(on canvas: inout Canvas, in rect: Rect, _ columns: OrdersColumns, _ words: Words) {
        let titles: [(OrdersWord, Rect?)] = [
            (.number, columns.number), (query.kind == .placed ? .dateTime : .since, columns.dateTime),
            (.customer, columns.customer), (.placedBy, columns.placedBy),
        ]
        for case (let title, let column?) in titles {
            canvas.write(words(title), at: Point(x: column.x, y: rect.y), style: .heading, limit: column.width)
        }
        guard let column = columns.seats else { return }
        canvas.write(
            words(OrdersWord.seatsAndLines), at: Point(x: column.x, y: rect.y), style: .heading, limit: column.width,
            align: .trailing)
    }

    // MARK: - The rows

    private func drawRows(on canvas: inout Canvas, in rect: Rect, _ columns: OrdersColumns, setting: Setting) {
        let finder = MatchFinder(shown?.text ?? "")
        let places = list.visible(lines: rect.height)
        for (index, line) in places {
            let order = list.rows[index]
            let row = rect.row(line)
            draw(order, on: &canvas, at: row.y, columns, finder, setting)
            if order.id == list.unfolded {
                let area = rect.splitTop(line + 1).rest.splitTop(list.unfoldedLines).top
                drawDetails(of: order, on: &canvas, in: area, finder, setting: setting)
            }
            if index == list.selection {
                canvas.restyle(row, .selected)
                if focus == .list { canvas.cursor = Point(x: columns.number?.x ?? row.x, y: row.y) }
            }
        }
        drawMarks(places.map(\.index), on: &canvas, in: rect.splitRight(1).right)
    }

    private func draw(
        _ row: OrderRow, on canvas: inout Canvas, at y: Int, _ columns: OrdersColumns, _ finder: MatchFinder,
        _ setting: Setting
    ) {
        let words = setting.words
        let number = row.order?.number ?? "\(setting.glyphs.cart) \(words(OrdersWord.waits))"
        let cells: [(Rect?, String, Style)] = [
            (columns.number, number, row.order == nil ? .blocked : .value),
            (columns.dateTime, "\(row.key.at.day) \(row.key.at.hourAndMinute)", .plain),
            (columns.customer, row.customer.name, .plain),
            (columns.placedBy, row.placedByName ?? row.order?.placedBy ?? "", .secondary),
        ]
        for case (let column?, let text, let style) in cells {
            let runs = column == columns.dateTime ? [(text, style)] : finder.runs(in: text, style: style)
            canvas.write(runs, at: Point(x: column.x, y: y), limit: column.width)
        }
        if let column = columns.seats {
            let text = "\(words.number(row.seats)) / \(words.number(row.lines.count))"
            canvas.write(text, at: Point(x: column.x, y: y), limit: column.width, align: .trailing)
        }
    }

    private func drawDetails(
        of row: OrderRow, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting
    ) {
        let words = setting.words
        let rows = area.splitLeft(4).rest.splitRight(2).rest.rows
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

    /// Marks at the edge say that the list goes on above or below.
    private func drawMarks(_ shown: [Int], on canvas: inout Canvas, in edge: Rect) {
        guard let first = shown.first, let last = shown.last, !edge.isEmpty else { return }
        if first > 0 || !list.reachesStart { canvas.write(canvas.glyphs.moreAbove, at: edge.origin, style: .accent) }
        if last < list.rows.count - 1 || !list.reachesEnd {
            canvas.write(canvas.glyphs.moreBelow, at: Point(x: edge.x, y: edge.maxY - 1), style: .accent)
        }
    }

    /// Why there is none, and what to do.
    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let shown, list.rows.isEmpty, list.isComplete else { return }
        let words = setting.words
        let sentence =
            switch (shown.text, shown.kind) {
            case ("", .placed): words(OrdersWord.noOrders)
            case ("", .waiting): words(OrdersWord.noCarts)
            case (let text, _): words(OrdersWord.noneContains, text)
            }
        let area = rect.inset(horizontally: 4, vertically: 2)
        for (row, line) in zip(area.rows, TextFlow.lines(sentence, width: area.width)) {
            canvas.write(line, at: row.origin, limit: row.width)
        }
    }
}

/// Where the columns lie: a pure function of the area.
struct OrdersColumns: Equatable {
    let number: Rect?
    let dateTime: Rect?
    let customer: Rect?
    let seats: Rect?
    let placedBy: Rect?

    init(_ rows: Rect) {
        // A column is left free at the left, and two at the right for the marks that there is more.
        let areas = TableLayout.columns(
            [
                .fixed(10, priority: 5), .fixed(16, priority: 3),
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
