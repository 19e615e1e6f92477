import Core
import Testing

/// A date that may say less than a day.
@Suite struct DaySpanReadingTests {
    private static let today = Day(number: 17_865)  // 2018-11-30

    private func read(_ text: String, _ order: DateOrder = .dayFirst) -> String {
        switch DaySpanReading.read(text, today: Self.today, order: order) {
        case .success(let days): "\(days.lowerBound)/\(days.upperBound)"
        case .failure(let problem): "\(problem)"
        }
    }

    @Test(arguments: [
        ("2018", "2018-01-01/2018-12-31"), (" 2016 ", "2016-01-01/2016-12-31"), ("2018-02", "2018-02-01/2018-02-28"),
        ("2016-2", "2016-02-01/2016-02-29"), ("11/2018", "2018-11-01/2018-11-30"),
        ("2018/12", "2018-12-01/2018-12-31"), ("Nov 2018", "2018-11-01/2018-11-30"),
        ("2018 février", "2018-02-01/2018-02-28"), ("9999", "9999-01-01/9999-12-31"),
        ("２０１８", "2018-01-01/2018-12-31"),
        // Everything else is a day.
        ("2018-11-03", "2018-11-03/2018-11-03"), ("20181103", "2018-11-03/2018-11-03"),
        ("3/11/2018", "2018-11-03/2018-11-03"), ("30 Nov", "2018-11-30/2018-11-30"), ("7", "2018-11-07/2018-11-07"),
        ("t", "2018-11-30/2018-11-30"), ("-7", "2018-11-23/2018-11-23"),
        // On the way to a date, and rubbish.
        ("", "empty"), ("201", "notUnderstood"), ("2018-", "notUnderstood"), ("2018-11-", "notUnderstood"),
        ("2018-13", "noSuchDay"), ("0/2018", "noSuchDay"), ("0000", "noSuchDay"), ("2018-02-30", "noSuchDay"),
        ("2018-1-2-3", "notUnderstood"), ("tailwind", "notUnderstood"), ("'; DROP", "notUnderstood"),
    ])
    func aSpanOfDays(text: String, expected: String) {
        #expect(read(text) == expected)
    }

    @Test func rubbishOfAnyLengthIsCheap() {
        #expect(read(String(repeating: "2018-", count: 100_000)) == "notUnderstood")
    }

    /// The order of day and month decides between days alone: a month has only one number.
    @Test func theOrderDecidesBetweenDays() {
        #expect(read("3/4/2018", .monthFirst) == "2018-03-04/2018-03-04")
        #expect(read("4/2018", .monthFirst) == "2018-04-01/2018-04-30")
    }

    /// A list comes to the last day of a month first, or to the first.
    @Test(arguments: [
        ("2018-11-10", "2018-11-20", TimeOrder.newest, "2018-11-20"),
        ("2018-11-10", "2018-11-20", .oldest, "2018-11-10"), ("2018-10-01", "2018-11-20", .oldest, "2018-11-01"),
        ("2018-11-20", "2019-03-01", .newest, "2018-11-30"), ("2018-12-01", "2019-03-01", .newest, "none"),
        ("2017-01-01", "2018-10-31", .oldest, "none"),
    ])
    func theDayThatIsComeToFirst(from: String, to: String, order: TimeOrder, expected: String) throws {
        let november = ActivityPeriod(from: Day(iso: "2018-11-01"), to: Day(iso: "2018-11-30"))
        let days = try #require(Day(iso: from))...(try #require(Day(iso: to)))
        #expect((november.first(of: days, in: order)?.description ?? "none") == expected)
        let first = order == .newest ? days.upperBound : days.lowerBound
        #expect(ActivityPeriod.everything.first(of: days, in: order) == first)
    }
}
