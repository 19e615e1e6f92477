import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct SavedViewTests {
    private static let mine = SavedView(
        name: "Large ones", query: CustomerQuery(text: "co", states: [.confirmed], order: .domain))

    private func driver(_ language: Language = .english) throws -> ListDriver {
        var driver = ListDriver(try Desk.setting(language), rows: Desk.rows(28))
        driver.take(.counts(Desk.counts))
        driver.press(.character("v"))
        driver.take(.views([Self.mine], nil))
        return driver
    }

    @Test func aViewIsShown() throws {
        var driver = try driver()
        driver.press(.end, .enter)
        #expect(driver.list.query == Self.mine.query)
        #expect(driver.list.searchLine.text == "co")
        #expect(driver.list.window.rows.map(\.id) == driver.store.matches(Self.mine.query).map(\.id))
        driver.press(.character("v"), .down, .enter)
        #expect(driver.list.query == CustomerQuery(states: [.toConfirm]))
        driver.press(.character("v"), .enter)
        #expect(driver.list.query == CustomerQuery())
    }

    @Test func whatIsShownIsSavedUnderAName() throws {
        var driver = try driver()
        driver.press(.escape, .character("s"), .down, .enter, .character("v"), .character("a"), .enter)
        let missing = driver.setting.words(CustomerListWord.viewNameMissing)
        #expect(driver.effects.last == .tell(Notice(.refused, missing)))
        driver.type("  backwards q ")
        driver.press(.control("s"))
        let view = SavedView(name: "backwards q", query: CustomerQuery(order: .nameReversed))
        #expect(driver.effects.last == .ask(.saveView(view)))
        // What was typed stays while the store has not got it, and when it refuses.
        driver.take(.refused(.storeIsReadOnly, .saveView(view)))
        #expect(driver.list.isTyping)
        driver.take(.views([view, Self.mine], .saved("backwards q")))
        #expect(!driver.list.isTyping)
        driver.press(.enter)
        #expect(driver.list.query == view.query && driver.list.focus == .list)
    }

    @Test func anotherOfTheSameNameIsReplacedOnlyWhenAsked() throws {
        var driver = try driver()
        driver.press(.character("a"))
        driver.type("LARGE ones")
        driver.press(.enter)
        let asked = driver.effects.count
        driver.press(.character("n"))
        #expect(driver.effects.count == asked && driver.list.isTyping)
        driver.press(.enter, .character("y"))
        #expect(driver.effects.last == .ask(.saveView(SavedView(name: "LARGE ones", query: CustomerQuery()))))
    }

    @Test func aViewIsRemovedOnlyWhenAsked() throws {
        var driver = try driver()
        driver.press(.character("x"))
        let sentence = driver.setting.words(CustomerListWord.viewBuiltIn, "everybody")
        #expect(driver.effects.last == .tell(Notice(.refused, sentence)))
        driver.press(.end, .delete, .character("n"))
        #expect(driver.effects.last == .tell(Notice(.refused, sentence)))
        driver.press(.character("x"), .character("y"))
        #expect(driver.effects.last == .ask(.removeView("Large ones")))
        driver.take(.views([], .removed("Large ones")))
        driver.press(.enter)
        #expect(driver.list.query == CustomerQuery(states: [.toConfirm]))
    }

    @Test(arguments: Language.allCases) func pictures(language: Language) throws {
        var driver = try driver(language)
        driver.press(.end)
        expectScreen(driver.drawn(), matches: "views-\(language.rawValue)")
        driver.press(.character("x"))
        expectScreen(driver.drawn(), matches: "view-removing-\(language.rawValue)")
        driver.press(.escape, .character("a"))
        driver.type("Grands comptes")
        expectScreen(driver.drawn(), matches: "view-naming-\(language.rawValue)")
    }
}
