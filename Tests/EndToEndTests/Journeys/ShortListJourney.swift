import Foundation
import TestSupport
import Testing

/// The catalogue and a customer's subscriptions as lists: what a screen exports is what the command prints.
@Suite struct ShortListJourney {
    @Test func theCatalogueAndTheSubscriptionsAreFilteredAndExported() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("cd '\(home.folder.path)' && partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("/tailw")
            try await terminal.wait(for: "only the customer looked for") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            try await terminal.press("Enter", "Enter")
            try await terminal.waitForText("Cannot order")

            try await terminal.press("Tab")
            try await terminal.type("s")
            try await terminal.waitForText("Sort by what?")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("most seats first")
            try await terminal.type("/365")
            try await terminal.waitForText("/ 365")
            try await terminal.press("Enter")
            try await export("Export the subscriptions", to: "subscriptions.csv", terminal)

            try await terminal.type("o")
            try await terminal.waitForText("Catalogue")
            try await terminal.type("f")
            try await terminal.waitForText("Show which offers?")
            try await terminal.press("End", "Enter")
            try await terminal.waitForText("billed by usage · ")
            try await export("Export the offers listed", to: "offers.csv", terminal)
            try await terminal.press("Escape")
            try await terminal.waitForText("42 offers")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let commands = [
            "offers.csv": ["offers", "--billing", "usage", "--csv"],
            "subscriptions.csv": [
                "subscriptions", "tailwind", "--search", "365", "--sort", "seats", "--csv", "--demo",
            ],
        ]
        for (file, command) in commands {
            let printed = try await runProgram(command, home: home)
            #expect(printed.status == 0)
            #expect(printed.output.split(separator: "\r\n").count > 1)
            #expect(try String(contentsOf: home.folder.appending(path: file), encoding: .utf8) == printed.output)
        }
    }

    private func export(_ title: String, to file: String, _ terminal: TmuxTerminal) async throws {
        try await terminal.type("e")
        try await terminal.waitForText(title)
        try await terminal.press("C-u")
        try await terminal.type(file)
        try await terminal.press("Enter")
        try await terminal.wait(for: "the export") { $0.contains("Exported") && $0.contains(file) }
    }
}
