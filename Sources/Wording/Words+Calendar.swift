import Core

/// What the calendar says (R16).
public enum CalendarWord: String, WordSet {
    public static let section = "calendar"

    // The rule in force; the arguments are dates and agreements.
    case demandNone, demandOptional, demandRequired, nationalCloud
    // What the dashboard demands, and then, where it is something else, the API
    case apiNone, apiOptional, apiRequired
    case counts, nothingCounts, or, next, nothingNext
    // What begins with a milestone
    case gateNone, gateOptional, gateRequired
    case preview, confirmable, satisfies, unsupported
    /// Both channels, or both environments.
    case both
    // The list of milestones
    case from, channel, environment, milestonesIn
    // Rehearsing
    case today, anotherDay, readOnly, dated, askDay
}

extension Words {
    /// Where on the calendar a partner is, by the rule of the dashboard: what is demanded, which agreement counts, what comes next; a sentence each.
    public func sentences(
        for rule: AgreementRule, on day: Day, of partner: Partner, calendar: AgreementCalendar
    ) -> [String] {
        if partner.cloud.isNational { return [self(CalendarWord.nationalCloud)] }
        let byAPI = calendar.rule(on: day, channel: .api, environment: partner.environment)
        return [
            demand(of: rule, byAPI: byAPI.demand), whatCounts(by: rule),
            next(after: day, in: partner.environment, calendar),
        ]
    }

    /// What a milestone changes, as a sentence without its date.
    public func sentence(for milestone: Milestone, in calendar: AgreementCalendar) -> String {
        switch milestone.change {
        case .gate(.none): self(CalendarWord.gateNone)
        case .gate(.optional): self(CalendarWord.gateOptional)
        case .gate(.required): self(CalendarWord.gateRequired)
        case .template(let key, let effect):
            self(word(for: effect), calendar.template(key: key).map { name(of: $0.type) } ?? key)
        }
    }

    public func name(ofChannelOf milestone: Milestone) -> String {
        milestone.channel.map { name(of: $0) } ?? self(CalendarWord.both)
    }

    public func name(ofEnvironmentOf milestone: Milestone) -> String {
        milestone.environment.map { name(of: $0) } ?? self(CalendarWord.both)
    }

    private func word(for effect: Milestone.TemplateEffect) -> CalendarWord {
        switch effect {
        case .preview: .preview
        case .confirmable: .confirmable
        case .satisfies: .satisfies
        case .unsupported: .unsupported
        }
    }

    private func demand(of rule: AgreementRule, byAPI other: Demand) -> String {
        let demand = demand(of: rule)
        guard other != rule.demand else { return demand }
        switch other {
        case .none: return self(CalendarWord.apiNone, demand)
        case .optional: return self(CalendarWord.apiOptional, demand)
        case .required: return self(CalendarWord.apiRequired, demand)
        }
    }

    private func demand(of rule: AgreementRule) -> String {
        guard let since = rule.demandedSince else { return self(CalendarWord.demandNone) }
        switch rule.demand {
        case .none: return self(CalendarWord.demandNone)
        case .optional: return self(CalendarWord.demandOptional, date(since))
        case .required: return self(CalendarWord.demandRequired, date(since))
        }
    }

    private func whatCounts(by rule: AgreementRule) -> String {
        let names = rule.satisfying.map { name(of: $0.type) }
        guard let first = names.first, let since = rule.satisfiedSince else { return self(CalendarWord.nothingCounts) }
        let all = names.dropFirst().reduce(first) { self(CalendarWord.or, $0, $1) }
        return self(CalendarWord.counts, date(since), all)
    }

    /// Of several changes of one day the last: the earlier ones lead up to it.
    private func next(after day: Day, in environment: Environment, _ calendar: AgreementCalendar) -> String {
        guard let coming = calendar.next(after: day, in: environment).last else {
            return self(CalendarWord.nothingNext)
        }
        var sentence = sentence(for: coming, in: calendar)
        if let channel = coming.channel { sentence += " (\(name(of: channel)))" }
        return self(CalendarWord.next, date(coming.from), sentence)
    }
}
