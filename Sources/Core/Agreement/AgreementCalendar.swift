/// The milestones of R16, as data: what holds from which day, by which channel, in which environment.
public struct AgreementCalendar: Equatable, Sendable {
    public let templates: [AgreementTemplate]
    /// Oldest first.
    public let milestones: [Milestone]

    public init(templates: [AgreementTemplate], milestones: [Milestone]) {
        self.templates = templates
        self.milestones = milestones.sorted { $0.from < $1.from }
    }

    public func template(id: String) -> AgreementTemplate? {
        templates.first { $0.id == id }
    }

    /// The rule in force on a day (R16): all milestones up to that day, each overriding what it speaks of.
    public func rule(on day: Day, channel: Channel, environment: Environment) -> AgreementRule {
        var rule = AgreementRule(calendar: self)
        for milestone in milestones where milestone.from <= day {
            guard milestone.channels.contains(channel), milestone.environments.contains(environment) else { continue }
            rule.apply(milestone)
        }
        return rule
    }

    /// The first day from which `template` can be confirmed by this channel, or nil when there is none.
    public func firstDay(confirming template: AgreementTemplate, channel: Channel, environment: Environment) -> Day? {
        milestones.first { milestone in
            guard case .template(template.key, let effect) = milestone.change else { return false }
            return (effect == .confirmable || effect == .preview) && milestone.channels.contains(channel)
                && milestone.environments.contains(environment)
        }?.from
    }
}

/// One row of the calendar.
public struct Milestone: Equatable, Sendable {
    public enum Change: Equatable, Sendable {
        case gate(Demand)
        case template(String, TemplateEffect)
    }

    /// What a milestone does to a template.
    public enum TemplateEffect: String, CaseIterable, Sendable {
        /// It can be recorded, but does not open the gate.
        case preview
        /// It can be recorded.
        case confirmable
        /// A confirmation of it opens the gate.
        case satisfies
        /// It can neither be recorded any more nor open the gate.
        case unsupported
    }

    public let from: Day
    public let change: Change
    public let channels: Set<Channel>
    public let environments: Set<Environment>

    public init(from: Day, change: Change, channels: Set<Channel>, environments: Set<Environment>) {
        self.from = from
        self.change = change
        self.channels = channels
        self.environments = environments
    }
}

/// How much the gate asks (R16, R17).
public enum Demand: String, CaseIterable, Sendable {
    case none, optional, required
}

/// The rule in force on one day, by one channel, in one environment (R16).
public struct AgreementRule: Equatable, Sendable {
    public private(set) var demand = Demand.none
    /// The day from which the demand is as it is now; nil before the first milestone.
    public private(set) var demandedSince: Day?
    /// The day from which the templates that open the gate are those that do now; nil before there is any.
    public private(set) var satisfiedSince: Day?
    /// What can be recorded, the one to prefer first.
    public private(set) var confirmable: [AgreementTemplate] = []
    /// What opens the gate.
    public private(set) var satisfying: [AgreementTemplate] = []
    /// What could be recorded once and cannot any more, with the day it ended.
    public private(set) var unsupported: [String: Day] = [:]
    private let templates: [AgreementTemplate]

    fileprivate init(calendar: AgreementCalendar) {
        templates = calendar.templates
    }

    /// The template a new confirmation names unless told otherwise: the newest of those that open the gate.
    public var preferred: AgreementTemplate? {
        confirmable.first { satisfying.contains($0) } ?? confirmable.first
    }

    /// The agreement the refusal at a closed gate speaks of (R20).
    public var required: AgreementTemplate? { satisfying.first }

    public func state(of standing: Standing, in cloud: Cloud) -> AgreementState {
        if cloud.isNational || demand == .none { return .notApplicable }
        if satisfying.contains(where: { standing.templateIDs.contains($0.id) }) { return .confirmed }
        if standing.isWithdrawn { return .withdrawn }
        return standing.templateIDs.isEmpty ? .toConfirm : .outdated
    }

    fileprivate mutating func apply(_ milestone: Milestone) {
        switch milestone.change {
        case .gate(let demand):
            self.demand = demand
            demandedSince = milestone.from
        case .template(let key, let effect):
            guard let template = templates.first(where: { $0.key == key }) else { return }
            switch effect {
            case .preview, .confirmable:
                if !confirmable.contains(template) { confirmable.insert(template, at: 0) }
            case .satisfies:
                satisfying.insert(template, at: 0)
                satisfiedSince = milestone.from
            case .unsupported:
                confirmable.removeAll { $0 == template }
                satisfying.removeAll { $0 == template }
                unsupported[template.id] = milestone.from
                satisfiedSince = milestone.from
            }
        }
    }
}
