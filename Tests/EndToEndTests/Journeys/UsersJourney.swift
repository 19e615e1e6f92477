import Foundation
import TestSupport
import Testing

/// An administrator adds a designated account; its person confirms under their own name.
@Suite struct UsersJourney {
    @Test func aDesignatedAccountConfirms() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("cd '\(home.folder.path)' && partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.press("1", "u")
            try await terminal.waitForText("The people of")
            try await terminal.press("n")
            try await terminal.waitForText("Login *")
            try await terminal.type("counter")
            try await terminal.press("Tab")
            try await terminal.type("Counter")
            try await terminal.press("Tab", "Tab", "Space", "C-s")
            try await terminal.waitForText("Counter (counter) is a user now: sales agent, designated account")
            try await terminal.type("/désignated")
            try await terminal.waitForText("1 of")
            try await terminal.press("Enter")
            try await terminal.type("e")
            try await terminal.waitForText("Export the users listed")
            try await terminal.press("C-u")
            try await terminal.type("users.csv")
            try await terminal.press("Enter")
            try await terminal.waitForText("Exported 1 row")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)

            try await terminal.run("partner-desk --demo --user counter")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.press("3", "Enter")
            try await terminal.waitForText("Who is confirming?")
            try await terminal.type("Li Wei")
            try await terminal.press("Enter")
            try await terminal.waitForText("Recorded by Li Wei")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForText("same as the last one")
            try await terminal.press("Escape")
            try await terminal.waitForText("1 done")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let command = ["users", "list", "--search", "DESIGNATED", "--csv", "--demo", "--language", "en"]
        let listed = try await runProgram(command, home: home)
        #expect(listed.output == "Login,Name,Role,Designated\r\ncounter,Counter,sales-agent,yes\r\n")
        #expect(try String(contentsOf: home.folder.appending(path: "users.csv"), encoding: .utf8) == listed.output)
        let activity = try await runProgram(["activity", "--demo", "--json"], home: home)
        #expect(activity.output.contains("Li Wei"))
    }
}
