extension AgreementCalendar {
    /// What ever changes in an environment, oldest first.
    public func milestones(in environment: Environment) -> [Milestone] {
        milestones.filter { $0.environments.contains(environment) }
    }

    /// All that changes on the next day on which anything does; empty after the last.
    public func next(after day: Day, in environment: Environment) -> [Milestone] {
        let coming = milestones(in: environment).filter { $0.from > day }
        return coming.filter { $0.from == coming.first?.from }
    }

    public func template(key: String) -> AgreementTemplate? {
        templates.first { $0.key == key }
    }
}

extension Milestone {
    /// The one channel it speaks of; nil when it is the same for all.
    public var channel: Channel? { channels.count == 1 ? channels.first : nil }

    /// The one environment it speaks of; nil when it is the same for all.
    public var environment: Environment? { environments.count == 1 ? environments.first : nil }
}
