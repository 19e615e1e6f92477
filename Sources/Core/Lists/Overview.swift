/// A glance at how far the partner is: how many customers are in each state, and how many acceptances were confirmed.
public struct Overview: Equatable, Sendable {
    /// The day it is of (R16, *as of*).
    public let day: Day
    public var counts: StateCounts
    /// Oldest first; the last is the week of `day`, up to that day.
    public let weeks: [WeekOfConfirmations]

    public init(day: Day, counts: StateCounts, weeks: [WeekOfConfirmations]) {
        self.day = day
        self.counts = counts
        self.weeks = weeks
    }
}

/// How many confirmations were recorded in one week, Monday to Sunday (UTC).
public struct WeekOfConfirmations: Equatable, Sendable {
    public let monday: Day
    public let confirmations: Int

    public init(monday: Day, confirmations: Int) {
        self.monday = monday
        self.confirmations = confirmations
    }

    /// The first day of the oldest of so many weeks, of which the last is that of `day`.
    public static func firstDay(of weeks: Int, upTo day: Day) -> Day {
        monday(of: day).adding(days: -7 * (max(1, weeks) - 1))
    }

    /// Sums by day as so many weeks up to `day`, oldest first: a week without any is there, too, and what lies outside
    /// of them or after `day` is left out.
    public static func weeks(_ weeks: Int, upTo day: Day, _ byDay: [Day: Int]) -> [WeekOfConfirmations] {
        let first = firstDay(of: weeks, upTo: day)
        var sums: [Int: Int] = [:]
        for (recorded, confirmations) in byDay where recorded >= first && recorded <= day {
            sums[(recorded.number - first.number) / 7, default: 0] += confirmations
        }
        return (0..<max(1, weeks)).map { week in
            WeekOfConfirmations(monday: first.adding(days: 7 * week), confirmations: sums[week] ?? 0)
        }
    }

    private static func monday(of day: Day) -> Day {
        day.adding(days: 1 - day.weekday)
    }
}

extension StateCounts {
    /// The share of a state in whole percent; nil when there are no customers at all.
    public func percent(of state: AgreementState) -> Int? {
        total > 0 ? percents[state] ?? 0 : nil
    }

    /// The shares of all states, which are 100 together. Only nothing is 0 % and only all are 100 %: what is left after
    /// rounding down goes to those that lost most by it, and what is too much comes from the largest.
    private var percents: [AgreementState: Int] {
        let (total, states) = (total, AgreementState.allCases.filter { self[$0] > 0 })
        var percents = states.reduce(into: [:]) { $0[$1] = max(1, self[$1] * 100 / total) }
        func loss(_ state: AgreementState) -> Int { self[state] * 100 - (percents[state] ?? 0) * total }
        for _ in 0..<states.count {
            let missing = 100 - percents.values.reduce(0, +)
            if missing == 0 { break }
            let state = missing > 0 ? states.max { loss($0) < loss($1) } : states.max { self[$0] < self[$1] }
            if let state { percents[state, default: 0] += missing.signum() }
        }
        return percents
    }
}
