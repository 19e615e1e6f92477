import Core
import Drawing
import Testing

@testable import Dashboard

@Suite struct CustomerListSearchTests {
    private func driver(_ count: Int = 200) throws -> ListDriver {
        ListDriver(try Desk.setting(), rows: Desk.rows(count))
    }

    private func names(_ driver: ListDriver) -> [String] { driver.list.window.rows.map(\.companyName) }

    @Test func everyLetterSearches() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.isHeldUp = true
        driver.type("éle")
        let texts = driver.unanswered.compactMap { request -> String? in
            if case .customers(let query, .start, _, _) = request { query.text } else { nil }
        }
        #expect(texts == ["é", "él", "éle"])
        driver.answerAll()
        #expect(names(driver).allSatisfy { $0.hasPrefix("Électricité") })
        #expect(driver.list.window.selection == 0)
    }

    @Test func oldRowsStayUntilTheNewestAnswerIsThere() throws {
        var driver = try driver()
        let before = names(driver)
        driver.isHeldUp = true
        driver.press(.character("/"))
        driver.type("lit")
        #expect(names(driver) == before)
        driver.answerNext()
        driver.answerNext()
        #expect(names(driver) == before, "the answers for “l” and “li” are stale")
        driver.answerNext()
        #expect(names(driver).first == "Litware")
    }

    @Test func commandLettersAreTextInTheSearchField() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("go jk /?fcoy q")
        #expect(driver.list.searchLine.text == "go jk /?fcoy q")
        #expect(driver.effects == [])
    }

    @Test(arguments: [Key.enter, .down, .tab]) func leavesTheFieldAndKeepsTheSearch(key: Key) throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("fabrikam")
        driver.press(key)
        #expect(!driver.list.isSearching)
        #expect(driver.list.query.text == "fabrikam")
        #expect(driver.list.window.selection == 0)
    }

    @Test func enterNeverOpensARowOfTheOlderSearch() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("/"))
        driver.type("tailwind")
        driver.press(.enter, .down, .enter)
        #expect(driver.effects == [])
        driver.answerAll()
        let second = driver.store.matches(CustomerQuery(text: "tailwind"))[1]
        #expect(driver.effects == [.go(.customer(second.id))])
    }

    @Test func escapeClearsTheTextThenLeavesTheField() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("lit")
        driver.press(.escape)
        #expect(driver.list.query.isEverybody)
        #expect(driver.list.isSearching)
        driver.press(.escape)
        #expect(!driver.list.isSearching)
        #expect(names(driver).count > 3)
    }

    @Test func escapeInTheListClearsTheSearchThenTheFilter() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .enter, .character("/"))
        driver.type("con")
        driver.press(.enter, .escape)
        #expect(driver.list.query == CustomerQuery(states: [.confirmed]))
        driver.press(.escape)
        #expect(driver.list.query.isEverybody)
        var list = driver.list
        let effects = list.handle(.key(.escape), in: driver.setting)
        #expect(effects == nil, "the key is the dashboard's now")
    }

    @Test func spacesAroundTheTextDoNotSearchAnew() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("coho")
        driver.isHeldUp = true
        driver.type(" ")
        #expect(driver.unanswered.isEmpty)
        driver.type("w")
        #expect(driver.unanswered.count == 1)
    }

    @Test func pastedTextIsSearchedFor() throws {
        var driver = try driver()
        driver.send(.paste("  4f1c0d5e-0000-4000-8000-000000000012\n"))
        #expect(driver.list.isSearching)
        #expect(driver.list.window.rows.map(\.id) == [12])
    }

    @Test func editingInTheMiddleOfTheText() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("fakam")
        driver.press(.left, .left, .left)
        driver.type("bri")
        #expect(driver.list.query.text == "fabrikam")
        driver.press(.control("u"))
        #expect(driver.list.query.text == "kam")
        driver.press(.control("z"))
        #expect(driver.list.query.text == "fabrikam")
    }

    @Test func theFilterShowsOneStateAlone() throws {
        var driver = try driver()
        driver.press(.character("f"), .character("f"), .down, .character("k"), .down, .down, .enter)
        #expect(driver.list.query.states == [.outdated])
        #expect(driver.list.window.rows.allSatisfy { $0.state == .outdated })
        driver.press(.character("f"), .home, .enter)
        #expect(driver.list.query.isEverybody)
    }

    @Test func theChoiceIsLeftWithoutChange() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .character("q"), .escape)
        #expect(driver.list.focus == .list)
        #expect(driver.list.query.isEverybody)
    }

    @Test func rowsOfAnOlderSearchGoWhenTheNewOneFails() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("/"))
        driver.type("x")
        let request = try #require(driver.unanswered.last)
        driver.unanswered = []
        driver.take(.failed("The disk cannot be read.", request))
        #expect(driver.list.window.rows.isEmpty)
        driver.press(.enter, .enter)
        #expect(driver.effects.count == 1, "nothing opens; a sentence says so")
        driver.isHeldUp = false
        driver.press(.character("/"), .backspace)
        #expect(!driver.list.window.rows.isEmpty)
    }
}
