import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// The question where to export to, above the list.
@Suite struct ExportDialogTests {
    private func driver(_ language: Language = .english) throws -> DashboardDriver {
        var driver = DashboardDriver(try Desk.setting(language))
        driver.press(.character("e"))
        return driver
    }

    private func order(_ path: String, _ format: ExportFormat = .csv, replaces: Bool = false) -> Effect {
        .ask(.export(ExportOrder(source: .customers(CustomerQuery()), format: format, path: path, replaces: replaces)))
    }

    @Test func enterExports() throws {
        var driver = try driver()
        driver.press(.enter)
        #expect(driver.effects.last == order("customers-2018-11-30.csv"))
        driver.take(.export(.underWay(2000)))
        driver.take(.export(.done(rows: 28, path: "/tmp/customers-2018-11-30.csv")))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.notice?.kind == .done)
    }

    @Test func tabChangesTheFormatAndTheNamesEnd() throws {
        var driver = try driver()
        driver.press(.tab, .enter)
        #expect(driver.effects.last == order("customers-2018-11-30.json", .json))
        driver = try self.driver()
        driver.press(.control("u"))
        driver.send(.paste(" ~/list.txt\n"))
        driver.press(.tab, .tab, .tab, .enter)
        #expect(driver.effects.last == order("~/list.txt", .json))
    }

    @Test func theNamesEndSaysTheFormat() throws {
        var driver = try driver()
        driver.press(.control("u"))
        driver.type("mine.JSON")
        driver.press(.enter)
        #expect(driver.effects.last == order("mine.JSON", .json))
        driver = try self.driver()
        driver.press(.tab, .control("u"))
        driver.send(.paste("~/yours.csv"))
        driver.press(.enter)
        #expect(driver.effects.last == order("~/yours.csv"))
    }

    /// Letters that are keys elsewhere are a part of the name, and nothing but Esc leads away.
    @Test func rubbishIsAName() throws {
        var driver = try driver()
        driver.press(.control("u"))
        driver.type("q1?")
        driver.press(.function(7), .up, .pageDown)
        driver.click(x: 1, y: 1)
        driver.press(.enter)
        #expect(driver.effects.last == order("q1?"))
        driver.take(.export(.failed("no such folder")))
        // What was typed is still there.
        driver.press(.backspace, .enter)
        #expect(driver.effects.last == order("q1"))
    }

    @Test func withoutANameNothingIsAsked() throws {
        var driver = try driver()
        driver.press(.control("u"), .character(" "), .enter)
        #expect(driver.dashboard.notice?.kind == .refused)
        driver.press(.escape)
        #expect(driver.dashboard.dialog == nil)
        #expect(!driver.effects.contains { if case .ask(.export) = $0 { true } else { false } })
    }

    @Test func aFileThatIsThereIsReplacedOnlyWhenAsked() throws {
        var driver = try driver()
        driver.press(.enter)
        driver.take(.export(.exists(path: "/tmp/customers-2018-11-30.csv")))
        driver.press(.character("n"), .enter)
        #expect(driver.effects.last == order("customers-2018-11-30.csv"))
        driver.take(.export(.exists(path: "/tmp/customers-2018-11-30.csv")))
        driver.press(.character("y"))
        #expect(driver.effects.last == order("customers-2018-11-30.csv", replaces: true))
    }

    /// Enter twice is quickly pressed.
    @Test func enterReplacesNothing() throws {
        var driver = try driver()
        driver.press(.enter)
        driver.take(.export(.exists(path: "/tmp/customers-2018-11-30.csv")))
        driver.press(.enter)
        #expect(driver.effects.last == order("customers-2018-11-30.csv"))
        #expect(driver.effects.count == 1)
    }

    @Test(arguments: [Key.escape, .control("c")]) func underWayItCanBeStopped(key: Key) throws {
        var driver = try driver()
        driver.press(.enter, .character("q"), key)
        #expect(driver.effects.last == .ask(.stopExport))
        driver.take(.export(.stopped))
        #expect(driver.dashboard.dialog == nil)
        #expect(driver.dashboard.notice?.kind == .information)
    }

    @Test func theQueueAndTheActivityTooAreExported() throws {
        var driver = try driver()
        driver.press(.escape, .character("3"), .character("e"), .enter)
        guard case .ask(.export(let order)) = driver.effects.last else {
            Issue.record("nothing is exported")
            return
        }
        #expect(order.source == .queue(QueueQuery()) && order.path == "to-confirm-2018-11-30.csv")
    }

    @Test func aCustomersSubscriptions() throws {
        var driver = try driver()
        driver.press(.escape, .enter, .tab, .character("e"), .enter)
        guard case .ask(.export(let order)) = driver.effects.last else {
            Issue.record("nothing is exported")
            return
        }
        #expect(order.source == .subscriptions(1, domain: "adatum.example", SubscriptionQuery()))
        #expect(order.path == "subscriptions-adatum.example-2018-11-30.csv")
    }

    @Test(arguments: Language.allCases) func pictures(language: Language) throws {
        var driver = try driver(language)
        expectScreen(driver.dashboard.drawn(), matches: "typing-\(language.rawValue)")
        driver.press(.tab, .enter)
        driver.take(.export(.underWay(12_000)))
        expectScreen(driver.dashboard.drawn(), matches: "running-\(language.rawValue)")
        driver.take(.export(.exists(path: "/home/marie/customers-2018-11-30.json")))
        expectScreen(driver.dashboard.drawn(), matches: "exists-\(language.rawValue)")
        driver.press(.character("y"))
        driver.take(.export(.done(rows: 28, path: "/home/marie/customers-2018-11-30.json")))
        expectScreen(driver.dashboard.drawn(), matches: "done-\(language.rawValue)")
    }
}
