import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct CustomerListPictureTests {
    private func driver(_ language: Language = .english, width: Int = 80, height: Int = 20) throws -> ListDriver {
        var driver = ListDriver(try Desk.setting(language), rows: Desk.rows(60))
        driver.setting.body = Size(width: width, height: height)
        driver.take(.counts(Desk.counts))
        return driver
    }

    @Test(arguments: Language.allCases) func everybody(language: Language) throws {
        var driver = try driver(language)
        driver.press(.down, .down)
        expectScreen(driver.drawn(), matches: "everybody-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func unfolded(language: Language) throws {
        var driver = try driver(language)
        driver.press(.down, .down, .down, .character(" "))
        driver.take(.customer(Desk.answer(driver.store.rows[3])))
        expectScreen(driver.drawn(), matches: "unfolded-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func searching(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("/"))
        driver.type("elec")
        expectScreen(driver.drawn(), matches: "searching-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func choosingTheState(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("f"), .down, .down)
        expectScreen(driver.drawn(), matches: "states-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func nothingFound(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("f"), .down, .down, .enter, .character("/"))
        driver.type("zz")
        expectScreen(driver.drawn(), matches: "nothing-found-\(language.rawValue)")
    }

    @Test func wideShowsTheMicrosoftID() throws {
        var driver = try driver(width: 150, height: 12)
        driver.press(.pageDown)
        expectScreen(driver.drawn(), matches: "wide")
    }

    @Test func narrowDropsWhatMattersLeast() throws {
        let driver = try driver(width: 60, height: 11)
        expectScreen(driver.drawn(), matches: "narrow")
    }
}
