import TestSupport
import Testing

/// The key presses of the README's table, each of them, and what they lead to.
@Suite struct KeyPressJourney {
    /// What one searched for is not counted; every other key is.
    private static let confirm = ["c", "t", "C-s"]
    private static let perCustomerOfTheQueue = ["t", "C-s"]
    private static let fromRefusedToBought = ["c", "t", "C-s", "Enter"]

    private func desk(
        _ body: (TmuxTerminal) async throws -> Void
    ) async throws -> Home {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await body(terminal)
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        return home
    }

    private func canOrder(_ name: String, _ home: Home) async throws -> Bool {
        try await runProgram(["can-order", name, "--demo"], home: home).status == 0
    }

    @Test func anExistingCustomerWhoseContactAgreed() async throws {
        #expect(Self.confirm.count <= 4)
        let home = try await desk { terminal in
            try await terminal.type("/tailw")
            try await terminal.wait(for: "only the customer looked for") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            try await terminal.press("Enter")
            for key in Self.confirm { try await terminal.press(key) }
            try await terminal.waitForText("Confirmed Tailwind Traders")
        }
        #expect(try await canOrder("tailwind", home))
    }

    @Test func twentyInARow() async throws {
        let home = try Home()
        let before = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let total = try #require(before["totalCount"].number)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.press("3", "Enter")
            for _ in 0..<20 { for key in Self.perCustomerOfTheQueue { try await terminal.press(key) } }
            try await terminal.waitForText("\(total - 20) left")
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let after = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        #expect(after["totalCount"].number == total - 20)
    }

    @Test func aRefusedOrderIsBought() async throws {
        let home = try await desk { terminal in
            try await terminal.type(":tailw")
            try await terminal.press("Enter")
            try await terminal.waitForText("Cannot order")
            try await terminal.type("o/office 365 e5")
            try await terminal.press("Enter")
            try await terminal.waitForText("Seats")
            try await terminal.press("Enter")
            try await terminal.waitForText("1 line")
            try await terminal.type("b")
            try await terminal.waitForText("Review")
            try await terminal.press("Enter")
            try await terminal.waitForText("(R20)")
            for key in Self.fromRefusedToBought.dropLast() { try await terminal.press(key) }
            try await terminal.waitForText("Can order")
            try await terminal.press("Enter")
            try await terminal.waitForText("PD-")
        }
        #expect(try await canOrder("tailwind", home))
    }

    /// From wherever one is: one search, one Enter.
    @Test func canThisCallerOrder() async throws {
        _ = try await desk { terminal in
            try await terminal.press("6")
            try await terminal.waitForText("2020-02-01")
            try await terminal.type(":adventure w")
            try await terminal.press("Enter")
            try await terminal.waitForText("Cannot order")
            try await terminal.waitForText("Adventure Works")
        }
    }
}
