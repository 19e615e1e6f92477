import Core
import Drawing
import Testing

@testable import Dashboard

/// Searching, filtering and sorting the queue.
@Suite struct QueueSearchTests {
    private func driver() throws -> DashboardDriver { try .atQueue(try Desk.setting()) }

    private func form(_ driver: DashboardDriver) -> Int64? {
        driver.dashboard.screens.last?.as(FormScreen.self)?.material.customer.id
    }

    private func fitting(_ driver: DashboardDriver, _ query: QueueQuery) -> [Int64] {
        driver.store.queue(query, limit: 1000, today: Desk.today).items.map(\.id)
    }

    /// Those of three screens, as many as are read at once.
    private func firstFitting(_ driver: DashboardDriver, _ query: QueueQuery) -> [Int64] {
        Array(fitting(driver, query).prefix(3 * ToConfirm.lines(in: driver.dashboard.setting)))
    }

    @Test func eachLetterSearches() throws {
        var driver = try driver()
        driver.press(.character("/"))
        for text in ["t", "tr", "tra"] {
            driver.press(.character(text.last ?? " "))
            #expect(try driver.queue().query.text == text)
            #expect(try driver.shownItems().map(\.id) == firstFitting(driver, QueueQuery(text: text)))
        }
        #expect(try driver.shownItems().count < 40)
        driver.press(.enter, .escape)
        #expect(try driver.queue().query == QueueQuery())
        #expect(try driver.queue().searchLine.isEmpty)
    }

