import Foundation
import TestSupport
import Testing

/// The support desk: from anywhere, one search and one Enter.
@Suite struct PaletteJourney {
    @Test func halfANameAndATenantIDReadAloud() async throws {
        let home = try Home()
        let list = try JSONAnswer(
            try await runProgram(["customers", "--search", "tailwind", "--demo", "--json"], home: home))
        let id = try #require(list["items"][0]["id"].text)
        let groups = stride(from: 0, to: 16, by: 4).map { start in
            String(id.filter { $0 != "-" }.dropFirst(start).prefix(4)).uppercased()
        }.joined(separator: " ")
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("1")
            try await terminal.waitForText("Coverage")
            // All at once, as fast as a terminal can: what is typed waits for its answer.
            try await terminal.type(":tailw")
            try await terminal.press("Enter")
            try await terminal.waitForText("order: no confirmation")
            try await terminal.waitForText(id)
            try await terminal.press("Escape")
            try await terminal.waitForText("Coverage")
            try await terminal.press("C-k")
            try await terminal.type(groups)
            try await terminal.waitForText("Tailwind Traders")
            try await terminal.press("Enter")
            try await terminal.waitForText("order: no confirmation")
            try await terminal.press("Escape")
            try await terminal.waitForText("Coverage")
            try await terminal.type(":nobody has this")
            try await terminal.waitForText("Neither a customer nor a command contains")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the palette to close") { !$0.contains("Neither") }
            try await terminal.type(":quit")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func theOrdersOfAll() async throws {
        let home = try Home()
        let orders = try JSONAnswer(try await runProgram(["orders", "--demo", "--json", "--limit", "1"], home: home))
        let number = try #require(orders["items"][0]["orderNumber"].text)
        let customer = try #require(orders["items"][0]["customer"]["companyName"].text)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("4")
            try await terminal.waitForText(number)
            try await terminal.type("/\(number.lowercased())")
            try await terminal.press("Enter")
            try await terminal.waitForText("1 order")
            try await terminal.press("Space")
            try await terminal.waitForText("Microsoft ID  ")
            try await terminal.press("Enter")
            try await terminal.waitForText("order: ")
            try await terminal.waitForText(String(customer.prefix(16)))
            try await terminal.press("Escape")
            try await terminal.waitForText("1 order")
            try await terminal.press("Escape")
            try await terminal.wait(for: "all orders again") { !$0.contains("1 order") }
            try await terminal.type("f")
            try await terminal.waitForText("waiting for the confirmation")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
