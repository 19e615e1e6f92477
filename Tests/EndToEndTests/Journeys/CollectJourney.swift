import Foundation
import TestSupport
import Testing

/// A reseller's file, collected by a command, confirmed customer by customer in the queue.
@Suite struct CollectJourney {
    @Test func collectCheckConfirm() async throws {
        let home = try Home()
        try await discardDeliveries(home)
        let before = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let last = try #require(before["totalCount"].number) - 1
        let names = (last - 1...last).compactMap { before["items"][$0]["companyProfile"]["companyName"].text }
        let ids = (last - 1...last).compactMap { before["items"][$0]["id"].text }
        try #require(names.count == 2 && ids.count == 2)
        let file = home.folder.appending(path: "november.csv")
        let text = """
            customer,date,first name,last name,email,phone
            \(ids[0]),2026-01-20,Noor,Haddad,noor@first.example,
            \(ids[1]),2026-01-21,Ivo,Blom,ivo@second,

            """
        try Data(text.utf8).write(to: file)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk collect --demo '\(file.path)' --from 'Fabrikam Resale'")
            try await terminal.waitForText("2 added")
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3")
            try await terminal.waitForText("collected 2")
            try await terminal.type("d")
            try await terminal.waitForText("Fabrikam")
            try await terminal.press("Enter")
            try await terminal.waitForText("Delivered by Fabrikam Resale, collected on")
            try await terminal.waitForText("noor@first.example")
            // Nothing to correct: one key confirms, and the next one is there, its mistake in sight.
            try await terminal.press("C-s")
            try await terminal.waitForText("Confirmed \(names[0])")
            try await terminal.waitForText("a domain needs a dot")
            try await terminal.press("End")
            try await terminal.type(".example")
            try await terminal.press("C-s")
            try await terminal.waitForText("Confirmed \(names[1])")
            try await terminal.waitForText("Nothing that resellers delivered waits here")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        for (id, email) in zip(ids, ["noor@first.example", "ivo@second.example"]) {
            let shown = try await runProgram(["show", id, "--demo", "--json"], home: home)
            #expect(shown.output.contains(email))
        }
        let drafts = try JSONAnswer(try await runProgram(["drafts", "--demo", "--json"], home: home))
        #expect(drafts["totalCount"].number == 0)
    }

    /// The slip was in what was made of a delivery: taken back, by key and by command, it waits again as delivered.
    @Test func takenBackItWaitsAgain() async throws {
        let home = try Home()
        try await discardDeliveries(home)
        let queue = try JSONAnswer(try await runProgram(["queue", "--demo", "--json"], home: home))
        let name = try #require(queue["items"][0]["companyProfile"]["companyName"].text)
        let id = try #require(queue["items"][0]["id"].text)
        let file = home.folder.appending(path: "november.csv")
        let text = "customer,date,first name,last name,email\n\(id),2026-01-20,Noor,Haddad,noor@first.example\n"
        try Data(text.utf8).write(to: file)
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk collect --demo '\(file.path)' --from 'Fabrikam Resale'")
            try await terminal.waitForText("1 added")
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("3")
            try await terminal.waitForText("collected 1")
            try await terminal.type("d")
            try await terminal.waitForText("Fabrikam")
            try await terminal.press("Enter")
            try await terminal.waitForText("noor@first.example")
            try await terminal.press("C-s")
            try await terminal.waitForText("Confirmed \(name.prefix(16))")
            try await terminal.type("2")
            try await terminal.waitForText("Primary domain")
            try await terminal.type("/\(name.prefix(8))")
            try await terminal.press("Enter", "Enter")
            try await terminal.waitForText("Can order")
            try await terminal.type("u")
            try await terminal.waitForText("What Fabrikam Resale delivered waits again")
            try await terminal.type("wrong date")
            try await terminal.press("F9")
            try await terminal.waitForText("Taken back: \(name.prefix(16))")
            try await terminal.type("3")
            try await terminal.waitForText("collected 1")
            try await terminal.press("Enter")
            try await terminal.waitForText("Delivered by Fabrikam Resale, collected on")
            try await terminal.press("C-s")
            try await terminal.waitForText("Confirmed \(name.prefix(16))")
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
        let undone = try await runProgram(["undo", "--demo", "--reason", "wrong again", "--yes"], home: home)
        #expect(undone.output.contains("What Fabrikam Resale delivered waits again to be confirmed."))
        let drafts = try JSONAnswer(try await runProgram(["drafts", "--demo", "--json"], home: home))
        #expect(drafts["totalCount"].number == 1)
        #expect(try await runProgram(["activity", "verify", "--demo"], home: home).status == 0)
    }

    /// What the sample's own resellers delivered is out of the way.
    private func discardDeliveries(_ home: Home) async throws {
        let delivered = try JSONAnswer(try await runProgram(["drafts", "--demo", "--json"], home: home))
        try #require(delivered["totalCount"].number == 3)
        for place in 0..<3 {
            let id = String(try #require(delivered["items"][place]["id"].number))
            _ = try await runProgram(["drafts", "discard", id, "--demo"], home: home)
        }
    }
}
