import TestSupport
import Testing

/// A morning's work: one confirmation after another, without the list in between.
@Suite struct QueueJourney {
    @Test func threeInARow() async throws {
        let home = try Home()
        let before = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let total = try #require(before["totalCount"].number)
        let names = (0..<3).compactMap { before["items"][$0]["companyProfile"]["companyName"].text }
        try #require(names.count == 3)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3")
            try await terminal.waitForText("\(total) left")
            try await terminal.press("Enter")
            for (step, name) in names.enumerated() {
                try await terminal.waitForText("Confirm acceptance: \(name.prefix(16))")
                try await terminal.type("t")
                try await terminal.press("C-s")
                try await terminal.waitForText("Confirmed \(name); \(total - step - 1) left")
            }
            try await terminal.press("Escape")
            try await terminal.waitForText("3 done")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let after = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        #expect(after["totalCount"].number == total - 3)
        for name in names {
            let answer = try await runProgram(["can-order", name, "--demo"], home: home)
            #expect(answer.status == 0, "\(name)")
        }
    }

    /// A fast typist does not wait for the screen: what is typed ahead goes where it was meant to.
    @Test func typedAhead() async throws {
        let home = try Home()
        let before = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let total = try #require(before["totalCount"].number)
        let fourth = try #require(before["items"][3]["companyProfile"]["companyName"].text)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.press("3", "Enter", "t", "C-s", "t", "C-s", "t", "C-s")
            try await terminal.waitForText("\(total - 3) left")
            // Only once the fourth form is there: an Escape before it would run into the letter that follows.
            try await terminal.waitForText("Confirm acceptance: \(fourth.prefix(16))")
            try await terminal.press("Escape")
            try await terminal.waitForText("3 done")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
