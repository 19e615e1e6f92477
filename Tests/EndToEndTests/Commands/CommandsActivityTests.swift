import Foundation
import TestSupport
import Testing

@Suite struct CommandsActivityTests {
    @Test func theLogAsJSON() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let list = try JSONAnswer(try await desk.rehearse("activity", "--json"))
        #expect(list["totalCount"].number == 1)
        let entry = list["items"][0]
        #expect(entry["id"].number == 3)
        #expect(entry["dateTime"].text?.hasPrefix("2018-12-01T") == true)
        #expect(entry["customer"]["id"].text == CommandDesk.tailwind)
        #expect(entry["action"].text == "confirmed")
        #expect(entry["details"]["new"].text?.contains("Ana Bowman") == true)
        #expect(entry["systemUser"].text?.isEmpty == false)
        #expect(entry["partnerUser"].text?.isEmpty == false)
        let everything = try JSONAnswer(
            try await desk.run(["activity", "--from", "2018-01-01", "--limit", "1", "--json"]))
        #expect(everything["totalCount"].number == 3)
        #expect(everything["items"].count == 1)
        #expect(everything["items"][0]["customer"].isNull)
        let oldest = try JSONAnswer(
            try await desk.run(["activity", "--from", "2018-01-01", "--sort", "oldest", "--json"]))
        #expect(oldest["items"].count == 3)
        #expect(oldest["items"][2]["id"].number == everything["items"][0]["id"].number)
    }

    @Test func theLogAsCSVHasTheDashboardsColumns() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let rows = try await desk.rehearse("activity", "--csv", language: "fr").output.components(separatedBy: "\r\n")
        #expect(rows.first == "Date-time,Customer,Action,Partner user,Old,New,Reason")
        #expect(rows[1].contains(",Tailwind Traders,acceptation confirmée,"))
    }

    @Test func theReasonOfAWithdrawalAndOfAnUndoIsThere() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        _ = try await desk.rehearse("undo", "--reason", "wrong, customer", "--yes")
        _ = try await desk.confirmTailwind()
        _ = try await desk.rehearse("withdraw", "tailwind", "--reason", "left", "--yes")
        let rows = try await desk.rehearse("activity", "--csv").output.components(separatedBy: "\r\n")
        #expect(rows[1].hasSuffix(",left"))
        #expect(rows[2].hasSuffix(","))
        #expect(rows[3].hasSuffix(",\"wrong, customer\""))
        let list = try JSONAnswer(try await desk.rehearse("activity", "--json"))
        #expect(list["items"][0]["details"]["reason"].text == "left")
        #expect(list["items"][2]["details"]["reason"].text == "wrong, customer")
    }

    /// Nothing found would read as nothing done.
    @Test func aPeriodThatEndsBeforeItBeginsIsRefused() async throws {
        let desk = try await CommandDesk()
        let result = try await desk.run(["activity", "--from", "2019-02-01", "--to", "2019-01-31"])
        #expect(result.status == 2)
        #expect(result.errors.contains("--from 2019-02-01 is after --to 2019-01-31"))
    }

    @Test func searchKnowsTheActionsWords() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let french = try await desk.run([
            "activity", "--from", "2018-01-01", "--search", "CONFIRMEE", "--language", "fr",
        ])
        #expect(french.output.contains("Tailwind Traders"))
        #expect(french.errors == "1 entrée\n")
        let none = try await desk.run(["activity", "--search", "zzz"])
        #expect(none.status == 0)
        #expect(none.output.isEmpty)
        #expect(none.errors == "0 entries\n")
    }

    @Test func anIntactLogVerifies() async throws {
        let desk = try await CommandDesk()
        let intact = try await desk.run(["activity", "verify"])
        #expect(intact.status == 0)
        #expect(intact.output.hasPrefix("The activity log is intact: 2 entries, each as it was recorded.\n"))
        let json = try JSONAnswer(try await desk.run(["activity", "verify", "--json"]))
        #expect(json["isIntact"].flag == true)
        #expect(json["head"].text?.count == 64)
        let sample = try await desk.run(["--demo", "activity", "verify"])
        #expect(sample.status == 0)
        #expect(try await desk.run(["activity", "verify", "--search", "x"]).status == 2)
        #expect(try await desk.run(["activity", "verify", "--sort", "oldest"]).status == 2)
        #expect(try await desk.run(["activity", "check"]).status == 2)
    }

    /// Somebody edits the file's bytes.
    @Test func aFalsifiedLogIsFound() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let store = desk.home.folder.appending(path: "data/partner-desk/desk.sqlite")
        var bytes = try Data(contentsOf: store)
        let place = try #require(bytes.range(of: Data("2018-11-30, Ana Bowman".utf8)))
        bytes.replaceSubrange(place, with: Data("2018-11-30, Eva Bowman".utf8))
        try bytes.write(to: store)
        let broken = try await desk.run(["activity", "verify"])
        #expect(broken.status == 1)
        #expect(broken.output.hasPrefix("The activity log was tampered with, at 1 place:\n  Entry 3 (2018-12-01T"))
        let json = try await desk.run(["activity", "verify", "--json"])
        #expect(json.status == 1)
        let problem = try JSONAnswer(json)["problems"][0]
        #expect(problem["kind"].text == "altered")
        #expect(problem["id"].number == 3)
    }
}
