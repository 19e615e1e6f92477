import Core
import Drawing
import Testing

@testable import Dashboard

/// The queue with delivered facts in it.
@Suite struct CollectedQueueTests {
    private func driver(delivered: Int = 3) throws -> DashboardDriver {
        var driver = DashboardDriver(try Desk.setting())
        let waiting = driver.store.queue(limit: 100, today: Desk.today).items
        for item in waiting.suffix(delivered) { driver.store.delivered[item.id] = "Fabrikam Resale" }
        driver.press(.character("3"))
        return driver
    }

    private func queue(_ driver: DashboardDriver) throws -> ToConfirm {
        try #require(driver.dashboard.screens.first?.as(ToConfirm.self))
    }

    @Test func dShowsTheDeliveredAloneAndEverybodyAgain() throws {
        var driver = try driver()
        let all = try queue(driver).window.rows
        driver.press(.down, .down, .character("d"))
        #expect(try queue(driver).window.rows == all.filter { $0.deliveredBy != nil })
        #expect(try queue(driver).selected?.id == all.first { $0.deliveredBy != nil }?.id)
        driver.press(.character("d"))
        #expect(try queue(driver).window.rows == all)
    }

    @Test func whereNothingWasDeliveredItSaysSo() throws {
        var driver = try driver(delivered: 0)
        #expect(try queue(driver).showsCollected == false)
        driver.press(.character("d"))
        let queue = try queue(driver)
        #expect(queue.window.rows.isEmpty)
        #expect(queue.emptiness(in: try Desk.setting()) == (try Desk.setting().words(QueueWord.nobodyCollected)))
    }

    @Test func theSizesFollowWhatIsDone() throws {
        var driver = try driver()
        let before = try #require(try queue(driver).sizes)
        #expect(before.byUrgency.values.reduce(0, +) == 18)
        #expect(before.collected == 3)
        driver.press(.character("d"), .enter)
        driver.press(.character("t"), .control("s"))
        let first = try #require(try queue(driver).window.rows.first)
        driver.confirm(first.id)
        #expect(try queue(driver).sizes?.collected == 2)
        #expect(try queue(driver).sizes?[first.urgency] == before[first.urgency] - 1)
    }

    @Test func aDiscardedDeliveryIsMarkedNoLonger() throws {
        var driver = try driver(delivered: 1)
        let id = try #require(driver.store.delivered.keys.first)
        driver.store.delivered = [:]
        driver.take(.deliveryDiscarded(id))
        #expect(try queue(driver).window.rows.allSatisfy { $0.deliveredBy == nil })
        #expect(try queue(driver).sizes?.collected == 0)
    }
}
