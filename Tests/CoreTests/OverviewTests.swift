import Core
import Testing

@Suite struct OverviewTests {
    /// 2018-11-30 is a Friday; its week began on Monday the 26th.
    @Test func weeksGoFromMondayToSundayAndEndOnTheDay() {
        let weeks = WeekOfConfirmations.weeks(
            3, upTo: day("2018-11-30"),
            [
                day("2018-11-11"): 100, day("2018-11-12"): 1, day("2018-11-18"): 2, day("2018-11-19"): 4,
                day("2018-11-26"): 8, day("2018-11-30"): 16, day("2018-12-01"): 1000,
            ])
        #expect(weeks.map(\.monday.description) == ["2018-11-12", "2018-11-19", "2018-11-26"])
        #expect(weeks.map(\.confirmations) == [3, 4, 24])
        #expect(WeekOfConfirmations.firstDay(of: 3, upTo: day("2018-11-30")) == day("2018-11-12"))
    }

    @Test(arguments: [("2018-11-26", "2018-11-26"), ("2018-12-02", "2018-11-26"), ("2019-01-01", "2018-12-31")])
    func theLastWeekIsThatOfTheDay(date: String, monday: String) {
        #expect(WeekOfConfirmations.weeks(1, upTo: day(date), [:]).map(\.monday) == [day(monday)])
        #expect(WeekOfConfirmations.weeks(0, upTo: day(date), [:]).count == 1)
    }

    @Test(arguments: [
        (0, 10, 0), (10, 10, 100), (1, 1000, 1), (999, 1000, 99), (1, 3, 33), (2, 3, 67), (1, 1_000_000, 1),
    ])
    func onlyNothingIsNoPercentAndOnlyAllAreAHundred(count: Int, total: Int, percent: Int) {
        let counts = StateCounts([.confirmed: count, .toConfirm: total - count])
        #expect(counts.percent(of: .confirmed) == percent)
        #expect(StateCounts().percent(of: .confirmed) == nil)
    }

    /// In the order of the states: what is shown adds up.
    @Test(arguments: [
        ([9, 191, 0, 0], [5, 95, 0, 0]), ([1, 1, 1, 0], [34, 33, 33, 0]), ([999_997, 1, 1, 1], [97, 1, 1, 1]),
        ([25, 25, 25, 25], [25, 25, 25, 25]), ([455, 455, 45, 45], [46, 46, 4, 4]), ([0, 0, 0, 3], [0, 0, 0, 100]),
    ])
    func theSharesAreAHundredTogether(counts: [Int], percents: [Int]) {
        let states: [AgreementState] = [.confirmed, .toConfirm, .outdated, .withdrawn]
        let sums = StateCounts(Dictionary(uniqueKeysWithValues: zip(states, counts)))
        let shares = states.map { sums.percent(of: $0) ?? -1 }
        #expect(shares.reduce(0, +) == 100)
        #expect(shares == percents)
    }

    @Test func whatComesNextIsAllOfTheNextDay() {
        func next(_ date: String, _ environment: Environment) -> [String] {
            calendar.next(after: day(date), in: environment).map { "\($0.from) \($0.change)" }
        }
        #expect(next("2018-08-06", .production).count == 3)
        #expect(next("2018-08-07", .production) == ["2018-11-07 gate(Core.Demand.required)"])
        #expect(next("2019-03-10", .production).map { $0.prefix(10) } == ["2019-03-22"])
        #expect(next("2019-03-10", .sandbox).map { $0.prefix(10) } == ["2019-03-11"])
        #expect(next("2020-01-31", .production).map { $0.prefix(10) } == ["2020-02-01"])
        #expect(next("2020-02-01", .production) == [])
        #expect(calendar.milestones(in: .production).count == 8)
        #expect(calendar.milestones(in: .sandbox).count == 10)
    }
}
