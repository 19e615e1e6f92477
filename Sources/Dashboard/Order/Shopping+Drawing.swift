import Core
import Drawing
import Wording

// MARK: - The catalogue

extension ShoppingScreen {
    func drawCatalogue(on canvas: inout Canvas, in layout: OrderLayout, setting: Setting) {
        guard !layout.catalogue.isEmpty else { return }
        let words = setting.words
        let shown = shownItems(in: setting)
        let status = status(in: setting) {
            list.isNarrowed ? words.number($0) : words(OrderWord.offers, count: $0)
        }
        canvas.box(
            layout.catalogue, title: words(OrderWord.catalogue), trailingTitle: status.map(\.0).joined(),
            style: pane == .catalogue ? .accent : .border)
        drawSearch(on: &canvas, in: layout.searchRow, setting: setting)

        let columns = offerColumns(shown, in: layout.offerRows, setting: setting)
        for (title, column) in zip(OrderWord.offerTitles, columns) {
            guard let column else { continue }
            canvas.write(
                offerTitle(title, setting), at: Point(x: column.x, y: layout.offerHeader.y), style: .label,
                limit: column.width, align: title == .seats ? .trailing : .leading)
        }
        if shown.isEmpty {
            let lines = TextFlow.lines(emptySentence(in: setting), width: layout.offerRows.width)
            for (row, line) in zip(layout.offerRows.rows, lines) {
                canvas.write(line, at: row.origin, style: .secondary, limit: row.width)
            }
        }
        let place = list.position
        let finder = MatchFinder(list.query.text)
        let window = place.window(total: shown.count, height: layout.offerRows.height)
        for (row, index) in window.enumerated() {
            draw(shown[index], isSelected: index == place.selected, row: row, columns, finder, on: &canvas, setting)
        }
        let bar = Rect(
            x: layout.catalogue.maxX - 1, y: layout.offerRows.y, width: 1, height: layout.offerRows.height)
        canvas.scrollBar(bar, first: window.lowerBound, visible: window.count, total: shown.count)
        if let offer = selectedItem(in: setting) {
            drawDetails(of: offer, on: &canvas, in: layout.details, setting: setting)
        }
    }

    private func drawSearch(on canvas: inout Canvas, in row: Rect, setting: Setting) {
        guard list.isSearching || !list.searchLine.isEmpty else {
            canvas.write(setting.words(ShortListWord.hint), at: row.origin, style: .secondary, limit: row.width)
            return
        }
        let used = canvas.write("/ ", at: row.origin, style: .key)
        canvas.draw(list.searchLine, hasFocus: list.isSearching, in: row.splitLeft(used).rest)
    }

    /// A column's title, with a mark where the catalogue is sorted by it.
    private func offerTitle(_ title: OrderWord, _ setting: Setting) -> String {
        let isSorted = list.query.order == title.order
        return setting.words(title) + (isSorted ? " \(setting.glyphs.sortedUp)" : "")
    }

    /// Name, category, billing, seats; each row begins with the sign of the cart. What the catalogue is sorted by has
    /// its column first of all.
    private func offerColumns(_ shown: [Offer], in rows: Rect, setting: Setting) -> [Rect?] {
        let limits = shown.map { Columns.width(of: range(of: $0, setting)) }
        let seats = max(limits.max() ?? 0, Columns.width(of: offerTitle(.seats, setting)))
        let columns: [TableColumn] = [
            .flexible(minimum: 26, maximum: 44, flexibility: 3, priority: 3),
            .flexible(minimum: 12, maximum: 24, priority: list.query.order == .category ? 3 : 0),
            .fixed(8, priority: 1), .fixed(seats, priority: 2),
        ]
        return TableLayout.columns(columns, in: rows.splitLeft(2).rest)
    }

    private func draw(
        _ offer: Offer, isSelected: Bool, row: Int, _ columns: [Rect?], _ finder: MatchFinder,
        on canvas: inout Canvas, _ setting: Setting
    ) {
        guard let first = columns[0] else { return }
        let y = first.y + row
        let start = Point(x: first.x - 2, y: y)
        if cart.lines.contains(where: { $0.offerID == offer.id }) {
            canvas.write(setting.glyphs.cart, at: start, style: .accent)
        }
        let texts = [offer.name, offer.category, billing(of: offer, setting), range(of: offer, setting)]
        for (index, column) in columns.enumerated() {
            guard let column else { continue }
            let style: Style = index == 0 ? .plain : .secondary
            let runs = index < 2 ? finder.runs(in: texts[index], style: style) : [(texts[index], style)]
            canvas.write(
                runs, at: Point(x: column.x, y: y), limit: column.width, align: index == 3 ? .trailing : .leading)
        }
        guard isSelected, pane == .catalogue else { return }
        let end = columns.compactMap { $0?.maxX }.max() ?? first.maxX
        canvas.restyle(Rect(x: start.x, y: y, width: end - start.x, height: 1), .selected)
        if !list.isSearching { canvas.cursor = start }
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

extension OrderWord {
    /// The catalogue's columns.
    fileprivate static let offerTitles: [OrderWord] = [.offer, .category, .billing, .seats]

    /// What the catalogue is sorted by, where this is its column.
    fileprivate var order: OfferQuery.Order? {
        switch self {
        case .offer: .name
        case .category: .category
        case .seats: .seats
        default: nil
        }
    }
}
