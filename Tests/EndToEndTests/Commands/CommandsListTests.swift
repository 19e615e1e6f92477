import TestSupport
import Testing

@Suite struct CommandsListTests {
    @Test func customersAsJSONHaveTheAPIsNames() async throws {
        let desk = try await CommandDesk()
        let list = try JSONAnswer(try await desk.rehearse("customers", "--json"))
        #expect(list["totalCount"].number == 3)
        #expect(list["items"].count == 3)
        let last = list["items"][2]
        #expect(last["id"].text == CommandDesk.tailwind)
        #expect(last["companyProfile"]["tenantId"].text == CommandDesk.tailwind)
        #expect(last["companyProfile"]["domain"].text == "tailwindtraders.example")
        #expect(last["companyProfile"]["companyName"].text == "Tailwind Traders")
        #expect(last["relationshipToPartner"].text == "Reseller")
        #expect(last["agreementState"].text == "toConfirm")
    }

    @Test func theTotalIsThatOfAllWhateverTheLimit() async throws {
        let desk = try await CommandDesk()
        let everybody = try JSONAnswer(try await desk.run(["customers", "--limit", "1", "--json"]))
        #expect(everybody["totalCount"].number == 3)
        #expect(everybody["items"].count == 1)
        let found = try JSONAnswer(
            try await desk.run(["customers", "--search", "ADVENTURE", "--limit", "1", "--json"]))
        #expect(found["totalCount"].number == 2)
        let none = try JSONAnswer(try await desk.run(["customers", "--search", "zzz", "--json"]))
        #expect(none["totalCount"].number == 0)
        #expect(none["items"].count == 0)
        let limited = try await desk.run(["customers", "--limit", "1"])
        #expect(limited.errors == "the first of 3 customers\n")
        #expect(try await desk.run(["customers", "--limit", "2"]).errors == "the first 2 of 3 customers\n")
        let french = try await desk.run(["customers", "--limit", "1", "--language", "fr"])
        #expect(french.errors == "début d’une liste de 3 clients\n")
        #expect(limited.errors == "the first of 3 customers\n")
    }

    @Test func statesFilter() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        func count(_ state: String, asOf: String) async throws -> Int? {
            let list = try await desk.run(["customers", "--state", state, "--as-of", asOf, "--json"])
            return try JSONAnswer(list)["totalCount"].number
        }
        #expect(try await count("confirmed", asOf: "2018-12-01") == 1)
        #expect(try await count("to-confirm", asOf: "2018-12-01") == 2)
        #expect(try await count("outdated", asOf: "2020-02-01") == 1)
        #expect(try await count("not-applicable", asOf: "2018-08-06") == 3)
        #expect(try await count("withdrawn", asOf: "2020-02-01") == 0)
    }

    @Test func customersAsCSVHaveTheDashboardsColumnsFirst() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let rows = try await desk.rehearse("customers", "--csv", language: "fr").output.components(separatedBy: "\r\n")
        #expect(
            rows.first
                == "Microsoft ID,Company name,Primary domain name,Relationship,Agreement state,Date agreed")
        #expect(
            rows[3]
                == "\(CommandDesk.tailwind),Tailwind Traders,tailwindtraders.example,Reseller,confirmed,2018-11-30")
    }

    @Test func aNameThatASpreadsheetWouldRunIsDefused() async throws {
        let desk = try await CommandDesk()
        let row = "44444444-4444-4444-8444-444444444444,=HYPERLINK(1),formula.example"
        _ = try await desk.run(["import", "-"], input: "Microsoft ID,Company name,Primary domain name\n\(row)\n")
        #expect(try await desk.run(["customers", "--csv"]).output.contains(",'=HYPERLINK(1),"))
        #expect(try await desk.run(["customers", "--json"]).output.contains("\"=HYPERLINK(1)\""))
    }

    @Test func peopleReadAlignedColumns() async throws {
        let desk = try await CommandDesk()
        let outcome = try await desk.rehearse("customers", language: "fr")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("Nom "))
        let starts = ["Nom de domaine", "adventureworks.", "adventureworkscycles.", "tailwindtraders."]
        let places = zip(lines, starts).map { line, start in
            line.firstRange(of: start).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
        }
        #expect(Set(places).count == 1)
        #expect(outcome.errors == "3 clients\n")
    }

    @Test func offersNeedNoStore() async throws {
        let desk = CommandDesk(empty: try Home())
        let list = try JSONAnswer(
            try await desk.run(["offers", "--search", "business essentials", "--json", "--language", "fr"]))
        #expect(list["totalCount"].number == 1)
        let offer = list["items"][0]
        #expect(offer["id"].text == CommandDesk.essentials)
        #expect(offer["name"].text == "Office 365 Business Essentials")
        #expect(offer["category"].text == "Office 365")
        #expect(offer["unitType"].text == "Licenses")
        #expect(offer["billing"].text == "license")
        #expect(offer["minimumQuantity"].number == 1)
        #expect(offer["maximumQuantity"].number == 300)
        #expect(offer["description"].text?.contains("personnes") == true)
        #expect(try await desk.run(["offers"]).output.contains("1–300"))
    }

    @Test func offersAreFilteredAndSorted() async throws {
        let desk = try await CommandDesk()
        let usage = try JSONAnswer(try await desk.run(["offers", "--billing", "usage", "--json"]))
        let count = try #require(usage["totalCount"].number)
        #expect(count > 0)
        #expect(usage["items"].count == count)
        let apps = try await desk.run(
            ["offers", "--category", "POWER platform", "--search", "power", "--sort", "name", "--csv"])
        let lines = apps.output.split(separator: "\r\n")
        #expect(lines.first == "Offer ID,Offer,Category,Billing,Term,Minimum seats,Maximum seats")
        #expect(lines.dropFirst().allSatisfy { $0.contains(",Power Platform,license,P1Y,1,") })
        let names = lines.dropFirst().compactMap { $0.split(separator: ",").dropFirst().first }
        #expect(names.count > 1 && names == names.sorted())
        let unknown = try await desk.run(["offers", "--category", "nonsense"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("There are: Office 365, "))
        #expect(try await desk.run(["offers", "--category", "Azure", "--billing", "usage"]).status == 2)
    }

    @Test func usersAreFilteredAndSorted() async throws {
        let desk = try await CommandDesk()
        for (login, role, name) in [("zoe", "helpdesk-agent", "Zoé Lefèvre"), ("abe", "sales-agent", "Zacharie")] {
            _ = try await desk.run(["users", "add", login, "--role", role, "--name", name])
        }
        let found = try await desk.run(["users", "list", "--search", "LEFEVRE", "--csv"])
        #expect(found.output == "Login,Name,Role,Designated\r\nzoe,Zoé Lefèvre,helpdesk-agent,no\r\n")
        let sellers = try JSONAnswer(try await desk.run(["users", "list", "--role", "sales-agent", "--json"]))
        #expect(sellers["items"][0]["userId"].text == "abe")
        let all = try JSONAnswer(try await desk.run(["users", "list", "--sort", "role", "--json"]))
        let last = try #require(all["totalCount"].number) - 1
        #expect(all["items"][last]["userId"].text == "zoe")
        #expect(try await desk.run(["users", "list", "--role", "sales-agent", "--designated"]).status == 2)
    }
}
