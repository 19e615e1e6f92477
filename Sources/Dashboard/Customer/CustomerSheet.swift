import Core
import Drawing
import Wording

/// One line of the customer's page: pieces of text, each with its style.
struct PageLine {
    /// What else than text it is.
    enum Place: Equatable, Sendable {
        /// The heading of the subscriptions, with their search.
        case subscriptions
        /// One of those that are shown.
        case subscription(Int)
    }

    var runs: [(String, Style)] = []
    var place: Place?
}

/// What the customer's page says, as lines of a given width.
struct CustomerSheet {
    let screen: CustomerScreen
    let setting: Setting
    let width: Int
    var answer: CustomerAnswer { screen.answer }
    var words: Words { setting.words }

    init(_ screen: CustomerScreen, _ setting: Setting, width: Int) {
        self.screen = screen
        self.setting = setting
        self.width = width
    }

    /// Who the customer is, and what was agreed and recorded.
    var record: [[PageLine]] { [account, agreement, history] }

    /// What the customer has bought, or is about to.
    var business: [[PageLine]] { [cart, subscriptions, orders] }

    /// The sections one below the other, apart where there is room for it.
    static func column(_ sections: [[PageLine]], isRoomy: Bool) -> [PageLine] {
        Array(sections.filter { !$0.isEmpty }.joined(separator: isRoomy ? [PageLine()] : []))
    }

    // MARK: Account

    private var account: [PageLine] {
        let customer = answer.customer
        var lines = [heading(words(CustomerWord.account))]
        lines += fact(.microsoftID, [customer.tenantID.description])
        lines += fact(.domains, [customer.domain] + customer.otherDomains)
        lines += fact(.formerly, customer.formerNames)
        lines += fact(.country, [customer.country])
        lines += fact(.address, [customer.address?.oneLine ?? ""])
        if let contact = customer.contact {
            lines += fact(.contact, [contact.fullName, contact.email, contact.phone])
        }
        lines += fact(.reseller, [customer.reseller?.name ?? "", customer.reseller?.domain ?? ""])
        return lines
    }

    // MARK: Agreements

    private var agreement: [PageLine] {
        let inForce = answer.history.inForce
        let lines = [heading(words(CustomerWord.agreement))]
        if inForce.isEmpty { return lines + [text(words(CustomerWord.none))] }
        return lines + inForce.flatMap(facts)
    }

    private func facts(of confirmation: Confirmation) -> [PageLine] {
        let person = confirmation.acceptance.person
        let isGood = setting.rule.satisfying.contains { $0.id == confirmation.templateID }
        let isOutdated = !isGood && setting.rule.demand != .none && !setting.partner.cloud.isNational
        let mark = isOutdated ? "\(setting.glyphs.outdated) \(words.name(of: AgreementState.outdated))" : ""
        return fact(.agreementType, [words.name(of: confirmation.type), mark])
            + fact(.agreed, [person.fullName, words.longDate(confirmation.acceptance.dateAgreed)])
            + fact(.contact, [person.email, person.phone])
            + fact(.recorded, words.recording(of: confirmation, in: answer))
    }

    /// What is no longer in force, newest first.
    private var history: [PageLine] {
        let inForce = Set(answer.history.inForce.map(\.id))
        let former = answer.history.confirmations.filter { !inForce.contains($0.id) }
        let entries =
            former.map { ($0.confirmedAt, lines(ofFormer: $0)) }
            + answer.history.withdrawals.map { ($0.withdrawnAt, lines(of: $0)) }
        if entries.isEmpty { return [] }
        return [heading(words(CustomerWord.history))] + entries.sorted { $0.0 > $1.0 }.flatMap(\.1)
    }

    private func lines(ofFormer confirmation: Confirmation) -> [PageLine] {
        let later = answer.history.confirmations.first {
            $0.type == confirmation.type && ($0.confirmedAt, $0.id) > (confirmation.confirmedAt, confirmation.id)
                && answer.history.retraction(of: $0) == nil
        }
        let withdrawal = answer.history.withdrawals.first { $0.withdrawnAt >= confirmation.confirmedAt }
        let isWithdrawn = withdrawal.map { end in later.map { end.withdrawnAt < $0.confirmedAt } ?? true } ?? false
        let isTakenBack = answer.history.retraction(of: confirmation) != nil
        let end = words(isTakenBack ? CustomerWord.takenBack : isWithdrawn ? .endedByWithdrawal : .superseded)
        let person = confirmation.acceptance.person.fullName
        return [
            PageLine(runs: [
                (" \(setting.glyphs.bullet) ", .secondary), (words.name(of: confirmation.type), .value),
                (" \(setting.glyphs.separator) \(end)", .secondary),
            ])
        ]
            + wrapped(
                joined([
                    words(CustomerWord.agreed), person, words.date(confirmation.acceptance.dateAgreed),
                ]), indent: 3)
            + wrapped(
                joined([words(CustomerWord.recorded)] + words.recording(of: confirmation, in: answer)), indent: 3,
                style: .secondary)
            + lines(of: answer.history.retraction(of: confirmation))
    }

