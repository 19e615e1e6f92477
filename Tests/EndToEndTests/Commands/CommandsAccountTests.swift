import TestSupport
import Testing

/// `add-customer` and `edit-customer`.
@Suite struct CommandsAccountTests {
    private static let fabrikam = [
        "add-customer", "--name", "Fabrikam", "--domain", "fabrikam.example", "--country", "us", "--address",
        "1 Main Street", "--city", "Redmond", "--state", "washington", "--postal-code", "980526399",
        "--contact-first-name", "Léa", "--contact-last-name", "Martin", "--contact-email", "lea@fabrikam.example",
    ]
    private static let order = ["--subscription", "\(CommandDesk.officeE3)=25"]

    private func add(_ extra: [String], on day: String = CommandDesk.asOf, at desk: CommandDesk) async throws -> Outcome
    {
        try await desk.run(["--as-of", day] + Self.fabrikam + extra)
    }

    @Test func withTheAgreementAndAnOrder() async throws {
        let desk = try await CommandDesk()
        let added = try await add(["--agreement-date", "2018-11-30", "--json"] + Self.order, at: desk)
        #expect(added.status == 0, "\(added)")
        let answer = try JSONAnswer(added)
        #expect(answer["companyProfile"]["companyName"].text == "Fabrikam")
        #expect(answer["billingProfile"]["defaultAddress"]["state"].text == "WA")
        #expect(answer["billingProfile"]["defaultAddress"]["postalCode"].text == "98052-6399")
        #expect(answer["agreementState"].text == "confirmed")
        #expect(answer["orders"][0]["orderNumber"].text == "PD-000001")
        #expect(answer["subscriptions"][0]["quantity"].number == 25)
        let shown = try await desk.rehearse("show", "fabrikam")
        #expect(shown.output.contains("1 Main Street, Redmond, WA 98052-6399"))
        #expect(shown.output.contains("Léa Martin"))
    }

    @Test func whatWasDoneIsTold() async throws {
        let desk = try await CommandDesk()
        let added = try await add(["--agreement-date", "2018-11-30", "--language", "fr"] + Self.order, at: desk)
        #expect(added.output.contains("Fabrikam (fabrikam.example, ID Microsoft"))
        #expect(added.output.contains("PD-000001"))
        #expect(added.errors.isEmpty)
    }

    /// R15, R20: all or nothing.
    @Test func theGateShutsTheOrderOutAndTheCustomerWithIt() async throws {
        let desk = try await CommandDesk()
        let refused = try await add(Self.order, at: desk)
        #expect(refused.status == 4)
        #expect(refused.errors.contains("R20"))
        #expect(refused.errors.contains("Nothing was added"))
        #expect(try await desk.rehearse("show", "fabrikam").status == 1)
        #expect(try await add([], at: desk).status == 0)
    }

    /// R17.
    @Test func whileOptionalTheConfirmationCanBeSkipped() async throws {
        let desk = try await CommandDesk()
        #expect(try await add(Self.order, on: "2018-10-01", at: desk).status == 4)
        #expect(try await add(Self.order + ["--skip-confirmation"], on: "2018-10-01", at: desk).status == 0)
    }

    @Test func everyWrongEntryIsNamed() async throws {
        let desk = try await CommandDesk()
        let wrong = try await desk.run([
            "add-customer", "--name", "Fabrikam", "--domain", "fabrikam", "--country", "UK", "--tenant-id", "12",
            "--contact-email", "lea@fabrikam", "--json",
        ])
        #expect(wrong.status == 1)
        let fields = try JSONAnswer(wrong)["error"]["fields"]
        for field in ["domain", "country", "tenantID", "email", "firstName", "lastName"] {
            #expect(fields[field].text?.isEmpty == false, "\(field)")
        }
        let account = ["add-customer", "--name", "F", "--domain", "f.example"]
        let told = try await desk.run(account + ["--country", "UK"])
        #expect(told.errors == "Country (--country): no country has this; two letters such as US\n")
        let part = try await desk.run(account + ["--country", "FR", "--contact-email", "a@b.fr", "--city", "Paris"])
        #expect(part.errors.contains("Address line 1 (--address): an address needs it"))
        #expect(part.errors.contains("Contact’s last name (--contact-last-name): a contact needs it"))
        #expect(try await desk.run(["add-customer", "--name", "F", "--domain", "f.example"]).status == 2)
        #expect(try await add(["--subscription", "nonsense"], at: desk).status == 2)
        #expect(try await add(["--reseller", "Nobody"], at: desk).status == 1)
        #expect(try await add(["--first-name", "Ana"], at: desk).status == 2)
    }

    @Test func whoIsThereAlreadyIsRefusedByName() async throws {
        let desk = try await CommandDesk()
        for extra in [["--tenant-id", CommandDesk.tailwind], ["--domain", "tailwindtraders.example"]] {
            let refused = try await add(extra, at: desk)
            #expect(refused.status == 4)
            #expect(refused.errors.contains("Tailwind Traders"))
        }
    }

    @Test func anEditChangesWhatIsNamedAndNothingElse() async throws {
        let desk = try await CommandDesk()
        let edited = try await desk.rehearse(
            "edit-customer", "tailwind", "--name", "Zephyr Traders", "--country", "FR", "--address", "1 rue de Rivoli",
            "--city", "Paris", "--postal-code", "75001")
        #expect(edited.status == 0, "\(edited)")
        #expect(edited.output == "Saved: Zephyr Traders (tailwindtraders.example)\n")
        let shown = try await desk.rehearse("show", "zephyr")
        #expect(shown.output.contains("Ana Bowman"))
        #expect(shown.output.contains("1 rue de Rivoli"))
        #expect(shown.output.contains("Tailwind Traders"))
        let list = try await desk.rehearse("customers", "--search", "tailwind traders")
        #expect(list.output.contains("Zephyr Traders"))
        let log = try await desk.rehearse("activity", "--search", "zephyr")
        #expect(log.output.contains("Zephyr Traders"))
        #expect(try await desk.rehearse("edit-customer", "zephyr", "--postal-code", "7500").status == 1)
        #expect(try await desk.rehearse("edit-customer", "zephyr", "--name", "Zephyr Traders").status == 4)
        #expect(try await desk.rehearse("edit-customer", "zephyr").status == 2)
    }
}
