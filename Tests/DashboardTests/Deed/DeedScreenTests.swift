import Core
import Drawing
import Testing

@testable import Dashboard

@Suite struct DeedScreenTests {
    private func confirmed() throws -> TailwindTraders {
        var customer = try TailwindTraders(on: "2018-12-01")
        try customer.buyThings()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        return customer
    }

    /// On the customer's screen, a moment before its question opens.
    private func open(_ customer: TailwindTraders, _ keys: Key...) throws -> OneScreen {
        var screen = OneScreen(CustomerScreen(try customer.answer()), in: try customer.setting())
        for key in keys { screen.press(key) }
        return screen
    }

    private func plan(_ customer: TailwindTraders) throws -> WithdrawalPlan {
        try WithdrawalPlan(
            for: try TailwindTraders.customer(), history: customer.history, subscriptions: customer.subscriptions)
    }

    private func retraction(_ customer: TailwindTraders) throws -> RetractionPlan {
        RetractionPlan(
            confirmation: customer.history.confirmations[0], customer: try TailwindTraders.customer(), inForceAgain: nil
        )
    }

    // MARK: Withdrawing (R14)

    @Test func withdrawingAsksForAReasonAndADeliberateKey() throws {
        var customer = try confirmed()
        var screen = try open(customer, .character("w"))
        #expect(screen.effects == [.ask(.customer(TailwindTraders.id))])
        screen.hear(.customer(try customer.answer()))
        #expect(screen.text.contains("3 subscriptions will be cancelled (seats: 195)"))
        #expect(!screen.text.contains("Microsoft Azure"), "it is cancelled already")
        screen.press(.function(9))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("A reason is required"))
        screen.type("left us")
        screen.press(.enter)
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("Enter does not do this"))
        screen.press(.function(9))
        let asked = Request.withdraw(customerID: TailwindTraders.id, reason: "left us", shown: try plan(customer))
        #expect(screen.effects == [.ask(asked)])
        screen.press(.function(9), .escape, .character("q"))
        #expect(screen.effects.isEmpty, "it is asked for once, and nothing else happens meanwhile")

        let cancelled = try plan(customer).subscriptions
        try customer.withdraw(at: "2018-12-01T11:00:00Z", because: "left us")
        for place in customer.subscriptions.indices { customer.subscriptions[place].status = .deleted }
        screen.hear(.withdrawn(cancelled, try customer.answer()))
        #expect(screen.customer?.answer.state == .withdrawn)
        #expect(screen.text.contains("Withdrawn: Tailwind Traders; 3 subscriptions are cancelled."))
    }

    @Test func aRefusalKeepsTheReasonAndLooksAgain() throws {
        var customer = try confirmed()
        var screen = try open(customer, .character("w"))
        screen.hear(.customer(try customer.answer()))
        screen.type("left us")
        let asked = Request.withdraw(customerID: TailwindTraders.id, reason: "left us", shown: try plan(customer))
        screen.press(.function(9))
        screen.hear(.refused(.withdrawal(.changedSinceShown(try TailwindTraders.customer())), asked))
        #expect(screen.effects == [.ask(.customer(TailwindTraders.id))])
        customer.subscriptions.removeLast(2)
        screen.hear(.customer(try customer.answer()))
        #expect(screen.text.contains("2 subscriptions will be cancelled (seats: 145)"))
        #expect(screen.text.contains("left us"))
        screen.press(.function(9))
        let again = Request.withdraw(customerID: TailwindTraders.id, reason: "left us", shown: try plan(customer))
        #expect(screen.effects == [.ask(again)])
        screen.hear(.failed("The disk is full.", again))
        #expect(screen.text.contains("left us"))
        screen.press(.escape)
        #expect(screen.customer != nil)
    }

    @Test func leavingWithAReasonTypedAsksFirst() throws {
        let customer = try confirmed()
        var screen = try open(customer, .character("w"))
        screen.hear(.customer(try customer.answer()))
        screen.type("left")
        screen.press(.control("c"))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("would be lost"))
        screen.press(.character("n"))
        #expect(screen.text.contains("left"))
    }

    @Test func whereThereIsNothingToWithdrawTheKeySaysSo() throws {
        let screen = try open(try TailwindTraders(on: "2018-12-01"), .character("w"))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("(R14)"))
        #expect(screen.customer != nil)
    }

    // MARK: Taking back (R10)

    @Test func aSlipIsTakenBackFromTheCustomersScreen() throws {
        var customer = try confirmed()
        var screen = try open(customer, .character("u"))
        #expect(screen.effects == [.ask(.retraction)])
        screen.hear(.retraction(try retraction(customer)))
        for fact in ["Ana Bowman · Friday 30 November 2018", "by you · 1 December 2018 10:14 UTC · dashboard"] {
            #expect(screen.text.contains(fact), "\(fact)")
        }
        screen.type("slip")
        screen.press(.function(9))
        #expect(screen.effects == [.ask(.takeBack(confirmationID: 1, reason: "slip"))])
        let confirmation = customer.history.confirmations[0]
        customer.history.retractions = [
            Retraction(
                confirmationID: 1, customerID: TailwindTraders.id, reason: "slip", retractedBy: "mdurand",
                retractedAt: try #require(Instant(iso: "2018-12-01T10:20:00Z")))
        ]
        screen.hear(.takenBack(confirmation, inForceAgain: nil, waitsAgain: nil, try customer.answer()))
        #expect(screen.customer?.answer.state == .toConfirm)
        #expect(screen.text.contains("Taken back: Tailwind Traders"))
        #expect(screen.effects.contains(.ask(.counts)))
    }

    /// What a reseller had delivered for it is in the queue again.
    @Test func whatWasDeliveredWaitsAgain() throws {
        let customer = try confirmed()
        let delivery = FormFixtures.delivery()
        let plan = RetractionPlan(
            confirmation: customer.history.confirmations[0], customer: try TailwindTraders.customer(),
            inForceAgain: nil, waitsAgain: delivery)
        var screen = try open(customer, .character("u"))
        screen.hear(.retraction(plan))
        #expect(screen.text.contains("What Fabrikam Resale delivered waits again to be confirmed."))
        screen.type("slip")
        screen.press(.function(9))
        screen.hear(
            .takenBack(plan.confirmation, inForceAgain: nil, waitsAgain: delivery, try customer.answer()))
        let notice = try #require(screen.dashboard.notice?.text)
        #expect(notice.hasSuffix("What Fabrikam Resale delivered waits again to be confirmed."))
    }

    @Test func anotherCustomersConfirmationIsSaidToBeOne() throws {
        let customer = try confirmed()
        let other = RetractionPlan(
            confirmation: customer.history.confirmations[0],
            customer: Customer(
                id: 8, tenantID: Desk.tenant(8), companyName: "Fabrikam", domain: "fabrikam.com", country: "FR"),
            inForceAgain: nil)
        var screen = try open(customer, .character("u"))
        screen.hear(.retraction(other))
        #expect(screen.text.contains("This is not Tailwind Traders: your last confirmation is of Fabrikam."))
    }

    @Test func whatCannotBeTakenBackSaysSoBeforeAnythingIsTyped() throws {
        var customer = try confirmed()
        var screen = try open(customer, .character("u"))
        screen.hear(
            .refused(
                .undo(.usedSince(customer.history.confirmations[0], try TailwindTraders.customer())), .retraction))
        #expect(screen.customer != nil)
        #expect(screen.text.contains("(R15)"))
        customer.history = AgreementHistory()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z", by: "jpetit")
        screen = try open(customer, .character("u"))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("No confirmation of yours is in force"))
    }

    /// The slip is noticed when the next form is open, or the list is back.
    @Test func itIsTakenBackFromListQueueAndForm() throws {
        for keys: [Key] in [[], [.character("3")], [.character("3"), .enter]] {
            var driver = DashboardDriver(try Desk.setting(), rows: Desk.rows())
            for key in keys { driver.press(key) }
            let isForm = keys.count == 2
            driver.press(isForm ? .function(8) : .character("u"))
            // That form's user has confirmed nobody yet.
            #expect(driver.effects.contains(.ask(.retraction)) == !isForm)
        }
    }

    // MARK: Cancelling

    @Test func aSubscriptionIsCancelledOnAKeyOfItsOwn() throws {
        var customer = try confirmed()
        var screen = try open(customer, .tab, .character("x"))
        #expect(screen.effects == [.ask(.customer(TailwindTraders.id))])
        screen.hear(.customer(try customer.answer()))
        screen.press(.enter)
        #expect(screen.effects.isEmpty)
        screen.press(.character("y"))
        let asked = Request.changeSubscription(subscriptionID: "sub-0", .cancel, skipsConfirmation: false)
        #expect(screen.effects == [.ask(asked)])
        customer.subscriptions[0].status = .deleted
        screen.hear(.subscriptionChanged(customer.subscriptions[0], .cancel, try customer.answer()))
        #expect(screen.text.contains("Cancelled Office 365 E3"))
        #expect(screen.customer?.selected?.status == .deleted)
    }

    @Test(arguments: [(1, 1), (60, 15), (80, 24), (200, 60)])
    func itDrawsAtEverySize(width: Int, height: Int) throws {
        let customer = try confirmed()
        let answer = try customer.answer()
        let screens: [any Screen] = [
            DeedScreen(Withdrawing(answer)), DeedScreen(Cancelling("sub-0", of: answer)),
            DeedScreen(Cancelling("gone", of: answer)), DeedScreen(TakingBack(try retraction(customer), from: nil)),
        ]
        for screen in screens {
            var one = OneScreen(screen, in: try customer.setting(), width: width, height: height)
            one.press(.function(9), .pageDown, .down)
            #expect(one.dashboard.drawn().size == Size(width: width, height: height))
        }
    }
}
