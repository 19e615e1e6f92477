import Core
import Drawing
import Testing

@testable import Dashboard

@Suite struct TabTests {
    private func line(_ dashboard: Dashboard) -> String {
        String(dashboard.drawn().row(Frame(dashboard.size).tabs.y).map(\.glyph))
    }

    @Test func everyTabHasADigitOfItsOwn() {
        for tab in Tab.allCases {
            #expect(Tab(tab.key) == tab)
            #expect((1...9).contains(tab.rawValue))
        }
        #expect(Tab(.character("0")) == nil)
        #expect(Tab(.enter) == nil)
    }

    @Test func theLineNamesTheTabsAndCountsTheStatesThatFitWhole() throws {
        for width in 60...120 {
            let driver = DashboardDriver(try Desk.setting(), size: Size(width: width, height: 24))
            let text = line(driver.dashboard)
            for tab in Tab.allCases { #expect(text.contains("\(tab.rawValue)"), "\(width)") }
            #expect(text.contains("Customers"))
            #expect(!text.contains("…"), "\(width): nothing is cut")
        }
    }

    @Test func theDigitOfTheTabThatIsShownChangesNothing() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.down, .enter)
        let before = driver.dashboard.screens
        driver.press(Tab.customers.key)
        driver.click(x: 3, y: Frame(driver.dashboard.size).tabs.y)
        #expect(driver.dashboard.screens == before)
        #expect(driver.effects == [])
    }

    @Test func theWelcomeHasNoTabs() throws {
        let setting = Setting.welcome(
            words: try Desk.setting().words, glyphs: .unicode, login: "ada", name: "Ada", today: Desk.today,
            rulebook: try Desk.rulebook())
        var dashboard = Dashboard.welcome(setting, size: Size(width: 80, height: 24))
        #expect(line(dashboard).allSatisfy { $0 == " " })
        let before = dashboard.screens
        _ = dashboard.handle(.input(.mouse(Mouse(kind: .press, position: Point(x: 3, y: 1)))))
        #expect(dashboard.screens == before)
        #expect(!dashboard.globalSummaries.contains { $0.title == .switchScreens })
    }
}
