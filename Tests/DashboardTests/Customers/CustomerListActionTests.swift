import Core
import Drawing
import Testing

@testable import Dashboard

/// What is done with the selected row, and what the store's answers do to the rows.
@Suite struct CustomerListActionTests {
    private func driver(user: User = Desk.marie, _ count: Int = 100) throws -> ListDriver {
        ListDriver(try Desk.setting(user: user), rows: Desk.rows(count))
    }

    @Test(arguments: [
        (Key.enter, Destination.customer(3)), (.character("c"), .form(3)), (.character("o"), .order(3)),
    ])
    func leadsToTheSelectedCustomer(key: Key, destination: Destination) throws {
        var driver = try driver()
        driver.press(.down, .down, key)
        #expect(driver.effects == [.go(destination)])
    }

    @Test(arguments: [Key.character("c"), .character("o")])
    func theSupportDeskIsToldWhyNot(key: Key) throws {
        var driver = try driver(user: Desk.sam)
        driver.press(key)
        guard case .tell(let notice) = driver.effects.first else {
            Issue.record("nothing is told")
            return
        }
        #expect(notice.kind == .refused)
        #expect(notice.text.contains("R8"))
        #expect(driver.effects.count == 1)
    }

    @Test func copiesTheMicrosoftID() throws {
        var driver = try driver()
        driver.press(.down, .character("y"))
        #expect(driver.effects.first == .copy(Desk.tenant(2).description))
        #expect(driver.effects.count == 2)
    }

    @Test func unfoldingAsksAboutTheCustomerOnce() throws {
        var driver = try driver()
        driver.press(.character(" "))
        #expect(driver.effects == [.ask(.customer(1))])
        driver.take(.customer(Desk.answer(driver.store.rows[5])))
        #expect(driver.list.details == nil, "that was about somebody else")
        driver.take(.customer(Desk.answer(driver.store.rows[0])))
        #expect(driver.list.details?.seats(on: Desk.today) == 25)
        driver.press(.character(" "))
        #expect(driver.list.window.unfolded == nil)
        #expect(driver.effects.count == 1)
    }

    /// The row's customer confirmed in the store.
    private func confirm(_ index: Int, in driver: inout ListDriver) {
        let row = driver.store.rows[index]
        driver.store.rows[index] = CustomerRow(
            id: row.id, position: row.position, tenantID: row.tenantID, companyName: row.companyName,
            domain: row.domain, relationship: row.relationship, state: .confirmed, dateAgreed: Desk.today,
            hasWaitingCart: row.hasWaitingCart)
        let answer = Desk.answer(row, state: .confirmed)
        driver.take(.confirmed(Desk.confirmation(row), answer))
        driver.take(.customer(answer))
    }

    @Test func aConfirmedRowShowsItsNewState() throws {
        var driver = try driver()
        driver.press(.end, .up, .up)
        let selected = try #require(driver.selectedID)
        driver.press(.up)
        confirm(Int(selected) - 1, in: &driver)
        let row = driver.list.window.rows.first { $0.id == selected }
        #expect(row?.state == .confirmed)
        #expect(row?.dateAgreed == Desk.today)
        #expect(driver.selectedID == selected - 1)
    }

    @Test func amongThoseToConfirmTheNextOneIsSelected() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .down, .enter, .down, .down)
        let waiting = driver.store.matches(driver.list.query)
        confirm(Int(waiting[2].id) - 1, in: &driver)
        #expect(driver.selectedID == waiting[3].id)
    }

    @Test func theLastOfAStateLeavesAnEmptyList() throws {
        var driver = try driver(6)
        driver.press(.character("f"), .down, .down, .down, .enter)
        #expect(driver.list.window.rows.map(\.id) == [4])
        confirm(3, in: &driver)
        #expect(driver.list.window.rows.isEmpty)
        #expect(driver.list.shownQuery?.states == [.outdated])
    }

    @Test func oneRefreshIsEnough() throws {
        var driver = try driver()
        driver.isHeldUp = true
        confirm(1, in: &driver)
        #expect(driver.unanswered.count == 1)
        driver.press(.down)
        #expect(driver.selectedID == 2, "moving goes on while the rows are read again")
        driver.answerAll()
        #expect(driver.selectedID == 2)
    }

    @Test func aRefusedOrderMarksItsCart() throws {
        var driver = try driver()
        driver.isHeldUp = true
        let closing = GateClosing(reason: .nothingOnRecord(since: nil), required: nil)
        let refusal = Refusal.gateShut(closing, Desk.customer(driver.store.rows[1]))
        driver.take(.refused(refusal, .placeOrder(customerID: 2, skipsConfirmation: false)))
        #expect(driver.unanswered.count == 1)
        driver.take(.refused(.emptyCart, .placeOrder(customerID: 2, skipsConfirmation: false)))
        #expect(driver.unanswered.count == 1)
    }

    // MARK: - The mouse

    @Test func aClickSelectsAndTwoOpen() throws {
        var driver = try driver()
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: 6))))
        #expect(driver.selectedID == 5)
        driver.send(.mouse(Mouse(kind: .doubleClick, position: Point(x: 5, y: 7))))
        #expect(driver.effects == [.go(.customer(6))])
    }

    @Test func clicksBesideTheRowsSelectNobodyElse() throws {
        var driver = try driver(3)
        for y in [1, 9, 19] { driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: y)))) }
        #expect(driver.selectedID == 1)
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 30, y: 0))))
        #expect(driver.list.isSearching)
    }

    @Test func aClickOnDetailsSelectsTheirRow() throws {
        var driver = try driver()
        driver.press(.character(" "), .down)
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: 2 + RowWindow.detailLines))))
        #expect(driver.selectedID == 1)
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 5, y: 3 + RowWindow.detailLines))))
        #expect(driver.selectedID == 2)
    }

    @Test func theWheelScrolls() throws {
        var driver = try driver()
        driver.send(.mouse(Mouse(kind: .wheelDown, position: Point(x: 5, y: 6))))
        #expect(driver.list.window.firstVisible(lines: 18) == 3)
        driver.send(.mouse(Mouse(kind: .wheelUp, position: Point(x: 5, y: 6))))
        #expect(driver.list.window.firstVisible(lines: 18) == 0)
    }

    @Test func aClickChoosesTheState() throws {
        var driver = try driver()
        driver.press(.character("f"))
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 40, y: 7))))
        #expect(driver.list.query.states == [.confirmed])
        driver.press(.character("f"))
        driver.send(.mouse(Mouse(kind: .press, position: Point(x: 0, y: 0))))
        #expect(driver.list.focus == .list)
    }
}
