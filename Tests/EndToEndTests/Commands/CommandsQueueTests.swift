import TestSupport
import Testing

@Suite struct CommandsQueueTests {
    /// Adventure Works Cycles has an order that waits; as of the day on which the Cloud Agreement is required.
    private func desk() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        let refused = try await desk.rehearse(
            "order", "adventureworkscycles.example", "--offer", CommandDesk.officeE3, "--seats", "5")
        try #require(refused.status == 4, "\(refused)")
        return desk
    }

    @Test func theOrderThatWaitsComesFirst() async throws {
        let list = try JSONAnswer(try await desk().rehearse("queue", "--json"))
        #expect(list["totalCount"].number == 3)
        #expect(list["items"].count == 3)
        let first = list["items"][0]
        #expect(first["companyProfile"]["companyName"].text == "Adventure Works Cycles")
        #expect(first["urgency"].text == "cart")
        #expect(first["agreementState"].text == "toConfirm")
        #expect(first["dueDate"].isNull)
        #expect(list["items"][2]["id"].text == CommandDesk.tailwind)
        #expect(list["items"][2]["urgency"].text == "rest")
    }

    @Test func theTotalIsThatOfAllWhateverTheLimit() async throws {
        let desk = try await desk()
        let one = try JSONAnswer(try await desk.rehearse("queue", "--limit", "1", "--json"))
        #expect(one["totalCount"].number == 3)
        #expect(one["items"].count == 1)
        let text = try await desk.rehearse("queue", "--limit", "1")
        #expect(text.errors == "the first of 3 customers\n")
        let usage = try await desk.rehearse("queue", "--limit", "-1")
        #expect(usage.status == 2)
    }

    @Test func aConfirmedCustomerIsNoLongerInIt() async throws {
        let desk = try await desk()
        _ = try await desk.confirmTailwind()
        let rows = try await desk.rehearse("queue", "--csv").output.components(separatedBy: "\r\n")
        #expect(
            rows[0]
                == "Microsoft ID,Company name,Primary domain name,Relationship,Agreement state,Urgency,Due date,"
                + "Collected from")
        #expect(rows[1].hasSuffix("Adventure Works Cycles,adventureworkscycles.example,Reseller,toConfirm,cart,,"))
        #expect(rows[2].hasSuffix("Adventure Works,adventureworks.example,Reseller,toConfirm,rest,,"))
        #expect(rows.count == 4)
        let later = try JSONAnswer(try await desk.run(["queue", "--as-of", "2020-02-01", "--json"]))
        #expect(later["totalCount"].number == 3, "the Cloud Agreement no longer counts")
    }

    @Test func beforeTheProgrammeItIsEmpty() async throws {
        let outcome = try await desk().run(["queue", "--as-of", "2018-08-06"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "0 customers\n")
    }

    @Test func peopleReadItInTheirLanguage() async throws {
        let outcome = try await desk().rehearse("queue", language: "fr")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("Urgence"))
        #expect(lines[1].hasPrefix("commande en attente"))
        #expect(outcome.errors == "3 clients\n")
    }

    private func names(_ outcome: Outcome) throws -> [String] {
        let list = try JSONAnswer(outcome)
        #expect(list["totalCount"].number == list["items"].count)
        return (0..<list["items"].count).compactMap { list["items"][$0]["companyProfile"]["companyName"].text }
    }

    @Test func itIsSearchedFilteredAndSorted() async throws {
        let desk = try await desk()
        for (options, expected) in [
            (["--search", "ADVENTURÉ"], ["Adventure Works Cycles", "Adventure Works"]),
            (["--search", "tailwindtraders.example", "--urgency", "carts"], []),
            (["--search", "f6fadfa7"], ["Tailwind Traders"]),
            (["--urgency", "carts"], ["Adventure Works Cycles"]), (["--urgency", "60"], []),
            (["--urgency", "rest"], ["Adventure Works", "Tailwind Traders"]), (["--collected"], []),
            (["--sort", "name"], ["Adventure Works", "Adventure Works Cycles", "Tailwind Traders"]),
            (
                ["--sort", "name-reversed", "--urgency", "rest"],
                ["Tailwind Traders", "Adventure Works"]
            ),
            (["--sort", "domain", "--search", "work"], ["Adventure Works", "Adventure Works Cycles"]),
        ] as [([String], [String])] {
            let outcome = try await desk.run(["queue", "--as-of", CommandDesk.asOf, "--json"] + options)
            #expect(try names(outcome) == expected, "\(options)")
        }
    }

    @Test func aSearchCountsWhatItFinds() async throws {
        let desk = try await desk()
        let some = try await desk.rehearse("queue", "--search", "adventure", "--limit", "1")
        #expect(some.errors == "the first of 2 customers\n")
        let none = try await desk.rehearse("queue", "--search", "nobody at all")
        #expect(none.status == 0 && none.errors == "0 customers\n")
    }

    @Test func aResellersCustomersAlone() async throws {
        let home = try Home()
        func queue(_ options: String...) async throws -> Outcome {
            try await runProgram(["queue", "--demo", "--json"] + options, home: home)
        }
        let own = try names(try await queue("--reseller", "alpenglow", "--sort", "name"))
        #expect(!own.isEmpty)
        let all = try names(try await queue("--sort", "name"))
        #expect(own.count < all.count && Set(own).isSubset(of: all))
        #expect(try await queue("--reseller", "nobody at all").status == 1)
    }

    @Test(arguments: [["--urgency", "45"], ["--sort", "date-agreed"], ["--sort", ""], ["--limit", "x"]])
    func whatItDoesNotKnowItSays(options: [String]) async throws {
        let outcome = try await desk().run(["queue"] + options)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(options[0]))
    }

    @Test func beingAskedForHelpItShowsExamples() async throws {
        let outcome = try await desk().run(["queue", "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("partner-desk queue --urgency 30 --sort name"))
    }
}
