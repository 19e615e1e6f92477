import Core
import Drawing
import Wording

extension ToConfirm {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = QueueLayout(
            rect, urgencyWidth: urgencyWidth(in: setting), stateWidth: stateWidth(in: setting),
            showsCollected: showsCollected)
        drawSearch(on: &canvas, in: layout.search, setting: setting)
        drawProgress(on: &canvas, in: layout.progress, setting: setting)
        drawSizes(on: &canvas, in: layout.sizes, setting: setting)
        if window.rows.isEmpty {
            drawEmpty(on: &canvas, in: layout.rows, setting: setting)
        } else {
            drawTitles(on: &canvas, layout, setting: setting)
            drawRows(on: &canvas, layout, setting: setting)
        }
        box(in: setting)?.draw(on: &canvas, in: rect)
    }

    private func drawRows(on canvas: inout Canvas, _ layout: QueueLayout, setting: Setting) {
        let finder = MatchFinder(shownQuery?.text ?? "")
        let places = window.visible(lines: layout.rows.height)
        for (index, line) in places {
            let row = layout.rows.row(line)
            draw(window.rows[index], on: &canvas, at: row.y, layout, finder, setting: setting)
            if index == window.selection {
                canvas.restyle(row, .selected)
                if focus == .list { canvas.cursor = Point(x: layout.urgency?.x ?? row.x, y: row.y) }
            }
        }
        canvas.drawMarks(of: window, shown: places.map(\.index), at: layout.rows.splitRight(1).right)
    }

    /// What is done, what is left, and a bar of it.
    private func drawProgress(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let left, done + left > 0 else { return }
        let words = setting.words
        let text =
            "\(words(QueueWord.done, count: done)) \(setting.glyphs.separator) "
            + words(QueueWord.left, words.number(left))
        let inside = rect.inset(horizontally: 1, vertically: 0)
        let used = canvas.write(text, at: inside.origin, style: .value, limit: inside.width)
        let bar = inside.splitLeft(used + 2).rest
        if bar.width > 4 { canvas.gauge(bar, fraction: Double(done) / Double(done + left)) }
    }

    /// How many there are by urgency, and for how many of them facts were delivered; as far as there is room
    /// for whole ones.
    private func drawSizes(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let sizes, sizes.total > 0 else { return }
        let words = setting.words
        let glyphs = setting.glyphs
        func number(_ urgency: Urgency) -> String { words.number(sizes[urgency]) }
        func style(_ urgency: Urgency) -> Style { sizes[urgency] == 0 ? .secondary : urgency.style }
        let renewals = words(
            QueueWord.bandRenewals, number(.renewal30), number(.renewal60), number(.renewal90))
        var parts: [(text: String, style: Style)] = [
            ("\(glyphs.cart) \(words(QueueWord.bandCarts, number(.cart)))", style(.cart)),
            ("\(glyphs.warning) \(renewals)", style(.renewal30)),
            ("\(glyphs.notApplicable) \(words(QueueWord.bandRest, number(.rest)))", Urgency.rest.style),
        ]
        if showsCollected {
            let part = "\(glyphs.delivered) \(words(QueueWord.bandCollected, words.number(sizes.collected)))"
            parts.insert((part, .notice), at: 2)
        }
        var x = rect.x + 1
        for part in parts where Columns.width(of: part.text) < rect.maxX - x {
            x += canvas.write(part.text, at: Point(x: x, y: rect.y), style: part.style) + 2
        }
    }

    private func drawTitles(on canvas: inout Canvas, _ layout: QueueLayout, setting: Setting) {
        let glyphs = setting.glyphs
        let order = (shownQuery ?? query).order
        let byName: Character? = order.isByName ? order == .name ? glyphs.sortedUp : glyphs.sortedDown : nil
        func title(_ word: some WordSet, _ column: Rect?, _ mark: Character? = nil) {
            canvas.drawTitle(setting.words(word), mark, in: column, at: layout.titles.y)
        }
        title(UrgencyWord.title, layout.urgency, order == .urgency ? glyphs.sortedDown : nil)
        title(QueueWord.company, layout.company, byName)
        title(QueueWord.domain, layout.domain, order == .domain ? glyphs.sortedUp : nil)
        title(QueueWord.state, layout.state)
        title(QueueWord.dueDate, layout.dueDate)
        title(QueueWord.collected, layout.collected)
    }

    private func draw(
        _ item: QueueItem, on canvas: inout Canvas, at y: Int, _ layout: QueueLayout, _ finder: MatchFinder,
        setting: Setting
    ) {
        func write(_ text: String, _ style: Style, in column: Rect?) {
            guard let column else { return }
            canvas.write(text, at: Point(x: column.x, y: y), style: style, limit: column.width)
        }
        func search(_ text: String, _ style: Style, in column: Rect?) {
            guard let column else { return }
            canvas.write(finder.runs(in: text, style: style), at: Point(x: column.x, y: y), limit: column.width)
        }
        let state = item.customer.state
        write(text(of: item.urgency, in: setting), item.urgency.style, in: layout.urgency)
        search(item.customer.companyName, .plain, in: layout.company)
        search(item.customer.domain, .secondary, in: layout.domain)
        write("\(setting.glyphs.sign(of: state)) \(setting.words.name(of: state))", state.style, in: layout.state)
        write(item.dueDate?.description ?? "", .value, in: layout.dueDate)
        if let deliverer = item.deliveredBy {
            write("\(setting.glyphs.delivered) \(deliverer)", .notice, in: layout.collected)
        }
    }

    private func text(of urgency: Urgency, in setting: Setting) -> String {
        "\(setting.glyphs.sign(of: urgency)) \(setting.words.name(of: urgency))"
    }

    private func urgencyWidth(in setting: Setting) -> Int {
        Urgency.allCases.map { Columns.width(of: text(of: $0, in: setting)) }.max() ?? 0
    }

    private func stateWidth(in setting: Setting) -> Int {
        let names = AgreementState.allCases.filter(\.isUnconfirmed).map {
            Columns.width(of: setting.words.name(of: $0))
        }
        return 2 + (names.max() ?? 0)
    }

    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let inside = rect.inset(horizontally: 2, vertically: 1)
        let lines = TextFlow.lines(emptiness(in: setting), width: inside.width)
        for (row, line) in zip(inside.rows, lines) { canvas.write(line, at: row.origin, style: .secondary) }
        if focus == .list { canvas.cursor = inside.origin }
    }

    /// Why nobody is in the list.
    func emptiness(in setting: Setting) -> String {
        let words = setting.words
        if isOpening { return words(QueueWord.loading) }
        guard let shownQuery else { return words(QueueWord.notRead) }
        if setting.partner.cloud.isNational {
            return words.sentence(for: .nationalCloud(setting.partner.cloud))
        }
        if setting.rule.demand == .none { return words.sentence(for: .nothingToConfirm(setting.today)) }
        if shownQuery.isEverybody { return words(QueueWord.nobodyLeft) }
        let text = shownQuery.text.isEmpty ? [] : ["“\(shownQuery.text)”"]
        let filters = filterWords(in: setting)
        if text.isEmpty, filters.count == 1, shownQuery.collectedOnly { return words(QueueWord.nobodyCollected) }
        return words(QueueWord.nobodyFits, (text + filters.map(\.text)).joined(separator: ", "))
    }
}

extension Urgency {
    var style: Style {
        switch self {
        case .cart: .blocked
        case .renewal30: .pending
        case .renewal60, .renewal90: .plain
        case .rest: .secondary
        }
    }
}

extension GlyphSet {
    func sign(of urgency: Urgency) -> Character {
        switch urgency {
        case .cart: cart
        case .renewal30: warning
        case .renewal60, .renewal90: bullet
        case .rest: notApplicable
        }
    }
}
