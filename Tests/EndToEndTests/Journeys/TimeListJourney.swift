import Foundation
import TestSupport
import Testing

/// The lists by time: sorted, searched, reached by a day, and written out as they are shown.
@Suite struct TimeListJourney {
    private func bytes(_ home: Home, _ name: String) throws -> String {
        try String(contentsOf: home.folder.appending(path: name), encoding: .utf8)
    }

    private func open(_ terminal: TmuxTerminal, _ home: Home, _ language: String) async throws {
        try await terminal.run("cd '\(home.folder.path)' && partner-desk --demo --language \(language)")
        try await terminal.waitForText("Contoso Distribution")
    }

    private func export(_ terminal: TmuxTerminal, to name: String, done: String) async throws {
        try await terminal.type("e")
        try await terminal.press("C-u")
        try await terminal.type(name)
        try await terminal.press("Enter")
        // Its own name: what the export before it said may still be there.
        try await terminal.wait(for: "the file \(name)") {
            $0.contains(done) && $0.contains("/\(name)") && !$0.contains("Format")
        }
    }

    @Test func ordersAreSortedReachedAndExported() async throws {
        let home = try Home()
        let all = try JSONAnswer(try await runProgram(["orders", "--sort", "oldest", "--demo", "--json"], home: home))
        let oldest = try #require(all["items"][0]["orderNumber"].text)
        let day = try #require(all["items"][0]["creationDate"].text).prefix(10)
        let customer = try #require(all["items"][0]["customer"]["companyName"].text)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(terminal, home, "en")
            try await terminal.type("4")
            try await terminal.waitForText("▾")
            // The oldest order is far down; its day leads there.
            try await terminal.type("'\(day)")
            try await terminal.waitForText("Jump to")
            try await terminal.waitForText(oldest)
            try await terminal.press("Enter")
            try await terminal.type("'nonsense")
            try await terminal.press("Enter")
            try await terminal.waitForText("no date")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the list alone") { !$0.contains("Jump to") }
            try await terminal.type("s")
            try await terminal.waitForText("Sort by what?")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("▴")
            try await terminal.waitForText(oldest)
            try await export(terminal, to: "orders.csv", done: "Exported")
            try await terminal.type("/\(customer.prefix(5))")
            try await terminal.press("Enter")
            try await export(terminal, to: "found.csv", done: "Exported")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        for (arguments, name) in [([], "orders.csv"), (["--search", String(customer.prefix(5))], "found.csv")] {
            let command = try await runProgram(
                ["orders", "--sort", "oldest", "--csv", "--demo", "--language", "en"] + arguments, home: home)
            #expect(try bytes(home, name) == command.output, "\(name)")
            #expect(command.output.utf8.count > 200, "\(name)")
        }
    }

    @Test func theLogIsSortedReachedAndExportedInFrench() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(terminal, home, "fr")
            try await terminal.type("5")
            try await terminal.waitForText("▾")
            try await terminal.type("'2011")
            try await terminal.waitForText("hors période")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the list alone") { !$0.contains("Aller au") }
            try await terminal.type("f")
            try await terminal.press("End", "Up", "Enter")
            try await terminal.type("s")
            try await terminal.waitForText("Trier par quoi ?")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("▴")
            try await terminal.type("'2020")
            try await terminal.waitForText("2020")
            try await terminal.press("Enter")
            try await terminal.type("y")
            try await terminal.waitForText("du journal copiée")
            try await export(terminal, to: "journal.json", done: "exportée")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let command = try await runProgram(
            ["activity", "--from", "2010-01-01", "--sort", "oldest", "--json", "--demo", "--language", "fr"],
            home: home)
        #expect(try bytes(home, "journal.json") == command.output)
        #expect(command.output.utf8.count > 200)
    }
}
