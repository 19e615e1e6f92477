import Foundation
import TestSupport
import Testing

/// Sorting, the filter by reseller and saved views, on the command line.
@Suite struct CommandsViewTests {
    private func names(_ outcome: Outcome) throws -> [String] {
        let list = try JSONAnswer(outcome)
        return (0..<list["items"].count).compactMap { list["items"][$0]["companyProfile"]["companyName"].text }
    }

    @Test func customersAreSorted() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.run(["confirm", "tailwind"] + CommandDesk.acceptance)
        let row = "44444444-4444-4444-8444-444444444444,Zulu,aaa.example"
        _ = try await desk.run(["import", "-"], input: "Microsoft ID,Company name,Primary domain name\n\(row)\n")
        let (works, cycles, tailwind) = ("Adventure Works", "Adventure Works Cycles", "Tailwind Traders")
        for (order, expected) in [
            ("name", [works, cycles, tailwind, "Zulu"]), ("name-reversed", ["Zulu", tailwind, cycles, works]),
            ("domain", ["Zulu", works, cycles, tailwind]), ("date-agreed", [tailwind, works, cycles, "Zulu"]),
        ] {
            #expect(try names(try await desk.run(["customers", "--sort", order, "--json"])) == expected, "\(order)")
        }
        let found = try await desk.run(["customers", "--search", "works", "--sort", "name-reversed", "--json"])
        #expect(try names(found) == [cycles, works])
        #expect(try await desk.run(["customers", "--sort", "size"]).status == 2)
    }

    /// R16: of a day before the last that was recorded there is no order by date.
    @Test func datesAreInOrderOnlyForToday() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        let outcome = try await desk.run(["customers", "--sort", "date-agreed", "--as-of", "2018-11-20"])
        #expect(outcome.status == 4 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("R16"))
    }

    @Test func oneResellersCustomers() async throws {
        let home = try Home()
        func run(_ arguments: String...) async throws -> Outcome {
            try await runProgram(["--demo", "--language", "en"] + arguments, home: home)
        }
        let all = try JSONAnswer(try await run("customers", "--json"))["totalCount"].number
        let some = try JSONAnswer(try await run("customers", "--reseller", "alpenglow", "--json"))
        let count = try #require(some["totalCount"].number)
        #expect(count > 0 && count < all ?? 0)
        #expect(some["items"].count == count)
        let none = try await run("customers", "--reseller", "nobody at all")
        #expect(none.status == 1 && none.errors.contains("nobody at all"))
        let several = try await run("customers", "--reseller", "e")
        #expect(several.status == 2 && several.errors.contains("; "))
    }

    @Test func aViewIsSavedShownAndRemoved() async throws {
        let desk = try await CommandDesk()
        let saved = try await desk.run([
            "views", "save", "  Works, à rebours ", "--search", "works", "--sort", "name-reversed", "--state",
            "to-confirm",
        ])
        #expect(saved.status == 0 && saved.output.isEmpty)
        #expect(try await desk.run(["views"]).output == "Works, à rebours\n")
        let list = try JSONAnswer(try await desk.run(["views", "--json"]))
        #expect(list["items"][0]["sort"].text == "name-reversed" && list["items"][0]["search"].text == "works")
        let shown = try await desk.run(["customers", "--view", "WORKS, A REBOURS", "--json"])
        #expect(try names(shown) == ["Adventure Works Cycles", "Adventure Works"])
        // What is said beside it wins.
        let other = try await desk.run(["customers", "--view", "works, à rebours", "--search", "tail", "--json"])
        #expect(try names(other) == ["Tailwind Traders"])
        #expect(
            try names(try await desk.run(["customers", "--view", "to confirm", "--json", "--language", "en"])).count
                == 3)
        #expect(try await desk.run(["views", "remove", "works, à rebours"]).status == 0)
        #expect(try await desk.run(["views", "remove", "works, à rebours"]).status == 1)
        #expect(try await desk.run(["customers", "--view", "works, à rebours"]).status == 1)
    }

    @Test(arguments: ["", "  ", "a\u{1B}[31m", String(repeating: "x", count: 61)])
    func aNameThatIsNoneIsRefused(name: String) async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.run(["views", "save", name]).status == 2)
        #expect(try await desk.run(["views"]).output.isEmpty)
    }
}
