import Foundation
import TestSupport
import Testing

/// What is on the screen goes into a file, with the bytes of the command; and a view outlives the program.
@Suite struct ExportJourney {
    private func bytes(_ home: Home, _ name: String) throws -> String {
        try String(contentsOf: home.folder.appending(path: name), encoding: .utf8)
    }

    private func open(_ terminal: TmuxTerminal, _ home: Home) async throws {
        try await terminal.run("cd '\(home.folder.path)' && partner-desk --demo --language en")
        try await terminal.waitForText("Contoso Distribution")
    }

    @Test func theFileHoldsExactlyWhatIsShown() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(terminal, home)
            try await terminal.type("s")
            try await terminal.waitForText("Sort by what?")
            try await terminal.press("Down", "Down", "Enter", "f", "Down", "Enter", "r")
            try await terminal.waitForText("Whose customers?")
            try await terminal.waitForText("Alpenglow")
            try await terminal.type("alpenglow")
            try await terminal.waitForText("alpenglow")
            try await terminal.press("Enter")
            try await terminal.waitForText("of Alpenglow")
            try await terminal.type("e")
            try await terminal.waitForText("Export the customers listed")
            try await terminal.press("C-u")
            try await terminal.type("list.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("Exported")
            // Again, and it asks; in the other format it has another name.
            try await terminal.type("e")
            try await terminal.press("C-u")
            try await terminal.type("list.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("There is a file")
            try await terminal.press("n", "Tab", "Enter")
            try await terminal.waitForText("/list.json")
            try await terminal.type("3")
            try await terminal.waitForText("left")
            try await terminal.type("e")
            try await terminal.press("C-u")
            try await terminal.type("queue.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("/queue.csv")
            try await terminal.type("/tra")
            try await terminal.press("Enter", "f", "End", "Up", "Enter", "s", "Down", "Enter")
            try await terminal.waitForText("nothing due ·")
            try await terminal.type("e")
            try await terminal.press("C-u")
            try await terminal.type("some.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("Exported")
            try await terminal.type("5f")
            try await terminal.press("End", "Up", "Enter", "e", "C-u")
            try await terminal.type("nowhere/activity.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("✗")
            try await terminal.press("C-u")
            try await terminal.type("activity.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("Exported")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let list = ["customers", "--state", "confirmed", "--reseller", "alpenglow", "--sort", "domain"]
        for (arguments, name) in [
            (list + ["--csv"], "list.csv"), (list + ["--json"], "list.json"), (["queue", "--csv"], "queue.csv"),
            (["queue", "--search", "tra", "--urgency", "rest", "--sort", "name", "--csv"], "some.csv"),
            (["activity", "--from", "2010-01-01", "--csv"], "activity.csv"),
        ] {
            let command = try await runProgram(arguments + ["--demo", "--language", "en"], home: home)
            #expect(try bytes(home, name) == command.output, "\(name)")
            #expect(command.output.utf8.count > 200, "\(name)")
            let path = home.folder.appending(path: name).path
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
        #expect(left.filter { $0.hasSuffix(".part") } == [])
    }

    @Test func aViewSurvivesARestart() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(terminal, home)
            try await terminal.type("f")
            try await terminal.press("Down", "Down", "Down", "Enter", "v", "a")
            try await terminal.type("qui, déjà ?")
            try await terminal.press("Enter")
            try await terminal.waitForText("Saved the view")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the list alone") { !$0.contains("Enter shows it") }
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
            try await open(terminal, home)
            try await terminal.type("v")
            try await terminal.waitForText("qui, déjà ?")
            try await terminal.press("End", "Enter")
            try await terminal.waitForText("◐ outdated ·")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
