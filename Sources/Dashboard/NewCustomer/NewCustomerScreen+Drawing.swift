import Core
import Drawing
import Wording

extension NewCustomerScreen {
    func draw(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let (heading, rest) = rect.splitTop(1)
        drawSteps(on: &canvas, in: heading, setting)
        switch step {
        case .account: drawForm(on: &canvas, in: rest, title: setting.words(NewCustomerWord.title), setting: setting)
        case .subscriptions:
            let layout = OrderLayout(rect, pane: pane)
            drawCatalogue(on: &canvas, in: layout, setting: setting)
            drawCart(on: &canvas, in: layout, setting: setting)
            entry?.draw(on: &canvas, in: rest, setting: setting)
            question(in: setting)?.draw(on: &canvas, in: rect)
        case .review: drawReview(on: &canvas, in: rect, setting: setting)
        case .confirmation: drawConfirmation(on: &canvas, in: rest, setting: setting)
        }
        if case .asking(let domain, let owner) = stage {
            OutsiderQuestion(domain: domain, owner: owner).draw(on: &canvas, in: rest, setting: setting)
        }
    }

    func formArea(in setting: Setting) -> Rect { Rect(setting.body).splitTop(1).rest }

    func formPage(_ setting: Setting) -> FormPage<CustomerForm.Field> {
        let words = setting.words
        var head: [(String, Style)] = []
        if isOfEarlier, hasDraft {
            head.append(("\(setting.glyphs.information) \(words(FormWord.draftOfEarlier))", .notice))
        }
        // An indirect reseller is told who confirms; where nothing is ever confirmed, nothing is said (R7, R19).
        if case .failure(.resellerMayNotConfirm) = account.material.agreement {
            head.append(("\(setting.glyphs.information) \(words.sentence(for: .resellerMayNotConfirm))", .secondary))
        }
        return account.page(width: formArea(in: setting).width - 4, setting, head: head)
    }

    /// Where one is: what is done has a sign, and the step itself too, so that colour is not all that tells it.
    private func drawSteps(on canvas: inout Canvas, in row: Rect, _ setting: Setting) {
        var x = row.x + 1
        for step in Step.allCases {
            let isDone = step.rawValue < self.step.rawValue
            let sign =
                step == self.step ? setting.glyphs.prompt : isDone ? setting.glyphs.confirmed : Character(" ")
            let style: Style = step == self.step ? .heading : isDone ? .confirmed : .secondary
            canvas.write(sign, at: Point(x: x, y: row.y), style: style)
            let text = "\(step.rawValue + 1) \(setting.words(step.title))"
            x +=
                2 + canvas.write(text, at: Point(x: x + 2, y: row.y), style: style, limit: max(0, row.maxX - x - 2)) + 2
        }
    }

    private func drawConfirmation(on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        guard let outcome else { return }
        let words = setting.words
        let customer = outcome.answer.customer
        var texts = [
            SignedText(
                sign: setting.glyphs.confirmed, style: .confirmed,
                text: words(NewCustomerWord.added, customer.companyName)
            ),
            SignedText(sign: nil, style: .plain, text: customer.domain),
            SignedText(
                sign: nil, style: .plain,
                text: "\(words.name(of: CustomerColumn.tenantID)) \(customer.tenantID.description)"),
        ]
        if let confirmation = outcome.added.confirmation {
            let acceptance = confirmation.acceptance
            let sentence = words(
                NewCustomerWord.confirmed, words.name(of: confirmation.type), acceptance.person.fullName,
                words.date(acceptance.dateAgreed))
            texts.append(SignedText(sign: setting.glyphs.confirmed, style: .confirmed, text: sentence))
        }
        if let order = outcome.added.order {
            texts.append(
                SignedText(
                    sign: setting.glyphs.confirmed, style: .confirmed,
                    text: words(NewCustomerWord.ordered, order.number)
                ))
            for line in order.lines {
                let seats = words(OrderWord.seatCount, count: line.seats)
                texts.append(
                    SignedText(
                        sign: nil, style: .plain,
                        text: "\(name(of: line, in: setting)) \(setting.glyphs.separator) \(seats)"))
            }
        }
        texts += [
            SignedText(sign: nil, style: .plain, text: " "),
            outcome.answer.verdict(in: setting),
            SignedText(sign: nil, style: .secondary, text: words(NewCustomerWord.nextKeys)),
        ]
        canvas.box(rect, title: words(NewCustomerWord.title))
        let inside = rect.inset(horizontally: 2, vertically: 1)
        SignedText.draw(texts, on: &canvas, in: inside)
        canvas.cursor = inside.origin
    }
}

extension NewCustomerScreen.Step {
    fileprivate var title: NewCustomerWord {
        switch self {
        case .account: .stepAccount
        case .subscriptions: .stepSubscriptions
        case .review: .stepReview
        case .confirmation: .stepConfirmation
        }
    }
}
