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
            // A key right behind Esc would be taken for one with Alt.
            try await terminal.waitForText("Confirm acceptance")
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

    private func names(_ options: [String], home: Home) async throws -> [String] {
        let list = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"] + options, home: home))
        return (0..<list["items"].count).compactMap { list["items"][$0]["companyProfile"]["companyName"].text }
    }

    /// Searched, filtered and sorted, the queue leads from one to the next of what is shown, and the command lists it.
    @Test func threeInARowOfWhatIsShown() async throws {
        let home = try Home()
        let shown = ["--search", "tra", "--urgency", "rest", "--sort", "name-reversed"]
        let before = try await names(shown, home: home)
        let total = try await names([], home: home).count
        try #require(before.count > 4 && before.count < 16, "they are to fit the screen")
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3/tra")
            try await terminal.press("Enter", "f")
            try await terminal.waitForText("Show which customers?")
            try await terminal.press("End", "Up", "Enter", "s")
            try await terminal.waitForText("Sort by what?")
            try await terminal.press("Down", "Down", "Enter")
            try await terminal.waitForText("nothing due · \(before.count) customers")
            try await terminal.press("Down", "Enter")
            for (step, name) in before.dropFirst().prefix(3).enumerated() {
                try await terminal.waitForText("Confirm acceptance: \(name.prefix(16))")
                try await terminal.type("t")
                try await terminal.press("C-s")
                try await terminal.waitForText("Confirmed \(name); \(total - step - 1) left")
            }
            try await terminal.waitForText("Confirm acceptance: \(before[4].prefix(16))")
            try await terminal.press("Escape")
            try await terminal.waitForText("nothing due · \(before.count - 3) customers")
            try await terminal.waitForText("3 done · \(total - 3) left")
            // Step by step everybody is there again.
            try await terminal.press("Escape")
            try await terminal.waitForText("Search  /")
            try await terminal.press("Escape")
            try await terminal.waitForNoText("Esc show all")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        #expect(try await names(shown, home: home) == [before[0]] + before[4...])
        #expect(try await names([], home: home).count == total - 3)
    }

    @Test func toTheEndAndBack() async throws {
        let home = try Home()
        let all = try await names([], home: home)
        let (first, last) = (try #require(all.first), try #require(all.last))
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3G")
            try await terminal.waitForText(String(last.prefix(20)))
            try await terminal.press("Enter")
            try await terminal.waitForText("Confirm acceptance: \(last.prefix(16))")
            try await terminal.type("t")
            try await terminal.press("C-s")
            // Nobody follows the last, so the one before is next.
            try await terminal.waitForText("Confirm acceptance: \(all[all.count - 2].prefix(16))")
            try await terminal.press("Escape")
            try await terminal.waitForText("1 done")
            for _ in 0..<all.count / 15 + 1 { try await terminal.press("PPage") }
            try await terminal.waitForText(String(first.prefix(20)))
            try await terminal.press("Enter")
            try await terminal.waitForText("Confirm acceptance: \(first.prefix(16))")
            try await terminal.press("Escape")
            try await terminal.waitForText("1 done")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
