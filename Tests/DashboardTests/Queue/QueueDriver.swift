import Core
import Drawing
import Testing

@testable import Dashboard

extension DashboardDriver {
    /// With the queue on the screen.
    static func atQueue(_ setting: Setting, rows: [CustomerRow] = Desk.rows(60)) throws -> DashboardDriver {
        var driver = DashboardDriver(setting, rows: rows)
        driver.store.resellers = [
            Reseller(id: 1, name: "Fabrikam Resale"), Reseller(id: 2, name: "Fourth Wave"),
        ]
        driver.press(.character("3"))
        return driver
    }

    func queue() throws -> ToConfirm {
        try #require(dashboard.screens.first?.as(ToConfirm.self))
    }

    func shownItems() throws -> [QueueItem] { try queue().window.rows }
}
