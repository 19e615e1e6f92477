import TestSupport
import Testing

/// A customer's whole life on its screen.
@Suite struct CustomerJourney {
    private func openTailwind(_ terminal: TmuxTerminal) async throws {
        try await terminal.run("partner-desk --demo")
        try await terminal.waitForText("Contoso Distribution")
        try await terminal.type("/tailw")
        try await terminal.wait(for: "only the customer looked for") {
            $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
        }
        try await terminal.press("Enter", "Enter")
        try await terminal.waitForText("Cannot order")
    }

    @Test func suspendedReactivatedRenewedThenWithdrawn() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await openTailwind(terminal)
            try await terminal.press("Tab")
            try await terminal.type("p")
            try await terminal.waitForText("Suspended Office 365 E3")
            try await terminal.type("p")
            try await terminal.waitForText("Reactivated Office 365 E3")
            try await terminal.type("r")
            try await terminal.waitForText("(R20)")
            try await terminal.type("c")
            try await terminal.waitForText("ana.bowman@tailwindtraders.example")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForText("Enter renews now")
            try await terminal.press("Enter")
            try await terminal.waitForText("Renewed Office 365 E3 until")

            try await terminal.type("w")
            try await terminal.waitForText("1 subscription will be cancelled (seats: 25)")
            try await terminal.press("F9")
            try await terminal.waitForText("A reason is required")
            try await terminal.type("no longer agrees")
            try await terminal.press("F9")
            try await terminal.waitForText("Withdrawn: Tailwind Traders; 1 subscription is cancelled.")
            try await terminal.waitForText("Cannot order")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let shown = try JSONAnswer(try await runProgram(["show", "tailwind", "--demo", "--json"], home: home))
        #expect(shown["subscriptions"][0]["status"].text == "deleted")
        let answer = try await runProgram(["can-order", "tailwind", "--demo"], home: home)
        #expect(answer.status == 4)
        #expect(answer.output.contains("no longer agrees"))
    }

    /// Noticed when the next form is open already.
    @Test func aSlipInTheQueueIsTakenBack() async throws {
        let home = try Home()
        let before = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let total = try #require(before["totalCount"].number)
        let name = try #require(before["items"][0]["companyProfile"]["companyName"].text)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3")
            try await terminal.waitForText("\(total) left")
            try await terminal.press("Enter")
            try await terminal.waitForText("Confirm acceptance: \(name.prefix(16))")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForText("\(total - 1) left")
            try await terminal.press("F8")
            try await terminal.waitForText("Take back a confirmation: \(name.prefix(16))")
            try await terminal.type("wrong customer")
            try await terminal.press("F9")
            try await terminal.waitForText("Taken back: \(name)")
            try await terminal.press("Escape")
            try await terminal.waitForText("0 done")
            try await terminal.type("u")
            try await terminal.waitForText("(R10)")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let after = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        #expect(after["totalCount"].number == total)
        let history = try JSONAnswer(try await runProgram(["show", name, "--demo", "--json"], home: home))
        #expect(history["agreements"][0]["retraction"]["reason"].text == "wrong customer")
    }
}
