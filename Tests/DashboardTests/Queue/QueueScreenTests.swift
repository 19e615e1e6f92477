import Core
import Drawing
import Testing

@testable import Dashboard

@Suite struct QueueScreenTests {
    private func driver(
        rows: [CustomerRow] = Desk.rows(), user: User = Desk.marie, size: Size = Size(width: 80, height: 24)
    ) throws -> DashboardDriver {
        var driver = DashboardDriver(try Desk.setting(user: user), size: size, rows: rows)
        driver.press(.character("3"))
        return driver
    }

    private func queue(_ driver: DashboardDriver) throws -> ToConfirm {
        guard let queue = driver.dashboard.screens.first?.as(ToConfirm.self) else {
            throw NotShown(screens: "\(driver.dashboard.screens.count)")
        }
        return queue
    }

    private struct NotShown: Error { let screens: String }

    private func form(_ driver: DashboardDriver) -> Int64? {
        if let form = driver.dashboard.screens.last?.as(FormScreen.self) { form.material.customer.id } else { nil }
    }

    private func asksToConfirm(_ driver: DashboardDriver) -> [Int64] {
        driver.effects.compactMap { effect in
            if case .ask(.confirm(let request)) = effect { request.customerID } else { nil }
        }
    }

    @Test func theMostUrgentComeFirst() throws {
        let queue = try queue(driver())
        #expect(queue.window.rows.map(\.urgency).prefix(4) == [.cart, .cart, .cart, .renewal30])
        #expect(queue.window.rows.last?.customer.state == .withdrawn)
        #expect(queue.window.rows.count == 18)
        #expect(queue.left == 16)
    }

    @Test func enterAndCOpenTheFormEscapeComesBack() throws {
        for key in [Key.enter, .character("c")] {
            var driver = try driver()
            driver.press(.down, key)
            #expect(form(driver) == (try queue(driver).window.rows[1].id))
            driver.press(.escape)
            #expect(driver.dashboard.screens.count == 1)
            #expect(try queue(driver).window.selection == 1)
        }
    }

    @Test func savingLeadsToTheNextFormAndSaysHowManyAreLeft() throws {
        var driver = try driver()
        let ids = try queue(driver).window.rows.map(\.id)
        driver.press(.character("n"), .enter)
        for step in 1...3 {
            #expect(form(driver) == ids[step])
            driver.press(.character("t"), .control("s"))
            #expect(asksToConfirm(driver).last == ids[step])
            driver.confirm(ids[step])
            #expect(driver.dashboard.notice?.kind == .done)
            #expect(driver.dashboard.notice?.text.hasSuffix("; \(16 - step) left") == true)
        }
        #expect(form(driver) == ids[4])
        driver.press(.escape)
        let queue = try queue(driver)
        #expect(queue.selected?.id == ids[4])
        #expect(queue.done == 3)
        #expect(queue.window.rows.map(\.id).prefix(2) == [ids[0], ids[4]])
    }

    @Test func theLastOneLeadsBackToTheQueue() throws {
        let rows = Desk.rows(2)
        var driver = try driver(rows: rows)
        driver.counts = StateCounts([.confirmed: 1, .toConfirm: 1])
        driver.take(.counts(driver.counts))
        driver.press(.enter, .character("t"), .control("s"))
        driver.confirm(2)
        #expect(driver.dashboard.screens.count == 1)
        #expect(try queue(driver).window.rows.isEmpty)
        #expect(driver.dashboard.notice?.text.hasSuffix("; 0 left") == true)
        driver.press(.enter)
        #expect(driver.dashboard.notice?.text == (try Desk.setting().words(QueueWord.nobodyLeft)))
    }

    /// Keys typed while one form is being saved belong to the next one.
    @Test func whatIsTypedAheadReachesTheNextForm() throws {
        var driver = try driver()
        let ids = try queue(driver).window.rows.map(\.id)
        driver.press(.enter, .character("t"), .control("s"))
        driver.isHeldUp = true
        driver.press(.character("t"), .control("s"))
        #expect(asksToConfirm(driver) == [ids[0]])
        driver.confirm(ids[0])
        driver.press(.character("q"))
        #expect(driver.effects.contains(.quit) == false)
        driver.isHeldUp = false
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(asksToConfirm(driver) == [ids[0], ids[1]])
    }

