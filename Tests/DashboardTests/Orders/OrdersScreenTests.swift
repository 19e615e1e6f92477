import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct OrdersScreenTests {
    private func driver(_ language: Language = .english, count: Int = 200, user: User = Desk.marie) throws
        -> OrdersDriver
    {
        OrdersDriver(try Desk.setting(language, user: user), orders: Desk.orders(count))
    }

    /// Every order can be reached from both ends, and only a few screens are held at a time.
    @Test func pagingReachesAll() throws {
        var driver = try driver()
        var seen: [Int64] = []
        for _ in 0..<200 {
            seen.append(try #require(driver.selectedID))
            driver.press(.down)
            #expect(driver.screen.list.window.rows.count < 7 * 18)
        }
        #expect(seen == (1...200).reversed())
        for _ in 0..<20 { driver.press(.pageUp) }
        #expect(driver.selectedID == 200)
        driver.press(.end)
        #expect(driver.selectedID == 1)
    }

    @Test func enterOpensTheCustomerAndOItsCart() throws {
        var driver = try driver()
        driver.press(.down, .enter)
        #expect(driver.effects == [.go(.customer(2))])
        driver.press(.character("o"))
        #expect(driver.effects.last == .go(.order(2)))
        driver.press(.character("c"))
        #expect(driver.effects.last == .go(.form(2)))
    }

    /// R8
    @Test func aHelpdeskAgentOnlyLooks() throws {
        var driver = try driver(user: Desk.sam)
        for key in ["o", "c"] as [Character] {
            driver.press(.character(key))
            guard case .tell(let notice) = driver.effects.last else { return }
            #expect(notice.kind == .refused && notice.text.contains("R8"))
        }
        driver.press(.enter)
        #expect(driver.effects.last == .go(.customer(1)))
    }

    @Test func theNumberIsCopied() throws {
        var driver = try driver()
        driver.press(.character("y"))
        #expect(driver.effects.contains(.copy("PD-000200")))
        driver.press(.character("f"), .character("y"))
        guard case .tell(let notice) = driver.effects.last else { return }
        #expect(notice.kind == .refused)
    }

    @Test func fShowsTheOrdersThatWaitAndBack() throws {
        var driver = try driver()
        driver.press(.character("f"))
        #expect(driver.screen.kind == .waiting)
        #expect(driver.screen.list.window.rows.allSatisfy { $0.order == nil })
        driver.press(.escape)
        #expect(driver.screen.kind == .placed)
        #expect(driver.selectedID == 200)
    }

    @Test func searchingGoesOnUntilAllWasLookedAt() throws {
        var driver = try driver(count: 1000)
        driver.mostLookedAt = 50
        driver.press(.character("/"))
        driver.type("électro")
        #expect(driver.screen.list.window.rows.allSatisfy { $0.customer.name == "Électro Nord" })
        #expect(driver.screen.list.window.rows.count >= 18)
        driver.press(.enter, .end)
        // 1,000 down to 1: every third is of this customer, the last of them the third.
        #expect(driver.screen.list.window.rows.last?.id == 3)
        driver.press(.escape)
        #expect(driver.screen.list.text.isEmpty)
    }

    /// A key that acts on an order waits for the orders it was meant for.
    @Test func keysWaitForTheRowsToCome() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("f"), .down, .enter)
        #expect(driver.effects == [])
        driver.answerAll()
        #expect(driver.effects == [.go(.customer(11))])
    }

    /// Whoever is quicker than the rows exports what was asked for.
    @Test func whatIsOnItsWayCanBeExported() throws {
        var driver = try driver()
        driver.rows = []
        driver.press(.character("f"), .character("e"))
        var refusals: [Notice] { driver.effects.compactMap { if case .tell(let notice) = $0 { notice } else { nil } } }
        #expect(refusals.map(\.kind) == [.refused])
        driver.isHeldUp = true
        driver.press(.character("f"), .character("e"))
        #expect(driver.effects.last == .go(.export(.orders(OrderQuery()))))
    }

    @Test func whatIsOrderedJoinsTheList() throws {
        var driver = try driver()
        driver.press(.down)
        driver.rows = Desk.orders(201)
        let row = Desk.rows(1)[0]
        driver.take(.ordered(Desk.order(row), Desk.answer(row)))
        #expect(driver.screen.list.window.rows.first?.id == 201)
        #expect(driver.selectedID == 199)
        driver.isHeldUp = true
        driver.take(.rehearsing(driver.setting))
        #expect(driver.screen.list.isReplacing)
        driver.answerAll()
        #expect(driver.selectedID == 201)
    }

    @Test func aFailureKeepsWhatIsShown() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("f"), .enter)
        let request = try #require(driver.unanswered.first)
        driver.unanswered = []
        driver.take(.failed("The store is damaged.", request))
        driver.isHeldUp = false
        driver.press(.down)
        #expect(!driver.screen.list.isReplacing)
        #expect(driver.effects == [])
    }

    /// What is shown is what is written: kind, search and order.
    @Test func theExportIsOfWhatIsShown() throws {
        var driver = try driver()
        driver.press(.character("s"), .down, .enter, .character("/"))
        driver.type("nord")
        driver.press(.enter, .character("f"), .character("e"))
        #expect(driver.effects == [.go(.export(.orders(OrderQuery(.waiting, text: "nord", order: .oldest))))])
        driver.press(.character("/"))
        driver.type("zzz")
        driver.press(.enter, .character("e"))
        #expect(driver.effects.last == .tell(Notice(.refused, "There is no order to act on.")))
    }

    // MARK: - Pictures

    @Test(arguments: Language.allCases) func list(language: Language) throws {
        var driver = try driver(language)
        driver.press(.down, .character(" "))
        expectScreen(driver.drawn(), matches: "orders-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func waiting(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("f"), .character(" "))
        expectScreen(driver.drawn(), matches: "orders-waiting-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func nothing(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("/"))
        driver.type("zzz")
        expectScreen(driver.drawn(), matches: "orders-nothing-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func sorting(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("s"), .down)
        expectScreen(driver.drawn(), matches: "orders-sorting-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func jumping(language: Language) throws {
        var driver = try driver(language)
        driver.press(.character("s"), .down, .enter, .character("'"))
        driver.type("2018-11")
        expectScreen(driver.drawn(), matches: "orders-jumping-\(language.rawValue)")
    }

    @Test func narrowAndWithoutUnicode() throws {
        var setting = try Desk.setting()
        setting.glyphs = .ascii
        var driver = OrdersDriver(setting, orders: Desk.orders(200), width: 60, height: 11)
        expectScreen(driver.drawn(), matches: "orders-narrow-ascii")
        driver.press(.character("'"))
        driver.type("2018-11-31")
        expectScreen(driver.drawn(), matches: "orders-narrow-jumping-ascii")
    }

    @Test(arguments: Language.allCases) func inTheFrame(language: Language) throws {
        var window = OneScreen(OrdersScreen(), in: try Desk.setting(language))
        window.press(.character("4"))
        let page = TimePage(rows: Desk.orders(30))
        window.hear(.orders(page, waitingCarts: 2, ticket: 1))
        expectScreen(window.dashboard.drawn(), matches: "orders-frame-\(language.rawValue)")
    }
}
