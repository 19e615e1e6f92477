import Foundation
import TestSupport
import Testing

/// A new customer from the first key to the order's number; and what was typed is there again after a kill.
@Suite struct NewCustomerJourney {
    @Test func withTheAgreementAndASubscription() async throws {
        try await withTerminal(columns: 80, rows: 24, home: try Home()) { terminal in
            try await open(in: terminal)
            try await terminal.type("Zzyzx Mining")
            try await terminal.press("Tab")
            try await terminal.type("zzyzx.onmicrosoft.com")
            try await terminal.press("Tab", "Tab")
            try await terminal.type("us")
            try await terminal.waitForText("United States")
            for _ in 0..<6 { try await terminal.press("Tab") }
            for entry in ["Zoe", "Lefevre", "zoe@zzyzx.example", "+1 425 555 0142"] {
                try await terminal.type(entry)
                try await terminal.press("Tab")
            }
            // The reseller, then the tick.
            try await terminal.press("Tab", "Space", "Tab")
            try await terminal.waitForText("[x]")
            try await terminal.type("t")
            try await terminal.press("C-s")
            try await terminal.waitForText("Catalogue")
            try await terminal.type("/e3")
            try await terminal.press("Enter")
            try await terminal.type("25")
            try await terminal.press("Enter")
            try await terminal.waitForText("25 seats")
            try await terminal.press("C-s")
            try await terminal.waitForText("accepted by Zoe Lefevre")
            try await terminal.press("Enter")
            try await terminal.waitForText("Order PD-")
            try await terminal.press("Enter")
            try await terminal.waitForText("Agreement in force")
            try await terminal.press("Escape")
            try await terminal.waitForText("/ company, domain")
            try await terminal.type("/zzyzx")
            // The domain may be cut short: how wide its column is was not the same every time.
            try await terminal.wait(for: "the new customer alone") {
                $0.contains("1 customer") && $0.contains("Zzyzx Mining")
            }
        }
    }

    @Test func aKilledProgramOffersTheDraftAgain() async throws {
        let home = try Home()
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(in: terminal)
            try await terminal.type("Halfway House")
            try await terminal.waitForText("Halfway House")
            try await waitForDraft("Halfway House", in: home)
            try await terminal.signal(SIGKILL)
        }
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await open(in: terminal)
            try await terminal.waitForText("Halfway House")
            try await terminal.press("C-d")
            try await terminal.waitForNoText("Halfway House")
        }
    }

    @Test func aRenamedCustomerMovesInTheList() async throws {
        try await withTerminal(columns: 80, rows: 24, home: try Home()) { terminal in
            try await start(in: terminal)
            try await terminal.type("/tailwind t")
            try await terminal.wait(for: "only the customer looked for") {
                $0.contains("Tailwind Traders") && !$0.contains("Adventure Works")
            }
            try await terminal.press("Enter", "Enter")
            try await terminal.waitForText("Cannot order")
            try await terminal.type("m")
            try await terminal.waitForText("Edit customer")
            try await terminal.press("C-u")
            try await terminal.type("Zephyr Traders")
            try await terminal.press("C-s")
            try await terminal.waitForText("Saved Zephyr Traders")
            try await terminal.waitForText("Formerly")
            try await terminal.press("Escape")
            try await terminal.waitForText("Zephyr Traders")
        }
    }

    private func start(in terminal: TmuxTerminal) async throws {
        try await terminal.run("partner-desk --demo")
        try await terminal.waitForText("Contoso Distribution")
    }

    private func open(in terminal: TmuxTerminal) async throws {
        try await start(in: terminal)
        try await terminal.type("n")
        try await terminal.waitForText("Account info")
    }

    private func waitForDraft(_ text: String, in home: Home) async throws {
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
