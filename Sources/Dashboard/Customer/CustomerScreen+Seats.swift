import Core
import Drawing
import Wording

/// A change of seats on its way through the gate (R15).
struct SeatChange: Equatable, Sendable {
    let subscription: Subscription
    let seats: Int
    var isUnderWay = true
    /// What the gate said, while the change waits for the confirmation.
    var hold: GateHold?
}

extension CustomerScreen {
    /// Opens the entry for the selected subscription, takes what it holds, or asks once more for what the gate held.
    mutating func enter(in setting: Setting) -> [Effect] {
        if change?.hold != nil { return askAgain(skipsConfirmation: false) }
        guard let subscription = selected else { return [] }
        if let entry { return take(entry, for: subscription, in: setting) }
        do throws(Refusal) {
            entry = try CustomerScreen.entry(for: subscription, in: setting.rulebook.catalogue)
            return []
        } catch {
            return [.tell(Notice(.refused, setting.words.sentence(for: error)))]
        }
    }

    /// The same change again, after the confirmation or without it.
    mutating func askAgain(skipsConfirmation: Bool) -> [Effect] {
        guard let change else { return [] }
        self.change?.isUnderWay = true
        return [
            .ask(
                .changeSeats(
                    subscriptionID: change.subscription.id, seats: change.seats, skipsConfirmation: skipsConfirmation))
        ]
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
        change = SeatChange(subscription: subscription, seats: filled.seats)
        return askAgain(skipsConfirmation: false)
    }
}

// MARK: - The held change

extension CustomerScreen {
    func drawHeld(_ change: SeatChange, _ hold: GateHold, on canvas: inout Canvas, in rect: Rect, setting: Setting) {
        let texts = heldTexts(change, hold, in: setting)
        let width = min(68, rect.width - 2)
        let height = SignedText.height(of: texts, width: width - 4) + 4
        let box = rect.centered(Size(width: width, height: height))
        canvas.fill(box)
        canvas.box(box, title: change.subscription.name, style: .accent)
        let inside = box.inset(horizontally: 2, vertically: 1)
        let words = setting.words
        canvas.write(
            words(CustomerWord.change, words.number(change.subscription.seats), words.number(change.seats)),
            at: inside.origin, style: .value, limit: inside.width)
        SignedText.draw(texts, on: &canvas, in: inside.splitTop(2).rest)
        canvas.cursor = inside.origin
    }

    private func heldTexts(_ change: SeatChange, _ hold: GateHold, in setting: Setting) -> [SignedText] {
        let words = setting.words
        func note(_ word: CustomerWord) -> SignedText { SignedText(sign: nil, style: .plain, text: words(word)) }
        if change.isUnderWay {
            return [SignedText(sign: setting.glyphs.information, style: .notice, text: words(CustomerWord.underWay))]
        }
        let verdict = answer.verdict(in: setting)
        switch hold {
        case .shut where answer.gate.isOpen, .offered where answer.gate.isOpen:
            return [verdict, note(.mayChangeNow)]
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
