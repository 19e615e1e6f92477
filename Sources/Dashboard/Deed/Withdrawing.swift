import Core
import Drawing
import Wording

/// The end of a customer's agreement, and of all its subscriptions (R14).
struct Withdrawing: Deed {
    private(set) var answer: CustomerAnswer

    static let keepsReason = true
    static let command = CommandWord.withdraw
    var rule: Rule? { .r14 }

    init(_ answer: CustomerAnswer) {
        self.answer = answer
    }

    private func plan() throws(Refusal) -> WithdrawalPlan {
        try WithdrawalPlan(for: answer.customer, history: answer.history, subscriptions: answer.subscriptions)
    }

    /// Why nobody can withdraw it here and now, as a sentence; asked before the question is opened, too.
    static func hindrance(to answer: CustomerAnswer, in setting: Setting) -> String? {
        if let refusal = setting.refusal(of: .withdraw) { return setting.words.sentence(for: refusal) }
        do throws(Refusal) {
            _ = try Withdrawing(answer).plan()
            return nil
        } catch {
            return setting.words.sentence(for: error)
        }
    }

    func hindrance(in setting: Setting) -> String? { Withdrawing.hindrance(to: answer, in: setting) }

    func title(in setting: Setting) -> String {
        setting.words(DeedWord.withdrawTitle, answer.customer.companyName)
    }

    func lines(width: Int, in setting: Setting) -> [PageLine] {
        // Without a plan the hindrance is said instead, and there is nothing to list.
        guard let plan = try? plan() else { return [] }
        let words = setting.words
        var lines = DeedLines(width: width)
        lines.add(nil, words(DeedWord.withdrawIntroduction))
        for sentence in words.sentences(forConfirmationsOf: plan) {
            lines.add(plan.confirmations.isEmpty ? nil : setting.glyphs.withdrawn, sentence)
        }
        lines.add(
            plan.subscriptions.isEmpty ? nil : setting.glyphs.withdrawn, words.sentence(forSubscriptionsOf: plan))
        lines.add(CustomerSheet(CustomerScreen(answer), setting, width: width - 2).rows(of: plan.subscriptions))
        if !plan.subscriptions.isEmpty { lines.add(setting.glyphs.warning, words(DeedWord.cancelledForGood), .pending) }
        return lines.lines
    }

    func promise(in setting: Setting) -> String { setting.words(DeedWord.withdrawPromise) }

    func request(reason: String) -> Request {
        // Without a plan there is a hindrance, and nothing is asked for.
        guard let plan = try? plan() else { return present }
        return .withdraw(customerID: answer.customer.id, reason: reason, shown: plan)
    }

    var present: Request { .customer(answer.customer.id) }

    mutating func refresh(with answer: Answer) {
        if case .customer(let fresh) = answer, fresh.customer.id == self.answer.customer.id { self.answer = fresh }
    }

    func news(of answer: Answer, in setting: Setting) -> String? {
        guard case .withdrawn(let cancelled, let fresh) = answer, fresh.customer.id == self.answer.customer.id else {
            return nil
        }
        return setting.words(DeedWord.withdrawn, count: cancelled.count, fresh.customer.companyName)
    }
}
