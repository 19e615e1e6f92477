import Core
import Drawing
import Wording

// MARK: - The catalogue

extension ShoppingScreen {
    func drawCatalogue(on canvas: inout Canvas, in layout: OrderLayout, setting: Setting) {
        guard !layout.catalogue.isEmpty else { return }
        let words = setting.words
        let shown = offers(in: setting)
        let total = setting.rulebook.catalogue.offers.count
        canvas.box(
            layout.catalogue, title: words(OrderWord.catalogue),
            trailingTitle: search.isEmpty
                ? words(OrderWord.offers, count: total)
                : words(OrderWord.found, words.number(shown.count), words.number(total)),
            style: pane == .catalogue ? .accent : .border)
        drawSearch(on: &canvas, in: layout.searchRow, setting: setting)

        let columns = offerColumns(shown, in: layout.offerRows, setting: setting)
        let titles = [OrderWord.offer, .category, .billing, .seats]
        for (title, column) in zip(titles, columns) {
            guard let column else { continue }
            canvas.write(
                words(title), at: Point(x: column.x, y: layout.offerHeader.y), style: .label, limit: column.width,
                align: title == .seats ? .trailing : .leading)
        }
        if shown.isEmpty {
            canvas.write(
                words(OrderWord.noOffer, search.text), at: layout.offerRows.origin, style: .secondary,
                limit: layout.offerRows.width)
        }
        let window = offerPlace.window(total: shown.count, height: layout.offerRows.height)
        for (row, index) in window.enumerated() {
            draw(shown[index], isSelected: index == offerPlace.selected, row: row, columns, on: &canvas, setting)
        }
        let bar = Rect(
            x: layout.catalogue.maxX - 1, y: layout.offerRows.y, width: 1, height: layout.offerRows.height)
        canvas.scrollBar(bar, first: window.lowerBound, visible: window.count, total: shown.count)
        if shown.indices.contains(offerPlace.selected) {
            drawDetails(of: shown[offerPlace.selected], on: &canvas, in: layout.details, setting: setting)
        }
    }

    private func drawSearch(on canvas: inout Canvas, in row: Rect, setting: Setting) {
        guard isSearching || !search.isEmpty else {
            canvas.write(setting.words(OrderWord.searchHint), at: row.origin, style: .secondary, limit: row.width)
            return
        }
        let start = row.x + canvas.write("/ ", at: row.origin, style: .key)
        let field = Rect(x: start, y: row.y, width: row.maxX - start, height: 1)
        let style: Style = isSearching ? .focused : .value
        if isSearching { canvas.fill(field, style) }
        let window = search.visible(columns: field.width) { Columns.width(of: $0) }
        canvas.write(window.text, at: field.origin, style: style, limit: field.width)
        if isSearching { canvas.cursor = Point(x: start + window.cursorColumn, y: row.y) }
    }

    /// Name, category, billing, seats; each row begins with the sign of the cart.
    private func offerColumns(_ shown: [Offer], in rows: Rect, setting: Setting) -> [Rect?] {
        let limits = shown.map { Columns.width(of: range(of: $0, setting)) }
        let seats = max(limits.max() ?? 0, Columns.width(of: setting.words(OrderWord.seats)))
        let columns: [TableColumn] = [
            .flexible(minimum: 26, maximum: 44, flexibility: 3, priority: 3),
            .flexible(minimum: 12, maximum: 24, priority: 0), .fixed(8, priority: 1), .fixed(seats, priority: 2),
        ]
        return TableLayout.columns(columns, in: rows.splitLeft(2).rest)
    }

    private func draw(
        _ offer: Offer, isSelected: Bool, row: Int, _ columns: [Rect?], on canvas: inout Canvas, _ setting: Setting
    ) {
        guard let first = columns[0] else { return }
        let y = first.y + row
        let isFocused = isSelected && pane == .catalogue
        let style: Style = isFocused ? .selected : .plain
        let end = columns.compactMap { $0?.maxX }.max() ?? first.maxX
        let start = Point(x: first.x - 2, y: y)
        if isFocused {
            canvas.fill(Rect(x: start.x, y: y, width: end - start.x, height: 1), style)
            if !isSearching { canvas.cursor = start }
        }
        if cart.lines.contains(where: { $0.offerID == offer.id }) {
            canvas.write(setting.glyphs.cart, at: start, style: isFocused ? style : .accent)
        }
        let texts = [offer.name, offer.category, billing(of: offer, setting), range(of: offer, setting)]
        for (index, column) in columns.enumerated() {
            guard let column else { continue }
            canvas.write(
                texts[index], at: Point(x: column.x, y: y), style: index == 0 || isFocused ? style : .secondary,
                limit: column.width, align: index == 3 ? .trailing : .leading)
        }
    }

