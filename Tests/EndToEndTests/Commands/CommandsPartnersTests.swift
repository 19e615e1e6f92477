import TestSupport
import Testing

/// R9: two partners in one store, strictly apart, as the commands see them.
@Suite struct CommandsPartnersTests {
    private static let first = "Contoso Distribution"
    private static let second = "Fabrikam Distribution"

    private func twoPartners() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        let setUp = try await desk.setUp(["--name", Self.second], tenant: "0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44")
        try #require(setUp.status == 0, "\(setUp)")
        let file = try desk.file("theirs.csv", CommandDesk.customers)
        let imported = try await at(Self.second, desk, "import", file)
        try #require(imported.status == 0, "\(imported)")
        return desk
    }

    private func at(_ partner: String, _ desk: CommandDesk, _ arguments: String...) async throws -> Outcome {
        try await desk.run(["--partner", partner, "--as-of", CommandDesk.asOf, "--language", "en"] + arguments)
    }

    @Test func partnersAreListed() async throws {
        let desk = try await twoPartners()
        let list = try JSONAnswer(try await desk.run(["partners", "list", "--json"]))
        #expect(list["totalCount"].number == 2)
        #expect(list["items"][0]["companyName"].text == Self.first)
        #expect(list["items"][1]["id"].text == "0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44")
        #expect(list["items"][1]["kind"].text == "direct-bill")
        #expect(try await desk.run(["partners", "--language", "fr"]).errors == "2 partenaires\n")
    }

    /// The same customer buys from both: what one has means nothing for the other.
    @Test func whatOneRecordsMeansNothingForTheOther() async throws {
        let desk = try await twoPartners()
        #expect(try await desk.confirmTailwind(["--partner", Self.first]).status == 0)
        #expect(try await at(Self.first, desk, "can-order", "tailwind").status == 0)
        #expect(try await at(Self.second, desk, "can-order", "tailwind").status == 4)
        let order = ["order", "tailwind", "--offer", CommandDesk.officeE3, "--seats", "2", "--json"]
        let placed = try await desk.run(["--partner", Self.first, "--as-of", CommandDesk.asOf] + order)
        let id = try #require(try JSONAnswer(placed)["subscriptions"][0]["id"].text)
        #expect(try await desk.run(["--partner", Self.second, "--as-of", CommandDesk.asOf] + order).status == 4)

        let theirs = try JSONAnswer(try await at(Self.second, desk, "show", "tailwind", "--json"))
        #expect(theirs["agreements"].count == 0)
        #expect(theirs["subscriptions"].count == 0)
        #expect(theirs["orders"].count == 0)
        for change in ["suspend", "reactivate", "cancel", "renew"] {
            #expect(try await at(Self.second, desk, "subscriptions", change, id).status == 1)
        }
        #expect(try await at(Self.second, desk, "seats", id, "3").status == 1)
        #expect(try await at(Self.second, desk, "undo", "--reason", "slip").status == 4)
        #expect(try await at(Self.second, desk, "withdraw", "tailwind", "--reason", "left", "--yes").status == 4)
        #expect(try await at(Self.first, desk, "can-order", "tailwind").status == 0)
        #expect(try await at(Self.first, desk, "subscriptions", "tailwind").output.contains("active"))
    }

    @Test func aUserOfOneIsNoneOfTheOther() async throws {
        let desk = try await twoPartners()
        #expect(try await at(Self.first, desk, "users", "add", "marie", "--role", "global-admin").status == 0)
        #expect(try await at(Self.first, desk, "customers", "--user", "marie").status == 0)
        #expect(try await at(Self.second, desk, "customers", "--user", "marie").status == 5)
        #expect(try await at(Self.second, desk, "users", "remove", "marie").status == 1)
        #expect(try JSONAnswer(try await at(Self.second, desk, "users", "--json"))["totalCount"].number == 1)
    }
}
