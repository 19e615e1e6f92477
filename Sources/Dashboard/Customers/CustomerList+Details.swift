import Core
import Drawing
import Wording

/// The unfolded row, the choice of states, and what the mouse means: all that lies above or below the plain rows.
extension CustomerList {
    func drawDetails(
        of row: CustomerRow, on canvas: inout Canvas, in area: Rect, _ finder: MatchFinder, setting: Setting
    ) {
        let facts = facts(about: row, in: setting)
        let labelWidth = facts.map { Columns.width(of: $0.label) }.max() ?? 0
        let inside = area.splitLeft(4).rest.splitRight(2).rest
        for (line, fact) in zip(inside.rows, facts) {
            canvas.write(fact.label, at: line.origin, style: .label, limit: line.width)
            let value = line.splitLeft(labelWidth + 2).rest
            canvas.write(finder.runs(in: fact.value, style: .value), at: value.origin, limit: value.width)
        }
    }

    /// One fact for each of `RowWindow.detailLines`; the answer's own come with it.
    private func facts(about row: CustomerRow, in setting: Setting) -> [(label: String, value: String)] {
        let words = setting.words
        let answer = details?.customer.id == row.id ? details : nil
        let awaited = String(setting.glyphs.ellipsis)
        return [
            (words(NameWord.columnTenantID), row.tenantID.description),
            (words(CustomerListWord.contact), answer.map { contact(of: $0, in: setting) } ?? awaited),
            (words(NameWord.email), answer.map { $0.customer.contact?.email ?? "" } ?? awaited),
            (
                words(CustomerListWord.reseller),
                answer.map { $0.customer.reseller?.name ?? words(CustomerListWord.noReseller) } ?? awaited
            ),
            (words(CustomerListWord.seats), answer.map { words.number($0.seats) } ?? awaited),
            (words(CustomerListWord.lastOrder), answer.map { lastOrder(of: $0, in: setting) } ?? awaited),
        ]
    }

    private func contact(of answer: CustomerAnswer, in setting: Setting) -> String {
        guard let contact = answer.customer.contact else { return setting.words(CustomerListWord.noContact) }
        return [contact.fullName, contact.phone].filter { !$0.isEmpty }
            .joined(separator: " \(setting.glyphs.separator) ")
    }

    private func lastOrder(of answer: CustomerAnswer, in setting: Setting) -> String {
        guard let order = answer.orders.first else { return setting.words(CustomerListWord.noOrder) }
        return "\(order.number) \(setting.glyphs.separator) \(order.placedAt.day)"
    }
}

// MARK: - The choice of states

extension CustomerList {
    private func choiceNames(in setting: Setting) -> [String] {
        Self.choices.map { state in
            guard let state else { return setting.words(CustomerListWord.everyState) }
            return "\(setting.glyphs.sign(of: state)) \(setting.words.name(of: state))"
        }
    }

    /// Where the dialog lies in the body.
    private func statesRect(in body: Rect, setting: Setting) -> Rect {
        let names = choiceNames(in: setting).map { Columns.width(of: $0) }.max() ?? 0
        let title = Columns.width(of: setting.words(CustomerListWord.filterTitle))
        let lines = Self.choices.count + (Self.hasResellers(setting) ? 1 : 0)
        return body.centered(Size(width: max(names + 20, title + 6), height: lines + 2))
    }

    func drawStates(_ choice: Int, on canvas: inout Canvas, in body: Rect, setting: Setting) {
        let rect = statesRect(in: body, setting: setting)
        canvas.fill(rect)
        canvas.box(rect, title: setting.words(CustomerListWord.filterTitle))
        for (index, name) in choiceNames(in: setting).enumerated() {
            let line = rect.inset(by: 1).row(index)
            let state = Self.choices[index]
            let isInForce = state == query.states?.first
            if isInForce { canvas.write(setting.glyphs.checked, at: Point(x: line.x + 1, y: line.y)) }
            canvas.write(name, at: Point(x: line.x + 3, y: line.y), style: state?.style ?? .plain)
            if let counts {
                let count = setting.words.number(state.map { counts[$0] } ?? counts.total)
                let end = line.splitRight(1).rest
                canvas.write(count, at: end.origin, style: .value, limit: end.width, align: .trailing)
            }
            if index == choice {
                canvas.restyle(line, .selected)
                canvas.cursor = Point(x: line.x + 3, y: line.y)
            }
        }
        if Self.hasResellers(setting) {
            let line = rect.inset(by: 1).row(Self.choices.count).splitLeft(3).rest
            let hint = setting.words(CustomerListWord.resellerHint)
            canvas.write(hint, at: line.origin, style: .secondary, limit: line.width)
        }
    }
}

// MARK: - The mouse

extension CustomerList {
    /// The question above the list, but for that of states, which has counts beside its answers.
    func box(in setting: Setting) -> ChoiceBox? {
        switch focus {
        case .orders(let choice): orderBox(choice, in: setting)
        case .resellers(let chooser): resellerBox(chooser, in: setting)
        case .views(let chooser): viewBox(chooser, in: setting)
        case .list, .search, .jump, .states: nil
        }
    }

    private mutating func point(_ mouse: Mouse, at box: ChoiceBox, in setting: Setting) -> [Effect] {
        guard mouse.kind == .press || mouse.kind == .doubleClick else { return [] }
        let body = Rect(setting.body)
        guard let answer = box.answer(at: mouse.position, in: body) else {
            if !box.rect(in: body).contains(mouse.position) { focus = .list }
            return []
        }
        switch focus {
        case .orders: focus = .orders(answer)
        case .resellers(var chooser):
            chooser.chosen = answer
            focus = .resellers(chooser)
        case .views(var chooser):
            guard chooser.stage == .choosing else { return [] }
            chooser.chosen = answer
            focus = .views(chooser)
        case .list, .search, .jump, .states: return []
        }
        return takeAnswer(in: setting)
    }
}

extension CustomerList {
    /// A click chooses, two open; the wheel moves on by three rows.
    mutating func point(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        if case .states = focus { return pointAtStates(mouse, in: setting) }
        if let box = box(in: setting) { return point(mouse, at: box, in: setting) }
        if isWaiting { return [] }
        switch mouse.kind {
        case .wheelUp: return move(by: -3, in: setting)
        case .wheelDown: return move(by: 3, in: setting)
        case .press, .doubleClick: break
        }
        let lines = Self.lines(in: setting)
        let line = mouse.position.y - (setting.body.height - lines)
        if mouse.position.y == 0 { return beginSearch() }
        guard let place = window.visible(lines: lines).last(where: { $0.line <= line }), line >= 0,
            line < place.line + window.height(of: place.index)
        else { return [] }
        focus = .list
        window.select(place.index, lines: lines)
        let effects = keepStocked(in: setting)
        return mouse.kind == .doubleClick ? effects + (perform(.enter, in: setting) ?? []) : effects
    }

    private mutating func pointAtStates(_ mouse: Mouse, in setting: Setting) -> [Effect] {
        guard mouse.kind == .press || mouse.kind == .doubleClick else { return [] }
        let rect = statesRect(in: Rect(setting.body), setting: setting)
        let choice = mouse.position.y - rect.y - 1
        guard rect.contains(mouse.position) else {
            focus = .list
            return []
        }
        guard Self.choices.indices.contains(choice) else { return [] }
        focus = .states(choice)
        return takeChoice(in: setting)
    }
}
