import TestSupport
import Testing

@Suite struct CommandsCollectTests {
    private let mixed = """
        Customer,Date,First name,Last name,Email,Phone,Type,Colour
        tailwindtraders.example,2018-11-30,Ana,Bowman,ana@tailwindtraders.example,,,red
        A78BEB7E-0787-40de-af96-0063bc67ba94,30/11/2018,Bo,Hale,bo@adventureworks,,MicrosoftCloudAgreement,
        nobody.example,2018-11-30,Cy,Ito,cy@nobody.example,,,
        adventureworkscycles.example,03/04/2018,Di,Park,di@adventureworkscycles.example,,,
        adventureworkscycles.example,2018-11-30,Di,Park,di@adventureworkscycles.example,,MicrosoftCustomerAgreement,
        ragged

        """

    @Test func everyRowIsAccountedForAndNothingIsConfirmed() async throws {
        let desk = try await CommandDesk()
        let rejects = desk.home.folder.appending(path: "rejects.csv").path
        let file = try desk.file("mixed.csv", mixed)
        let outcome = try await desk.rehearse("collect", file, "--rejects", rejects, "--from", "Fabrikam", "--json")
        #expect(outcome.status == 1)
        let answer = try JSONAnswer(outcome)
        let counts = ["read", "added", "updated", "unchanged", "refused", "flawed"].map { answer[$0].number }
        #expect(counts == [6, 2, 0, 0, 4, 1])
        #expect(answer["ignoredColumns"][0].text == "Colour")
        #expect((0..<4).map { answer["refusals"][$0]["line"].number } == [4, 5, 6, 7])
        #expect(try await desk.rehearse("can-order", "tailwind").status == 4)

        let list = try JSONAnswer(try await desk.rehearse("drafts", "--json"))
        #expect(list["totalCount"].number == 2)
        #expect(list["items"][0]["collectedFrom"].text == "Fabrikam")
        #expect(list["items"][1]["dateAgreed"].text == "2018-11-30")
        #expect(list["items"][1]["flaws"].count == 1)

        // What was refused can be corrected and collected again.
        let corrected = try desk.text(of: "rejects.csv").replacing("03/04/2018", with: "2018-04-03")
        let again = try JSONAnswer(
            try await desk.run(["collect", "-", "--as-of", CommandDesk.asOf, "--json"], input: corrected))
        #expect(again["added"].number == 1)
        #expect(again["ignoredColumns"].count == 3)
    }

    @Test func refusedRowsStandAsTheyWereRead() async throws {
        let desk = try await CommandDesk()
        let rows = [
            "Client;Accepté le;Prénom;Nom;Courriel;Couleur",
            "tailwindtraders.example;2018-11-30;Ana;Bowman;ana@tailwindtraders.example",
            "adventureworks.example;2018-11-30;\"Bo\"x;Hale;bo@adventureworks.example;rouge",
            "adventureworkscycles.example;2018-11-30;\"Di;Park;di@adventureworkscycles.example;vert",
        ]
        let rejects = desk.home.folder.appending(path: "rejects.csv").path
        func collect(_ text: String) async throws -> JSONAnswer {
            let file = try desk.file("delivered.csv", text)
            return try JSONAnswer(try await desk.rehearse("collect", file, "--rejects", rejects, "--json"))
        }
        #expect(try await collect(rows.joined(separator: "\n"))["refused"].number == 3)
        var refused = try desk.text(of: "rejects.csv").components(separatedBy: "\r\n")
        #expect(refused.removeFirst() == "Line;Reason;" + rows[0])
        #expect(refused.removeLast().isEmpty)
        #expect(zip(refused, rows.dropFirst()).allSatisfy { $0.hasSuffix(";" + $1) }, "\(refused)")
        #expect(refused.map { $0.prefix { $0 != ";" } } == ["2", "3", "4"])

        // Refused once more, the rows have no second place and reason.
        #expect(try await collect(try desk.text(of: "rejects.csv"))["refused"].number == 3)
        let again = try desk.text(of: "rejects.csv")
        #expect(again.hasPrefix("Line;Reason;Client;"))
        #expect(rows.allSatisfy { again.components(separatedBy: ";" + $0 + "\r\n").count == 2 }, "\(again)")
        let corrected = again.replacing("\"Bo\"x", with: "Bo").replacing("\"Di", with: "Di")
            .replacing("ana@tailwindtraders.example", with: "ana@tailwindtraders.example;bleu")
        #expect(try await collect(corrected)["added"].number == 3)
    }

