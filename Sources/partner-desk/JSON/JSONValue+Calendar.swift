import Core
import Interchange
import Persistence

extension JSONValue {
    /// A milestone of R16; `agreement` is null for one that speaks of the gate.
    init(_ milestone: Milestone, in calendar: AgreementCalendar, on day: Day) {
        let subject: JSONValue
        let agreement: JSONValue
        let effect: String
        switch milestone.change {
        case .gate(let demand): (subject, agreement, effect) = ("gate", .null, demand.rawValue)
        case .template(let key, let change):
            (subject, agreement) = ("agreement", JSONValue(calendar.template(key: key)?.type.rawValue))
            effect = change.rawValue
        }
        self = [
            "from": .string(milestone.from.description), "subject": subject, "agreement": agreement,
            "effect": .string(effect), "channel": .string(milestone.channel?.rawValue ?? "both"),
            "environment": .string(milestone.environment?.rawValue ?? "both"),
            "inForce": .bool(milestone.from <= day),
        ]
    }

    /// The rule in force on a day for each channel.
    init(rulesOn day: Day, of desk: Desk) {
        self = .object(
            Channel.allCases.map { channel in
                let rule = desk.store.rulebook.calendar.rule(
                    on: day, channel: channel, environment: desk.partner.environment)
                return (channel.rawValue, JSONValue(rule))
            })
    }

    private init(_ rule: AgreementRule) {
        func types(_ templates: [AgreementTemplate]) -> JSONValue {
            .array(templates.map { .string($0.type.rawValue) })
        }
        self = [
            "demand": .string(rule.demand.rawValue), "demandedSince": JSONValue(rule.demandedSince?.description),
            "satisfiedBy": types(rule.satisfying), "satisfiedSince": JSONValue(rule.satisfiedSince?.description),
            "confirmable": types(rule.confirmable),
        ]
    }

    init(_ overview: Overview, due: QueueSizes, calendar: JSONValue) {
        let states = AgreementState.allCases.map { ($0.rawValue, JSONValue.integer(overview.counts[$0])) }
        let urgencies = Urgency.allCases.map { ($0.rawValue, JSONValue.integer(due[$0])) }
        let weeks = overview.weeks.map { week -> JSONValue in
            ["monday": .string(week.monday.description), "confirmations": .integer(week.confirmations)]
        }
        self = [
            "asOf": .string(overview.day.description), "customers": .integer(overview.counts.total),
            "byState": .object(states), "due": .object(urgencies), "confirmationsByWeek": .array(weeks),
            "rule": calendar,
        ]
    }
}
