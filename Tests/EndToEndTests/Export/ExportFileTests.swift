import Core
import Dashboard
import Foundation
import Persistence
import Resources
import TestSupport
import Testing
import Wording

@testable import partner_desk

/// A file comes into being whole or not at all, and takes nobody's place unasked.
@Suite struct ExportFileTests {
    private let home: Home

    init() throws {
        home = try Home()
    }

    private func path(_ name: String) -> String { home.folder.appending(path: name).path }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: home.folder.path).sorted()
    }

    private func write(_ text: String, to name: String, replaces: Bool = false) throws {
        let file = try ExportFile(path(name), replaces: replaces)
        try file.write { $0 += text.utf8 }
        try file.finish()
    }

    @Test func itHasItsNameOnceItIsWhole() throws {
        try {
            let file = try ExportFile(path("a.csv"), replaces: false)
            try file.write { $0 += repeatElement(65, count: 200_000) }
            #expect(try !names().contains("a.csv"))
            try file.finish()
        }()
        #expect(try names() == ["a.csv"])
        let attributes = try FileManager.default.attributesOfItem(atPath: path("a.csv"))
        #expect(attributes[.posixPermissions] as? Int == 0o600 && attributes[.size] as? Int == 200_000)
    }

    @Test func givenUpItLeavesNothing() throws {
        try {
            let file = try ExportFile(path("a.csv"), replaces: false)
            try file.write { $0 += repeatElement(65, count: 200_000) }
        }()
        #expect(try names() == [])
    }

    @Test func whatIsThereStaysUnlessItIsToBeReplaced() throws {
        try write("old", to: "a.csv")
        #expect(throws: ExportFile.Exists.self) { try write("new", to: "a.csv") }
        // One that comes to be there meanwhile, too.
        let late = try ExportFile(path("b.csv"), replaces: false)
        try write("theirs", to: "b.csv")
        try late.write { $0 += "ours".utf8 }
        #expect(throws: ExportFile.Exists.self) { try late.finish() }
        #expect(try String(contentsOfFile: path("b.csv"), encoding: .utf8) == "theirs")
        try write("new", to: "a.csv", replaces: true)
        #expect(try String(contentsOfFile: path("a.csv"), encoding: .utf8) == "new")
    }

    /// A killed program could not take its draft away; one that still writes keeps its own.
    @Test func theNextExportTakesAbandonedDraftsAway() throws {
        let stale = ".partner-desk-6F9619FF-8B86-D011-B42D-00C04FC964FF.part"
        try Data("half a li".utf8).write(to: home.folder.appending(path: stale))
        try Data("theirs".utf8).write(to: home.folder.appending(path: "theirs.part"))
        let other = try ExportFile(path("b.csv"), replaces: false)
        try other.write { $0 += "b".utf8 }
        #expect(try !names().contains(stale))
        try write("a", to: "a.csv")
        try other.finish()
        #expect(try String(contentsOfFile: path("b.csv"), encoding: .utf8) == "b")
        #expect(try names().filter { !$0.hasPrefix(".") } == ["a.csv", "b.csv", "theirs.part"])
    }

    @Test func aLinkLeadsToTheFileItMeans() throws {
        try write("old", to: "a.csv")
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("a.csv"))
        try write("new", to: "link", replaces: true)
        #expect(try String(contentsOfFile: path("a.csv"), encoding: .utf8) == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == path("a.csv"))
    }

    @Test(arguments: ["", "nowhere/a.csv", "/dev/null", "/", "/proc/version"])
    func whatIsNoPlaceForAFileSaysSo(name: String) throws {
        let place = name.hasPrefix("/") ? name : path(name)
        #expect(throws: OutputProblem.self) { try ExportFile(place, replaces: true).finish() }
        #expect(try names() == [])
    }

    /// Stopped in the middle, an export has made no file; run to its end it has the bytes of the command.
    @Test func anExportCanBeStopped() throws {
        let rulebook = try Rulebook.embedded()
        let store = try Store(path: path("desk.sqlite"), rulebook: rulebook)
        defer { store.close() }
        let moment = Moment(now: Instant(day: Day(number: 20_000)))
        let partner = try store.setUp(
            PartnerSetup(
                name: "C", tenantID: try #require(TenantID(CommandDesk.tailwind)), kind: .directBill, cloud: .public,
                environment: .sandbox, adminLogin: "ada", adminName: "Ada"), systemLogin: "ada", at: moment)
        let ada = Actor(user: User(login: "ada", name: "Ada", role: .globalAdmin), systemLogin: "ada")
        let desk = Desk(store: store, partner: partner, actor: ada) { moment }
        var generator = SystemRandomNumberGenerator()
        _ = try desk.importCustomers(from: "test", isRehearsal: false) { staging in
            for line in 0..<5000 {
                let facts = CustomerFacts(
                    tenantID: .random(using: &generator), companyName: "=Customer \(line)", domain: "c\(line).example")
                try staging.add(facts, line: line)
            }
        } report: { _, _ in
        }
        let order = ExportOrder(
            source: .customers(CustomerQuery(order: .nameReversed)), format: .csv, path: path("a.csv"), replaces: false)
        let stopped = ExportRun(order, desk: desk, words: Words(.english))
        var reports: [ExportReport] = []
        let ending = stopped.run { report in
            reports.append(report)
            stopped.stop()
        }
        #expect(ending == .stopped && reports == [.underWay(2000)])
        #expect(try names().filter { !$0.hasPrefix("desk.sqlite") } == [])
        let whole = ExportRun(order, desk: desk, words: Words(.english)).run { reports.append($0) }
        #expect(whole == .done(rows: 5000, path: path("a.csv")))
        let lines = try String(contentsOfFile: path("a.csv"), encoding: .utf8).components(separatedBy: "\r\n")
        #expect(lines.count == 5002 && lines[1].contains(",'=Customer 999,"))
        #expect(ExportRun(order, desk: desk, words: Words(.english)).run { _ in } == .exists(path: path("a.csv")))
    }
}