    /// By whom, when and why it was taken back.
    private func lines(of retraction: Retraction?) -> [PageLine] {
        guard let retraction else { return [] }
        let time = words.instant(retraction.retractedAt)
        let sentence = words(CustomerWord.takenBackBy, time, answer.name(of: retraction.retractedBy))
        return wrapped(sentence, indent: 3, style: .withdrawn)
            + wrapped(HostileText.shown(retraction.reason), indent: 3)
    }

    private func lines(of withdrawal: Withdrawal) -> [PageLine] {
        let time = words.instant(withdrawal.withdrawnAt)
        return [
            PageLine(runs: [
                (" \(setting.glyphs.withdrawn) ", .withdrawn),
                (words(CustomerWord.withdrawn, time, answer.name(of: withdrawal.withdrawnBy)), .withdrawn),
            ])
        ] + wrapped(HostileText.shown(withdrawal.reason), indent: 3)
    }
}

// MARK: - Building lines

extension CustomerSheet {
    /// The labels of all facts stand in one column.
    private var labelWidth: Int {
        let labels: [CustomerWord] = [
            .microsoftID, .domains, .formerly, .country, .address, .contact, .reseller, .agreementType, .agreed,
            .recorded,
        ]
        return labels.map { Columns.width(of: words($0)) }.max() ?? 0
    }

    func heading(_ text: String, _ note: String = "") -> PageLine {
        PageLine(runs: [(text, .heading), (note.isEmpty ? "" : "  \(note)", .secondary)])
    }

    func text(_ text: String) -> PageLine {
        PageLine(runs: [(" \(text)", .secondary)])
    }

    /// A label and what it says, over as many lines as it takes; none for a fact that is not known.
    private func fact(_ label: CustomerWord, _ values: [String]) -> [PageLine] {
        let indent = labelWidth + 3
        return lines(of: values, width: width - indent).enumerated().map { row, line in
            let label = row == 0 ? words(label) : ""
            let gap = String(repeating: " ", count: indent - 1 - Columns.width(of: label))
            return PageLine(runs: [(" \(label)\(gap)", .label), (line, .value)])
        }
    }

    /// The known values side by side; a line ends between two of them as long as each fits into one.
    func lines(of values: [String], width: Int) -> [String] {
        var lines: [String] = []
        for value in values where !value.isEmpty {
            let together = joined([lines.last ?? "", value])
            if !lines.isEmpty, Columns.width(of: together) <= width {
                lines[lines.count - 1] = together
            } else {
                lines += TextFlow.lines(value, width: width)
            }
        }
        return lines
    }

    func wrapped(_ text: String, indent: Int, style: Style = .plain) -> [PageLine] {
        TextFlow.lines(text, width: width - indent).map {
            PageLine(runs: [(String(repeating: " ", count: indent) + $0, style)])
        }
    }

    /// The facts that are known, side by side.
    func joined(_ facts: [String]) -> String {
        facts.filter { !$0.isEmpty }.joined(separator: " \(setting.glyphs.separator) ")
    }
}

extension Words {
    /// `1 December 2018 10:14 UTC`.
    func instant(_ instant: Instant) -> String {
        self(CustomerWord.instant, date(instant.day), instant.hourAndMinute)
    }

    /// Who recorded a confirmation, for whom, when, and by which channel.
    func recording(of confirmation: Confirmation, in answer: CustomerAnswer) -> [String] {
        let recorder = answer.name(of: confirmation.confirmedBy)
        let person = confirmation.onBehalfOf.map { self(CustomerWord.onBehalfOf, recorder, $0) } ?? recorder
        return [person, instant(confirmation.confirmedAt), name(of: confirmation.channel)]
    }
}
