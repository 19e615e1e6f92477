import Core
import Drawing
import Wording

extension NewCustomerScreen {
    struct ReviewLayout {
        let box: Rect
        /// The window over the lines.
        let window: Rect
        /// What the gate says, and what to press.
        let gate: Rect
        let lines: [[(String, Style)]]
        let texts: [SignedText]
    }

    func reviewLayout(in rect: Rect, setting: Setting) -> ReviewLayout {
        let box = rect.splitTop(1).rest
        let inside = box.inset(horizontally: 2, vertically: 1)
        let texts = reviewTexts(in: setting)
        let wanted = SignedText.height(of: texts, width: inside.width)
        let (gate, window) = inside.splitBottom(min(wanted, max(0, inside.height - 3)))
        return ReviewLayout(
            box: box, window: window, gate: gate, lines: reviewLines(width: inside.width, setting), texts: texts)
    }

    func drawReview(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let layout = reviewLayout(in: rect, setting: setting)
        canvas.box(layout.box, title: setting.words(NewCustomerWord.stepReview))
        let first = min(scroll, max(0, layout.lines.count - layout.window.height))
        for (row, line) in layout.lines.dropFirst(first).prefix(layout.window.height).enumerated() {
            canvas.write(line, at: layout.window.row(row).origin, limit: layout.window.width)
        }
        let bar = Rect(x: layout.box.maxX - 1, y: layout.window.y, width: 1, height: layout.window.height)
        canvas.scrollBar(bar, first: first, visible: layout.window.height, total: layout.lines.count)
        SignedText.draw(layout.texts, on: &canvas, in: layout.gate)
        canvas.cursor = layout.gate.origin
    }

    private func reviewTexts(in setting: Setting) -> [SignedText] {
        let words = setting.words
        let glyphs = setting.glyphs
        func note(_ word: NewCustomerWord) -> SignedText { SignedText(sign: nil, style: .plain, text: words(word)) }
        if stage == .adding {
            return [SignedText(sign: glyphs.information, style: .notice, text: words(NewCustomerWord.adding))]
        }
        switch hold(in: setting) {
        case .shut(let closing):
            let refusal = "\(words.refusal(atGate: closing)) (\(Rule.r20.rawValue))."
            return [
                SignedText(sign: glyphs.blocked, style: .blocked, text: refusal), note(.gateShutHint),
            ]
        case .offered(let closing):
            let reason = words.reason(for: GateAnswer.openButAsk(closing))
            return [
                SignedText(sign: glyphs.pending, style: .pending, text: words(OrderWord.canOrder, reason)),
                note(.gateOfferedHint),
            ]
        case nil: return [note(cart.lines.isEmpty ? .addHintWithoutOrder : .addHint)]
        }
    }

    // MARK: The lines

    private func reviewLines(width: Int, _ setting: Setting) -> [[(String, Style)]] {
        let words = setting.words
        let form = account.form
        let country = account.material.countries.country(form[.country])
        var facts: [(String, String)] = [
            (words.label(of: CustomerForm.Field.companyName), form.entry(.companyName)),
            (words.label(of: CustomerForm.Field.domain), form.entry(.domain).lowercased()),
            (
                words.label(of: CustomerForm.Field.tenantID),
                TenantID(form.entry(.tenantID))?.description ?? words(NewCustomerWord.tenantIDMadeUp)
            ),
            (words.label(of: CustomerForm.Field.country), country.map(words.name(of:)) ?? ""),
        ]
        // What became wrong since it was typed is said when the customer is added; here its line stays empty.
        let customer = try? form.newCustomer(in: account.circumstances(setting))
        facts.append((words(NewCustomerWord.address), customer?.address?.oneLine ?? ""))
        let contact = form.contact
        facts.append(
            (words(NewCustomerWord.contact), joined([contact.fullName, contact.email, contact.phone], setting)))
        facts.append((words.label(of: CustomerForm.Field.reseller), customer?.reseller?.name ?? ""))
        if canConfirm { facts.append((words(NewCustomerWord.agreement), agreementLine(customer, setting))) }
        let labels = facts.map { Columns.width(of: $0.0) }.max() ?? 0
        var lines = facts.filter { !$0.1.isEmpty }.flatMap { label, value in
            line(label, value, labels: labels, width: width)
        }
        lines.append([])
        lines.append([(words(NewCustomerWord.subscriptions), .heading)])
        if cart.lines.isEmpty { lines.append([(" \(words(NewCustomerWord.noSubscriptions))", .secondary)]) }
        for line in cart.lines {
            lines.append([
                (" \(name(of: line, in: setting))  ", .value), (words(OrderWord.seatCount, count: line.seats), .label),
            ])
        }
        return lines
    }

    private func agreementLine(_ customer: NewCustomer?, _ setting: Setting) -> String {
        let words = setting.words
        guard case .success(let agreement) = account.material.agreement, let acceptance = customer?.acceptance else {
            return words(NewCustomerWord.notAgreed)
        }
        return words(
            NewCustomerWord.agreedBy, words.name(of: agreement.type), acceptance.person.fullName,
            words.date(acceptance.dateAgreed))
    }

    private func joined(_ texts: [String], _ setting: Setting) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: " \(setting.glyphs.separator) ")
    }

    private func line(_ label: String, _ value: String, labels: Int, width: Int) -> [[(String, Style)]] {
        TextFlow.lines(value, width: width - labels - 2).enumerated().map { row, text in
            let label = row == 0 ? label : ""
            let gap = String(repeating: " ", count: labels + 2 - Columns.width(of: label))
            return [(label + gap, .label), (text, .value)]
        }
    }
}
