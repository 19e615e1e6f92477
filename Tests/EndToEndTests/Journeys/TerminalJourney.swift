import Foundation
import TestSupport
import Testing

/// The terminal is given back as it was found, and it may change under the program.
@Suite struct TerminalJourney {
    enum Ending: String, CaseIterable {
        case quit, controlC, terminated, hungUp, interrupted, crashed, aborted
    }

    @Test(arguments: Ending.allCases)
    func everyEndGivesTheTerminalBack(ending: Ending) async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            let before = try await terminal.state()
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            #expect(try await terminal.state().alternateScreen)
            let status: Int32
            switch ending {
            case .quit:
                try await terminal.type("q")
                status = 0
            case .controlC:
                try await terminal.press("C-c")
                status = 0
            case .terminated: status = try await send(SIGTERM, to: terminal)
            case .hungUp: status = try await send(SIGHUP, to: terminal)
            case .interrupted: status = try await send(SIGINT, to: terminal)
            case .crashed: status = try await send(SIGSEGV, to: terminal)
            case .aborted: status = try await send(SIGABRT, to: terminal)
            }
            #expect(try await terminal.waitForPrompt() == status)
            #expect(try await terminal.state() == before)
        }
    }

    @Test func itCanBeSuspendedAndComesBack() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            let screen = try await terminal.waitForSampleList()
            try await terminal.press("C-z")
            _ = try await terminal.waitForPrompt()
            #expect(try await terminal.state().alternateScreen == false)
            try await terminal.run("fg")
            try await terminal.wait(for: "the same screen again") { $0.rows == screen.rows }
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func aStormOfSizesKeepsEverything() async throws {
        let home = try Home()
        try await withTerminal(columns: 100, rows: 30, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("/tailwind t")
            try await terminal.press("Enter")
            try await terminal.wait(for: "only the customer looked for") { !$0.contains("Adventure Works") }
            try await terminal.type("c")
            try await terminal.waitForText("First name")
            try await terminal.type("2026-11-1")
            for step in 0..<25 {
                try await terminal.resize(columns: 20 + step * 37 % 150, rows: 3 + step * 13 % 50)
            }
            try await terminal.resize(columns: 40, rows: 10)
            try await terminal.waitForText("60")
            try await terminal.resize(columns: 80, rows: 24)
            try await terminal.waitForText("2026-11-1")
            try await terminal.type("9")
            try await terminal.waitForText("2026-11-19")
            #expect(try await terminal.screen().rows.count <= 24)
        }
    }

    /// Keys and bytes that mean nothing, and a paste of rubbish: it neither ends nor hangs.
    @Test func rubbishDoesNoHarm() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            for keys in ["F7", "M-x", "C-b", "IC", "DC", "F12", "C-]", "M-Up", "BTab"] {
                try await terminal.press(keys)
            }
            try await terminal.paste(
                String(repeating: "\u{1}\u{7F}\u{9B}31m%s\\';DROP TABLE customer;--\n", count: 200))
            try await terminal.type("/")
            try await terminal.paste(String(repeating: "é漢\u{301}😀", count: 500))
            try await terminal.press("Escape", "Escape", "Escape", "F1", "Escape", "C-l", "Home")
            try await terminal.waitForText("Adventure Works")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func withoutATerminalItSaysSo() async throws {
        let outcome = try await runProgram(["--demo"], home: Home())
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("terminal"))
        #expect(outcome.output.isEmpty)
    }

    private func send(_ signal: Int32, to terminal: TmuxTerminal) async throws -> Int32 {
        try await terminal.signal(signal)
        return 128 + signal
    }
}
