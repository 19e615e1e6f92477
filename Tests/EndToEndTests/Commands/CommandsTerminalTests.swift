import TestSupport
import Testing

/// Commands on a terminal: questions line by line, and what Ctrl-C leaves.
@Suite struct CommandsTerminalTests {
    private func withDesk(
        environment: [String: String] = ["ACCESSIBLE": "1"], _ body: (CommandDesk, TmuxTerminal) async throws -> Void
    ) async throws {
        let desk = try await CommandDesk()
        try await withTerminal(home: desk.home, environment: environment) { try await body(desk, $0) }
    }

    @Test func theFormIsAskedLineByLine() async throws {
        try await withDesk { desk, terminal in
            try await terminal.run("partner-desk --as-of 2018-12-01 confirm tailwind")
            try await terminal.waitForText("Date agreed:")
            try await answer("30 February 2018", then: "no such day", at: terminal)
            try await answer("2018-11-30", then: "Friday 30 November 2018", at: terminal)
            try await terminal.waitForText("First name [Ana]:")
            try await answer("", then: "Last name [Bowman]:", at: terminal)
            try await answer("", then: "Email [ana.bowman@tailwindtraders.example]:", at: terminal)
            try await answer("", then: "Phone (optional):", at: terminal)
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
        }
    }

    @Test func anOutsidersAddressAsksOnceMore() async throws {
        try await withDesk(environment: ["ACCESSIBLE": "1", "LANG": "fr_FR.UTF-8"]) { desk, terminal in
            try await terminal.run(
                "partner-desk --as-of 2018-12-01 confirm tailwind --date 30/11/2018 --first-name Ana --last-name Bowman"
            )
            try await terminal.waitForText("Adresse e-mail [")
            try await answer("ana@contoso.example", then: "Téléphone (facultatif)", at: terminal)
            try await answer("", then: "(o/N)", at: terminal)
            try await terminal.type("o")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test(arguments: ["C-c", "C-d"])
    func breakingOffWritesNothing(key: String) async throws {
        try await withDesk { desk, terminal in
            try await terminal.run("partner-desk --as-of 2018-12-01 confirm tailwind")
            try await terminal.waitForText("Date agreed:")
            try await answer("2018-11-30", then: "First name", at: terminal)
            try await terminal.press(key)
            #expect(try await terminal.waitForPrompt() == 130)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
        }
    }

    @Test func anOptionalConfirmationIsOffered() async throws {
        try await withDesk(environment: [:]) { _, terminal in
            let command = "partner-desk --as-of 2018-10-01 order tailwind --seats 2 --offer \(CommandDesk.officeE3)"
            try await terminal.run(command)
            try await terminal.waitForText("(y/N)")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 4)
            try await terminal.run("clear; \(command)")
            try await terminal.waitForText("(y/N)")
            try await terminal.type("y")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }

    @Test func anInterruptedImportLeavesTheStoreAsItWas() async throws {
        try await withDesk(environment: ["PARTNER_DESK_LOG": "info"]) { desk, terminal in
            try await terminal.run("partner-desk import -")
            try await terminal.type("Microsoft ID,Company name,Primary domain name")
            try await terminal.press("Enter")
            try await terminal.type("11111111-1111-4111-8111-111111111111,Litware,litware.example")
            try await terminal.press("Enter")
            try await terminal.waitForText("reading")
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 130)
            #expect(try await terminal.screen().contains("nothing was written"))
            #expect(try await desk.run(["show", "litware.example"]).status == 1)
        }
    }

    @Test func anInterruptedCollectionLeavesNothingBehind() async throws {
        try await withDesk(environment: ["PARTNER_DESK_LOG": "info"]) { desk, terminal in
            try await terminal.run("partner-desk collect -")
            try await terminal.type("customer,date,first name,last name,email")
            try await terminal.press("Enter")
            try await terminal.type("tailwindtraders.example,2026-01-20,Ana,Bowman,ana@tailwindtraders.example")
            try await terminal.press("Enter")
            try await terminal.waitForText("collecting")
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 130)
            #expect(try await terminal.screen().contains("nothing was written"))
            #expect(try JSONAnswer(try await desk.run(["drafts", "--json"]))["totalCount"].number == 0)
        }
    }

    private func answer(_ text: String, then next: String, at terminal: TmuxTerminal) async throws {
        if !text.isEmpty { try await terminal.type(text) }
        try await terminal.press("Enter")
        try await terminal.waitForText(next)
    }
}
