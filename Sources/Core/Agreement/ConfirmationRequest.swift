/// A wish to record a confirmation; `Confirming.decide` says whether it may be.
public struct ConfirmationRequest: Equatable, Sendable {
    public var customerID: Int64
    public var acceptance: Acceptance
    public var templateID: String
    public var channel: Channel
    /// The explicit yes that R6 asks for when the person's mail domain is the partner's or a reseller's.
    public var personIsCustomers: Bool
    /// The employee's own name where the account is a designated one.
    public var onBehalfOf: String?
    /// What the person saw to be in force for this type, so that a colleague's confirmation is not overrun unseen.
    public var seen: SeenConfirmation
    /// True where the form's draft ends with it. A command has none and leaves what the user keeps half filled alone.
    public var endsDraft: Bool

    public init(
        customerID: Int64, acceptance: Acceptance, templateID: String, channel: Channel = .dashboard,
        personIsCustomers: Bool = false, onBehalfOf: String? = nil, seen: SeenConfirmation = .notLooked,
        endsDraft: Bool = false
    ) {
        self.customerID = customerID
        self.acceptance = acceptance
        self.templateID = templateID
        self.channel = channel
        self.personIsCustomers = personIsCustomers
        self.onBehalfOf = onBehalfOf
        self.seen = seen
        self.endsDraft = endsDraft
    }
}

/// What was on the screen when the form opened.
public enum SeenConfirmation: Equatable, Sendable {
    /// Nobody looked: a command just records.
    case notLooked
    /// The id of the confirmation in force, nil for none.
    case saw(Int64?)
}

/// The rules between a filled form and a recorded confirmation.
public enum Confirming {
    /// Throws the first rule that refuses; returns the template to record. Changes nothing.
    ///
    /// The order is: who (R7, R8), where and when (R19, R16), what (R4, R6, R11).
    public static func decide(
        _ request: ConfirmationRequest, by actor: Actor, for customer: Customer, of partner: Partner,
        history: AgreementHistory, at moment: Moment, calendar: AgreementCalendar
    ) throws(Refusal) -> AgreementTemplate {
        try mayConfirm(actor, partner, moment)
        if actor.user.isDesignated, request.onBehalfOf == nil { throw .employeeNotNamed(actor.user) }
        let template = try template(request.templateID, partner, request.channel, moment.today, calendar)
        try checkDate(request.acceptance.dateAgreed, today: moment.today)
        if !request.personIsCustomers, let owner = outsider(request.acceptance.person, customer, partner) {
            throw .personIsNotTheCustomers(domain: owner.domain, owner: owner.name)
        }
        let held = history.inForce.first { $0.type == template.type }
        if let held, held.isRepeated(by: request.acceptance, through: request.channel) { throw .duplicate(held) }
        if case .saw(let seen) = request.seen, let held, held.id != seen { throw .confirmedMeanwhile(held) }
        return template
    }

    /// Whether this user may record confirmations here and now at all; asked before a form opens, too.
    public static func mayConfirm(_ actor: Actor, _ partner: Partner, _ moment: Moment) throws(Refusal) {
        try actor.require(.confirm)
        guard partner.kind.mayConfirm else { throw .resellerMayNotConfirm }
        if partner.cloud.isNational { throw .nationalCloud(partner.cloud) }
        try partner.requireWritable(at: moment)
    }

    /// The company other than the customer that the person's mail domain belongs to (R6), or nil.
    public static func outsider(
        _ person: Contact, _ customer: Customer, _ partner: Partner
    ) -> (domain: String, name: String)? {
        guard let domain = EmailAddress(person.email)?.domain else { return nil }
        if let own = partner.domain, domain.isWithin(own) { return (domain, partner.name) }
        if let reseller = customer.reseller, let own = reseller.domain, domain.isWithin(own) {
            return (domain, reseller.name)
        }
        return nil
    }

    private static func template(
        _ id: String, _ partner: Partner, _ channel: Channel, _ today: Day, _ calendar: AgreementCalendar
    ) throws(Refusal) -> AgreementTemplate {
        guard let template = calendar.template(id: id) else { throw .unknownAgreement(id) }
        let rule = calendar.rule(on: today, channel: channel, environment: partner.environment)
        if rule.confirmable.contains(template) { return template }
        if rule.demand == .none { throw .nothingToConfirm(today) }
        if let since = rule.unsupported[template.id] { throw .templateUnsupported(template, since: since) }
        throw .templateNotConfirmable(
            template,
            from: calendar.firstDay(confirming: template, channel: channel, environment: partner.environment))
    }

    private static func checkDate(_ date: Day, today: Day) throws(Refusal) {
        if date > today { throw .form(FormProblems([.dateAgreed: .inFuture(date, today: today)])) }
        if date < AcceptanceForm.earliestDate { throw .form(FormProblems([.dateAgreed: .tooEarly(date)])) }
    }
}

extension Partner {
    /// R16, *ours*: as of another day a production store is read, never written.
    public func requireWritable(at moment: Moment) throws(Refusal) {
        if moment.isSimulated, environment == .production { throw .productionAsOf(moment.today) }
    }
}

extension String {
    /// True for the domain itself and everything below it.
    fileprivate func isWithin(_ domain: String) -> Bool {
        let mine = lowercased()
        let other = domain.lowercased()
        return mine == other || mine.hasSuffix("." + other)
    }
}
