import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct ActivityScreenTests {
    private func driver(_ count: Int = 1000) throws -> ActivityDriver {
        ActivityDriver(try Desk.setting(), rows: Desk.activity(count))
    }

    /// 30 November, noon, back to 30 October, noon: at most the month's own entries.
    @Test func theLastMonthUnlessToldOtherwise() throws {
        var driver = try driver()
        driver.press(.end)
        #expect(driver.screen.list.window.selected?.at.day == Day(iso: "2018-10-30"))
        driver.press(.character("f"), .end, .up, .enter)
        #expect(driver.screen.period == .everything)
        driver.press(.end)
        #expect(driver.selectedID == 1)
        driver.press(.home)
        #expect(driver.selectedID == 1000)
    }

    /// Every entry can be reached from both ends, and only a few screens are held at a time.
    @Test func pagingReachesAll() throws {
        var driver = try driver(400)
        driver.press(.character("f"), .end, .up, .enter)
        var seen: [Int64] = []
        for _ in 0..<400 {
            seen.append(try #require(driver.selectedID))
            driver.press(.down)
            #expect(driver.screen.list.window.rows.count < 7 * 18)
        }
        #expect(seen == (1...400).reversed())
        for _ in 0..<30 { driver.press(.pageUp) }
        #expect(driver.selectedID == 400)
    }

    @Test func typingDays() throws {
        var driver = try driver()
        driver.press(.character("f"), .end, .enter)
        driver.press(.control("u"))
        driver.type("31/2/2018")
        driver.press(.enter, .control("u"))
        driver.type("t")
        driver.press(.enter)
        #expect(driver.screen.question == .dates)
        #expect(driver.screen.dates.focus == .from)
        driver.press(.control("u"))
        driver.type("2018-11-01")
        driver.press(.enter, .control("u"))
        driver.type("2018-10-01")
        driver.press(.enter)
        #expect(driver.effects == [.tell(Notice(.refused, "the last day lies before the first"))])
        driver.press(.control("u"))
        driver.type("2018-11-05")
        driver.press(.enter)
        let period = ActivityPeriod(from: Day(iso: "2018-11-01"), to: Day(iso: "2018-11-05"))
        #expect(driver.screen.period == .days(period))
        #expect(driver.screen.list.window.selected?.at.day == period.to)
        driver.press(.end)
        #expect(driver.screen.list.window.selected?.at.day == period.from)
    }

    @Test func searchingFindsActionsByTheirWords() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("seats ch")
        #expect(driver.screen.list.window.rows.allSatisfy { $0.action.rawValue == "seatsChanged" })
        #expect(driver.screen.list.window.rows.count > 18)
        driver.press(.enter, .escape)
        #expect(driver.screen.list.text.isEmpty)
        #expect(driver.screen.list.window.rows.count > 40)
    }

    /// A search that is told how far it came goes on by itself until a screen is full or all was looked at.
    @Test func aSearchGoesOn() throws {
        var driver = try driver()
        driver.mostLookedAt = 7
        driver.press(.character("/"))
        driver.type("nowhere")
        #expect(driver.screen.list.window.rows.isEmpty)
        #expect(driver.screen.list.window.isComplete)
        driver.press(.control("u"))
        driver.type("electro")
        driver.press(.enter, .end)
        #expect(driver.screen.list.window.selected?.customer?.name == "Électro Nord")
        #expect(driver.screen.list.window.reachesEnd)
        let all = driver.rows.filter { $0.customer?.id == 2 && $0.at.day >= Desk.today.adding(months: -1) }
        #expect(driver.selectedID == all.last?.id)
        for _ in 0..<all.count { driver.press(.up) }
        #expect(driver.selectedID == all.first?.id)
    }

    @Test func anOvertakenAnswerIsNotShown() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("/"))
        driver.type("el")
        driver.press(.enter, .down, .enter)
        #expect(driver.effects.isEmpty)
        driver.answerNext()
        #expect(driver.screen.list.shown?.text == "")
        driver.answerAll()
        #expect(driver.screen.list.shown?.text == "el")
        // The keys that waited act on what was searched for.
        #expect(driver.effects == [.go(.customer(2))])
    }

    @Test func enterOpensTheCustomer() throws {
        var driver = try driver()
        driver.press(.enter)
        #expect(driver.effects == [.go(.customer(1))])
        driver.press(.down, .down, .enter)
        #expect(driver.effects.last == .tell(Notice(.refused, "This entry concerns no single customer.")))
    }

    /// One line, as it is pasted into a ticket.
    @Test func theEntryIsCopied() throws {
        var driver = try driver()
        driver.press(.character("y"))
        #expect(
            driver.effects == [
                .copy("2018-11-30 12:00 UTC · Tailwind Traders · seats changed · Marie Durand"),
                .tell(Notice(.done, "Copied entry 1,000 of the log")),
            ])
        driver.press(.down, .down, .character("y"))
        #expect(driver.effects.contains(.copy("2018-11-30 00:00 UTC · customers imported · Marie Durand")))
    }

    /// A jump stays within the period, and says what to press where the day lies outside.
    @Test func aJumpStaysWithinThePeriod() throws {
        var driver = try driver()
        driver.press(.character("'"))
        driver.type("2018-10-29")
        driver.press(.enter)
        #expect(
            driver.effects == [.tell(Notice(.refused, "2018-10-29 is outside the period: Esc, then f"))])
        driver.press(.control("u"))
        // Of October, the period has the last two days.
        driver.type("2018-10")
        driver.press(.enter)
        #expect(driver.screen.list.window.selected?.at.day == Day(iso: "2018-10-31"))
        driver.press(.character("s"), .down, .enter, .character("'"))
        driver.type("2018-10")
        #expect(driver.screen.list.window.selected?.at.day == Day(iso: "2018-10-30"))
    }

    @Test func theExportIsInTheOrderShown() throws {
        var driver = try driver()
        driver.press(.character("s"), .down, .enter, .character("e"))
        let period = ActivityPeriod.months(1, to: Desk.today)
        #expect(driver.effects == [.go(.export(.activity(ActivityQuery(period: period, order: .oldest))))])
    }

    @Test func whatIsDoneMeanwhileAppears() throws {
        var driver = try driver(10)
        driver.rows = Desk.activity(11)
        driver.take(.refused(.emptyCart, .counts))
        #expect(driver.screen.list.window.rows.count == 10)
        let closing = try #require(driver.setting.rule.preferred)
        #expect(closing.type == .cloud)
        driver.take(.seatsChanged(try seats(), try TailwindTraders(on: "2018-11-30").answer()))
        #expect(driver.screen.list.window.rows.count == 11)
        #expect(driver.selectedID == 10)
    }

    private func seats() throws -> Subscription {
        var customer = try TailwindTraders(on: "2018-11-30")
        try customer.buyThings()
        return try #require(try customer.answer().subscriptions.first)
    }

    @Test func theMouseChooses() throws {
        var driver = try driver()
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: 5))))
        #expect(driver.selectedID == 997)
        driver.send(.mouse(Mouse(kind: .doubleClick, position: Point(x: 5, y: 2))))
        #expect(driver.effects == [.go(.customer(1))])
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: 0))))
        #expect(driver.screen.list.focus == .search)
        driver.press(.enter, .character("f"))
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 40, y: 10))))
        #expect(driver.screen.period == .everything)
    }
}

