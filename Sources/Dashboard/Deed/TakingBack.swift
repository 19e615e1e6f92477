import Core
import Drawing
import Wording

/// This user's last confirmation taken back, because it was a slip.
struct TakingBack: Deed {
    private(set) var plan: RetractionPlan
    /// The customer one looked at, where one came from a customer's screen.
    let origin: Customer?

    static let keepsReason = true
    static let command = CommandWord.takeBack
    var rule: Rule? { .r10 }

    init(_ plan: RetractionPlan, from origin: Customer?) {
        self.plan = plan
        self.origin = origin
    }

    func title(in setting: Setting) -> String {
        setting.words(DeedWord.takeBackTitle, plan.customer.companyName)
    }

    func lines(width: Int, in setting: Setting) -> [PageLine] {
        let words = setting.words
        let confirmation = plan.confirmation
        let person = confirmation.acceptance.person
        let separator = " \(setting.glyphs.separator) "
        func joined(_ facts: [String]) -> String { facts.filter { !$0.isEmpty }.joined(separator: separator) }
        var lines = DeedLines(width: width)
        if let origin, origin.id != plan.customer.id {
            lines.add(
                setting.glyphs.warning,
                words(DeedWord.notOfThisCustomer, origin.companyName, plan.customer.companyName), .pending)
            lines.addBlank()
        }
        var facts: [(label: String, text: String)] = [
            (words(DeedWord.customer), joined([plan.customer.companyName, plan.customer.domain])),
            (words(CustomerWord.agreementType), words.name(of: confirmation.type)),
            (
                words(CustomerWord.agreed),
                joined([person.fullName, words.longDate(confirmation.acceptance.dateAgreed)])
            ),
            (words(CustomerWord.contact), joined([person.email, person.phone])),
            (
                words(CustomerWord.recorded),
                joined([
                    confirmation.onBehalfOf.map { words(CustomerWord.onBehalfOf, words(DeedWord.mine), $0) }
                        ?? words(DeedWord.mine),
                    words.instant(confirmation.confirmedAt), words.name(of: confirmation.channel),
                ])
            ),
            (words(DeedWord.afterwards), words.sentence(inForceAgain: plan.inForceAgain)),
        ]
        if let delivery = plan.waitsAgain { facts.append(("", words.sentence(waitsAgain: delivery))) }
        lines.add(facts)
        lines.addBlank()
        lines.add(nil, words(DeedWord.staysInHistory), .secondary)
        return lines.lines
    }

    func promise(in setting: Setting) -> String {
        setting.words(DeedWord.takeBackPromise, plan.customer.companyName)
    }

    func hindrance(in setting: Setting) -> String? {
        setting.refusal(of: .confirm).map { setting.words.sentence(for: $0) }
    }

    func request(reason: String) -> Request {
        .takeBack(confirmationID: plan.confirmation.id, reason: reason)
    }

    var present: Request { .retraction }

    mutating func refresh(with answer: Answer) {
        if case .retraction(let fresh) = answer { plan = fresh }
    }

    func news(of answer: Answer, in setting: Setting) -> String? {
        guard case .takenBack(let confirmation, let again, let delivery, _) = answer,
            confirmation.id == plan.confirmation.id
        else { return nil }
        let words = setting.words
        // What waits is to be done; both would take half of the page.
        let after = delivery.map { words.sentence(waitsAgain: $0) } ?? words.sentence(inForceAgain: again)
        return "\(words.sentence(forTakenBack: confirmation, of: plan.customer)). \(after)"
    }
}
