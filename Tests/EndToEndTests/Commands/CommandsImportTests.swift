import TestSupport
import Testing

@Suite struct CommandsImportTests {
    private let mixed = """
        Microsoft ID,Company name,Primary domain name,Agreement date,Colour
        11111111-1111-4111-8111-111111111111, Litware ,litware.example,2018-01-01,red
        not-a-guid,Bad,bad.example,,
        11111111-1111-4111-8111-111111111111,Litware Two,litware.example,,
        22222222-2222-4222-8222-222222222222,Ragged
        33333333-3333-4333-8333-333333333333,Evil\u{1B}[31m,evil.example,,
        \(CommandDesk.tailwind),Tailwind Traders,tailwindtraders.example,,

        """

    @Test func everyRowIsAccountedFor() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["import", try desk.file("mixed.csv", mixed), "--json"])
        #expect(outcome.status == 1)
        let answer = try JSONAnswer(outcome)
        #expect(answer["file"].text == "mixed.csv")
        #expect(answer["dryRun"].flag == false)
        let counts = ["read", "added", "updated", "unchanged", "refused"].map { answer[$0].number }
        #expect(counts == [6, 1, 0, 1, 4])
        #expect(answer["ignoredColumns"][0].text == "Colour")
        #expect(answer["refusedColumns"][0].text == "Agreement date")
        #expect(answer["refusals"].count == 4)
        #expect(answer["refusals"][0]["line"].number == 3)
        #expect(try await desk.run(["show", "litware.example"]).status == 0)
    }

    @Test(arguments: [
        ("en", "6 rows read: 1 added, 0 updated, 1 unchanged, 4 refused", "one customer at a time"),
        ("fr", "6 lignes lues : 1 ajoutées, 0 mises à jour, 1 inchangées, 4 refusées", "un client à la fois"),
    ])
    func theSummaryIsDataAndTheRestIsSaidBesides(language: String, summary: String, note: String) async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["import", try desk.file("mixed.csv", mixed), "--language", language])
        #expect(outcome.output == summary + "\n")
        #expect(outcome.errors.contains("R13"))
        #expect(outcome.errors.contains(note))
        #expect(outcome.errors.contains("“not-a-guid”") || outcome.errors.contains("« not-a-guid »"))
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test func refusedRowsAreKeptForCorrection() async throws {
        let desk = try await CommandDesk()
        let rejects = desk.home.folder.appending(path: "rejects.csv").path
        let outcome = try await desk.run(["import", try desk.file("mixed.csv", mixed), "--rejects", rejects])
        #expect(outcome.status == 1)
        let rows = try desk.text(of: "rejects.csv").split(whereSeparator: \.isNewline)
        #expect(rows.first?.hasPrefix("Line,Reason,Microsoft ID,Company name,Primary domain name,") == true)
        #expect(rows.count == 5)
        #expect(rows.contains { $0.hasPrefix("5,") && $0.hasSuffix(",22222222-2222-4222-8222-222222222222,Ragged") })
        #expect(rows.contains { $0.hasPrefix("4,") && $0.contains("Litware Two,litware.example") })
        let corrected = try desk.text(of: "rejects.csv").replacing("not-a-guid,", with: "\(CommandDesk.essentials),")
        let again = try await desk.run(["import", "-", "--json"], input: corrected)
        #expect(try JSONAnswer(again)["added"].number == 1)
    }

    @Test func whatAPipeRepeatsIsKeptAsWell() async throws {
        let desk = try await CommandDesk()
        let rejects = desk.home.folder.appending(path: "rejects.csv").path
        _ = try await desk.run(["import", "-", "--rejects", rejects], input: mixed)
        let rows = try desk.text(of: "rejects.csv").split(whereSeparator: \.isNewline)
        #expect(rows.contains { $0.hasPrefix("4,") && $0.hasSuffix(",Litware Two,litware.example,,") }, "\(rows)")
    }

    @Test func refusedItemsStandAsTheyWereRead() async throws {
        let desk = try await CommandDesk()
        let rejects = desk.home.folder.appending(path: "rejects.csv").path
        let items = #"[{"id":3,"x":1},{"id":"no","companyProfile":{"companyName":"C","domain":"c.example"}}]"#
        _ = try await desk.run(["import", "-", "--rejects", rejects], input: items)
        let rows = try desk.text(of: "rejects.csv").split(whereSeparator: \.isNewline)
        #expect(rows.count == 3)
        #expect(rows[1].hasSuffix(#","{""id"":3,""x"":1}""#))
        #expect(rows[2].contains(",no,C,c.example,"))
    }

    @Test func aRehearsalChangesNothing() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["import", try desk.file("mixed.csv", mixed), "--dry-run", "--json"])
        #expect(try JSONAnswer(outcome)["added"].number == 1)
        #expect(try JSONAnswer(outcome)["dryRun"].flag == true)
        #expect(try await desk.run(["show", "litware.example"]).status == 1)
    }

    @Test func theAPIsAnswerIsUnderstoodOnOneLine() async throws {
        let desk = try await CommandDesk()
        func item(_ digit: Int) -> String {
            let id = "\(digit)0000000-0000-4000-8000-000000000000"
            return #"{"id":"\#(id)","companyProfile":{"domain":"c\#(digit).example","companyName":"C\#(digit)"}}"#
        }
        let items = [item(1), item(2), #"{"id":3}"#, item(4)].joined(separator: ",")
        let outcome = try await desk.run(["import", "-", "--json"], input: #"{"items":[\#(items)],"totalCount":4}"#)
        let answer = try JSONAnswer(outcome)
        #expect(answer["added"].number == 3)
        #expect(answer["refusals"][0]["item"].number == 3)
    }

    @Test func theProgramsOwnExportComesBackUnchanged() async throws {
        let desk = try await CommandDesk()
        for format in ["--csv", "--json"] {
            let export = try await desk.run(["customers", format]).output
            let outcome = try await desk.run(["import", "-", "--json"], input: export)
            #expect(outcome.status == 0)
            #expect(try JSONAnswer(outcome)["unchanged"].number == 3)
        }
    }

    @Test(arguments: ["", "Name,Colour\nLitware,red\n", "{\"nothing\":1}"])
    func aFileThatHoldsNoCustomersIsADataError(content: String) async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["import", try desk.file("other.csv", content), "--json"])
        #expect(outcome.status == 1)
        #expect(try JSONAnswer(outcome)["error"]["message"].text?.isEmpty == false)
    }

    @Test func whatCannotBeOpenedIsNamed() async throws {
        let desk = try await CommandDesk()
        let missing = try await desk.run(["import", "no-such-file.csv"])
        #expect(missing.status == 1)
        #expect(missing.errors.contains("no-such-file.csv"))
        #expect(try await desk.run(["import", desk.home.folder.path]).status == 1)
    }

    @Test func theRejectsNeverOverwriteTheSource() async throws {
        let desk = try await CommandDesk()
        let file = try desk.file("mixed.csv", mixed)
        #expect(try await desk.run(["import", file, "--rejects", file]).status == 2)
        #expect(try desk.text(of: "mixed.csv") == mixed)
        let store = desk.home.data.appending(path: "partner-desk/desk.sqlite").path
        #expect(try await desk.run(["import", file, "--rejects", store]).status == 2)
        #expect(try await desk.run(["customers"]).status == 0)
    }
}
