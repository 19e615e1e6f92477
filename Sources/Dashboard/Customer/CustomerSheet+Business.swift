import Core
import Drawing
import Wording

extension CustomerSheet {
    // MARK: Cart

    var cart: [PageLine] {
        guard let cart = answer.cart, !cart.lines.isEmpty else { return [] }
        let title = words(cart.isWaiting && !answer.gate.isOpen ? CustomerWord.waitingCart : .cart)
        return [heading("\(setting.glyphs.cart) \(title)")] + contents(cart.lines, indent: 1)
    }

    // MARK: Subscriptions

    var subscriptions: [PageLine] {
        guard !answer.subscriptions.isEmpty else {
            return [heading(words(CustomerWord.subscriptions)), text(words(CustomerWord.noSubscriptions))]
        }
        var head = heading(words(CustomerWord.subscriptions))
        head.place = .subscriptions
        let shown = screen.shownSubscriptions
        guard !shown.isEmpty else { return [head] + wrapped(screen.emptySentence(in: setting), indent: 1) }
        return [head] + rows(of: shown)
    }

    /// Name, seats, status and end, in columns as wide as their longest text; the name takes what is left.
    func rows(of subscriptions: [Subscription]) -> [PageLine] {
        let rows = subscriptions.map { subscription in
            [
                (subscription.name, Style.value), (words.number(subscription.seats), .value),
                standing(of: subscription), (end(of: subscription), .secondary),
            ]
        }
        let columns =
            [TableColumn.flexible(minimum: 18, maximum: 40, priority: 3)]
            + (1...3).map { column in
                .fixed(rows.map { Columns.width(of: $0[column].0) }.max() ?? 0, priority: 3 - column)
            }
        let areas = TableLayout.columns(columns, in: Rect(x: 1, y: 0, width: width - 1, height: 1))
        return rows.enumerated().map { place, cells in
            PageLine(runs: runs(of: cells, in: areas), place: .subscription(place))
        }
    }

    /// Cells padded to their columns; the second is a number and stands at its column's right.
    private func runs(of cells: [(String, Style)], in areas: [Rect?]) -> [(String, Style)] {
        let finder = MatchFinder(screen.list.query.text)
        var runs: [(String, Style)] = []
        var x = 0
        for (index, area) in areas.enumerated() {
            guard let area else { continue }
            let text = Columns.truncate(cells[index].0, to: area.width, ellipsis: setting.glyphs.ellipsis)
            let room = area.width - Columns.width(of: text)
            let before = area.x - x + (index == 1 ? room : 0)
            runs.append((String(repeating: " ", count: before), .plain))
            runs += index == 0 ? finder.runs(in: text, style: cells[index].1) : [(text, cells[index].1)]
            runs.append((String(repeating: " ", count: index == 1 ? 0 : room), .plain))
            x = area.maxX
        }
        return runs
    }

    private func standing(of subscription: Subscription) -> (String, Style) {
        // What ended looks like what was cancelled: neither can be used any more.
        let shown = subscription.hasEnded(by: setting.today) ? .deleted : subscription.status
        return ("\(setting.glyphs.sign(of: shown)) \(words.standing(of: subscription, on: setting.today))", shown.style)
    }

    private func end(of subscription: Subscription) -> String {
        let word: CustomerWord =
            switch subscription.status {
            case .deleted: .ended
            case .active where subscription.autoRenews: .renews
            case .active where subscription.hasEnded(by: setting.today): .ended
            case .active, .suspended: .ends
            }
        return words(word, subscription.endsOn.description)
    }

    // MARK: Orders

    var orders: [PageLine] {
        guard !answer.orders.isEmpty else {
            return [heading(words(CustomerWord.orders)), text(words(CustomerWord.noOrders))]
        }
        return [heading(words(CustomerWord.orders), words.number(answer.orders.count))]
            + answer.orders.flatMap { order in
                let time = words.instant(order.placedAt)
                return [
                    PageLine(runs: [
                        (" \(order.number)", .value),
                        ("  \(joined([time, answer.name(of: order.placedBy)]))", .secondary),
                    ])
                ] + contents(order.lines, indent: 3)
            }
    }

    private func contents(_ orderLines: [OrderLine], indent: Int) -> [PageLine] {
        let texts = orderLines.map { line in
            let name = setting.rulebook.catalogue.offer(id: line.offerID)?.name ?? line.offerID
            return words(CustomerWord.line, name, words.number(line.seats))
        }
        return lines(of: texts, width: width - indent).flatMap { wrapped($0, indent: indent) }
    }
}

extension Subscription.Status {
    var style: Style {
        switch self {
        case .active: .confirmed
        case .suspended: .pending
        case .deleted: .withdrawn
        }
    }
}

extension GlyphSet {
    func sign(of status: Subscription.Status) -> Character {
        switch status {
        case .active: confirmed
        case .suspended: warning
        case .deleted: withdrawn
        }
    }
}
