import Core
import Drawing
import Testing

@testable import Dashboard

/// What can be done to a subscription besides typing its seats.
@Suite struct SubscriptionLifeTests {
    private func customer(on day: String = "2018-12-01") throws -> TailwindTraders {
        var customer = try TailwindTraders(on: day)
        try customer.buyThings()
        return customer
    }

    private func open(_ customer: TailwindTraders) throws -> OneScreen {
        OneScreen(CustomerScreen(try customer.answer()), in: try customer.setting())
    }

    private func request(_ id: String, _ change: SubscriptionChange, skips: Bool = false) -> Request {
        .changeSubscription(subscriptionID: id, change, skipsConfirmation: skips)
    }

    @Test func whatIsNeverGatedIsAskedForAtOnce() throws {
        var customer = try customer()
        var screen = try open(customer)
        screen.press(.tab, .character("p"))
        #expect(screen.effects == [.ask(request("sub-0", .suspend))])
        screen.press(.character("p"))
        #expect(screen.effects.isEmpty, "asked for once")
        customer.subscriptions[0].status = .suspended
        screen.hear(.subscriptionChanged(customer.subscriptions[0], .suspend, try customer.answer()))
        #expect(screen.text.contains("Suspended Office 365 E3"))
        #expect(screen.text.contains("p reactivate"))
        screen.press(.character("p"))
        #expect(screen.effects == [.ask(request("sub-0", .reactivate))])
        screen.hear(.failed("The disk is full.", request("sub-0", .reactivate)))
        screen.press(.character("a"))
        #expect(screen.effects == [.ask(request("sub-0", .autoRenew(false)))])
    }

    /// R15 (d): a renewal by hand waits at the gate like a change of seats.
    @Test func aRenewalGoesThroughTheGate() throws {
        var customer = try customer()
        var screen = try open(customer)
        screen.press(.tab, .character("r"))
        #expect(screen.effects == [.ask(.customer(TailwindTraders.id))], "it may have opened since")
        #expect(screen.text.contains("Renewal: ends 14 May 2020 instead of 14 May 2019"))
        #expect(screen.text.contains("(R20)"))
        screen.press(.enter, .character("s"), .character("p"), .character("r"))
        #expect(screen.effects.isEmpty, "the gate is shut, and nothing is to be skipped")
        screen.press(.character("c"))
        #expect(screen.effects == [.ask(.form(TailwindTraders.id))])
        screen.press(.escape)
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        screen.hear(.confirmed(customer.history.confirmations[0], try customer.answer()))
        #expect(screen.text.contains("Enter renews now"))
        screen.press(.enter)
        #expect(screen.effects == [.ask(request("sub-0", .renew))])
        customer.subscriptions[0].endsOn = try #require(Day(iso: "2020-05-14"))
        screen.hear(.subscriptionChanged(customer.subscriptions[0], .renew, try customer.answer()))
        #expect(screen.customer?.change == nil)
        #expect(screen.text.contains("Renewed Office 365 E3 until 14 May 2020"))
    }

    /// It commits the customer to a whole term, so nothing is done before Enter.
    @Test func aRenewalIsShownBeforeItIsMade() throws {
        var customer = try customer()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        var screen = try open(customer)
        screen.press(.tab, .character("r"))
        #expect(screen.effects.isEmpty)
        #expect(screen.text.contains("Renewal: ends 14 May 2020 instead of 14 May 2019"))
        screen.press(.character("r"), .character("p"), .escape)
        #expect(screen.effects.isEmpty)
        #expect(screen.customer?.change == nil)
        #expect(screen.customer?.mode == .subscriptions)
        screen.press(.character("r"), .enter)
        #expect(screen.effects == [.ask(request("sub-0", .renew))])
        screen.press(.enter)
        #expect(screen.effects != [.ask(request("sub-0", .renew))], "asked for once")
    }

    /// R17.
    @Test func whileOptionalARenewalCanSkip() throws {
        let customer = try customer(on: "2018-09-03")
        var screen = try open(customer)
        screen.press(.tab, .character("r"))
        screen.press(.character("s"))
        #expect(screen.effects == [.ask(request("sub-0", .renew, skips: true))])
    }

    @Test func plusAndMinusOpenTheEntryOnTheNewNumber() throws {
        for (key, seats) in [(Character("+"), 122), ("-", 118)] {
            var screen = try open(try customer())
            screen.press(.tab, .character(key), .character(key), .enter)
            let asked = Request.changeSeats(subscriptionID: "sub-0", seats: seats, skipsConfirmation: false)
            #expect(screen.effects == [.ask(asked)])
        }
    }

    /// The number shown is replaced by the first digit, stepped to or not; what is typed then is kept.
    @Test func whatIsTypedReplacesTheNumberThatWasOffered() throws {
        for keys: [Key] in [[.enter], [.character("+")], [.enter, .up], [.enter, .up, .down]] {
            var screen = try open(try customer())
            screen.press(.tab)
            for key in keys { screen.press(key) }
            screen.type("20")
            #expect(screen.text.contains("120 → 20"), "\(keys)")
            screen.press(.enter)
            let asked = Request.changeSeats(subscriptionID: "sub-0", seats: 20, skipsConfirmation: false)
            #expect(screen.effects == [.ask(asked)], "\(keys)")
        }
    }

    @Test func whatIsAgainstItIsSaid() throws {
        var screen = try open(try customer())
        screen.press(.character("p"))
        #expect(screen.text.contains("Choose a subscription first"))
        screen.press(.tab, .down, .down, .character("r"))
        #expect(screen.text.contains("suspended and cannot be renewed"))
        for key: Character in ["p", "r", "a", "x", "+"] {
            screen.press(.end, .character(key))
            #expect(screen.effects.isEmpty)
            #expect(screen.text.contains("cancelled"), "\(key)")
        }
        var nothing = try open(try TailwindTraders(on: "2018-12-01"))
        nothing.press(.character("x"))
        #expect(nothing.text.contains("No subscriptions."))
    }

    /// R8, and R16 for the day.
    @Test func everyKeySaysWhyNot() throws {
        var support = try customer()
        try support.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        support.role = .helpdeskAgent
        var screen = try open(support)
        screen.press(.tab)
        for key: Character in ["p", "r", "a", "x", "+", "-", "w", "u", "c"] {
            screen.press(.character(key))
            #expect(screen.effects.isEmpty, "\(key)")
            #expect(screen.text.contains("(R8)"), "\(key)")
        }
        support.role = .salesAgent
        var setting = try support.setting()
        setting.isSimulated = true
        var rehearsal = OneScreen(CustomerScreen(try support.answer()), in: setting)
        rehearsal.press(.tab)
        for key: Character in ["p", "x", "w", "u"] {
            rehearsal.press(.character(key))
            #expect(rehearsal.effects.isEmpty, "\(key)")
            #expect(rehearsal.text.contains("(R16)"), "\(key)")
        }
    }
}
