import TestSupport
import Testing

/// `order`, `subscriptions` and `seats`.
@Suite struct CommandsOrderTests {
    private func order(
        offer: String = CommandDesk.officeE3, seats: Int = 25, on day: String = CommandDesk.asOf,
        _ extra: [String] = [],
        at desk: CommandDesk
    ) async throws -> Outcome {
        try await desk.run(
            ["order", "tailwind", "--offer", offer, "--seats", "\(seats)", "--as-of", day] + extra)
    }

    @Test func aRefusedOrderWaitsAndGoesThroughOnceConfirmed() async throws {
        let desk = try await CommandDesk()
        let refused = try await order(["--json"], at: desk)
        #expect(refused.status == 4)
        #expect(refused.errors.isEmpty)
        #expect(try JSONAnswer(refused)["error"]["code"].number == 13_605)
        #expect(try JSONAnswer(refused)["error"]["rule"].text == "R20")
        let waiting = try JSONAnswer(try await desk.rehearse("show", "tailwind", "--json"))["cart"]
        #expect(waiting["isWaiting"].flag == true)
        #expect(waiting["lineItems"][0]["quantity"].number == 25)

        _ = try await desk.confirmTailwind()
        let placed = try await order(["--json"], at: desk)
        #expect(placed.status == 0)
        let answer = try JSONAnswer(placed)
        #expect(answer["orderNumber"].text == "PD-000001")
        #expect(answer["lineItems"].count == 1)
        #expect(answer["lineItems"][0]["offerId"].text == CommandDesk.officeE3)
        #expect(answer["subscriptions"][0]["quantity"].number == 25)
        #expect(try JSONAnswer(try await desk.rehearse("show", "tailwind", "--json"))["cart"].isNull)
    }

