import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// Sorting, the filter by reseller, letters and saved views, on the screen.
@Suite struct CustomerListOrderTests {
    private static let resellers = [
        Reseller(id: 1, name: "Fourth Wave IT"), Reseller(id: 2, name: "Nuage Partagé"),
        Reseller(id: 0, name: "Wide World"),
    ]

    private func driver(_ language: Language = .english, rows: Int = 60) throws -> ListDriver {
        var driver = ListDriver(try Desk.setting(language), rows: Desk.rows(rows))
        driver.take(.counts(Desk.counts))
        return driver
    }

    private func shownIDs(_ driver: ListDriver) -> [Int64] { driver.list.window.rows.map(\.id) }

    @Test(arguments: zip([0, 1, 2, 3], CustomerOrder.allCases))
    func sChoosesTheOrder(steps: Int, order: CustomerOrder) throws {
        var driver = try driver(rows: 28)
        driver.press(.character("s"))
        for _ in 0..<steps { driver.press(.down) }
        driver.press(.enter)
        #expect(driver.list.query.order == order)
        let expected = driver.store.matches(CustomerQuery(order: order)).map(\.id)
        #expect(shownIDs(driver) == expected)
    }

    /// From the end back to the beginning, and on again: no row is lost or comes twice.
    @Test(arguments: CustomerOrder.allCases) func allOfItCanBeReached(order: CustomerOrder) throws {
        var driver = try driver(rows: 300)
        driver.list.query.order = order
        let expected = driver.store.matches(driver.list.query).map(\.id)
        driver.press(.character("f"), .enter, .end)
        #expect(driver.list.focus == .list)
        driver.press(.character("/"), .character("z"), .escape, .escape)
        driver.press(.home)
        var seen: [Int64] = []
        for _ in 0..<300 {
            seen.append(try #require(driver.selectedID))
            driver.press(.down)
        }
        #expect(seen == expected)
        for _ in 0..<299 { driver.press(.up) }
        #expect(driver.selectedID == expected.first)
    }

    /// As of another day there is no order by date: the sentence comes from the store, the names from the list.
    @Test func aDayWithoutOrderByDateFallsBackToNames() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("s"), .end, .enter)
        let request = try #require(driver.unanswered.last)
        driver.unanswered = []
        driver.isHeldUp = false
        driver.take(.refused(.orderOfAnotherDay(Desk.today), request))
        #expect(driver.list.query.order == .name)
        #expect(driver.selectedID == 1)
        #expect(!driver.list.isWaiting)
    }

    @Test func aResellerIsFoundByTyping() throws {
        var driver = try driver()
        driver.press(.character("r"))
        #expect(driver.effects.contains(.ask(.resellers)))
        driver.take(.resellers(Self.resellers))
        driver.type("PARTAGE")
        driver.press(.enter)
        #expect(driver.list.query.resellerID == 2)
        #expect(shownIDs(driver).allSatisfy { $0 % 3 == 2 })
        driver.press(.character("f"), .down, .enter, .character("/"))
        driver.type("a")
        driver.press(.enter)
        #expect(driver.list.query == CustomerQuery(text: "a", states: [.confirmed], resellerID: 2))
        // Esc takes one away after the other.
        driver.press(.escape)
        #expect(driver.list.query == CustomerQuery(states: [.confirmed], resellerID: 2))
        driver.press(.escape)
        #expect(driver.list.query == CustomerQuery(resellerID: 2))
        driver.press(.escape)
        #expect(driver.list.query == CustomerQuery())
    }

    /// Enter waits for the resellers, and so does what comes after it: it is no part of the name.
    @Test func typingAheadOfTheResellersChoosesWhatWasTyped() throws {
        var driver = try driver()
        driver.press(.character("r"))
        driver.type("wide")
        driver.press(.enter, .down, .down, .character("y"))
        #expect(driver.list.query.resellerID == nil)
        #expect(driver.effects == [.ask(.resellers)])
        driver.take(.resellers(Self.resellers))
        #expect(driver.list.query.resellerID == 0)
        #expect(driver.list.focus == .list)
        let third = try #require(driver.list.window.rows.dropFirst(2).first)
        #expect(driver.effects.contains(.copy(third.tenantID.description)))
    }

    @Test func whatWasTypedAheadAndIsNobodyChoosesNobody() throws {
        var driver = try driver()
        driver.press(.character("r"))
        driver.type("widest")
        driver.press(.enter)
        driver.send(.paste("x"))
        driver.take(.resellers(Self.resellers))
        #expect(driver.list.query.resellerID == nil)
        driver.press(.backspace, .backspace, .enter)
        #expect(driver.list.query.resellerID == 0)
        // Escape does not wait.
        driver = try self.driver()
        driver.press(.character("r"), .character("w"), .enter, .escape)
        driver.take(.resellers(Self.resellers))
        #expect(driver.list.query.resellerID == nil)
        #expect(driver.list.focus == .list)
    }

    /// The names are asked for each time, and may be others than those that are shown meanwhile.
    @Test func otherResellersThanBeforeLeaveTheChosenOneChosen() throws {
        var driver = try driver()
        driver.press(.character("r"))
        driver.take(.resellers(Self.resellers))
        driver.press(.escape, .character("r"), .down, .down)
        driver.take(.resellers([Reseller(id: 7, name: "Datum Resale")] + Self.resellers))
        driver.press(.enter)
        #expect(driver.list.query.resellerID == 2)
    }

    @Test func withoutTheResellersTheQuestionIsOver() throws {
        var driver = try driver()
        driver.press(.character("r"), .character("w"), .enter)
        driver.take(.failed("The disk is full.", .resellers))
        #expect(driver.list.focus == .list)
        #expect(driver.list.query.resellerID == nil)
    }

    @Test func rubbishInTheResellerChooserChoosesNobody() throws {
        var driver = try driver()
        driver.press(.character("f"), .character("r"))
        driver.take(.resellers(Self.resellers))
        driver.send(.paste("\u{1}zz\u{9B}q 漢"))
        driver.press(.enter)
        #expect(driver.list.query.resellerID == nil)
        driver.press(.escape)
        #expect(driver.list.focus == .list)
        driver.press(.character("f"), .character("r"), .down, .enter)
        #expect(driver.list.query.resellerID == 1)
    }

    @Test func onlyAnIndirectProviderHasResellers() throws {
        var driver = try driver()
        driver.setting.partner = Partner(
            id: 1, tenantID: Desk.tenant(0), name: "C", kind: .directBill, cloud: .public, environment: .production)
        driver.press(.character("r"))
        let sentence = driver.setting.words(CustomerListWord.onlyProviders)
        #expect(driver.effects.last == .tell(Notice(.refused, sentence)))
        driver.press(.character("f"), .character("r"))
        #expect(driver.list.focus == .filter(0))
    }

    @Test func lettersLeadToAName() throws {
        var driver = try driver(rows: 28)
        driver.press(.character("'"))
        driver.type("fo")
        #expect(driver.list.window.selected?.companyName == "Fourth Coffee")
        driver.press(.backspace, .backspace)
        driver.type("éL")
        #expect(driver.list.window.selected?.companyName.hasPrefix("Électricité") == true)
        driver.press(.down)
        #expect(driver.list.focus == .list)
        #expect(driver.list.window.selected?.companyName == "Fabrikam")
        driver.press(.character("s"), .down, .down, .enter, .character("'"))
        let sentence = driver.setting.words(CustomerListWord.jumpNeedsNames)
        #expect(driver.effects.last == .tell(Notice(.refused, sentence)))
    }

    @Test func exportsWhatIsShown() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .enter, .character("s"), .end, .enter, .character("e"))
        let query = CustomerQuery(states: [.confirmed], order: .dateAgreed)
        #expect(driver.effects.last == .go(.export(.customers(query))))
    }

    @Test(arguments: Language.allCases) func pictures(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("s"), .end)
        expectScreen(driver.drawn(), matches: "orders-\(language.rawValue)")
        driver.press(.enter, .character("r"))
        driver.take(.resellers(Self.resellers))
        driver.type("a")
        expectScreen(driver.drawn(), matches: "resellers-\(language.rawValue)")
        driver.press(.down, .enter, .character("f"), .down, .down, .enter)
        expectScreen(driver.drawn(), matches: "filtered-\(language.rawValue)")
        driver.press(.character("s"), .home, .enter, .character("'"))
        driver.type("n")
        expectScreen(driver.drawn(), matches: "jump-\(language.rawValue)")
    }
}
