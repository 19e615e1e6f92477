import TestSupport
import Testing

/// Any day is rehearsed without leaving the program.
@Suite struct RehearsalJourney {
    @Test func alongTheCalendarAndBack() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Adventure Works")
            #expect(!(try await terminal.screen().contains("⟲")))
            try await terminal.type("6")
            try await terminal.waitForText("The Microsoft Cloud Agreement is no longer accepted")
            // The fourth milestone: the confirmation is required by the dashboard.
            try await terminal.press("Home", "Down", "Down", "Down", "Enter")
            try await terminal.waitForText("as of 2018-11-07")
            try await terminal.waitForText("The confirmation has been required since 7 November 2018")
            try await terminal.wait(for: "the counts of that day") { screen in
                screen.rows.contains { $0.contains("outdated") && $0.contains("0%") }
            }
            try await terminal.type("2")
            let customers = try await terminal.waitForText("Adventure Works")
            #expect(customers.contains("as of 2018-11-07"))
            try await terminal.wait(for: "what was recorded by that day") { screen in
                screen.rows.contains { $0.contains("Adventure Works ") && $0.contains("2018-08-29") }
            }
            try await terminal.type("6")
            try await terminal.press("Left")
            try await terminal.waitForText("The confirmation has been optional since 7 August 2018")
            try await terminal.type("d")
            try await terminal.type("2019-10-01")
            try await terminal.waitForText("Tuesday 1 October 2019")
            try await terminal.press("Enter")
            try await terminal.waitForText("as of 2019-10-01")
            try await terminal.type("t")
            try await terminal.waitForNoText("⟲")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    /// A confirmation recorded while a day is rehearsed in a sandbox is dated that day.
    @Test func whatIsRecordedIsDatedTheDayRehearsed() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("6d2018-12-01")
            try await terminal.press("Enter")
            try await terminal.waitForText("as of 2018-12-01")
            try await terminal.type("2/tailwind t")
            try await terminal.wait(for: "only the customer looked for") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            try await terminal.press("Enter")
            try await terminal.type("c")
            try await terminal.waitForText("First name")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForNoText("First name")
            try await terminal.type("1")
            try await terminal.waitForText("Coverage")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let then = try await runProgram(["--as-of", "2018-12-01", "can-order", "tailwind", "--demo"], home: home)
        #expect(then.status == 0)
        let now = try await runProgram(["can-order", "tailwind", "--demo"], home: home)
        #expect(now.status == 4)
    }
}
