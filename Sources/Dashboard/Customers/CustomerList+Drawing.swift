import Core
import Drawing
import Wording

extension CustomerList {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = layout(in: rect, setting: setting)
        drawSearch(on: &canvas, in: layout.search, setting: setting)
        drawTitles(on: &canvas, layout, setting: setting)
        drawRows(on: &canvas, layout, setting: setting)
        drawEmpty(on: &canvas, in: layout.rows, setting: setting)
        box(in: setting)?.draw(on: &canvas, in: rect)
    }

    private func layout(in rect: Rect, setting: Setting) -> CustomerListLayout {
        // A national cloud, or a day before the programme, makes all customers “not applicable”, and no other ones.
        let isNotApplicable = window.rows.first?.state == .notApplicable
        let states = isNotApplicable ? [.notApplicable] : AgreementState.allCases.filter { $0 != .notApplicable }
        let width = states.map { Columns.width(of: setting.words.name(of: $0)) }.max() ?? 0
        return CustomerListLayout(rect, stateWidth: width + 4)
    }

    // MARK: - Above the rows

    /// A search is never counted to its end.
    func status(in setting: Setting) -> [(String, Style)] {
        var runs: [(String, Style)] = []
        if let state = query.states?.first {
            runs.append(("\(setting.glyphs.sign(of: state)) \(setting.words.name(of: state))", state.style))
        }
        let separator = " \(setting.glyphs.separator) "
        if let reseller = resellerWords(in: setting) {
            let text = Columns.truncate(reseller, to: 30, ellipsis: setting.glyphs.ellipsis)
            runs.append(((runs.isEmpty ? "" : separator) + text, .value))
        }
        if let count = matchCount {
            runs.append(
                ((runs.isEmpty ? "" : separator) + setting.words(CustomerListWord.matches, count: count), .secondary))
        }
        return runs
    }

    private var matchCount: Int? {
        guard shownQuery == query else { return nil }
        if window.isComplete { return window.rows.count }
        guard query.text.isEmpty, query.resellerID == nil, let counts else { return nil }
        guard let states = query.states else { return counts.total }
        return states.reduce(0) { $0 + counts[$1] }
    }

    private func drawTitles(on canvas: inout Canvas, _ layout: CustomerListLayout, setting: Setting) {
        let words = setting.words
        func title(_ text: String, _ column: Rect?, _ mark: Character? = nil) {
            canvas.drawTitle(text, mark, in: column, at: layout.titles.y)
        }
        let order = (shownQuery ?? query).order
        let glyphs = setting.glyphs
        let byName: Character? = order.isByName ? order == .name ? glyphs.sortedUp : glyphs.sortedDown : nil
        title(words(CustomerListWord.company), layout.company, byName)
        title(words(CustomerListWord.domain), layout.domain, order == .domain ? glyphs.sortedUp : nil)
        title(words(CustomerListWord.relationship), layout.relationship)
        title(words(CustomerListWord.state), layout.state)
        title(words(CustomerListWord.dateAgreed), layout.dateAgreed, order == .dateAgreed ? glyphs.sortedDown : nil)
        title(words(NameWord.columnTenantID), layout.tenantID)
    }

    // MARK: - The rows

    private func drawRows(on canvas: inout Canvas, _ layout: CustomerListLayout, setting: Setting) {
        let finder = MatchFinder(shownQuery?.text ?? "")
        let names = Dictionary(
            uniqueKeysWithValues: AgreementState.allCases.map {
                ($0, "\(setting.glyphs.sign(of: $0)) \(setting.words.name(of: $0))")
            })
        let places = window.visible(lines: layout.rows.height)
        for (index, line) in places {
            let row = window.rows[index]
            let rect = layout.rows.row(line)
            draw(row, state: names[row.state] ?? "", on: &canvas, at: rect.y, layout, finder, setting)
            if row.id == window.unfolded {
                let area = layout.rows.splitTop(line + 1).rest.splitTop(RowWindow.detailLines).top
                drawDetails(of: row, on: &canvas, in: area, finder, setting: setting)
            }
            if index == window.selection {
                canvas.restyle(rect, .selected)
                if focus == .list { canvas.cursor = Point(x: layout.company?.x ?? rect.x, y: rect.y) }
            }
        }
        canvas.drawMarks(of: window, shown: places.map(\.index), at: layout.rows.splitRight(1).right)
    }

    private func draw(
        _ row: CustomerRow, state: String, on canvas: inout Canvas, at y: Int, _ layout: CustomerListLayout,
        _ finder: MatchFinder, _ setting: Setting
    ) {
        if let column = layout.company {
            canvas.write(finder.runs(in: row.companyName, style: .plain), at: column.at(y), limit: column.width)
        }
        if let column = layout.domain {
            canvas.write(finder.runs(in: row.domain, style: .plain), at: column.at(y), limit: column.width)
        }
        if let column = layout.relationship {
            canvas.write(
                setting.words.name(ofRelationship: row.relationship), at: column.at(y), style: .secondary,
                limit: column.width)
        }
        if let column = layout.state {
            canvas.write(state, at: column.at(y), style: row.state.style, limit: column.width - 2)
            if row.hasWaitingCart {
                canvas.write(setting.glyphs.cart, at: Point(x: column.maxX - 1, y: y), style: .accent)
            }
        }
        if let column = layout.dateAgreed, let day = row.dateAgreed {
            canvas.write(day.description, at: column.at(y), limit: column.width)
        }
        if let column = layout.tenantID {
            canvas.write(finder.runs(in: row.tenantID, style: .secondary), at: column.at(y))
        }
    }

    /// Why there is no row, and what to do.
    private func drawEmpty(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let shownQuery, window.rows.isEmpty else { return }
        let words = setting.words
        let state = shownQuery.states?.first.map { words.name(of: $0) }
        let reseller = shownQuery.resellerID == nil ? nil : resellerWords(in: setting)
        let conditions = [shownQuery.text.isEmpty ? nil : "“\(shownQuery.text)”", state, reseller].compactMap(\.self)
        let sentence =
            if reseller != nil {
                words(CustomerListWord.nobodyOfReseller, conditions.joined(separator: ", "))
            } else {
                nobody(shownQuery.text, state, words)
            }
        let area = rect.inset(horizontally: 4, vertically: 2)
        for (row, line) in zip(area.rows, TextFlow.lines(sentence, width: area.width)) {
            canvas.write(line, at: row.origin, limit: row.width)
        }
    }

    private func nobody(_ text: String, _ state: String?, _ words: Words) -> String {
        switch (text, state) {
        case ("", nil): words(CustomerListWord.noCustomers)
        case ("", let state?): words(CustomerListWord.nobodyInState, state)
        case (let text, nil): words(CustomerListWord.nobodyContains, text)
        case (let text, let state?): words(CustomerListWord.nobodyInStateContains, text, state)
        }
    }
}

extension Rect {
    /// The left end of the area's line in row `y` of the canvas.
    fileprivate func at(_ y: Int) -> Point { Point(x: x, y: y) }
}
