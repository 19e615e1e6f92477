import Foundation
import TestSupport
import Testing

/// R9: two partners in one store, strictly apart.
@Suite struct PartnersJourney {
    @Test func oneIsChosenThenTheOther() async throws {
        let desk = try await CommandDesk()
        let second = "Fabrikam Distribution"
        try #require(
            try await desk.setUp(["--name", second], tenant: "0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44").status == 0)
        try await withTerminal(columns: 80, rows: 24, home: desk.home) { terminal in
            try await terminal.run("partner-desk")
            try await terminal.waitForText("Which partner?")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("You are at \(second) now.")
            try await terminal.waitForText("There are no customers yet")
            try await terminal.type(":switch")
            try await terminal.press("Enter")
            try await terminal.waitForText("Which partner?")
            try await terminal.press("Up", "Enter")
            try await terminal.waitForText("Tailwind Traders")
            // The tickets of the partner that was left mean nothing here.
            try await terminal.type("/cycles")
            try await terminal.wait(for: "only the one looked for") {
                $0.contains("1 customer") && !$0.contains("Tailwind")
            }
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func whereTheLoginIsUnknownItSaysSo() async throws {
        let desk = try await CommandDesk()
        try #require(
            try await desk.setUp(
                ["--name", "Fabrikam Distribution", "--admin", "someone-else", "--admin-name", "Someone Else"],
                tenant: "0e2b6f8c-51c7-4f6b-9d0e-7a3f5f1d2c44"
            ).status == 0)
        try await withTerminal(columns: 80, rows: 24, home: desk.home) { terminal in
            try await terminal.run("partner-desk")
            try await terminal.waitForText("not a user")
            try await terminal.press("Down", "Enter")
            try await terminal.waitForText("is not one of this partner’s users (R8)")
            try await terminal.press("Up", "Enter")
            try await terminal.waitForText("Tailwind Traders")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
