import Core
import Drawing
import Testing
import Wording

@testable import Dashboard

@Suite struct CustomerScreenTests {
    private func open(_ customer: TailwindTraders, width: Int = 80, height: Int = 24) throws -> OneScreen {
        OneScreen(
            CustomerScreen(try customer.answer()), in: try customer.setting(), width: width, height: height)
    }

    private func withSubscriptions(on day: String = "2018-12-01") throws -> TailwindTraders {
        var customer = try TailwindTraders(on: day)
        try customer.buyThings()
        return customer
    }

    private func request(_ id: String, _ seats: Int, skips: Bool = false) -> Request {
        .changeSeats(subscriptionID: id, seats: seats, skipsConfirmation: skips)
    }

    @Test func commandsLeadOn() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.character("c"))
        #expect(screen.effects == [.ask(.form(TailwindTraders.id))])
        screen.press(.escape)
        screen.press(.character("o"))
        #expect(screen.effects == [.ask(.customer(TailwindTraders.id))])
        screen.press(.escape, .escape)
        #expect(screen.customer == nil)
    }

    @Test func theAnswerAccountAndAgreementNeedNoScrolling() throws {
        var customer = try withSubscriptions()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        let text = try open(customer).text
        for fact in [
            "Can order", "91b50b3a-7e63-4a7b-8f5e-5c0f2f1d9b11", "tailwindtraders.com", "tailwind.example", "FR",
            "ana.bowman@tailwindtraders.com", "+33 1 23 45 67 89", "Fabrikam Services", "Microsoft Cloud Agreement",
            "Ana Bowman · Friday 30 November 2018", "Marie Durand · 1 December 2018 10:14 UTC · dashboard",
        ] {
            #expect(text.contains(fact), "\(fact)")
        }
    }

    @Test func whatWasTakenBackIsHistory() throws {
        var customer = try TailwindTraders(on: "2018-12-01")
        try customer.confirm(.cloud, agreed: "2018-05-11", recorded: "2018-08-12T15:02:00Z")
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z", id: 2)
        #expect(try open(customer, height: 40).text.contains("Microsoft Cloud Agreement · superseded"))
        customer.history.retractions = [
            Retraction(
                confirmationID: 2, customerID: TailwindTraders.id, reason: "slip", retractedBy: "mdurand",
                retractedAt: try #require(Instant(iso: "2018-12-01T10:20:00Z")))
        ]
        let text = try open(customer, height: 40).text
        #expect(text.contains("Microsoft Cloud Agreement · taken back"))
        #expect(text.contains("Taken back 1 December 2018 10:20 UTC by Marie Durand"))
        #expect(text.contains("slip"))
        #expect(!text.contains("superseded"))
        #expect(text.contains("Ana Bowman · Friday 11 May 2018"))
    }

    @Test func scrollingShowsTheRestAndSaysHowMuchThereIs() throws {
        var screen = try open(try withSubscriptions())
        #expect(!screen.text.contains("PD-000041"))
        #expect(screen.text.contains("lines below"))
        screen.press(.end)
        #expect(screen.text.contains("PD-000041"))
        #expect(screen.text.contains("lines above"))
        #expect(!screen.text.contains("below"))
        #expect(screen.text.contains("Cannot order"))
        screen.press(.down, .home)
        #expect(screen.customer?.scroll == 0)
        screen.click(.wheelDown, x: 5, y: 10)
        #expect(screen.customer?.scroll == 3)
    }

    // MARK: Seats

    @Test func seatsGoThroughTheGateAndComeBackToTheSameChange() throws {
        var customer = try withSubscriptions()
        var screen = try open(customer)
        screen.press(.tab, .enter)
        screen.type("130")
        screen.press(.enter)
        #expect(screen.effects == [.ask(request("sub-0", 130))])
        screen.hear(.refused(.gateShut(try customer.closing(), try TailwindTraders.customer()), request("sub-0", 130)))
        #expect(screen.text.contains("120 to 130"))
        #expect(screen.text.contains("(R20)"))
        #expect(!screen.text.contains("Nothing was bought"))
        screen.press(.enter)
        #expect(screen.effects.isEmpty, "the gate is still shut")
        screen.press(.character("c"))
        #expect(screen.effects == [.ask(.form(TailwindTraders.id))])
        screen.press(.escape)

        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        let confirmation = try #require(customer.history.confirmations.first)
        screen.hear(.confirmed(confirmation, try customer.answer()))
        #expect(screen.text.contains("Enter changes the seats now"))
        screen.press(.enter)
        #expect(screen.effects == [.ask(request("sub-0", 130))])
        screen.press(.enter)
        #expect(screen.effects.isEmpty, "a change is asked for once")

        customer.subscriptions[0].seats = 130
        screen.hear(.seatsChanged(customer.subscriptions[0], try customer.answer()))
        #expect(screen.customer?.change == nil)
        #expect(screen.text.contains("Office 365 E3: 120 seats became 130."))
    }

    @Test func skippingWhileTheRuleIsOptional() throws {
        let customer = try withSubscriptions(on: "2018-09-03")
        var screen = try open(customer)
        screen.press(.tab, .down, .enter, .up, .enter)
        #expect(screen.effects == [.ask(request("sub-1", 26))])
        screen.hear(
            .refused(.confirmationOffered(try customer.closing(), try TailwindTraders.customer()), request("sub-1", 26))
        )
        screen.press(.character("s"))
        #expect(screen.effects == [.ask(request("sub-1", 26, skips: true))])
    }

    @Test func whatCannotChangeSaysWhy() throws {
        var screen = try open(try withSubscriptions())
        screen.press(.tab, .down, .enter)
        screen.type("301")
        screen.press(.enter)
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("code 2002"))
        screen.press(.escape, .down, .enter)
        #expect(screen.text.contains("code 800091"))
        screen.press(.down, .enter)
        #expect(screen.text.contains("is cancelled"))
        #expect(screen.customer?.entry == nil)
    }

    @Test func anUnchangedNumberAsksNothing() throws {
        var screen = try open(try withSubscriptions())
        screen.press(.tab, .enter, .enter)
        #expect(screen.effects.isEmpty)
        #expect(screen.customer?.isTyping == false)
    }

    @Test func escapeClosesOneThingAtATime() throws {
        var screen = try open(try withSubscriptions())
        screen.press(.tab, .enter, .escape)
        #expect(screen.customer?.mode == .subscriptions)
        screen.press(.escape)
        #expect(screen.customer?.mode == .page)
        screen.press(.escape)
        #expect(screen.customer == nil)
    }

    @Test func supportReadsAndIsToldWhoMay() throws {
        var customer = try withSubscriptions()
        customer.role = .helpdeskAgent
        var screen = try open(customer)
        #expect(!screen.text.contains("c confirm"))
        screen.press(.character("c"))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("(R8)"))
        screen.press(.tab, .enter)
        #expect(screen.customer?.entry == nil)
    }

    @Test func anAnswerAboutTheSameCustomerRefreshesAndKeepsTheSelection() throws {
        var customer = try withSubscriptions()
        var screen = try open(customer)
        screen.press(.tab, .down)
        customer.subscriptions.swapAt(1, 3)
        screen.hear(.customer(try customer.answer()))
        #expect(screen.customer?.selected?.id == "sub-1")
        customer.subscriptions = []
        screen.hear(.customer(try customer.answer()))
        #expect(screen.customer?.focus == .page)
    }

    // MARK: The summary

    @Test func theSummaryHoldsWhatATicketNeeds() throws {
        var customer = try TailwindTraders(on: "2018-12-01")
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        var screen = try open(customer)
        screen.press(.character("y"))
        #expect(
            screen.effects == [
                .copy(
                    """
                    Tailwind Traders (tailwindtraders.com)
                    Microsoft ID: 91b50b3a-7e63-4a7b-8f5e-5c0f2f1d9b11
                    Can order: Microsoft Cloud Agreement accepted by Ana Bowman on 30 November 2018
                    State: confirmed (1 December 2018)
                    In force: Microsoft Cloud Agreement
                    Agreed: Ana Bowman, 30 November 2018
                    Recorded: Marie Durand, 1 December 2018 10:14 UTC, dashboard
                    """)
            ])
    }

    @Test func theSummarySaysWhatEnded() throws {
        var customer = try TailwindTraders(on: "2018-12-01")
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        customer.history.retractions = [
            Retraction(
                confirmationID: 1, customerID: TailwindTraders.id, reason: "wrong customer", retractedBy: "mdurand",
                retractedAt: try #require(Instant(iso: "2018-12-01T10:20:00Z")))
        ]
        let summary = CustomerSummary(try customer.answer(), try customer.setting()).text
        #expect(summary.hasSuffix("\nTaken back 1 December 2018 10:20 UTC by Marie Durand: wrong customer"))
        #expect(!summary.contains("In force"))
    }

    @Test(arguments: [(1, 1), (60, 15), (61, 16), (109, 20), (110, 21), (200, 60)])
    func itDrawsAtEverySize(width: Int, height: Int) throws {
        for keys: [Key] in [[], [.end], [.tab, .enter], [.tab, .end]] {
            var screen = try open(try withSubscriptions(), width: width, height: height)
            for key in keys { screen.press(key) }
            #expect(screen.dashboard.drawn().size == Size(width: width, height: height))
        }
    }

    // MARK: Words

    @Test(arguments: Language.allCases)
    func everyWordIsThere(language: Language) {
        let words = Words(language)
        let keys = OrderWord.allCases.map(\.key) + CustomerWord.allCases.map(\.key)
        for key in keys {
            #expect(words.keys.contains(key) || words.keys.isSuperset(of: ["\(key).one", "\(key).other"]), "\(key)")
        }
    }
}
