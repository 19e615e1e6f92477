import TestSupport
import Testing

@Suite struct CommandsOverviewTests {
    @Test func theOverviewAsJSON() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let overview = try JSONAnswer(try await desk.rehearse("overview", "--json"))
        #expect(overview["asOf"].text == "2018-12-01")
        #expect(overview["customers"].number == 3)
        #expect(overview["byState"]["confirmed"].number == 1)
        #expect(overview["byState"]["toConfirm"].number == 2)
        #expect(overview["due"]["cart"].number == 0)
        #expect(overview["due"]["rest"].number == 2)
        #expect(overview["confirmationsByWeek"].count == 12)
        #expect(overview["confirmationsByWeek"][11]["monday"].text == "2018-11-26")
        #expect(overview["confirmationsByWeek"][11]["confirmations"].number == 1)
        #expect(overview["confirmationsByWeek"][10]["confirmations"].number == 0)
        #expect(overview["rule"]["dashboard"]["demand"].text == "required")
        #expect(overview["rule"]["api"]["demand"].text == "optional")
    }

    @Test func theOverviewInWords() async throws {
        let desk = try await CommandDesk()
        let english = try await desk.rehearse("overview")
        #expect(english.status == 0)
        #expect(english.output.contains("The confirmation has been required since 7 November 2018"))
        #expect(english.output.contains("to confirm"))
        #expect(english.output.contains("100%"))
        #expect(english.output.contains("nothing due"))
        let french = try await desk.rehearse("overview", language: "fr")
        #expect(french.output.contains("La confirmation est exigée depuis le 7 novembre 2018"))
        #expect(french.output.contains("à confirmer"))
    }

    @Test func theCalendarAsJSON() async throws {
        let desk = try await CommandDesk()
        let calendar = try JSONAnswer(try await desk.rehearse("calendar", "--json"))
        #expect(calendar["asOf"].text == "2018-12-01")
        #expect(calendar["environment"].text == "sandbox")
        #expect(calendar["rule"]["dashboard"]["satisfiedBy"][0].text == "MicrosoftCloudAgreement")
        #expect(calendar["rule"]["dashboard"]["demandedSince"].text == "2018-11-07")
        #expect(calendar["milestones"].count == 10)
        let gate = calendar["milestones"][3]
        #expect(gate["from"].text == "2018-11-07")
        #expect(gate["subject"].text == "gate")
        #expect(gate["agreement"].isNull)
        #expect(gate["effect"].text == "required")
        #expect(gate["channel"].text == "dashboard")
        #expect(gate["environment"].text == "both")
        #expect(gate["inForce"].flag == true)
        let preview = calendar["milestones"][5]
        #expect(preview["agreement"].text == "MicrosoftCustomerAgreement")
        #expect(preview["effect"].text == "preview")
        #expect(preview["environment"].text == "sandbox")
        #expect(preview["inForce"].flag == false)
    }

    @Test func theCalendarInWords() async throws {
        let desk = try await CommandDesk()
        let early = try await desk.run(["--as-of", "2018-08-01", "--language", "en", "calendar"])
        #expect(early.output.contains("Nothing is to be confirmed yet"))
        #expect(early.output.contains("Next, on 7 August 2018: The confirmation is optional"))
        let french = try await desk.rehearse("calendar", language: "fr")
        #expect(french.output.contains("Ensuite, le 11 mars 2019 : La confirmation est exigée (API)"))
        #expect(french.output.contains("Le contrat Microsoft Cloud n’est plus accepté"))
    }

    @Test func withoutAStoreBothSaySo() async throws {
        let desk = CommandDesk(empty: try Home())
        for command in ["overview", "calendar"] {
            let refusal = try await desk.run([command, "--json"])
            #expect(refusal.status == 3)
            #expect(try JSONAnswer(refusal)["error"]["code"].isNull)
        }
    }
}
