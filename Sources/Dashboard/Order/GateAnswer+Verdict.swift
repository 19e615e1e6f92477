import Core
import Drawing
import Wording

extension CustomerAnswer {
    /// Can this customer order? With sign, words and style, so that none of them has to tell it alone.
    func verdict(in setting: Setting) -> SignedText {
        let words = setting.words
        let reason = words.reason(for: gate.named(by: userNames))
        return switch gate {
        case .open:
            SignedText(sign: setting.glyphs.confirmed, style: .confirmed, text: words(OrderWord.canOrder, reason))
        case .openButAsk:
            SignedText(sign: setting.glyphs.pending, style: .pending, text: words(OrderWord.canOrder, reason))
        case .shut:
            SignedText(sign: setting.glyphs.blocked, style: .blocked, text: words(OrderWord.cannotOrder, reason))
        }
    }

    /// The verdict without its reason.
    func shortVerdict(in setting: Setting) -> SignedText {
        var verdict = verdict(in: setting)
        switch gate {
        case .open: verdict.text = setting.words(OrderWord.yes)
        case .openButAsk: verdict.text = setting.words(OrderWord.yesOptional)
        case .shut: verdict.text = setting.words(OrderWord.notYet)
        }
        return verdict
    }
}
