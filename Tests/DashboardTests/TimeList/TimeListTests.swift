import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// What the lists by time do alike, tried on the orders: sorted either way, and reached by a day.
@Suite struct TimeListTests {
    private func driver(_ count: Int = 200) throws -> OrdersDriver {
        OrdersDriver(try Desk.setting(), orders: Desk.orders(count))
    }

    @Test func sSortsTheOtherWay() throws {
        var driver = try driver()
        driver.press(.down, .character("s"))
        #expect(driver.screen.list.focus == .orders(0))
        driver.press(.character("s"), .enter)
        #expect(driver.selectedID == 1)
        for _ in 0..<199 {
            driver.press(.down)
            #expect(driver.screen.list.window.rows.count < 7 * 18)
        }
        #expect(driver.selectedID == 200)
        driver.press(.home)
        #expect(driver.selectedID == 1)
        driver.press(.end)
        #expect(driver.selectedID == 200)
        driver.press(.character("s"), .home, .enter)
        #expect(driver.selectedID == 200 && driver.screen.list.window.reachesStart)
    }

    /// The question is left without a change by Esc and by a click beside it, and letters mean nothing else in it.
    @Test func theQuestionIsLeft() throws {
        var driver = try driver()
        driver.press(.character("s"), .down, .character("c"), .character("q"), .escape)
        #expect(driver.effects == [])
        #expect(driver.screen.list.order == .newest && driver.screen.list.focus == .list)
        driver.press(.character("s"))
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 1, y: 1))))
        #expect(driver.screen.list.focus == .list)
        driver.press(.character("s"))
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 40, y: 10))))
        #expect(driver.screen.list.order == .oldest)
    }

    /// Six hours lie between two orders, so that a day has four.
    @Test(arguments: [
        ("2018-11-10", TimeOrder.newest, "2018-11-10", 18), ("2018-11-10", .oldest, "2018-11-10", 0),
        ("13/11/2018", .newest, "2018-11-13", 18), ("2018-11", .oldest, "2018-11-01", 0),
        ("2018-10", .newest, "2018-10-31", 18), ("2018", .newest, "2018-11-30", 12), ("-7", .newest, "2018-11-23", 18),
        // Beyond the end of the list, its last row is the nearest.
        ("1999", .newest, "2018-10-11", 18), ("2030", .oldest, "2018-11-30", 12), ("2030", .newest, "2018-11-30", 12),
    ])
    func aDayLeadsToItsFirstRow(text: String, order: TimeOrder, day: String, hour: Int64) throws {
        var driver = try driver()
        if order == .oldest { driver.press(.character("s"), .down, .enter) }
        driver.press(.character("'"))
        driver.type(text)
        driver.press(.enter)
        let at = try #require(driver.screen.list.window.selected?.key.at)
        #expect(at == Instant(day: try #require(Day(iso: day)), millisecondOfDay: hour * 3_600_000))
        #expect(driver.effects == [])
        // The rows around it are there, and the list goes on in both directions.
        driver.press(.home)
        #expect(driver.selectedID == (order == .newest ? 200 : 1))
        driver.press(.end)
        #expect(driver.selectedID == (order == .newest ? 1 : 200))
    }

    @Test func oneSeekLeadsToTheDay() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("'"))
        driver.send(.paste(" 2018-11-10 "))
        let day = try #require(Day(iso: "2018-11-10"))
        #expect(driver.unanswered == [.orders(OrderQuery(), .from(day), limit: 54, ticket: 2)])
        // What acts on a row waits for it.
        driver.press(.enter, .down, .enter)
        #expect(driver.effects == [])
        driver.answerAll()
        #expect(driver.effects == [.go(.customer(try #require(driver.screen.list.window.selected).customer.id))])
        #expect(driver.screen.list.window.selected?.key.at.hourAndMinute == "12:00")
    }

    /// What is no date stays to be corrected, and leaves the list where it was.
    @Test func rubbishLeadsNowhere() throws {
        var driver = try driver()
        driver.press(.down, .down, .character("'"))
        driver.type("bogus;é 日")
        driver.press(.enter)
        #expect(driver.effects == [.tell(Notice(.refused, "no date: type 2018, 2018-11 or 2018-11-30"))])
        #expect(driver.screen.isTyping)
        #expect(driver.selectedID == 198)
        driver.press(.control("u"), .enter)
        #expect(driver.screen.list.focus == .list)
        driver.press(.character("'"), .down)
        #expect(driver.selectedID == 197)
    }

    /// A search goes on from the day, a stretch at a time; where nothing more is found, it ends on its last match.
    @Test func aJumpWithinASearch() throws {
        var driver = try driver()
        driver.mostLookedAt = 7
        driver.press(.character("/"))
        driver.type("electro")
        driver.press(.enter, .character("'"))
        driver.type("2018-11-10")
        #expect(driver.screen.list.window.selected?.key.at.day == Day(iso: "2018-11-10"))
        #expect(driver.screen.list.window.rows.allSatisfy { $0.customer.name == "Électro Nord" })
        driver.press(.control("u"))
        driver.type("1999")
        #expect(driver.selectedID == driver.rows.last { $0.order != nil && $0.customer.name == "Électro Nord" }?.id)
        driver.press(.escape, .home)
        #expect(driver.selectedID == 199)
    }

    /// Oldest first, what was just ordered stands at the end; whoever looks at the beginning is not moved.
    @Test func whatIsOrderedJoinsTheEnd() throws {
        var driver = try driver()
        driver.press(.character("s"), .down, .enter)
        driver.rows = Desk.orders(201)
        let row = Desk.rows(1)[0]
        driver.take(.ordered(Desk.order(row), Desk.answer(row)))
        #expect(driver.selectedID == 1)
        driver.press(.end)
        #expect(driver.selectedID == 201)
        driver.rows = Desk.orders(202)
        driver.take(.ordered(Desk.order(row), Desk.answer(row)))
        #expect(driver.selectedID == 201)
        #expect(driver.screen.list.window.rows.last?.id == 202)
    }
}
