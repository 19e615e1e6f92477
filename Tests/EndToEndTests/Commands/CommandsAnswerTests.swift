import TestSupport
import Testing

/// `show` and `can-order`.
@Suite struct CommandsAnswerTests {
    @Test(arguments: [
        ("2018-08-06", 0, "notNeeded", "R16"), ("2018-08-07", 0, "optional", "R17"),
        ("2018-11-07", 4, "required", "R16"),
    ])
    func theCalendarDecides(day: String, status: Int32, confirmation: String, rule: String) async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["can-order", "tailwind", "--as-of", day, "--json"])
        #expect(outcome.status == status)
        let answer = try JSONAnswer(outcome)["canOrder"]
        #expect(answer["allowed"].flag == (status == 0))
        #expect(answer["confirmation"].text == confirmation)
        #expect(answer["rule"].text == rule)
        #expect(answer["reason"].text?.isEmpty == false)
    }

    @Test(arguments: [
        ("en", "Cannot order: ", "Microsoft Cloud Agreement"),
        ("fr", "Ne peut pas commander : ", "contrat Microsoft Cloud"),
    ])
    func theAnswerIsOneLine(language: String, start: String, agreement: String) async throws {
        let outcome = try await CommandDesk().rehearse("can-order", "tailwindtraders.example", language: language)
        #expect(outcome.status == 4)
        #expect(outcome.output.hasPrefix(start))
        #expect(outcome.output.contains(agreement))
        #expect(outcome.output.filter { $0 == "\n" }.count == 1)
        #expect(outcome.errors.isEmpty)
    }

    @Test(arguments: [
        "F6FADFA7-E5C1-4B62-9362-DA5CC13DA58A", "tailwindtraders.example", "tailw", "Adventure Works",
    ])
    func aCustomerIsFoundByIdDomainOrName(name: String) async throws {
        #expect(try await CommandDesk().run(["show", name]).status == 0)
    }

    @Test func anAmbiguousNameListsTheCandidates() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.run(["show", "advent"])
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("adventureworks.example"))
        #expect(outcome.errors.contains("adventureworkscycles.example"))
        let json = try JSONAnswer(try await desk.run(["show", "advent", "--json"]))
        #expect(json["error"]["candidates"].count == 2)
        #expect(try await desk.run(["show", "nobody at all"]).status == 1)
    }

    @Test func everythingAboutACustomer() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind(["--phone", "+1 425 555 0119"])
        _ = try await desk.confirmTailwind(["--first-name", "Anna"])
        _ = try await desk.rehearse("order", "tailwind", "--offer", CommandDesk.officeE3, "--seats", "25")
        let answer = try JSONAnswer(try await desk.rehearse("show", "tailwind", "--json"))
        #expect(answer["id"].text == CommandDesk.tailwind)
        #expect(answer["agreementState"].text == "confirmed")
        #expect(answer["canOrder"]["allowed"].flag == true)
        #expect(answer["billingProfile"]["email"].text == "ana.bowman@tailwindtraders.example")
        #expect(answer["agreements"].count == 2)
        let newest = answer["agreements"][0]
        #expect(newest["inForce"].flag == true)
        #expect(newest["primaryContact"]["firstName"].text == "Anna")
        #expect(newest["primaryContact"]["phoneNumber"].isNull)
        let superseded = answer["agreements"][1]
        #expect(superseded["inForce"].flag == false)
        #expect(superseded["templateId"].text == "998b88de-aa99-4388-a42c-1b3517d49490")
        #expect(superseded["type"].text == "MicrosoftCloudAgreement")
        #expect(superseded["dateAgreed"].text == "2018-11-30")
        #expect(superseded["primaryContact"]["phoneNumber"].text == "+1 425 555 0119")
        #expect(superseded["userId"].text?.isEmpty == false)
        #expect(superseded["confirmedAt"].text?.hasPrefix("2018-12-01T") == true)
        #expect(superseded["channel"].text == "dashboard")
        #expect(answer["subscriptions"][0]["quantity"].number == 25)
        #expect(answer["orders"][0]["orderNumber"].text == "PD-000001")
        let before = try JSONAnswer(try await desk.run(["show", "tailwind", "--as-of", "2018-11-30", "--json"]))
        #expect(before["agreements"].count == 0)
    }

    @Test(arguments: [
        ("en", "Can order: Microsoft Cloud Agreement accepted by Ana Bowman on 30 November 2018", "In force: "),
        ("fr", "Peut commander : contrat Microsoft Cloud accepté par Ana Bowman le 30 novembre 2018", "En vigueur : "),
    ])
    func theFirstLineAnswers(language: String, first: String, inForce: String) async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let outcome = try await desk.rehearse("show", "tailwind", language: language)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.first == first)
        #expect(lines.contains { $0.hasPrefix(inForce) })
        let shut = try await desk.rehearse("show", "adventureworks.example", language: language)
        #expect(shut.status == 0)
        #expect(shut.output.contains("partner-desk confirm adventureworks.example"))
    }
}
