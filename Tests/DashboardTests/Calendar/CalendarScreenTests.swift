import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct CalendarScreenTests {
    private func driver(
        _ language: Language = .english, _ environment: Environment = .production, size: Size = .usual,
        asOf: Day? = nil
    ) throws -> DashboardDriver {
        var setting = try Desk.setting(language)
        setting.partner.environment = environment
        if let asOf {
            setting.today = asOf
            setting.isSimulated = true
        }
        var driver = DashboardDriver(setting, size: size)
        driver.press(Tab.calendar.key)
        return driver
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    private func rehearsed(_ driver: DashboardDriver) -> [Day?] {
        driver.effects.compactMap { effect in
            if case .ask(.rehearse(let day)) = effect { day } else { nil }
        }
    }

    // MARK: - Pictures

    @Test(arguments: Language.allCases) func today(language: Language) throws {
        expectScreen(try driver(language).dashboard.drawn(), matches: "calendar-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func aSandboxRehearsingAnotherDay(language: Language) throws {
        var driver = try driver(language, .sandbox, asOf: try day("2019-08-02"))
        driver.press(.down)
        expectScreen(driver.dashboard.drawn(), matches: "calendar-sandbox-\(language.rawValue)")
    }

    @Test func aProductionStoreOfAnotherDayIsReadOnlyAndWideShowsEnvironments() throws {
        let driver = try driver(size: Size(width: 120, height: 34), asOf: try day("2018-08-01"))
        expectScreen(driver.dashboard.drawn(), matches: "calendar-wide")
    }

    @Test func theSmallestWindow() throws {
        var driver = try driver(size: .smallest)
        driver.press(.end)
        expectScreen(driver.dashboard.drawn(), matches: "calendar-smallest")
    }

    @Test(arguments: Language.allCases) func typingADate(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("d"))
        driver.type("1/10/2019")
        expectScreen(driver.dashboard.drawn(), matches: "calendar-typing-\(language.rawValue)")
    }

    // MARK: - Keys

    @Test func enterRehearsesTheMilestoneOneStandsOn() throws {
        var driver = try driver()
        driver.press(.home, .down, .down, .down, .enter)
        #expect(rehearsed(driver) == [try day("2018-11-07")])
    }

    @Test func everyMilestoneCanBeReached() throws {
        var driver = try driver(.english, .sandbox)
        driver.press(.home, .up)
        for _ in 0..<12 { driver.press(.enter, .character("j")) }
        let days = Set(rehearsed(driver).compactMap { $0 })
        #expect(days == Set(driver.dashboard.setting.milestones.map(\.from)))
    }

    @Test func keysFasterThanTheAnswersGoOnFromTheDayAskedFor() throws {
        var driver = try driver()
        driver.press(.right, .right, .left, .pageDown)
        let days = ["2018-12-01", "2018-12-02", "2018-12-01", "2019-01-01"]
        #expect(rehearsed(driver) == (try days.map { try day($0) }))
        driver.press(.character("t"), .left)
        #expect(rehearsed(driver).suffix(2) == [nil, try day("2018-11-29")])
    }

    @Test func steppingEndsWithTheCalendar() throws {
        var driver = try driver(asOf: try day("9999-12-31"))
        driver.press(.right, .pageDown)
        #expect(rehearsed(driver) == (try [day("9999-12-31"), day("9999-12-31")]))
        var first = try self.driver(asOf: try day("0001-01-01"))
        first.press(.left)
        #expect(rehearsed(first) == [try day("0001-01-01")])
    }

    @Test func aDateIsTypedAndWhatIsNoneStaysToBeCorrected() throws {
        var driver = try driver()
        driver.press(.character("d"))
        driver.type("2019-02-30")
        driver.press(.enter)
        #expect(rehearsed(driver).isEmpty)
        #expect(driver.dashboard.notice?.kind == .refused)
        driver.press(.backspace, .backspace)
        driver.type("28")
        driver.press(.enter)
        #expect(rehearsed(driver) == [try day("2019-02-28")])
        driver.press(.character("d"))
        driver.type("26")
        #expect(driver.dashboard.tab == .calendar, "digits are text while a date is typed")
        driver.press(.escape)
        driver.press(Tab.customers.key)
        #expect(driver.dashboard.tab == .customers)
    }

    @Test func aDoubleClickRehearses() throws {
        var driver = try driver()
        let body = Frame(driver.dashboard.size).body
        let point = Point(x: 20, y: body.y + 5 + 3)
        driver.send(.mouse(Mouse(kind: .doubleClick, position: point)))
        #expect(rehearsed(driver) == [try day("2018-11-07")])
    }

    // MARK: - The whole dashboard

    @Test func everyScreenAsksAnewOnAnotherDayAndTheTabsStay() throws {
        var driver = try driver()
        driver.press(Tab.customers.key, .down, .enter, Tab.calendar.key)
        let kept = driver.dashboard.asleep[.customers]?.count
        driver.isHeldUp = true
        var setting = driver.dashboard.setting
        setting.today = try day("2018-08-06")
        setting.isSimulated = true
        driver.take(.rehearsing(setting))
        #expect(driver.dashboard.tab == .calendar)
        #expect(driver.dashboard.asleep[.customers]?.count == kept)
        #expect(driver.dashboard.setting.isSimulated)
        #expect(driver.unanswered.first == .counts, "no list that is not shown holds the figures up")
        #expect(driver.unanswered.contains(.customer(2)))
        let asksForRows = driver.unanswered.contains { if case .customers = $0 { true } else { false } }
        #expect(asksForRows)
        let header = String(driver.dashboard.drawn().row(0).map(\.glyph))
        #expect(header.contains("as of 2018-08-06"))
        #expect(driver.dashboard.setting.refusal(of: .confirm) == .productionAsOf(try day("2018-08-06")))
    }

    @Test func theDayFollowsTheClockAndWhetherItWasChosen() throws {
        var driver = try driver()
        let chosen = try day("2019-10-01")
        driver.dashboard.follow(Moment(now: Instant(day: Desk.today), asOf: chosen))
        #expect(driver.dashboard.setting.today == chosen)
        #expect(driver.dashboard.setting.isSimulated)
        driver.dashboard.follow(Moment(now: Instant(day: Desk.today)))
        #expect(driver.dashboard.setting.today == Desk.today)
        #expect(!driver.dashboard.setting.isSimulated)
    }
}
