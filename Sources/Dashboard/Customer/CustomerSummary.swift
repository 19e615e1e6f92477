import Core
import Drawing
import Wording

/// What a support agent pastes into a ticket: the answer, and the facts behind it.
struct CustomerSummary {
    private let answer: CustomerAnswer
    private let setting: Setting

    init(_ answer: CustomerAnswer, _ setting: Setting) {
        self.answer = answer
        self.setting = setting
    }

    var text: String {
        let words = setting.words
        let customer = answer.customer
        var lines = [
            "\(HostileText.shown(customer.companyName)) (\(HostileText.shown(customer.domain)))",
            fact(.microsoftID, customer.tenantID.description),
            answer.verdict(in: setting).text,
            fact(.state, "\(words.name(of: answer.state)) (\(words.date(setting.today)))"),
        ]
        for confirmation in answer.history.inForce {
            let acceptance = confirmation.acceptance
            lines += [
                fact(.inForce, words.name(of: confirmation.type)),
                fact(.agreed, "\(acceptance.person.fullName), \(words.date(acceptance.dateAgreed))"),
                fact(.recorded, words.recording(of: confirmation, in: answer).joined(separator: ", ")),
            ]
        }
        return (lines + ends).joined(separator: "\n")
    }

    /// What ended, or was taken back, since what is in force was recorded; the latest last.
    private var ends: [String] {
        let words = setting.words
        let history = answer.history
        let since = history.inForce.map(\.confirmedAt).max()
        let withdrawals = history.withdrawals.map { end in
            (
                end.withdrawnAt,
                words(CustomerWord.withdrawn, words.instant(end.withdrawnAt), answer.name(of: end.withdrawnBy)),
                end.reason
            )
        }
        let retractions = history.retractions.map { end in
            (
                end.retractedAt,
                words(CustomerWord.takenBackBy, words.instant(end.retractedAt), answer.name(of: end.retractedBy)),
                end.reason
            )
        }
        return (withdrawals + retractions).filter { end in since.map { end.0 > $0 } ?? true }
            .sorted { $0.0 < $1.0 }.map { words(CustomerWord.fact, $0.1, $0.2) }
    }

    private func fact(_ label: CustomerWord, _ value: String) -> String {
        setting.words(CustomerWord.fact, setting.words(label), value)
    }
}
