import Core
import Drawing
import Testing

@testable import Dashboard

@Suite struct DashboardTests {
    private func driver(size: Size = Size(width: 80, height: 24)) throws -> DashboardDriver {
        DashboardDriver(try Desk.setting(), size: size, rows: Desk.rows(100))
    }

    private func customer(_ driver: DashboardDriver) -> Int64? {
        driver.dashboard.screens.last?.as(CustomerScreen.self)?.answer.customer.id
    }

    @Test func opensACustomerAndComesBackToTheSameRow() throws {
        var driver = try driver()
        driver.press(.down, .down, .enter)
        #expect(customer(driver) == 3)
        #expect(driver.dashboard.screens.count == 2)
        driver.press(.escape)
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else {
            Issue.record("the list is not back")
            return
        }
        #expect(list.window.selected?.id == 3)
        #expect(driver.dashboard.screens.count == 1)
    }

    @Test func escapeOnTheListStaysThere() throws {
        var driver = try driver()
        driver.press(.escape, .escape)
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.effects == [])
    }

    @Test func theLastCustomerAskedForIsShown() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.enter, .escape, .down, .enter)
        driver.answerNext()
        #expect(driver.dashboard.screens.count == 1, "the answer about the first is stale")
        driver.answerNext()
        #expect(customer(driver) == 2)
    }

    /// Whoever types faster than the store answers means the screen that was asked for.
    @Test func whatIsTypedAheadIsForTheScreenThatComes() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.enter, .character("o"), .character("/"), .character("e"), .character("3"))
        driver.send(.paste("x"))
        #expect(driver.dashboard.screens.count == 1)
        while !driver.unanswered.isEmpty { driver.answerNext() }
        let order = try #require(driver.dashboard.screens.last?.as(OrderScreen.self))
        #expect(order.list.searchLine.text == "e3x")
    }

    @Test func anAnswerTwiceOpensOneScreen() throws {
        var driver = try driver()
        driver.press(.enter)
        driver.take(.customer(Desk.answer(driver.store.rows[0])))
        #expect(driver.dashboard.screens.count == 2)
    }

    @Test func aRefusalIsToldInASentenceAndOpensNothing() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("c"))
        driver.take(.refused(.nationalCloud(.china), .form(1)))
        #expect(driver.dashboard.notice?.kind == .refused)
        #expect(driver.dashboard.notice?.text.contains("R19") == true)
        driver.answerNext()
        #expect(driver.dashboard.screens.count == 1)
    }

    @Test func theNextKeyTakesTheNoticeAway() throws {
        var driver = try driver()
        driver.press(.character("y"))
        #expect(driver.dashboard.notice?.kind == .done)
        driver.press(.down)
        #expect(driver.dashboard.notice == nil)
    }

    @Test func quitsAtOnceWhenNothingIsHalfDone() throws {
        for key in [Key.character("q"), .control("c")] {
            var driver = try driver()
            driver.press(key)
            #expect(driver.effects == [.quit])
        }
    }

    @Test func asksBeforeAHalfFilledFormIsLeft() throws {
        var driver = try driver()
        driver.press(.character("c"))
        driver.type("x")
        driver.press(.control("c"))
        #expect(driver.effects.contains(.quit) == false)
        driver.press(.escape)
        #expect(driver.dashboard.dialog == nil)
        driver.press(.control("c"), .enter)
        #expect(driver.effects.last == .quit)
    }

    /// A full disk: nothing is lost unasked, and nothing is called kept that is not.
    @Test func asksBeforeAFormIsLeftThatCouldNotBeKept() throws {
        var driver = try unkept()
        #expect(driver.dashboard.notice?.text == "What you typed is not kept as a draft. The disk is full.")
        driver.press(.escape)
        #expect(driver.dashboard.dialog == .abandon)
        #expect(driver.effects.drafts.count == 2, "it is tried once more")
        driver.take(.failed("The disk is full.", .saveDraft(1, AcceptanceForm())))
        #expect(driver.dashboard.dialog == .abandon)
        driver.press(.escape)
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.screens.last?.as(FormScreen.self)?.form.dateAgreed == "x")
        for key in [Key.function(9), .character("y"), .character("o")] {
            var leaving = driver
            leaving.press(.escape, key)
            #expect(leaving.dashboard.dialog == nil)
            #expect(leaving.dashboard.screens.count == 1)
            #expect(leaving.dashboard.notice == nil)
        }
    }

    @Test func enterTriesToKeepItAgain() throws {
        var driver = try unkept()
        driver.press(.escape, .enter)
        #expect(driver.dashboard.dialog == .abandon)
        #expect(driver.effects.drafts.count == 3)
        #expect(driver.dashboard.screens.count == 2)
    }

    @Test func aFormThatIsKeptAfterAllIsLeft() throws {
        var driver = try unkept()
        driver.press(.escape)
        driver.take(.draftSaved(1))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.dashboard.notice?.text == "Kept as a draft; it is offered again here.")
    }

    /// Whoever is quicker than the disk learns of it all the same, and has lost nothing.
    @Test func aFormLeftTooEarlyComesBack() throws {
        var driver = try driver()
        driver.press(.character("c"))
        driver.type("x")
        driver.press(.escape)
        #expect(driver.dashboard.screens.count == 1)
        var kept = driver
        kept.take(.draftSaved(1))
        #expect(kept.dashboard.screens.count == 1)
        driver.take(.failed("The disk is full.", .saveDraft(1, AcceptanceForm())))
        #expect(driver.dashboard.screens.last?.as(FormScreen.self)?.form.dateAgreed == "x")
        #expect(driver.dashboard.notice?.text == "What you typed is not kept as a draft. The disk is full.")
        driver.press(.escape)
        #expect(driver.dashboard.dialog == .abandon)
    }

    /// Only the form that asked is left, whatever was closed meanwhile.
    @Test func whatWasConfirmedMeanwhileIsNotAskedAbout() throws {
        var driver = try unkept()
        driver.press(.escape)
        driver.take(.confirmed(FormFixtures.confirmation(), Desk.answer(driver.store.rows[0])))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.screens.count == 1)
    }

    @Test func quittingSaysWhatIsNotKept() throws {
        var driver = try unkept()
        driver.press(.control("c"))
        let canvas = driver.dashboard.drawn()
        let shown = (0..<24).map { String(canvas.row($0).map(\.glyph)) }
        #expect(shown.contains { $0.contains("and leaving") })
        #expect(driver.effects.contains(.quit) == false)
        driver.press(.enter)
        #expect(driver.effects.last == .quit)
    }

    /// A form whose first letter found no room.
    private func unkept() throws -> DashboardDriver {
        var driver = try driver()
        driver.press(.character("c"))
        driver.type("x")
        driver.take(.failed("The disk is full.", .saveDraft(1, AcceptanceForm())))
        return driver
    }

    @Test func theFooterIsTheDialogs() throws {
        var driver = try driver()
        driver.press(.character("c"))
        driver.type("x")
        driver.press(.control("c"))
        #expect(String(driver.dashboard.drawn().row(23).map(\.glyph)).trimmed == "Enter quit  Esc back")
        driver.click(x: 15, y: 23)
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.effects.contains(.quit) == false)
    }

    /// In a field Ctrl-Z undoes, and means nothing else.
    @Test func aKeyIsListedOnce() throws {
        var driver = try driver()
        driver.press(.character("c"))
        let keys = driver.dashboard.helpLines.flatMap { $0.keys.split(separator: " ") }.filter { $0.hasPrefix("Ctrl") }
        #expect(keys.count == Set(keys).count)
    }

    @Test func keysOfTheDashboardAreTextWhileSearching() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("q?")
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.effects == [])
        driver.press(.function(1))
        #expect(driver.dashboard.dialog == .help(scroll: 0))
    }

    @Test func helpScrollsAsFarAsItGoesAndAnyOtherKeyCloses() throws {
        var driver = try driver(size: .smallest)
        driver.press(.character("?"))
        for _ in 0..<50 { driver.press(.down) }
        let bottom = String(driver.dashboard.drawn().row(Frame(.smallest).body.maxY - 2).map(\.glyph))
        #expect(bottom.contains("suspend"), "the last line of the page")
        driver.press(.up)
        let next = String(driver.dashboard.drawn().row(Frame(.smallest).body.maxY - 2).map(\.glyph))
        #expect(next != bottom)
        driver.send(.mouse(Mouse(kind: .wheelUp, position: Point(x: 1, y: 1))))
        #expect(driver.dashboard.dialog != nil)
        driver.press(.character("q"))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.effects == [])
    }

    @Test func aClickInTheFooterPressesItsKey() throws {
        var driver = try driver()
        let footer = String(driver.dashboard.drawn().row(23).map(\.glyph))
        let place = try #require(footer.firstRange(of: "/ search"))
        driver.click(x: footer.distance(from: footer.startIndex, to: place.lowerBound) + 3, y: 23)
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else { return }
        #expect(list.isSearching)
        driver.click(x: 79, y: 23)
        #expect(driver.effects == [])
    }

    @Test func aClickOnARowCountsFromTheBody() throws {
        var driver = try driver()
        driver.click(x: 5, y: Frame(driver.dashboard.size).body.y + 2 + 4)
        driver.press(.enter)
        #expect(customer(driver) == 5)
    }

    @Test func aWindowTooSmallKeepsEverything() throws {
        var driver = try driver()
        driver.press(.character("/"))
        driver.type("tr")
        let before = driver.dashboard.screens
        driver.send(.resize(Size(width: 30, height: 5)))
        driver.type("x")
        driver.send(.paste("y"))
        #expect(driver.dashboard.screens == before)
        driver.send(.resize(Size(width: 80, height: 24)))
        driver.type("e")
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else { return }
        #expect(list.query.text == "tre")
    }

    @Test func everySizeCanBeDrawn() throws {
        for screen in [[Key.down], [.character("f")], [.character(" ")], [.character("?")], [.character("/")]] {
            for width in [0, 1, 20, 60, 61, 79, 200] {
                for height in [0, 1, 3, 15, 16, 60] {
                    var driver = try driver(size: Size(width: width, height: height))
                    driver.send(.resize(Size(width: 80, height: 24)))
                    for key in screen { driver.press(key) }
                    driver.send(.resize(Size(width: width, height: height)))
                    #expect(driver.dashboard.drawn().size == Size(width: width, height: height))
                }
            }
        }
    }

    @Test func theRowBelowIsUpToDateAfterAConfirmation() throws {
        var driver = try driver()
        driver.press(.down, .character("c"))
        #expect(driver.dashboard.screens.count == 2)
        let row = driver.store.rows[1]
        driver.store.rows[1] = CustomerRow(
            id: row.id, position: row.position, tenantID: row.tenantID, companyName: row.companyName,
            domain: row.domain, relationship: row.relationship, state: .confirmed, dateAgreed: Desk.today,
            hasWaitingCart: false)
        driver.take(.confirmed(Desk.confirmation(row), Desk.answer(row, state: .confirmed)))
        guard let list = driver.dashboard.screens.last?.as(CustomerList.self) else {
            Issue.record("the form is still open")
            return
        }
        #expect(list.window.selected?.state == .confirmed)
        #expect(list.window.selected?.id == 2)
    }
}
