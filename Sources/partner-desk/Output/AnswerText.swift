import Core
import Wording

/// The one-screen answer in words: first whether the customer can order, then what it rests on.
struct AnswerText {
    let answer: CustomerAnswer
    let partner: Partner
    /// The day asked about.
    let day: Day
    let catalogue: Catalogue
    let words: Words

    init(_ answer: CustomerAnswer, of partner: Partner, on day: Day, catalogue: Catalogue, words: Words) {
        self.answer = answer
        self.partner = partner
        self.day = day
        self.catalogue = catalogue
        self.words = words
    }

    func write(to output: Output) throws {
        try output.line(words.verdict(on: answer))
        if !answer.gate.isOpen {
            try output.line(
                partner.kind.mayConfirm
                    ? words(CommandLineWord.confirmWith, answer.customer.domain) : words(GateWord.providerConfirms))
        }
        try output.line()
        for (title, text) in account where !text.isEmpty { try output.line(words(CommandLineWord.entry, title, text)) }
        try writeHistory(to: output)
        try writePurchases(to: output)
    }

    private var account: [(String, String)] {
        let customer = answer.customer
        let contact = customer.contact.map { contact in
            [contact.fullName, contact.email, contact.phone].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return [
            (words.name(of: Core.CustomerColumn.companyName), customer.companyName),
            (words.name(of: Core.CustomerColumn.tenantID), customer.tenantID.description),
            (
                words.name(of: Core.CustomerColumn.domain),
                ([customer.domain] + customer.otherDomains).joined(separator: ", ")
            ),
            (words.name(of: Core.CustomerColumn.relationship), words.name(ofRelationship: customer.relationship)),
            (words.name(of: Core.CustomerColumn.country), customer.country),
            (words(CommandLineWord.address), customer.address?.oneLine ?? ""),
            (words(CommandLineWord.formerNames), customer.formerNames.joined(separator: ", ")),
            (words(CommandLineWord.primaryContact), contact ?? ""),
            (words(CommandLineWord.reseller), customer.reseller?.name ?? ""),
            (words(CommandLineWord.agreementState), words.name(of: answer.state)),
        ]
    }

    private func writeHistory(to output: Output) throws {
        let inForce = Set(answer.history.inForce.map(\.id))
        let history = answer.history
        guard !history.confirmations.isEmpty || !history.withdrawals.isEmpty else { return }
        try output.line()
        try output.line(words(CommandLineWord.agreementsTitle))
        let confirmations = history.confirmations.map { ($0.confirmedAt, lines(for: $0, inForce.contains($0.id))) }
        let withdrawals = history.withdrawals.map { ($0.withdrawnAt, [line(for: $0)]) }
        for (_, lines) in (confirmations + withdrawals).sorted(by: { $0.0 > $1.0 }) {
            for line in lines { try output.line(line) }
        }
    }

    private func lines(for confirmation: Confirmation, _ isInForce: Bool) -> [String] {
        let person = confirmation.acceptance.person
        let recorder = answer.name(of: confirmation.confirmedBy)
        let retraction = answer.history.retraction(of: confirmation).map { retraction in
            words(
                LifecycleWord.retractedOn, words.date(retraction.retractedAt.day),
                answer.name(of: retraction.retractedBy), retraction.reason)
        }
        let lines = [
            words(
                isInForce ? CommandLineWord.agreementInForce : .agreementPast, words.name(of: confirmation.type),
                words.date(confirmation.acceptance.dateAgreed),
                [person.fullName, person.email, person.phone].filter { !$0.isEmpty }.joined(separator: ", ")),
            words(
                CommandLineWord.recorded, words.date(confirmation.confirmedAt.day),
                confirmation.confirmedAt.hourAndMinute,
                confirmation.onBehalfOf.map { words(CommandLineWord.onBehalfOf, recorder, $0) } ?? recorder,
                words.name(of: confirmation.channel)),
        ]
        return lines + [retraction].compactMap { $0 }
    }

    private func line(for withdrawal: Withdrawal) -> String {
        words(
            CommandLineWord.withdrawnOn, words.date(withdrawal.withdrawnAt.day),
            answer.name(of: withdrawal.withdrawnBy),
            withdrawal.reason)
    }
}

extension Words {
    /// `Can order: …`, or `Cannot order: …` with the reason.
    func verdict(on answer: CustomerAnswer) -> String {
        self(
            answer.gate.allows ? CommandLineWord.canOrder : .cannotOrder,
            reason(for: answer.gate.named(by: answer.userNames)))
    }
}
