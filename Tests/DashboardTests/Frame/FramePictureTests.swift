import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct FramePictureTests {
    @Test(arguments: Language.allCases) func theList(language: Language) throws {
        let driver = DashboardDriver(try Desk.setting(language))
        expectScreen(driver.dashboard.drawn(), matches: "list-\(language.rawValue)")
    }

    @Test func aLargeTerminal() throws {
        var driver = DashboardDriver(
            try Desk.setting(), size: Size(width: 120, height: 40), rows: Desk.rows(100))
        driver.press(.pageDown)
        expectScreen(driver.dashboard.drawn(), matches: "list-large")
    }

    @Test func aSimulatedDateAndAReadOnlySampleAreMarked() throws {
        var setting = try Desk.setting()
        setting.isSimulated = true
        setting.isReadOnly = true
        setting.partner.isSample = true
        let driver = DashboardDriver(setting)
        expectScreen(driver.dashboard.drawn(), matches: "simulated")
    }

    @Test func withoutUnicode() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        let driver = DashboardDriver(setting)
        expectScreen(driver.dashboard.drawn(), matches: "ascii")
    }

    @Test(arguments: Language.allCases) func theKeys(language: Language) throws {
        var driver = DashboardDriver(try Desk.setting(language, user: Desk.sam))
        driver.press(.character("?"))
        expectScreen(driver.dashboard.drawn(), matches: "help-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func theQuestionBeforeLeaving(language: Language) throws {
        var driver = DashboardDriver(try Desk.setting(language))
        driver.press(.character("f"), .escape, .character("c"))
        driver.type("x")
        driver.press(.control("c"))
        let dialog = driver.dashboard.dialog
        #expect(dialog == .leave)
        // The form below the question has pictures of its own.
        driver.dashboard.screens.removeLast()
        expectScreen(driver.dashboard.drawn(), matches: "leave-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func theQuestionBeforeEntriesAreLost(language: Language) throws {
        var driver = DashboardDriver(try Desk.setting(language))
        driver.press(.character("c"))
        driver.type("x")
        let why = driver.dashboard.setting.words.sentence(for: .diskFull(path: "/home/marie/desk.sqlite"))
        driver.take(.failed(why, .saveDraft(1, AcceptanceForm())))
        driver.press(.escape)
        expectScreen(driver.dashboard.drawn(), matches: "abandon-\(language.rawValue)")
    }

    @Test func noticesSayWhatHappened() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("y"))
        expectScreen(driver.dashboard.drawn(), matches: "notice")
    }

    @Test func searching() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("/"))
        driver.type("tr")
        expectScreen(driver.dashboard.drawn(), matches: "searching")
    }

    @Test(arguments: Language.allCases) func aWindowTooSmallAsksForALargerOne(language: Language) throws {
        let driver = DashboardDriver(try Desk.setting(language), size: Size(width: 50, height: 12))
        expectScreen(driver.dashboard.drawn(), matches: "too-small-\(language.rawValue)")
    }

    @Test func theSmallestWindow() throws {
        let driver = DashboardDriver(try Desk.setting(), size: .smallest)
        expectScreen(driver.dashboard.drawn(), matches: "smallest")
    }
}
