import Core
import Drawing
import Wording

/// The end of one subscription; never gated (R15), and for good.
struct Cancelling: Deed {
    private(set) var answer: CustomerAnswer
    let subscriptionID: String

    static let keepsReason = false
    static let command = CommandWord.cancelSubscription
    var rule: Rule? { nil }

    init(_ subscriptionID: String, of answer: CustomerAnswer) {
        self.answer = answer
        self.subscriptionID = subscriptionID
    }

    private var subscription: Subscription? { answer.subscriptions.first { $0.id == subscriptionID } }

    func title(in setting: Setting) -> String {
        setting.words(DeedWord.cancelTitle, answer.customer.companyName)
    }

    func lines(width: Int, in setting: Setting) -> [PageLine] {
        guard let subscription else { return [] }
        var lines = DeedLines(width: width)
        lines.add(nil, setting.words(DeedWord.cancelIntroduction))
        lines.addBlank()
        lines.add(CustomerSheet(CustomerScreen(answer), setting, width: width - 2).rows(of: [subscription]))
        lines.addBlank()
        lines.add(setting.glyphs.warning, setting.words(DeedWord.cancelledForGood), .pending)
        lines.add(nil, setting.words(DeedWord.cancelNeedsNoConfirmation), .secondary)
        return lines.lines
    }

    func promise(in setting: Setting) -> String {
        setting.words(
            DeedWord.cancelPromise, subscription?.name ?? "", setting.words.number(subscription?.seats ?? 0))
    }

    func hindrance(in setting: Setting) -> String? {
        let words = setting.words
        if let refusal = setting.refusal(of: .manageSubscriptions) { return words.sentence(for: refusal) }
        guard let subscription else { return words(DeedWord.noLongerThere) }
        do throws(Refusal) {
            _ = try subscription.changed(by: .cancel, in: setting.rulebook.catalogue)
            return nil
        } catch {
            return words.sentence(for: error)
        }
    }

    func request(reason: String) -> Request {
        .changeSubscription(subscriptionID: subscriptionID, .cancel, skipsConfirmation: false)
    }

    var present: Request { .customer(answer.customer.id) }

    mutating func refresh(with answer: Answer) {
        if case .customer(let fresh) = answer, fresh.customer.id == self.answer.customer.id { self.answer = fresh }
    }

    func news(of answer: Answer, in setting: Setting) -> String? {
        guard case .subscriptionChanged(let changed, .cancel, _) = answer, changed.id == subscriptionID else {
            return nil
        }
        return setting.words.sentence(for: .cancel, of: changed)
    }
}
