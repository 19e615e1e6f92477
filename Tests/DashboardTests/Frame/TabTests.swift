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
        let text = line(driver.dashboard)
        let name = try #require(text.firstRange(of: "Customers"))
        driver.click(
            x: text.distance(from: text.startIndex, to: name.lowerBound), y: Frame(driver.dashboard.size).tabs.y)
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

@Suite struct SwitchingTests {
    @Test func eachTabKeepsItsScreens() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.down, .enter)
        let customers = driver.dashboard.screens
        driver.press(.character("3"), .down)
        let queue = driver.dashboard.screens
        #expect(driver.dashboard.tab == .toConfirm)
        #expect(queue.count == 1)
        driver.press(.character("2"))
        #expect(driver.dashboard.screens == customers)
        driver.press(.character("3"))
        #expect(driver.dashboard.screens == queue)
    }

    @Test func aDigitIsALetterWhileTextIsTyped() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("/"))
        driver.type("3")
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else { return }
        #expect(list.searchLine.text == "3")
        #expect(driver.dashboard.tab == .customers)
    }

    @Test func aClickOnTheNameShowsTheTab() throws {
        var driver = DashboardDriver(try Desk.setting())
        let line = String(driver.dashboard.drawn().row(1).map(\.glyph))
        let place = try #require(line.firstRange(of: "3 To confirm 16"))
        let x = line.distance(from: line.startIndex, to: place.lowerBound)
        driver.click(x: x - 1, y: 1)
        #expect(driver.dashboard.tab == .customers)
        driver.click(x: x + 5, y: 1)
        #expect(driver.dashboard.tab == .toConfirm)
    }

    @Test func answersReachTheTabsThatAreNotShown() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("3"))
        driver.take(.counts(StateCounts([.toConfirm: 5])))
        driver.press(.character("2"))
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else { return }
        #expect(list.counts?.unconfirmed == 5)
    }

    /// What was asked to open in one tab never opens in another.
    @Test func anAnswerThatComesAfterTheSwitchOpensNothing() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.isHeldUp = true
        driver.press(.enter)
        driver.click(x: 27, y: 1)
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(driver.dashboard.screens.count == 1)
        driver.press(.character("2"))
        #expect(driver.dashboard.screens.count == 1)
    }

    /// A form left by a click on another tab is closed where it was once its confirmation is there.
    @Test func aFormSavedWhileAnotherTabIsShownIsClosed() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.down, .character("c"), .character("t"), .control("s"))
        driver.click(x: 30, y: 1)
        #expect(driver.dashboard.tab == .toConfirm)
        driver.confirm(2)
        #expect(driver.dashboard.screens.count == 1)
        driver.press(.character("2"))
        #expect(driver.dashboard.screens.count == 1)
    }

    @Test func aHalfFilledFormInAnotherTabIsAskedAboutToo() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("c"))
        driver.type("x")
        driver.click(x: 30, y: 1)
        driver.press(.character("q"))
        #expect(driver.dashboard.dialog == .leave)
    }
}
