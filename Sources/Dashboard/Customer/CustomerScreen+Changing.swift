import Core
import Drawing
import Wording

extension CustomerScreen {
    /// Opens the entry for the selected subscription, takes what it holds, or asks once more for what the gate held.
    mutating func enter(in setting: Setting) -> [Effect] {
        if mode == .offered || mode == .held { return askAgain(skipsConfirmation: false) }
        guard let entry, let subscription = selected else { return openEntry(in: setting) }
        return take(entry, for: subscription, in: setting)
    }

    /// Opens the entry for the selected subscription on its number of seats, or on so many more.
    mutating func openEntry(adding seats: Int = 0, in setting: Setting) -> [Effect] {
        guard let subscription = selected else { return [] }
        do throws(Refusal) {
            entry = try CustomerScreen.entry(for: subscription, in: setting.rulebook.catalogue)
            if seats != 0 { entry?.step(seats) }
            return []
        } catch {
            return [.tell(Notice(.refused, setting.words.sentence(for: error)))]
        }
    }

    /// Asks for a change of the selected subscription other than of its seats.
    mutating func ask(for change: SubscriptionChange) -> [Effect] {
        guard let subscription = selected else { return [] }
        var step = SubscriptionStep(subscription, .other(change))
        defer { self.change = step }
        guard step.isOffered else { return [.ask(step.request(skipsConfirmation: false))] }
        // What the gate would say is known; only that it may have opened since is asked.
        step.hold = GateHold(answer.gate)
        return step.hold == nil ? [] : [.ask(.customer(answer.customer.id))]
    }

    /// The same change again, after the confirmation or without it.
    mutating func askAgain(skipsConfirmation: Bool) -> [Effect] {
        guard let change else { return [] }
        self.change?.isUnderWay = true
        return [.ask(change.request(skipsConfirmation: skipsConfirmation))]
    }

    mutating func cancelChange() -> [Effect] {
        entry = nil
        change = nil
        return []
    }

    private static func entry(for subscription: Subscription, in catalogue: Catalogue) throws(Refusal) -> SeatsEntry {
        switch subscription.status {
        case .suspended: throw .subscriptionSuspended(subscription)
        case .deleted: throw .subscriptionCancelled(subscription)
        case .active: return SeatsEntry(try catalogue.require(subscription.offerID), present: subscription.seats)
        }
    }

    private mutating func take(_ filled: SeatsEntry, for subscription: Subscription, in setting: Setting) -> [Effect] {
        guard filled.seats != subscription.seats else { return cancelChange() }
        do throws(Refusal) {
            try subscription.require(seats: filled.seats, in: setting.rulebook.catalogue)
        } catch {
            entry?.refusal = error
            return []
        }
        entry = nil
        change = SubscriptionStep(subscription, .seats(filled.seats))
        return askAgain(skipsConfirmation: false)
    }
}

// MARK: - What is in the way

extension CustomerScreen {
    func seatsHindrance(in setting: Setting) -> String? {
        if change?.isUnderWay == true { return setting.words(CustomerWord.underWay) }
        return setting.refusal(of: .changeSeats).map(setting.words.sentence)
    }

    /// For what acts on the selected subscription.
    func selectionHindrance(_ action: Action, in setting: Setting) -> String? {
        if change?.isUnderWay == true { return setting.words(CustomerWord.underWay) }
        if let refusal = setting.refusal(of: action) { return setting.words.sentence(for: refusal) }
        if answer.subscriptions.isEmpty { return setting.words(CustomerWord.noSubscriptions) }
        guard selected == nil else { return nil }
        return focus == .page
            ? setting.words(CustomerWord.selectFirst) : setting.words(ShortListWord.nothingSelected)
    }

    func hindrance(to change: SubscriptionChange, in setting: Setting) -> String? {
        if let why = selectionHindrance(.manageSubscriptions, in: setting) { return why }
        do throws(Refusal) {
            _ = try selected?.changed(by: change, in: setting.rulebook.catalogue)
            return nil
        } catch {
            return setting.words.sentence(for: error)
        }
    }

    /// A slip is taken back from here only where this user recorded something that is in force here.
    func takeBackHindrance(in setting: Setting) -> String? {
        if let refusal = setting.refusal(of: .confirm) { return setting.words.sentence(for: refusal) }
        let isMine = answer.history.inForce.contains { $0.confirmedBy == setting.actor.user.login }
        return isMine ? nil : setting.words(CustomerWord.nothingOfYours)
    }
}

// MARK: - The change that waits

extension CustomerScreen {
    func drawWaiting(_ change: SubscriptionStep, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let texts = change.hold.map { heldTexts(change, $0, in: setting) } ?? offeredTexts(in: setting)
        let width = min(68, rect.width - 2)
        let height = SignedText.height(of: texts, width: width - 4) + 4
        let box = rect.centered(Size(width: width, height: height))
        canvas.fill(box)
        canvas.box(box, title: change.subscription.name, style: .accent)
        let inside = box.inset(horizontally: 2, vertically: 1)
        canvas.write(change.title(in: setting), at: inside.origin, style: .value, limit: inside.width)
        SignedText.draw(texts, on: &canvas, in: inside.splitTop(2).rest)
        canvas.cursor = inside.origin
    }

    private func offeredTexts(in setting: Setting) -> [SignedText] {
        [SignedText(sign: nil, style: .plain, text: setting.words(CustomerWord.enterRenews))]
    }

    private func heldTexts(_ change: SubscriptionStep, _ hold: GateHold, in setting: Setting) -> [SignedText] {
        let words = setting.words
        func note(_ word: CustomerWord) -> SignedText { SignedText(sign: nil, style: .plain, text: words(word)) }
        if change.isUnderWay {
            return [SignedText(sign: setting.glyphs.information, style: .notice, text: words(CustomerWord.underWay))]
        }
        let verdict = answer.verdict(in: setting)
        switch hold {
        case .shut where answer.gate.isOpen, .offered where answer.gate.isOpen:
            return [verdict, note(change.mayGoOn)]
        case .shut(let closing):
            let refusal = SignedText(
                sign: setting.glyphs.blocked, style: .blocked,
                text: "\(words.refusal(atGate: closing)) (\(Rule.r20.rawValue)).")
            return [
                refusal, SignedText(sign: nil, style: .secondary, text: verdict.text),
                note(.confirmFirst),
            ]
        case .offered(let closing):
            let sentence = words.sentence(for: .confirmationOffered(closing, answer.customer))
            return [SignedText(sign: verdict.sign, style: verdict.style, text: sentence), note(.confirmOrSkip)]
        }
    }
}
