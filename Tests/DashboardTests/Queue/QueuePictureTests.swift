import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct QueuePictureTests {
    private func driver(_ setting: Setting, size: Size = Size(width: 80, height: 24)) -> DashboardDriver {
        var driver = DashboardDriver(setting, size: size)
        driver.press(.character("3"))
        return driver
    }

    @Test(arguments: Language.allCases) func theQueue(language: Language) throws {
        expectScreen(driver(try Desk.setting(language)).dashboard.drawn(), matches: "queue-\(language.rawValue)")
    }

    /// Three are done; the form is closed again.
    @Test(arguments: Language.allCases) func onTheWay(language: Language) throws {
        var driver = driver(try Desk.setting(language))
        driver.press(.enter)
        for _ in 0..<3 {
            guard let form = driver.dashboard.screens.last?.as(FormScreen.self) else { return }
            driver.press(.character("t"), .control("s"))
            driver.confirm(form.material.customer.id)
        }
        driver.dashboard.screens.removeLast()
        expectScreen(driver.dashboard.drawn(), matches: "on-the-way-\(language.rawValue)")
    }

    @Test func aLargeTerminal() throws {
        let driver = driver(try Desk.setting(), size: Size(width: 120, height: 40))
        expectScreen(driver.dashboard.drawn(), matches: "wide")
    }

    @Test func theSmallestWindow() throws {
        expectScreen(driver(try Desk.setting(), size: .smallest).dashboard.drawn(), matches: "narrow")
    }

    @Test func withoutUnicode() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        expectScreen(driver(setting).dashboard.drawn(), matches: "ascii")
    }

    private func collected(_ setting: Setting, size: Size = Size(width: 80, height: 24)) -> DashboardDriver {
        var driver = DashboardDriver(setting, size: size)
        for row in driver.store.rows where row.id % 3 == 0 { driver.store.delivered[row.id] = "Fabrikam Resale" }
        driver.press(.character("3"))
        return driver
    }

    @Test(arguments: Language.allCases) func someDelivered(language: Language) throws {
        let driver = collected(try Desk.setting(language))
        expectScreen(driver.dashboard.drawn(), matches: "collected-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func theDeliveredAlone(language: Language) throws {
        var driver = collected(try Desk.setting(language))
        driver.press(.character("d"))
        expectScreen(driver.dashboard.drawn(), matches: "collected-only-\(language.rawValue)")
    }

    @Test func deliveredInALargeTerminal() throws {
        let driver = collected(try Desk.setting(), size: Size(width: 120, height: 30))
        expectScreen(driver.dashboard.drawn(), matches: "collected-wide")
    }

    @Test func deliveredWithoutUnicodeInTheSmallestWindow() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        expectScreen(collected(setting, size: .smallest).dashboard.drawn(), matches: "collected-ascii")
    }

    // MARK: - Searched, filtered, sorted

    @Test(arguments: Language.allCases) func searching(language: Language) throws {
        var driver = try DashboardDriver.atQueue(try Desk.setting(language))
        driver.press(.character("/"))
        driver.type("tra")
        expectScreen(driver.dashboard.drawn(), matches: "searching-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func choosingAPart(language: Language) throws {
        var driver = try DashboardDriver.atQueue(try Desk.setting(language))
        driver.press(.character("f"), .down, .down)
        expectScreen(driver.dashboard.drawn(), matches: "parts-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func everythingAtOnce(language: Language) throws {
        var driver = try DashboardDriver.atQueue(try Desk.setting(language))
        driver.press(.character("f"), .end, .up, .enter, .character("r"), .character("w"), .enter)
        driver.press(.character("s"), .down, .enter, .character("/"))
        driver.type("a")
        driver.press(.enter)
        expectScreen(driver.dashboard.drawn(), matches: "filtered-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func nobodyFits(language: Language) throws {
        var driver = try DashboardDriver.atQueue(try Desk.setting(language))
        driver.press(.character("f"), .down, .enter, .character("/"))
        driver.type("zz")
        driver.press(.enter)
        expectScreen(driver.dashboard.drawn(), matches: "nobody-fits-\(language.rawValue)")
    }

    @Test func filteredWithoutUnicodeInTheSmallestWindow() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        var driver = try DashboardDriver.atQueue(setting)
        driver.send(.resize(.smallest))
        driver.press(.character("f"), .down, .down, .enter, .character("s"), .end, .enter, .character("f"))
        expectScreen(driver.dashboard.drawn(), matches: "filtered-ascii")
    }

    /// What is typed keeps its room beside the filters.
    @Test func searchingBesideManyFiltersInTheSmallestWindow() throws {
        var driver = try DashboardDriver.atQueue(try Desk.setting())
        driver.send(.resize(.smallest))
        driver.press(.character("f"), .down, .down, .down, .enter, .character("d"))
        driver.press(.character("r"), .character("w"), .enter, .character("/"))
        driver.type("tailwind")
        expectScreen(driver.dashboard.drawn(), matches: "many-filters")
    }

    @Test(arguments: Language.allCases) func aNationalCloud(language: Language) throws {
        var setting = try Desk.setting(language)
        setting.partner.cloud = .germany
        var driver = DashboardDriver(setting, rows: [])
        driver.counts = StateCounts([.notApplicable: 28])
        driver.press(.character("3"))
        expectScreen(driver.dashboard.drawn(), matches: "nobody-\(language.rawValue)")
    }
}