    /// What a key that waits for rows leads to takes what is typed after it.
    @Test func keysTypedWhileASearchIsUnderWayReachTheFormItLeadsTo() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("/"), .character("t"), .character("r"), .enter, .enter)
        driver.press(.character("t"), .control("s"))
        driver.isHeldUp = false
        while !driver.unanswered.isEmpty { driver.answerNext() }
        let first = fitting(driver, QueueQuery(text: "tr"))[0]
        guard case .ask(.confirm(let request)) = driver.effects.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(request.customerID == first)
    }

    @Test func theAnswerToAnOlderSearchIsNotShown() throws {
        var driver = try driver()
        driver.isHeldUp = true
        driver.press(.character("/"), .character("t"), .character("r"))
        let (older, newer) = (driver.unanswered[0], driver.unanswered[1])
        driver.unanswered = [newer, older]
        driver.answerNext()
        let shown = try driver.shownItems()
        driver.answerNext()
        #expect(try driver.shownItems() == shown)
        #expect(shown.map(\.id) == firstFitting(driver, QueueQuery(text: "tr")))
    }

    @Test(arguments: 0..<7) func theQuestionHasAnAnswerForEachPart(answer: Int) throws {
        var driver = try driver()
        for row in driver.store.rows where row.id % 4 == 0 { driver.store.delivered[row.id] = "Fabrikam Resale" }
        driver.press(.character("f"))
        for _ in 0..<answer { driver.press(.down) }
        driver.press(.enter)
        let wanted = [
            QueueQuery(), QueueQuery(part: .carts), QueueQuery(part: .within30), QueueQuery(part: .within60),
            QueueQuery(part: .within90), QueueQuery(part: .rest), QueueQuery(collectedOnly: true),
        ][answer]
        #expect(try driver.queue().query == wanted)
        #expect(try driver.shownItems().map(\.id) == fitting(driver, wanted))
        #expect(try driver.queue().filterInForce == answer)
    }

    /// Sooner terms are within sixty days, too, and so are those of customers whose order waits.
    @Test func withinSixtyDaysIsEverybodyWhoseTermEndsByThen() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .down, .down, .enter)
        let items = try driver.shownItems()
        #expect(Set(items.map(\.urgency)).isSuperset(of: [.renewal30, .renewal60]))
        #expect(items.contains { $0.urgency == .cart })
        #expect(items.allSatisfy { ($0.dueDate?.number ?? .max) - Desk.today.number <= 60 })
    }

    @Test func escapeTakesBackTheSearchThenTheFilterThenTheReseller() throws {
        var driver = try driver()
        driver.press(.character("r"), .character("w"), .enter)
        driver.press(.character("f"), .end, .up, .enter, .character("/"), .character("a"), .enter)
        #expect(try driver.queue().query == QueueQuery(text: "a", part: .rest, resellerID: 2))
        driver.press(.escape)
        #expect(try driver.queue().query == QueueQuery(part: .rest, resellerID: 2))
        driver.press(.escape)
        #expect(try driver.queue().query == QueueQuery(resellerID: 2))
        driver.press(.escape)
        #expect(try driver.queue().query == QueueQuery())
        #expect(try driver.shownItems().map(\.id) == firstFitting(driver, QueueQuery()))
    }

    @Test func onlyAProvidersCustomersHaveResellers() throws {
        var setting = try Desk.setting()
        setting.partner = Partner(
            id: 1, tenantID: Desk.tenant(0), name: "Contoso", kind: .directBill, cloud: .public,
            environment: .production)
        var driver = try DashboardDriver.atQueue(setting)
        driver.press(.character("r"))
        #expect(try driver.queue().focus == .list)
        #expect(driver.dashboard.notice?.text == setting.words(CustomerListWord.onlyProviders))
    }

    @Test func dKeepsTheFilterAndTheOrder() throws {
        var driver = try driver()
        for row in driver.store.rows where row.id % 2 == 0 { driver.store.delivered[row.id] = "Fabrikam Resale" }
        driver.press(.character("f"), .end, .up, .enter, .character("s"), .down, .enter, .character("d"))
        let wanted = QueueQuery(part: .rest, collectedOnly: true, order: .name)
        #expect(try driver.queue().query == wanted)
        #expect(try driver.shownItems().map(\.id) == fitting(driver, wanted))
    }

    @Test(arguments: QueueOrder.allCases) func itIsSorted(order: QueueOrder) throws {
        var driver = try driver()
        driver.press(.character("s"))
        let place = ToConfirm.orders(driver.dashboard.setting.words).firstIndex { $0.order == order } ?? 0
        for _ in 0..<place { driver.press(.character("s")) }
        driver.press(.enter)
        #expect(try driver.queue().query.order == order)
        #expect(try driver.shownItems().map(\.id) == fitting(driver, QueueQuery(order: order)))
    }

    @Test func aLetterLeadsToANameOnceNamesAreInOrder() throws {
        var driver = try driver()
        driver.press(.character("'"))
        #expect(try driver.queue().focus == .list)
        #expect(driver.dashboard.notice?.kind == .refused)
        driver.press(.character("s"), .down, .enter, .character("'"), .character("n"))
        #expect(try driver.queue().selected?.customer.companyName.hasPrefix("N") == true)
        driver.press(.enter, .up)
        #expect(try driver.queue().selected.map { $0.customer.companyName < "N" } == true)
    }

    /// Save and next goes through what is shown, in its order.
    @Test(arguments: [
        QueueQuery(text: "t"), QueueQuery(part: .rest, order: .name), QueueQuery(resellerID: 1, order: .nameReversed),
        QueueQuery(text: "example", order: .domain),
    ])
    func savingLeadsToTheNextOfWhatIsShown(query: QueueQuery) throws {
        var driver = try driver()
        var queue = try driver.queue()
        queue.query = query
        let asked = queue.askAnew(in: driver.dashboard.setting)
        driver.dashboard.screens[0] = AnyScreen(queue)
        for case .ask(.queue(let query, let anchor, let limit, let ticket)) in asked {
            driver.take(
                .queue(driver.store.queue(query, anchor, limit: limit, today: Desk.today), ticket: ticket))
        }
        let ids = fitting(driver, query)
        try #require(ids.count > 4)
        let left = try #require(try driver.queue().left)
        driver.press(.down, .enter)
        for step in 1...3 {
            #expect(form(driver) == ids[step])
            driver.press(.character("t"), .control("s"))
            driver.confirm(ids[step])
            #expect(driver.dashboard.notice?.text.hasSuffix("; \(left - step) left") == true)
        }
        #expect(form(driver) == ids[4])
        #expect(try driver.shownItems().map(\.id) == [ids[0]] + ids[4...])
    }

    /// The counter is that of the whole queue, whatever is shown.
    @Test func theCounterIsThatOfAll() throws {
        var driver = try driver()
        let (left, sizes) = (try driver.queue().left, try driver.queue().sizes)
        driver.press(.character("/"), .character("t"), .character("r"), .enter, .character("f"), .down, .enter)
        #expect(try driver.queue().left == left)
        #expect(try driver.queue().sizes == sizes)
    }

    /// Whoever sees the beginning sees a more urgent customer come.
    @Test func aMoreUrgentOneComesInAtTheTop() throws {
        var driver = try driver()
        driver.press(.down)
        let chosen = try driver.queue().selected?.id
        let last = try #require(try driver.shownItems().last?.customer)
        driver.store.rows = driver.store.rows.map { row in
            guard row.id == last.id else { return row }
            return CustomerRow(
                id: row.id, position: row.position, tenantID: row.tenantID, companyName: row.companyName,
                domain: row.domain, relationship: row.relationship, state: row.state, dateAgreed: nil,
                hasWaitingCart: true)
        }
        driver.take(
            .cartSaved(Cart(customerID: last.id, lines: [], isWaiting: true)))
        let queue = try driver.queue()
        #expect(queue.selected?.id == chosen)
        #expect(queue.window.rows.contains { $0.id == last.id && $0.urgency == .cart })
        #expect(queue.window.firstVisible(lines: ToConfirm.lines(in: driver.dashboard.setting)) == 0)
    }

    @Test func whatIsShownIsExported() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .enter, .character("s"), .down, .enter, .character("/"))
        driver.type("t")
        driver.press(.enter, .character("e"), .enter)
        guard case .ask(.export(let order)) = driver.effects.last else {
            Issue.record("nothing is exported")
            return
        }
        #expect(order.source == .queue(QueueQuery(text: "t", part: .carts, order: .name)))
    }

    @Test func rubbishFindsNobodyAndSaysSo() throws {
        var driver = try driver()
        driver.press(.character("f"), .down, .enter, .character("/"))
        driver.send(.paste("\u{1B}[31m ⁂ \u{202E} nobody %_' \"; DROP TABLE"))
        let queue = try driver.queue()
        #expect(queue.window.rows.isEmpty)
        #expect(queue.emptiness(in: driver.dashboard.setting).contains("order waits"))
        driver.press(.enter, .enter)
        #expect(driver.dashboard.screens.count == 1)
        driver.press(.escape, .escape)
        #expect(try !driver.shownItems().isEmpty)
    }
}
