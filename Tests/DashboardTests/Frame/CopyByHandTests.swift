import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// `clipboard = off`: what would be copied is shown.
@Suite struct CopyByHandTests {
    private func driver(_ language: Language = .english) throws -> DashboardDriver {
        var setting = try Desk.setting(language)
        setting.hasClipboard = false
        return DashboardDriver(setting)
    }

    @Test func nothingGoesToTheClipboardNorIsSaidToBeThere() throws {
        var driver = try driver()
        driver.press(.character("y"))
        #expect(driver.effects == [])
        #expect(driver.dashboard.notice == nil)
        #expect(driver.dashboard.dialog == .text(Desk.tenant(1).description, scroll: 0))
        driver.click(x: 5, y: 5)
        #expect(driver.dashboard.dialog != nil, "a press selects, it does not close")
        driver.press(.escape)
        #expect(driver.dashboard.dialog == nil)
    }

    @Test func aLongTextIsScrolledToItsEnd() throws {
        var driver = try driver()
        driver.press(.enter, .character("y"))
        driver.send(.resize(.smallest))
        for _ in 0..<100 { driver.press(.down) }
        guard case .text(let text, _) = driver.dashboard.dialog else {
            Issue.record("nothing is shown")
            return
        }
        let last = try #require(text.split(separator: "\n").last)
        let canvas = driver.dashboard.drawn()
        let shown = (0..<canvas.size.height).map { String(canvas.row($0).map(\.glyph)) }.joined()
        #expect(shown.contains(last.suffix(10)))
    }

    @Test(arguments: Language.allCases) func aSummary(language: Language) throws {
        var driver = try driver(language)
        driver.press(.enter, .character("y"))
        expectScreen(driver.dashboard.drawn(), matches: "copy-by-hand-\(language.rawValue)")
    }
}
