import TestSupport
import Testing

@Suite struct CommandsConfirmTests {
    @Test func aConfirmationIsRecordedAsTheAPINamesIt() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.confirmTailwind(["--json", "--on-behalf-of", "Marie Durand"])
        #expect(outcome.status == 0)
        let agreement = try JSONAnswer(outcome)
        #expect(agreement["templateId"].text == "998b88de-aa99-4388-a42c-1b3517d49490")
        #expect(agreement["primaryContact"]["lastName"].text == "Bowman")
        #expect(agreement["onBehalfOf"].text == "Marie Durand")
        #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
    }

    @Test(arguments: [
        (
            "en", "11/30/2018",
            "Confirmed Tailwind Traders: Microsoft Cloud Agreement accepted by Ana Bowman on 30 November 2018"
        ),
        (
            "fr", "30/11/2018",
            "Tailwind Traders est confirmé : contrat Microsoft Cloud accepté par Ana Bowman le 30 novembre 2018"
        ),
    ])
    func aDateIsReadAsTheLanguageWritesIt(language: String, date: String, sentence: String) async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.confirmTailwind(["--date", date, "--language", language])
        #expect(outcome.output == sentence + "\n")
    }

    @Test func allFieldErrorsComeAtOnce() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.rehearse(
            "confirm", "tailwind", "--date", "2018-12-02", "--first-name", "Ana", "--email", "ana@tailwind", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        let error = try JSONAnswer(outcome)["error"]
        #expect(error["fields"].keys == ["dateAgreed", "lastName", "email"])
        #expect(error["rule"].text == "R4")
        let said = try await desk.rehearse("confirm", "tailwind", language: "fr")
        #expect(said.status == 1)
        #expect(said.output.isEmpty)
        #expect(said.errors.split(separator: "\n").count == 4)
        #expect(said.errors.contains("Prénom : à remplir") || said.errors.contains("Prénom: à remplir"))
        #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
    }

    @Test func theVerySameAgainIsADuplicate() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let again = try await desk.confirmTailwind(["--json"])
        #expect(again.status == 4)
        #expect(try JSONAnswer(again)["error"]["code"].number == 600_061)
        #expect(try JSONAnswer(again)["error"]["rule"].text == "R11")
    }

    @Test func thePartnersOwnPeopleNeedAnExplicitYes() async throws {
        let desk = try await CommandDesk()
        let own = ["--email", "ana@mail.contoso.example"]
        let refused = try await desk.confirmTailwind(own)
        #expect(refused.status == 4)
        #expect(refused.errors.contains("--person-is-customers"))
        #expect(try await desk.confirmTailwind(own + ["--person-is-customers"]).status == 0)
    }

    @Test func theAgreementCanBeChosen() async throws {
        let desk = try await CommandDesk()
        let both = CommandDesk.acceptance + ["--as-of", "2019-12-01"]
        let preferred = try JSONAnswer(try await desk.run(["confirm", "tailwind", "--json"] + both))
        #expect(preferred["type"].text == "MicrosoftCustomerAgreement")
        let chosen = try JSONAnswer(
            try await desk.run(["confirm", "tailwind", "--json", "--agreement", "cloud"] + both))
        #expect(chosen["type"].text == "MicrosoftCloudAgreement")
        let early = try await desk.confirmTailwind(["--agreement", "customer"])
        #expect(early.status == 4)
        #expect(early.errors.contains("R16"))
        #expect(try await desk.confirmTailwind(["--agreement", "lease"]).status == 2)
    }

    @Test func anIndirectResellerCannotConfirm() async throws {
        let desk = CommandDesk(empty: try Home())
        _ = try await desk.setUp(["--kind", "indirect-reseller"])
        _ = try await desk.run(["import", "-"], input: CommandDesk.customers)
        let refused = try await desk.confirmTailwind(["--json"])
        #expect(refused.status == 4)
        #expect(try JSONAnswer(refused)["error"]["rule"].text == "R7")
    }
}
