import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct OverviewScreenTests {
    private static let perDay = [
        3, 0, 14, 22, 9, 0, 0, 41, 38, 27, 60, 12, 1, 5, 8, 0, 2, 30, 33, 12, 7, 7, 19, 6, 4, 2,
    ]

    private func driver(_ language: Language = .english, size: Size = .usual, ascii: Bool = false) throws
        -> DashboardDriver
    {
        var setting = try Desk.setting(language)
        if ascii { setting.glyphs = .ascii }
        var driver = DashboardDriver(setting, size: size)
        driver.press(Tab.overview.key)
        driver.take(.overview(overview))
        driver.take(.queueSizes(QueueSizes([.cart: 2, .renewal30: 5, .renewal60: 3, .renewal90: 1, .rest: 5])))
        return driver
    }

    private var overview: Overview {
        let first = WeekOfConfirmations.firstDay(of: OverviewScreen.weeks, upTo: Desk.today)
        let weeks = Self.perDay.enumerated().map { week, count in
            WeekOfConfirmations(monday: first.adding(days: 7 * week), confirmations: count)
        }
        return Overview(day: Desk.today, counts: Desk.counts, weeks: weeks)
    }

    @Test(arguments: Language.allCases) func aGlance(language: Language) throws {
        expectScreen(try driver(language).dashboard.drawn(), matches: "overview-\(language.rawValue)")
    }

    @Test func wideShowsMoreWeeks() throws {
        let driver = try driver(size: Size(width: 132, height: 40))
        expectScreen(driver.dashboard.drawn(), matches: "overview-wide")
    }

    @Test func theSmallestWindowKeepsCoverageAndCalendar() throws {
        expectScreen(try driver(size: .smallest).dashboard.drawn(), matches: "overview-smallest")
    }

    @Test func withoutUnicode() throws {
        expectScreen(try driver(ascii: true).dashboard.drawn(), matches: "overview-ascii")
    }

    @Test func itAsksAnewWhenSomethingWasRecordedOrTheDayChanged() throws {
        let setting = try Desk.setting()
        var screen = OverviewScreen(overview: overview)
        let ask = [Effect.ask(.overview(weeks: OverviewScreen.weeks)), .ask(.queueSizes)]
        let row = Desk.rows(1)[0]
        #expect(screen.take(.confirmed(Desk.confirmation(row), Desk.answer(row)), in: setting) == ask)
        #expect(screen.take(.rehearsing(setting), in: setting) == ask)
        #expect(screen.handle(.resize(.usual), in: setting) == ask)
        #expect(screen.take(.counts(StateCounts([.confirmed: 1])), in: setting) == [])
        #expect(screen.overview?.counts.total == 1)
        #expect(screen.take(.queueSizes(QueueSizes([.cart: 1])), in: setting) == [])
        #expect(screen.due == QueueSizes([.cart: 1]))
        #expect(screen.take(.rehearsing(setting), in: setting) == ask)
        #expect(screen.due == nil, "what was due on another day is not due on this one")
    }

    @Test(arguments: [
        (0, 10, 5, 0), (1, 1000, 5, 1), (999, 1000, 5, 4), (1000, 1000, 5, 5), (5, 10, 4, 2), (0, 0, 5, 0),
    ])
    func onlyTheMostFillsItsColumn(count: Int, most: Int, height: Int, rows: Int) {
        #expect(WeekChart.rows(count, of: most, in: height) == rows)
    }
}
