import TestSupport
import Testing

/// `subscriptions` with its changes, `orders`, `withdraw` and `undo`.
@Suite struct CommandsLifecycleTests {
    /// A confirmed Tailwind Traders with one subscription, and its id.
    private func subscribed(to desk: CommandDesk) async throws -> String {
        _ = try await desk.confirmTailwind()
        let placed = try await desk.rehearse(
            "order", "tailwind", "--offer", CommandDesk.officeE3, "--seats", "25", "--json")
        return try #require(try JSONAnswer(placed)["subscriptions"][0]["id"].text)
    }

    @Test func aSubscriptionGoesThroughItsStates() async throws {
        let desk = try await CommandDesk()
        let id = try await subscribed(to: desk)
        let suspended = try await desk.rehearse("subscriptions", "suspend", id, "--json")
        #expect(try JSONAnswer(suspended)["status"].text == "suspended")
        let again = try await desk.rehearse("subscriptions", "suspend", id, language: "fr")
        #expect(again.status == 4)
        #expect(again.errors == "Office 365 E3 est déjà suspendu : rien n’a été changé.\n")
        #expect(try await desk.rehearse("subscriptions", "renew", id).status == 4)
        #expect(try await desk.rehearse("subscriptions", "reactivate", id).output == "Reactivated Office 365 E3\n")
        #expect(
            try await desk.rehearse("subscriptions", "renew", id).output
                == "Renewed Office 365 E3 until 1 December 2020\n")
        let manual = try JSONAnswer(try await desk.rehearse("subscriptions", "auto-renew", id, "off", "--json"))
        #expect(manual["autoRenewEnabled"].flag == false)
        #expect(manual["commitmentEndDate"].text == "2020-12-01")
        let cancelled = try JSONAnswer(try await desk.rehearse("subscriptions", "cancel", id, "--json"))
        #expect(cancelled["status"].text == "deleted")
        #expect(try await desk.rehearse("subscriptions", "reactivate", id).status == 4)
        #expect(try await desk.rehearse("subscriptions", "cancel", "no-such-subscription").status == 1)
    }

    @Test func aPartOfTheSubscriptionsIsListed() async throws {
        let desk = try await CommandDesk()
        let id = try await subscribed(to: desk)
        func listed(_ options: [String]) async throws -> Outcome {
            try await desk.run(["subscriptions", "tailwind", "--as-of", CommandDesk.asOf, "--json"] + options)
        }
        #expect(try JSONAnswer(try await listed(["--status", "suspended"]))["totalCount"].number == 0)
        _ = try await desk.rehearse("subscriptions", "suspend", id)
        _ = try await desk.rehearse("subscriptions", "auto-renew", id, "off")
        for options in [["--status", "suspended"], ["--auto-renewal-off"], ["--search", String(id.prefix(13))]] {
            let answer = try JSONAnswer(try await listed(options))
            #expect(answer["totalCount"].number == 1, "\(options)")
            #expect(answer["items"][0]["id"].text == id, "\(options)")
        }
        #expect(try await listed(["--status", "active", "--auto-renewal-off"]).status == 2)
    }

    @Test func onlyRenewingByHandNeedsTheConfirmation() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.run(
            ["order", "tailwind", "--offer", CommandDesk.officeE3, "--seats", "2", "--as-of", "2018-08-01"])
        let list = try JSONAnswer(try await desk.rehearse("subscriptions", "tailwind", "--json"))
        let id = try #require(list["items"][0]["id"].text)
        let refused = try await desk.rehearse("subscriptions", "renew", id, "--json")
        #expect(refused.status == 4)
        #expect(try JSONAnswer(refused)["error"]["code"].number == 13_605)
        #expect(try await desk.rehearse("subscriptions", "renew", id).errors.contains("Nothing was renewed"))
        let renew = ["subscriptions", "renew", id, "--as-of", "2018-10-01"]
        #expect(try await desk.run(renew).errors.contains("--skip-confirmation"))
        #expect(try await desk.run(renew + ["--skip-confirmation"]).status == 0)
        for change in [["suspend", id], ["reactivate", id], ["auto-renew", id, "off"], ["cancel", id]] {
            #expect(try await desk.run(["--as-of", CommandDesk.asOf, "subscriptions"] + change).status == 0)
        }
    }

    /// The list is the default, wherever the global options stand.
    @Test(arguments: [
        ["subscriptions", "tailwind", "--json"], ["subscriptions", "list", "tailwind", "--json"],
        ["--language", "fr", "subscriptions", "tailwind", "--json"],
        ["subscriptions", "--language", "fr", "list", "tailwind", "--json"],
        ["users", "--json"], ["users", "--language=fr", "list", "--json"], ["partners", "--json"],
    ])
    func aListIsTheDefault(arguments: [String]) async throws {
        let outcome = try await CommandDesk().run(arguments)
        #expect(outcome.status == 0)
        #expect(try JSONAnswer(outcome)["totalCount"].number == (arguments.contains("subscriptions") ? 0 : 1))
    }

    @Test func helpOfACommandNamesItsChanges() async throws {
        for arguments in [["subscriptions", "--help"], ["help", "subscriptions"], ["--demo", "subscriptions", "-h"]] {
            let help = try await CommandDesk(empty: Home()).run(arguments)
            #expect(help.status == 0)
            #expect(help.output.contains("auto-renew <subscription> on|off"))
        }
        #expect(try await CommandDesk(empty: Home()).run(["subscriptions"]).status == 2)
        #expect(try await CommandDesk(empty: Home()).run(["subscriptions", "auto-renew", "id", "maybe"]).status == 2)
    }

    @Test func ordersAreListed() async throws {
        let desk = try await CommandDesk()
        _ = try await subscribed(to: desk)
        let list = try JSONAnswer(try await desk.rehearse("orders", "tailwind", "--json"))
        #expect(list["totalCount"].number == 1)
        #expect(list["items"][0]["orderNumber"].text == "PD-000001")
        #expect(list["items"][0]["id"].text == "PD-000001")
        let subscriptions = try JSONAnswer(try await desk.rehearse("subscriptions", "tailwind", "--json"))
        #expect(subscriptions["items"][0]["orderId"].text == "PD-000001")
        #expect(list["items"][0]["lineItems"][0]["quantity"].number == 25)
        let csv = try await desk.rehearse("orders", "tailwind", "--csv").output
        #expect(csv.hasPrefix("Order,Date-time,Offer ID,Offer,Quantity,Partner user\r\nPD-000001,2018-12-01T"))
        #expect(csv.contains(",\(CommandDesk.officeE3),Office 365 E3,25,"))
        let table = try await desk.rehearse("orders", "tailwind", language: "fr")
        #expect(table.output.contains("Licences"))
        #expect(table.errors == "1 commande\n")
    }

    @Test func withdrawingEndsEverythingAtOnce() async throws {
        let desk = try await CommandDesk()
        _ = try await subscribed(to: desk)
        let unasked = try await desk.rehearse("withdraw", "tailwind", "--reason", "left")
        #expect(unasked.status == 2)
        #expect(unasked.errors.contains("--yes"))
        #expect(try await desk.rehearse("withdraw", "tailwind", "--reason", " ", "--yes").status == 1)
        #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
        let done = try await desk.rehearse("withdraw", "tailwind", "--reason", "left", "--yes", "--json")
        #expect(done.status == 0)
        let answer = try JSONAnswer(done)
        #expect(answer["withdrawal"]["reason"].text == "left")
        #expect(answer["cancelledSubscriptions"].count == 1)
        #expect(answer["cancelledSubscriptions"][0]["status"].text == "deleted")
        #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
        let nothing = try await desk.rehearse("withdraw", "tailwind", "--reason", "left", "--yes", "--json")
        #expect(nothing.status == 4)
        #expect(try JSONAnswer(nothing)["error"]["rule"].text == "R14")
        _ = try await desk.confirmTailwind()
        #expect(
            try await desk.rehearse("withdraw", "tailwind", "--reason", "left", "--yes", language: "fr").output == """
                Retiré : Tailwind Traders
                Plus en vigueur : contrat Microsoft Cloud, accepté le 30 novembre 2018 par Ana Bowman
                Aucun abonnement n’a été annulé.

                """)
    }

    @Test func withdrawingShowsAndAsks() async throws {
        let desk = try await CommandDesk()
        _ = try await subscribed(to: desk)
        try await withTerminal(home: desk.home, environment: ["LANG": "en_US.UTF-8"]) { terminal in
            let command = "partner-desk --as-of 2018-12-01 withdraw tailwind --reason left"
            try await terminal.run(command)
            try await terminal.waitForText("1 subscription will be cancelled (seats: 25):")
            try await terminal.waitForText("Office 365 E3 × 25")
            try await terminal.waitForText("(y/N)")
            try await terminal.press("Enter")
            try await terminal.waitForText("Nothing was withdrawn.")
            #expect(try await terminal.waitForPrompt() == 0)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
            try await terminal.run("clear; \(command)")
            try await terminal.waitForText("(y/N)")
            try await terminal.press("C-c")
            #expect(try await terminal.waitForPrompt() == 130)
            try await terminal.run("clear; \(command)")
            try await terminal.waitForText("(y/N)")
            try await terminal.type("y")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
        }
    }

    @Test func aConfirmationIsTakenBack() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.rehearse("undo", "--reason", "slip").status == 4)
        _ = try await desk.confirmTailwind()
        #expect(try await desk.rehearse("undo").status == 2)
        let unasked = try await desk.rehearse("undo", "--reason", "wrong customer")
        #expect(unasked.status == 2)
        #expect(unasked.errors.contains("--yes"))
        #expect(try await desk.rehearse("undo", "--reason", " ", "--yes").status == 1)
        #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
        let undone = try await desk.rehearse("undo", "--reason", "wrong customer", "--yes", "--json")
        #expect(undone.status == 0)
        let answer = try JSONAnswer(undone)
        #expect(answer["agreement"]["inForce"].flag == false)
        #expect(answer["agreement"]["retraction"]["reason"].text == "wrong customer")
        #expect(answer["inForceAgain"].isNull)
        #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
        let history = try JSONAnswer(try await desk.rehearse("show", "tailwind", "--json"))["agreements"]
        #expect(history.count == 1)
        #expect(history[0]["retraction"]["reason"].text == "wrong customer")
        #expect(try await desk.rehearse("show", "tailwind", language: "fr").output.contains("annulée le 1er décembre"))
        let twice = try await desk.rehearse("undo", "--reason", "slip", "--json")
        #expect(twice.status == 4)
        #expect(try JSONAnswer(twice)["error"]["rule"].text == "R10")
    }

    @Test func takingBackShowsAndAsks() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        try await withTerminal(home: desk.home, environment: ["LANG": "fr_FR.UTF-8"]) { terminal in
            let command = "partner-desk --as-of 2018-12-01 undo --reason erreur"
            try await terminal.run(command)
            try await terminal.waitForText("accepté par Ana Bowman")
            try await terminal.waitForText("Plus rien de ce contrat ne sera alors en vigueur.")
            try await terminal.waitForText("(o/N)")
            try await terminal.type("n")
            try await terminal.press("Enter")
            try await terminal.waitForText("Rien n’a été annulé.")
            #expect(try await terminal.waitForPrompt() == 0)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 0)
            try await terminal.run("clear; \(command)")
            try await terminal.waitForText("(o/N)")
            try await terminal.type("o")
            try await terminal.press("Enter")
            #expect(try await terminal.waitForPrompt() == 0)
            #expect(try await desk.rehearse("can-order", "tailwind").status == 4)
        }
    }

    /// The dashboard's own columns, and the API's states.
    @Test func subscriptionsAreExported() async throws {
        let desk = try await CommandDesk()
        let id = try await subscribed(to: desk)
        for (change, state) in [("suspend", "suspended"), ("reactivate", "active"), ("cancel", "deleted")] {
            _ = try await desk.rehearse("subscriptions", change, id)
            let csv = try await desk.rehearse("subscriptions", "tailwind", "--csv", language: "fr").output
            let row = "\(id),Office 365 E3,25,\(state),"
            #expect(csv == "Subscription ID,Subscription,Quantity,Status,Reseller\r\n\(row)\r\n")
            let list = try JSONAnswer(try await desk.rehearse("subscriptions", "tailwind", "--json"))
            #expect(list["items"][0]["status"].text == state)
        }
    }
}