@Suite struct ActivityPictures {
    private func driver(_ language: Language, width: Int = 80, height: Int = 20) throws -> ActivityDriver {
        ActivityDriver(try Desk.setting(language), rows: Desk.activity(60), width: width, height: height)
    }

    @Test(arguments: Language.allCases) func unfolded(language: Language) throws {
        var driver = try driver(language)
        driver.press(.down, .character(" "))
        expectScreen(driver.drawn(), matches: "unfolded-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func searching(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("/"))
        driver.type("electro")
        expectScreen(driver.drawn(), matches: "searching-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func nothing(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("/"))
        driver.type("zzz")
        driver.press(.enter)
        expectScreen(driver.drawn(), matches: "nothing-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func periods(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("f"), .down)
        expectScreen(driver.drawn(), matches: "periods-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func dates(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("f"), .end, .enter, .control("u"))
        driver.type("30/2/2018")
        driver.press(.tab)
        expectScreen(driver.drawn(), matches: "dates-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func sorting(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("s"))
        expectScreen(driver.drawn(), matches: "sorting-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func jumpingOutside(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("'"))
        driver.type("2017")
        expectScreen(driver.drawn(), matches: "jumping-outside-\(language.rawValue)")
    }

    @Test func narrowAndWithoutUnicode() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        var driver = ActivityDriver(setting, rows: Desk.activity(60), width: 60, height: 11)
        driver.press(.character("s"), .down, .enter)
        expectScreen(driver.drawn(), matches: "narrow-ascii")
    }

    @Test(arguments: Language.allCases) func wide(language: Language) throws {
        var driver = try driver(language, width: 120, height: 36)
        driver.press(.character(" "))
        expectScreen(driver.drawn(), matches: "wide-\(language.rawValue)")
    }

    @Test func inTheFrame() throws {
        let setting = try Desk.setting()
        let (screen, _) = ActivityScreen.opening(in: setting)
        var shown = OneScreen(screen, in: setting)
        shown.hear(.activity(TimePage(rows: Desk.activity(30)), ticket: 1))
        expectScreen(shown.dashboard.drawn(), matches: "frame")
    }
}