    @Test(arguments: [
        ("en", "1 row read: 1 added, 0 updated, 0 unchanged, 0 refused. Nothing is confirmed yet.\n"),
        ("fr", "1 ligne lue : 1 ajoutées, 0 mises à jour, 0 inchangées, 0 refusées. Rien n’est encore confirmé.\n"),
    ])
    func theSummary(language: String, summary: String) async throws {
        let desk = try await CommandDesk()
        let text =
            "TenantId,Domain,Date,First Name,Last Name,Phone,Email\n"
            + "\(CommandDesk.tailwind),tailwindtraders.example,3/4/2018,Ana,Bowman,,ana@tailwindtraders.example\n"
        let file = try desk.file("sample.csv", text)
        let refused = try await desk.rehearse("collect", file, language: language)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--dates"))
        let outcome = try await desk.rehearse("collect", file, "--dates", "month-first", language: language)
        #expect(outcome.output == summary)
        #expect(outcome.status == 0)
        let drafts = try await desk.rehearse("drafts", language: language)
        #expect(drafts.output.contains("2018-03-04"))
        #expect(drafts.output.contains("sample.csv"), "nobody else is known to have delivered it")
    }

    @Test func theQueueMarksThemAndConfirmingEndsThem() async throws {
        let desk = try await CommandDesk()
        let file = try desk.file("mixed.csv", mixed)
        let rehearsed = try await desk.rehearse("collect", file, "--dry-run")
        #expect(rehearsed.output.contains("dry run"))
        #expect(try JSONAnswer(try await desk.rehearse("queue", "--collected", "--json"))["items"].count == 0)
        _ = try await desk.rehearse("collect", file)
        let marked = try JSONAnswer(try await desk.rehearse("queue", "--collected", "--json"))
        #expect(marked["totalCount"].number == 2)
        #expect(marked["items"][0]["collectedFrom"].text == "mixed.csv")
        #expect(try JSONAnswer(try await desk.rehearse("queue", "--json"))["items"].count == 3)
        #expect(try await desk.confirmTailwind().status == 0)
        #expect(try JSONAnswer(try await desk.rehearse("drafts", "--json"))["totalCount"].number == 1)
        let left = try JSONAnswer(try await desk.rehearse("drafts", "--json"))["items"][0]["id"].number
        let id = String(try #require(left))
        let discarded = try await desk.rehearse("drafts", "discard", id)
        #expect(discarded.status == 0)
        #expect(discarded.output.contains("Adventure Works"))
        let again = try await desk.rehearse("drafts", "discard", id)
        #expect(again.status == 1)
        #expect(again.errors.contains("partner-desk drafts"))
        #expect(try await desk.run(["activity", "verify"]).status == 0)
    }

    /// R7: told before the file is looked at.
    @Test func aResellerIsToldWhoConfirms() async throws {
        let desk = CommandDesk(empty: try Home())
        let setUp = try await desk.run([
            "setup", "--name", "Fourth Wave", "--tenant-id", CommandDesk.tailwind, "--kind", "indirect-reseller",
        ])
        try #require(setUp.status == 0)
        let outcome = try await desk.run(["collect", "no-such-file.csv"])
        #expect(outcome.status == 4)
        #expect(outcome.errors.contains("R7"))
    }

    @Test func aFileThatHoldsNoDeliveriesIsADataError() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.rehearse("collect", try desk.file("customers2.csv", CommandDesk.customers))
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Date agreed"))
        let file = try desk.file("mixed.csv", mixed)
        #expect(try await desk.rehearse("collect", file, "--rejects", file).status == 2)
        #expect(try desk.text(of: "mixed.csv") == mixed)
    }
}
