import TestSupport
import Testing

/// How much is written to the terminal for a key: over a slow line, that is how long it takes.
@Suite struct FrameBytesTests {
    @Test func aKeyWritesWhatItChangesAndNoMore() async throws {
        try await withTerminal(columns: 120, rows: 40, home: try Home()) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForSampleList()
            _ = try await terminal.written(by: "Down", "Up")
            let arrow = try await terminal.written(by: "Down").count
            #expect(arrow <= 400)
            _ = try await terminal.written(by: "Up")
            #expect(try await terminal.written(by: "Up", "Down").count == arrow, "at the top there is no Up to draw")

            let page = try await terminal.written(by: "PageDown").count
            #expect(page > arrow && page <= 120 * 40 * 2)
            let scroll = try await terminal.written(by: "Down").count
            #expect(scroll <= 400, "the lines that stay are scrolled, not written anew")
            #expect(try await terminal.written(by: "q").count > 0)
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