    @Test func theOrdersOfAllCustomers() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.rehearse("orders").output.isEmpty)
        // R20: refused, it waits.
        #expect(try await order(seats: 7, at: desk).status == 4)
        let waiting = try JSONAnswer(try await desk.rehearse("orders", "--waiting", "--search", "TAILW", "--json"))
        #expect(waiting["totalCount"].number == 1)
        #expect(waiting["items"][0]["lineItems"][0]["quantity"].number == 7)
        #expect(try await desk.rehearse("orders", "--waiting", "--search", "adventure").output.isEmpty)
        _ = try await desk.confirmTailwind()
        for seats in 1...3 { #expect(try await order(seats: seats, at: desk).status == 0) }
        let all = try await desk.rehearse("orders")
        #expect(all.output.contains("Tailwind Traders"))
        #expect(all.errors == "3 orders\n")
        let newest = try JSONAnswer(try await desk.rehearse("orders", "--limit", "2", "--json"))
        #expect(newest["totalCount"].number == 3)
        #expect(newest["items"].count == 2)
        #expect(newest["items"][0]["orderNumber"].text == "PD-000003")
        #expect(newest["items"][0]["customer"]["id"].text == CommandDesk.tailwind)
        let csv = try await desk.rehearse("orders", "--limit", "1", "--csv").output.split(whereSeparator: \.isNewline)
        #expect(csv.first == "Order,Date-time,Microsoft ID,Company name,Offer ID,Offer,Quantity,Partner user")
        #expect(csv.count == 2)
        let french = try await desk.rehearse("orders", "--limit", "1", language: "fr")
        #expect(french.errors.contains("liste de"))
        #expect(try await desk.rehearse("orders", "tailwind", "--limit", "1").errors == "the first of 3 orders\n")
        let before = try JSONAnswer(try await desk.run(["orders", "--as-of", "2018-11-30", "--json"]))
        #expect(before["totalCount"].number == 0)
        #expect(try await desk.rehearse("orders", "--limit", "-1").status == 2)
        let oldest = try JSONAnswer(try await desk.rehearse("orders", "--sort", "oldest", "--limit", "1", "--json"))
        #expect(oldest["totalCount"].number == 3)
        #expect(oldest["items"][0]["orderNumber"].text == "PD-000001")
        let ofOne = try JSONAnswer(try await desk.rehearse("orders", "tailwind", "--sort", "oldest", "--json"))
        #expect(ofOne["items"][0]["orderNumber"].text == "PD-000001")
        #expect(try await desk.rehearse("orders", "--search", "pd-000002").errors == "1 order\n")
        #expect(try await desk.rehearse("orders", "--sort", "sideways").status == 2)
        #expect(try await desk.rehearse("orders", "tailwind", "--waiting").status == 2)
    }

    @Test(arguments: [("en", "Nothing was bought"), ("fr", "Rien n’a été acheté")])
    func aRefusalIsASentence(language: String, sentence: String) async throws {
        let refused = try await order(["--language", language], at: try await CommandDesk())
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains(sentence))
    }

    @Test func anOrderIsItsOwnLineAndLosesNoOther() async throws {
        let desk = try await CommandDesk()
        _ = try await order(at: desk)
        #expect(try await order(offer: CommandDesk.essentials, seats: 3, at: desk).status == 4)
        _ = try await desk.confirmTailwind()
        let placed = try JSONAnswer(try await order(offer: CommandDesk.essentials, seats: 4, ["--json"], at: desk))
        #expect(placed["lineItems"].count == 1)
        #expect(placed["lineItems"][0]["quantity"].number == 4)
        let left = try JSONAnswer(try await desk.rehearse("show", "tailwind", "--json"))["cart"]
        #expect(left["lineItems"].count == 1)
        #expect(left["lineItems"][0]["offerId"].text == CommandDesk.officeE3)
    }

    @Test func whileOptionalTheConfirmationCanBeSkipped() async throws {
        let desk = try await CommandDesk()
        let asked = try await order(on: "2018-10-01", at: desk)
        #expect(asked.status == 4)
        #expect(asked.errors.contains("R17"))
        #expect(asked.errors.contains("--skip-confirmation"))
        #expect(try await order(on: "2018-10-01", ["--skip-confirmation"], at: desk).status == 0)
        #expect(try await order(["--skip-confirmation"], at: desk).status == 4)
    }

    @Test func seatsOutsideTheOffersLimitsAreRefused() async throws {
        let desk = try await CommandDesk()
        for seats in [0, 301] {
            let outcome = try await order(offer: CommandDesk.essentials, seats: seats, ["--json"], at: desk)
            #expect(outcome.status == 4)
            #expect(try JSONAnswer(outcome)["error"]["code"].number == 2002)
        }
        #expect(try await order(offer: "no-such-offer", at: desk).status == 1)
    }

    @Test func subscriptionsAreListed() async throws {
        let desk = try await CommandDesk()
        _ = try await desk.confirmTailwind()
        _ = try await order(at: desk)
        let item = try JSONAnswer(try await desk.rehearse("subscriptions", "tailwind", "--json"))["items"][0]
        #expect(item["offerId"].text == CommandDesk.officeE3)
        #expect(item["offerName"].text == "Office 365 E3")
        #expect(item["status"].text == "active")
        #expect(item["autoRenewEnabled"].flag == true)
        #expect(item["commitmentEndDate"].text == "2019-12-01")
        let id = try #require(item["id"].text)
        let csv = try await desk.rehearse("subscriptions", "tailwind", "--csv").output
        #expect(csv == "Subscription ID,Subscription,Quantity,Status,Reseller\r\n\(id),Office 365 E3,25,active,\r\n")
        let table = try await desk.rehearse("subscriptions", "tailwind", language: "fr")
        #expect(table.output.contains("Licences"))
        #expect(table.errors == "1 abonnement\n")
    }

    @Test func seatsGoThroughTheGate() async throws {
        let desk = try await CommandDesk()
        _ = try await order(on: "2018-10-01", ["--skip-confirmation"], at: desk)
        let list = try JSONAnswer(try await desk.rehearse("subscriptions", "tailwind", "--json"))
        let id = try #require(list["items"][0]["id"].text)
        let refused = try await desk.rehearse("seats", id, "30", "--json")
        #expect(refused.status == 4)
        #expect(try JSONAnswer(refused)["error"]["code"].number == 13_605)
        #expect(try await desk.rehearse("seats", id, "30", language: "fr").errors.contains("licences reste le même"))
        _ = try await desk.confirmTailwind()
        let changed = try await desk.rehearse("seats", id, "30")
        #expect(changed.status == 0)
        #expect(changed.output == "Office 365 E3: 30 seats\n")
        #expect(try JSONAnswer(try await desk.rehearse("seats", id, "31", "--json"))["quantity"].number == 31)
        #expect(try await desk.rehearse("seats", "no-such-subscription", "3").status == 1)
    }
}
