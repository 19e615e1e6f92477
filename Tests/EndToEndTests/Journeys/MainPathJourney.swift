import TestSupport
import Testing

/// From the list to an accepted order, as a newcomer does it: found, refused, confirmed, bought.
@Suite struct MainPathJourney {
    @Test func refusedThenConfirmedThenBought() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("/tailw")
            try await terminal.wait(for: "only the customer looked for") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            // The first Enter leaves the search for the list, the second opens the customer.
            try await terminal.press("Enter", "Enter")
            try await terminal.waitForText("Cannot order")
            try await terminal.type("o")
            try await terminal.waitForText("Catalogue")
            try await terminal.type("/office 365 e5")
            try await terminal.press("Enter")
            try await terminal.waitForText("Seats")
            try await terminal.press("C-u")
            try await terminal.type("12")
            try await terminal.press("Enter")
            try await terminal.waitForText("1 line")
            try await terminal.type("b")
            try await terminal.waitForText("Review")
            try await terminal.press("Enter")
            try await terminal.waitForText("(R20)")
            try await terminal.type("c")
            try await terminal.waitForText("ana.bowman@tailwindtraders.example")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForText("Can order")
            try await terminal.press("Enter")
            try await terminal.waitForText("PD-")
            try await terminal.press("Enter")
            try await terminal.waitForText("✓ Can order")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        // Somebody else asks: the whole of it is in the store.
        let answer = try await runProgram(["can-order", "tailwind", "--demo"], home: home)
        #expect(answer.status == 0)
        #expect(answer.output.contains("Ana Bowman"))
    }

    @Test func inFrench() async throws {
        let home = try Home()
        let french = ["LANG": "fr_FR.UTF-8"]
        try await withTerminal(columns: 80, rows: 24, home: home, environment: french) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("à confirmer")
            try await terminal.type("/tailw")
            try await terminal.wait(for: "seulement ce client") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            try await terminal.press("Enter")
            try await terminal.type("c")
            try await terminal.waitForText("Date d’acceptation")
            // The day first, as it is written in French.
            try await terminal.type("30/11/2025")
            try await terminal.waitForText("dimanche 30 novembre 2025")
            try await terminal.press("C-s")
            try await terminal.waitForText("acceptation confirmée")
            try await terminal.press("Enter")
            try await terminal.waitForText("Peut commander")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let answer = try await runProgram(["can-order", "tailwind", "--demo"], home: home, environment: french)
        #expect(answer.status == 0)
        #expect(answer.output.contains("30 novembre 2025"))
    }

    /// The first start, by keyboard alone: the sample, clearly marked, and no file of one's own.
    @Test func theFirstStartOffersTheSample() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk")
            try await terminal.waitForText("Welcome to Partner Desk")
            try await terminal.press("Enter")
            try await terminal.waitForText("sample data")
            try await terminal.waitForText("Adventure Works")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func theFirstStartSetsAPartnerUp() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk")
            try await terminal.waitForText("Welcome to Partner Desk")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("Company name")
            try await terminal.type("Fabrikam CSP")
            try await terminal.press("Tab")
            try await terminal.type("5b1c7e0a3f0d4c559a6e2d8f41c7b903")
            try await terminal.press("C-s")
            try await terminal.waitForText("There are no customers yet")
            try await terminal.waitForText("Fabrikam CSP")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let listed = try await runProgram(["customers", "--json"], home: home)
        #expect(listed.status == 0)
        #expect(listed.output.contains("\"totalCount\":0") || listed.output.contains("\"totalCount\": 0"))
    }
}
