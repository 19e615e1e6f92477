import Core
import Drawing
import Wording

/// The unfolded row, and the questions: all that lies above or below the plain rows.
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
            (words(CustomerListWord.seats), answer.map { words.number($0.seats(on: setting.today)) } ?? awaited),
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

// MARK: - The questions that only this list asks

extension CustomerList {
    func ownBox(in setting: Setting) -> ChoiceBox? {
        switch focus {
        case .filter(let answer): stateBox(answer, in: setting)
        case .views(let chooser): viewBox(chooser, in: setting)
        case .list, .search, .orders, .resellers, .jump: nil
        }
    }

    private func stateBox(_ answer: Int, in setting: Setting) -> ChoiceBox {
        let words = setting.words
        var box = ChoiceBox(
            title: words(CustomerListWord.filterTitle),
            names: Self.choices.map { state in
                state.map { "\(setting.glyphs.sign(of: $0)) \(words.name(of: $0))" }
                    ?? words(CustomerListWord.everyState)
            }, inForce: filterInForce, chosen: answer)
        box.styles = Self.choices.map { $0?.style ?? .plain }
        if let counts {
            box.values = Self.choices.map { words.number($0.map { counts[$0] } ?? counts.total) }
        }
        if Self.hasResellers(setting) { box.notes = [words(CustomerListWord.resellerHint)] }
        return box
    }
}