    private func drawDetails(of offer: Offer, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard !rect.isEmpty else { return }
        canvas.horizontalLine(at: rect.origin, length: rect.width)
        let words = setting.words
        let term =
            switch offer.term {
            case "P1Y": words(OrderWord.yearly)
            case "P1M": words(OrderWord.monthly)
            default: words(OrderWord.otherTerm, offer.term)
            }
        let facts = [offer.category, billing(of: offer, setting), term].joined(
            separator: " \(setting.glyphs.separator) ")
        canvas.write(facts, at: rect.row(1).origin, style: .label, limit: rect.width)
        let description = offer.descriptions[words.language.rawValue] ?? ""
        for (row, line) in TextFlow.lines(description, width: rect.width).prefix(rect.height - 2).enumerated() {
            canvas.write(line, at: rect.row(2 + row).origin, style: .secondary, limit: rect.width)
        }
    }

    private func billing(of offer: Offer, _ setting: Setting) -> String {
        setting.words(offer.billing == .license ? OrderWord.perLicense : OrderWord.usage)
    }

    private func range(of offer: Offer, _ setting: Setting) -> String {
        let words = setting.words
        return words(OrderWord.range, words.number(offer.seats.lowerBound), words.number(offer.seats.upperBound))
    }
}

// MARK: - The cart

extension ShoppingScreen {
    func drawCart(on canvas: inout Canvas, in layout: OrderLayout, setting: Setting) {
        guard !layout.cart.isEmpty else { return }
        let words = setting.words
        let rows = layout.lineRows
        canvas.box(
            layout.cart, title: "\(setting.glyphs.cart) \(words(OrderWord.cart))",
            style: pane == .cart ? .accent : .border)
        guard !cart.lines.isEmpty else {
            for (row, line) in TextFlow.lines(words(OrderWord.cartEmpty), width: rows.width).enumerated() {
                canvas.write(line, at: rows.row(row).origin, style: .secondary, limit: rows.width)
            }
            if pane == .cart { canvas.cursor = rows.origin }
            return
        }
        let window = linePlace.window(total: cart.lines.count, height: rows.height)
        for (row, index) in window.enumerated() {
            let line = cart.lines[index]
            let isFocused = pane == .cart && index == linePlace.selected
            if isFocused {
                canvas.fill(rows.row(row), .selected)
                canvas.cursor = rows.row(row).origin
            }
            drawRow(
                name(of: line, in: setting), words.number(line.seats), on: &canvas, in: rows.row(row),
                style: isFocused ? .selected : .plain)
        }
        let bar = Rect(x: layout.cart.maxX - 1, y: rows.y, width: 1, height: rows.height)
        canvas.scrollBar(bar, first: window.lowerBound, visible: window.count, total: cart.lines.count)
        canvas.horizontalLine(at: layout.total.origin, length: layout.total.width)
        drawTotal(on: &canvas, in: layout.total.row(1), setting: setting)
    }

    func drawTotal(on canvas: inout Canvas, in row: Rect, setting: Setting) {
        let words = setting.words
        let seats = cart.lines.reduce(0) { $0 + $1.seats }
        let lines = words(OrderWord.lines, count: cart.lines.count)
        drawRow(
            waitsForConfirmation ? words(OrderWord.isWaiting) : lines,
            words(OrderWord.seatCount, count: seats), on: &canvas, in: row, style: .value)
    }

    func drawRow(_ text: String, _ trailing: String, on canvas: inout Canvas, in row: Rect, style: Style) {
        let width = Columns.width(of: trailing)
        canvas.write(text, at: row.origin, style: style, limit: row.width - width - 1)
        canvas.write(trailing, at: Point(x: row.maxX - width, y: row.y), style: style, limit: width)
    }
}
