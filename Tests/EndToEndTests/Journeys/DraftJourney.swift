import Foundation
import TestSupport
import Testing

/// Nothing typed is lost, whatever ends the program.
@Suite struct DraftJourney {
    @Test(arguments: [SIGKILL, SIGTERM, SIGHUP])
    func aHalfFilledFormIsThereAgain(signal: Int32) async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await openForm(in: terminal)
            try await terminal.type("2026-1")
            try await terminal.press("Tab", "C-u")
            try await terminal.type("Anaïs")
            try await terminal.waitForText("Anaïs")
            if signal == SIGKILL {
                // It is written behind the screen; a cut gives no time to finish.
                try await wait(for: "Anaïs", in: home)
            }
            try await terminal.signal(signal)
        }
        // Another terminal: a killed program cannot give its own back.
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await openForm(in: terminal)
            try await terminal.waitForText("Anaïs")
            try await terminal.waitForText("2026-1")
        }
    }

    @Test func escapeKeepsItAndSavingEndsIt() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await openForm(in: terminal)
            try await terminal.type("2026-11-02")
            try await terminal.press("Escape")
            try await terminal.waitForNoText("2026-11-02")
            try await terminal.type("c")
            try await terminal.waitForText("2026-11-02")
            try await terminal.press("C-s")
            try await terminal.waitForNoText("First name")
            try await terminal.type("c")
            try await terminal.waitForText("First name")
            #expect(!(try await terminal.screen().contains("2026-11-02 ")))
        }
    }

    /// A pasted signature fills the fields, and what no field takes changes nothing.
    @Test func aPastedSignatureIsSpreadOverTheFields() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await openForm(in: terminal)
            try await terminal.paste(
                "Zoë Lefèvre\nTailwind Traders\nzoe.lefevre@tailwindtraders.example\nT: +1 (425) 555-0142\n")
            try await terminal.waitForText("Zoë")
            try await terminal.waitForText("Lefèvre")
            try await terminal.waitForText("zoe.lefevre@tailwindtraders.example")
            try await terminal.waitForText("555-0142")
        }
    }

    private func openForm(in terminal: TmuxTerminal) async throws {
        try await terminal.run("partner-desk --demo")
        try await terminal.waitForText("Contoso Distribution")
        try await terminal.type("/tailwind t")
        try await terminal.wait(for: "only the customer looked for") {
            $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
        }
        try await terminal.press("Enter")
        try await terminal.type("c")
        try await terminal.waitForText("First name")
    }

    private func wait(for text: String, in home: Home) async throws {
        let folder = home.data.appending(path: "partner-desk")
        let start = ContinuousClock.now
        while start.duration(to: .now) < .seconds(30) {
            for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
                if try Data(contentsOf: file).range(of: Data(text.utf8)) != nil { return }
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the draft never reached the store")
    }
}