    @Test func escapeWhileTheNextFormIsOnItsWayStaysInTheQueue() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.enter, .character("t"), .escape)
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.dashboard.typedAhead.isEmpty)
    }

    @Test func aRefusalDropsWhatWasTypedAheadAndKeepsTheForm() throws {
        var driver = try driver()
        driver.press(.enter, .character("t"), .control("s"))
        guard case .ask(.confirm(let request)) = driver.effects.last else {
            Issue.record("nothing was saved")
            return
        }
        driver.press(.character("y"))
        driver.take(.refused(.personIsNotTheCustomers(domain: "x.example", owner: "Contoso"), .confirm(request)))
        #expect(form(driver) == request.customerID)
        #expect(asksToConfirm(driver).count == 1)
    }

    @Test func fromTheCustomersPageTheWayBackIsToThatPage() throws {
        var driver = try driver()
        let id = try queue(driver).window.rows[0].id
        driver.press(.character(" "), .character("c"), .character("t"), .control("s"))
        driver.confirm(id)
        guard driver.dashboard.screens.last?.as(CustomerScreen.self) != nil else {
            Issue.record("the customer's page is not back")
            return
        }
        #expect(try queue(driver).window.rows.contains { $0.id == id } == false)
    }

    @Test func theSupportDeskIsToldWhyNot() throws {
        for key in [Key.enter, .character("c"), .character("o")] {
            var driver = try driver(user: Desk.sam)
            driver.press(key)
            #expect(driver.dashboard.screens.count == 1)
            #expect(driver.dashboard.notice?.text.contains("R8") == true)
        }
        var setting = try Desk.setting()
        setting.partner = Partner(
            id: 1, tenantID: Desk.tenant(0), name: "Fourth Wave", kind: .indirectReseller, cloud: .public,
            environment: .production)
        var reseller = DashboardDriver(setting)
        reseller.press(.character("3"), .character("c"))
        #expect(reseller.dashboard.notice?.text.contains("R7") == true)
    }

    @Test func keysPressedBeforeTheFirstAnswerWaitForIt() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.isHeldUp = true
        driver.press(.character("3"), .character("n"), .enter)
        driver.isHeldUp = false
        while !driver.unanswered.isEmpty { driver.answerNext() }
        #expect(form(driver) == (try queue(driver).window.rows[1].id))
    }

    @Test func whatCouldNotBeReadIsAskedForAgain() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.isHeldUp = true
        driver.press(.character("3"), .enter)
        let request = try #require(driver.unanswered.first)
        driver.unanswered = []
        driver.take(.failed("The disk is gone.", request))
        #expect(driver.dashboard.notice?.text == "The disk is gone.")
        driver.isHeldUp = false
        driver.press(.down)
        #expect(try queue(driver).window.rows.count == 18)
        #expect(driver.dashboard.screens.count == 1)
    }

    /// Of a long queue only what is near the screen is kept, both ways.
    @Test func aLongQueueIsNeverLoadedWhole() throws {
        var driver = try driver(rows: Desk.rows(600))
        var seen: Set<Int64> = []
        var most = 0
        func look() throws {
            let queue = try queue(driver)
            seen.formUnion(queue.window.rows.map(\.id))
            most = max(most, queue.window.rows.count)
        }
        try look()
        for _ in 0..<30 {
            driver.press(.pageDown)
            try look()
        }
        #expect(try queue(driver).window.reachesEnd && !queue(driver).window.reachesStart)
        #expect(seen.count == 400)
        let lines = ToConfirm.lines(in: driver.dashboard.setting)
        #expect(most <= 7 * lines)
        let last = try queue(driver).selected?.id
        for _ in 0..<30 {
            driver.press(.pageUp)
            try look()
        }
        #expect(try queue(driver).window.reachesStart && queue(driver).window.selection == 0)
        #expect(most <= 7 * lines)
        driver.press(.character("G"))
        #expect(try queue(driver).selected?.id == last)
        driver.press(.home)
        #expect(try queue(driver).selected?.urgency == .cart)
    }

    @Test func whatAnotherConfirmedIsTakenOut() throws {
        var driver = try driver()
        let id = try queue(driver).window.rows[2].id
        driver.press(.down, .down, .down)
        let chosen = try queue(driver).selected?.id
        driver.store.confirm(id)
        driver.counts = StateCounts([.confirmed: 13, .toConfirm: 15])
        driver.take(.counts(driver.counts))
        #expect(try queue(driver).window.rows.contains { $0.id == id } == false)
        #expect(try queue(driver).selected?.id == chosen)
        #expect(try queue(driver).done == 0)
    }

    @Test func aClickChoosesAndTwoOpenTheForm() throws {
        var driver = try driver()
        let place = Point(x: 10, y: Frame(driver.dashboard.size).body.y + QueueLayout.head + 3)
        driver.send(.mouse(Mouse(kind: .press, position: place)))
        #expect(try queue(driver).window.selection == 3)
        driver.send(.mouse(Mouse(kind: .doubleClick, position: place)))
        #expect(form(driver) == (try queue(driver).window.rows[3].id))
    }

    @Test func everySizeCanBeDrawn() throws {
        for width in [0, 1, 20, 60, 61, 79, 200] {
            for height in [0, 1, 3, 15, 16, 60] {
                var driver = try driver()
                driver.send(.resize(Size(width: width, height: height)))
                #expect(driver.dashboard.drawn().size == Size(width: width, height: height))
            }
        }
    }
}

extension DashboardDriver {
    /// The store recorded what was asked for last.
    mutating func confirm(_ id: Int64) {
        guard let row = store.rows.first(where: { $0.id == id }) else { return }
        store.confirm(id)
        counts.byState[row.state, default: 0] -= 1
        counts.byState[.confirmed, default: 0] += 1
        take(.confirmed(Desk.confirmation(row), Desk.answer(row, state: .confirmed)))
    }
}

extension ListStore {
    fileprivate mutating func confirm(_ id: Int64) {
        rows = rows.map { row in
            guard row.id == id else { return row }
            return CustomerRow(
                id: row.id, position: row.position, tenantID: row.tenantID, companyName: row.companyName,
                domain: row.domain, relationship: row.relationship, state: .confirmed, dateAgreed: Desk.today,
                hasWaitingCart: row.hasWaitingCart)
        }
    }
}
