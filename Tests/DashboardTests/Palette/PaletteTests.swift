import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct PaletteTests {
    private func driver(_ language: Language = .english, user: User = Desk.marie) throws -> DashboardDriver {
        DashboardDriver(try Desk.setting(language, user: user))
    }

    private func customer(_ driver: DashboardDriver) -> Int64? {
        driver.dashboard.screens.last?.as(CustomerScreen.self)?.answer.customer.id
    }

    private func titles(_ driver: DashboardDriver) -> [String] {
        guard case .palette(let palette) = driver.dashboard.dialog else { return [] }
        return driver.dashboard.entries(of: palette).map { $0.title(driver.dashboard.setting.words) }
    }

    // MARK: - Opening it

    @Test(arguments: Tab.allCases)
    func everyTabReachesACustomerWithOneSearchAndOneEnter(tab: Tab) throws {
        for key in [Key.character(":"), .control("k"), .function(2)] {
            var driver = try driver()
            driver.press(tab.key, key)
            driver.type("tailw")
            driver.press(.enter)
            #expect(customer(driver) == 21, "\(tab) \(key)")
            #expect(driver.dashboard.tab == tab)
            driver.press(.escape)
            #expect(driver.dashboard.screens.count == 1)
        }
    }

    /// In a field, a colon is a letter and Ctrl-K cuts; F2 opens it all the same, and the form is there afterwards.
    @Test func inAFieldOnlyF2OpensIt() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("a:b")
        driver.press(.home, .control("k"))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.screens.last?.as(CustomerList.self)?.searchLine.isEmpty == true)
        driver.press(.escape, .character("c"))
        driver.type("x")
        driver.press(.function(2))
        driver.type("tailw")
        driver.press(.enter)
        #expect(customer(driver) == 21)
        driver.press(.escape)
        #expect(driver.dashboard.screens.last?.as(FormScreen.self) != nil)
        #expect(driver.dashboard.screens.last?.holdsUnfinishedEntry == true)
    }

    @Test func theHelpNamesTheKeysThatOpenItHere() throws {
        var driver = try driver()
        func keys() -> [Key] { driver.dashboard.globalSummaries.first { $0.title == .palette }?.keys ?? [] }
        #expect(keys() == [.character(":"), .control("k"), .function(2)])
        driver.press(.character("/"))
        #expect(keys() == [.function(2)])
    }

    @Test func escapeLeavesNoTrace() throws {
        var driver = try driver()
        driver.press(.down, .down)
        let before = driver.dashboard
        driver.press(.character(":"))
        driver.type("tail")
        driver.press(.down, .escape)
        var after = driver.dashboard
        after.lastLookUp = before.lastLookUp
        #expect(after == before)
        driver.press(.character(":"))
        #expect(driver.dashboard.dialog == .palette(Palette()))
    }

    // MARK: - What comes first

    @Test func halfANameMeansTheCustomer() throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type("con")
        #expect(titles(driver).prefix(2) == ["Consolidated Messenger", "Contoso Pharmaceuticals"])
        #expect(titles(driver).contains("confirm"))
    }

    @Test(arguments: [
        ("confirm", "confirm"), ("quit", "quit"), ("ov", "Overview"), ("sea", "search"), ("users", "users"),
    ])
    func wordsOfACommandMeanTheCommand(text: String, first: String) throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type(text)
        #expect(titles(driver).first == first)
    }

    @Test func accentsAndCaseDoNotCount() throws {
        var driver = try driver(.french)
        driver.press(.character(":"))
        driver.type("aperc")
        #expect(titles(driver).first == "Aperçu")
        driver.press(.control("u"))
        driver.type("ELECTRICITE")
        #expect(titles(driver).first == "Électricité Générale du Morbihan")
    }

    @Test(arguments: [
        ("4f1c 0d5e 0000 4000 8000 0000 0000 0021", Int64(21)), ("80000000000000-21", 21),
        ("ana.bowman@tailw", 21), ("wingtiptoys.ex", 26),
    ])
    func anyScrapFindsTheCustomer(scrap: String, id: Int64) throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type(scrap)
        driver.press(.enter)
        #expect(customer(driver) == id)
    }

    // MARK: - Running

    @Test func aCommandDoesWhatItsKeyDoes() throws {
        var driver = try driver()
        driver.press(.down, .character(":"))
        driver.type("confirm")
        driver.press(.enter)
        #expect(driver.dashboard.screens.last?.as(FormScreen.self)?.material.customer.id == 2)
        var other = try self.driver()
        other.press(.character(":"))
        other.type("calend")
        other.press(.enter)
        #expect(other.dashboard.tab == .calendar)
        other.press(.character(":"))
        other.type("help")
        other.press(.enter)
        #expect(other.dashboard.dialog == .help(scroll: 0))
        other.press(.escape, .character(":"))
        other.type("quit")
        other.press(.enter)
        #expect(other.effects == [.quit])
    }

    /// The overview alone has a key for them.
    @Test func theUsersAreReachedFromEverywhereButFromThemselves() throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type("users")
        driver.press(.enter)
        #expect(driver.effects == [.ask(.users)])
        _ = driver.dashboard.handle(.answer(.users([Desk.marie])))
        #expect(driver.dashboard.screens.last?.as(UsersScreen.self) != nil)
        driver.press(.function(2))
        driver.type("users")
        #expect(!titles(driver).contains("users"))
        driver.press(.escape, .escape, .character("1"), .character(":"))
        driver.type("users")
        #expect(titles(driver).filter { $0 == "users" }.count == 1)
    }

    /// R8: the palette says why, as the key does.
    @Test func aCommandThatIsNotAllowedSaysWhy() throws {
        var driver = try driver(user: Desk.sam)
        driver.press(.character(":"))
        driver.type("confirm")
        driver.press(.enter)
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.dashboard.notice?.text.contains("R8") == true)
    }

    @Test func theCustomerThatIsShownIsNotOpenedTwice() throws {
        var driver = try driver()
        for _ in 0..<2 {
            driver.press(.character(":"))
            driver.type("tailw")
            driver.press(.enter)
        }
        #expect(driver.dashboard.screens.count == 2)
        #expect(driver.dashboard.dialog == nil)
    }

    // MARK: - Faster than the store

    @Test func anEnterThatComesFirstWaits() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character(":"))
        driver.type("tailw")
        driver.press(.enter)
        // Meant for the customer that is to come, not for the list's first.
        driver.press(.character("c"))
        driver.isHeldUp = false
        driver.answerNext()
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(driver.dashboard.screens.count == 3)
        #expect(driver.dashboard.screens.last?.as(FormScreen.self)?.material.customer.id == 21)
    }

    @Test func whatIsTypedBeforeTheCustomerIsThereIsForThatCustomer() throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type("tailw")
        driver.isHeldUp = true
        driver.press(.enter, .character("c"))
        #expect(driver.dashboard.screens.count == 1)
        driver.answerNext()
        driver.answerNext()
        #expect(driver.dashboard.screens.last?.as(FormScreen.self)?.material.customer.id == 21)
    }

    @Test func escapeGivesUpWaiting() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character(":"))
        driver.type("tailw")
        driver.press(.enter, .character("c"), .escape)
        #expect(driver.dashboard.dialog == nil)
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(driver.dashboard.screens.count == 1)
        driver.press(.character(":"))
        driver.isHeldUp = false
        driver.type("tailw")
        driver.isHeldUp = true
        driver.press(.enter, .escape)
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(driver.dashboard.screens.count == 1)
    }

    @Test func anAnswerToAnOlderTextIsNotTaken() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character(":"))
        driver.type("tw")
        let stale = try #require(driver.unanswered.first)
        guard case .lookUp(_, _, let ticket) = stale else { return }
        driver.take(.found([FoundCustomer(row: Desk.rows()[0])], ticket: ticket))
        #expect(!titles(driver).contains("A. Datum Corporation"))
    }

    @Test func nothingFoundKeepsWhatWasTyped() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character(":"))
        driver.type("zzq")
        driver.press(.enter, .character("c"))
        driver.isHeldUp = false
        while !driver.unanswered.isEmpty { driver.answerNext() }
        guard case .palette(let palette) = driver.dashboard.dialog else {
            Issue.record("the palette is closed")
            return
        }
        #expect(palette.text == "zzq")
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.dashboard.typedAhead.isEmpty)
    }

    @Test func aSearchThatFailsIsToldAndTheCommandsRemain() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character(":"))
        driver.type("help")
        let request = try #require(driver.unanswered.last)
        driver.take(.failed("The store is damaged.", request))
        #expect(driver.dashboard.notice?.text == "The store is damaged.")
        driver.press(.enter)
        #expect(driver.dashboard.dialog == .help(scroll: 0))
    }

    // MARK: - The mouse

    @Test func aClickOpensAndOneBesideCloses() throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.type("tra")
        #expect(titles(driver).prefix(2) == ["Margie’s Travel", "Northwind Traders"])
        let rect = driver.dashboard.paletteRect
        driver.click(x: rect.x + 5, y: rect.y + 4)
        #expect(customer(driver) == 17)
        driver.press(.character(":"))
        driver.click(x: 0, y: 10)
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.screens.count == 2)
    }

    @Test func rubbishDoesNoHarm() throws {
        var driver = try driver()
        driver.press(.character(":"))
        driver.send(.paste("\u{1}\u{1B}[31m\u{7F}'; DROP TABLE customer;--\n\(String(repeating: "é漢😀", count: 300))"))
        for key in [Key.function(7), .alt("x"), .insert, .pageDown, .end, .controlEnd, .wordLeft, .enter] {
            driver.press(key)
        }
        driver.send(.resize(Size(width: 60, height: 15)))
        _ = driver.dashboard.drawn()
        driver.send(.resize(Size(width: 20, height: 3)))
        _ = driver.dashboard.drawn()
        driver.press(.escape)
        #expect(driver.dashboard.dialog == nil)
    }

    // MARK: - Pictures

    @Test(arguments: Language.allCases) func empty(language: Language) throws {
        var driver = try driver(language, user: Desk.sam)
        driver.press(.character(":"))
        expectScreen(driver.dashboard.drawn(), matches: "palette-empty-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func withCustomers(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character(":"))
        driver.type("con")
        driver.press(.down)
        expectScreen(driver.dashboard.drawn(), matches: "palette-customers-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func nothingFound(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("1"), .character(":"))
        driver.type("nobody at all")
        expectScreen(driver.dashboard.drawn(), matches: "palette-nothing-\(language.rawValue)")
    }

    @Test func aTenantIDInGroups() throws {
        var driver = DashboardDriver(try Desk.setting(), size: Size(width: 120, height: 30))
        driver.press(.character(":"))
        driver.type("8000 0000 0000 0021")
        expectScreen(driver.dashboard.drawn(), matches: "palette-tenant-wide")
    }

    @Test func smallAndWithoutUnicode() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        var driver = DashboardDriver(setting, size: .smallest)
        driver.press(.character(":"))
        driver.type("example")
        expectScreen(driver.dashboard.drawn(), matches: "palette-smallest-ascii")
    }
}
