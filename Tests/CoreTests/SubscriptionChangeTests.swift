import Core
import Resources
import Testing

/// The life of a subscription, the gate apart.
@Suite struct SubscriptionChangeTests {
    private static let catalogue = makeCatalogue()
    private static let yearly = catalogue.offers.first { $0.term == "P1Y" }

    private static func makeCatalogue() -> Catalogue {
        do {
            return try Catalogue(table: Embedded.offers)
        } catch {
            preconditionFailure("the catalogue cannot be read: \(error)")
        }
    }

    private func subscription(_ status: Subscription.Status, of offer: Offer?) -> Subscription {
        Subscription(
            id: "s", customerID: 7, offerID: offer?.id ?? "", name: "Office", seats: 5, status: status,
            autoRenews: status != .deleted, startedOn: day("2026-01-31"), endsOn: day("2027-01-31"), orderID: nil)
    }

    /// Every state and every change: the state after it, or none where it is refused.
    @Test(
        arguments: [
            (.active, .suspend, .suspended),
            (.active, .reactivate, nil), (.active, .cancel, .deleted), (.active, .renew, .active),
            (.active, .autoRenew(false), .active), (.active, .autoRenew(true), .active),
            (.suspended, .suspend, nil), (.suspended, .reactivate, .active), (.suspended, .cancel, .deleted),
            (.suspended, .renew, nil), (.suspended, .autoRenew(false), .suspended),
            (.deleted, .suspend, nil), (.deleted, .reactivate, nil), (.deleted, .cancel, nil), (.deleted, .renew, nil),
            (.deleted, .autoRenew(true), nil), (.deleted, .autoRenew(false), nil),
        ] as [(Subscription.Status, SubscriptionChange, Subscription.Status?)])
    func table(before: Subscription.Status, change: SubscriptionChange, after: Subscription.Status?) {
        let subscription = subscription(before, of: Self.yearly)
        do throws(Refusal) {
            let changed = try subscription.changed(by: change, in: Self.catalogue)
            #expect(changed.status == after)
            if change == .cancel { #expect(!changed.autoRenews) }
            if case .autoRenew(let renews) = change { #expect(changed.autoRenews == renews) }
            #expect((changed.endsOn == subscription.endsOn) == (change != .renew))
        } catch {
            #expect(after == nil)
            let expected: Refusal =
                switch (before, change) {
                case (.active, _), (.suspended, .suspend), (.deleted, .cancel): .subscription(.isAlready(subscription))
                case (.suspended, _): .subscription(.suspendedAtRenewal(subscription))
                case (.deleted, _): .subscriptionCancelled(subscription)
                }
            #expect(error == expected)
            #expect(error.outcome == .refused)
        }
    }

    /// R15: nothing stands in the way of an automatic renewal, so the term asked about is the one it has rolled on to.
    @Test(
        arguments: [
            ("2026-12-20", "2027-01-31"), ("2027-01-31", "2027-01-31"), ("2027-02-01", "2028-01-31"),
            ("2028-01-31", "2028-01-31"), ("2031-06-01", "2032-01-31"), ("9999-12-31", "9999-01-31"),
        ])
    func theTermRollsWhileItRenewsItself(on date: String, end: String) {
        let rolling = subscription(.active, of: Self.yearly)
        #expect(rolling.inTerm(of: day(date), Self.catalogue).endsOn == day(end))
        #expect(!rolling.hasEnded(by: day(date)))
        for fixed in [stopped(rolling), subscription(.suspended, of: Self.yearly)] {
            #expect(fixed.inTerm(of: day(date), Self.catalogue) == fixed)
        }
        #expect(stopped(rolling).hasEnded(by: day(date)) == (day(date) > day("2027-01-31")))
    }

    @Test(arguments: [
        ("2027-02-01", "2027-02-28"), ("2027-03-01", "2027-03-31"), ("2027-04-30", "2027-04-30"),
        ("2028-02-20", "2028-02-29"), ("2028-03-31", "2028-03-31"),
    ])
    func aMonthsTermKeepsItsDay(on date: String, end: String) {
        let offer = Offer(
            id: "m", name: "Monthly", category: "Office", unit: "Licenses", billing: .license, term: "P1M", seats: 1...9
        )
        let monthly = subscription(.active, of: offer)
        #expect(monthly.inTerm(of: day(date), Catalogue(offers: [offer])).endsOn == day(end))
    }

    private func stopped(_ subscription: Subscription) -> Subscription {
        var stopped = subscription
        stopped.autoRenews = false
        return stopped
    }

    /// By one term of the offer, from the end of the present one.
    @Test func renewingProlongsByOneTerm() throws {
        let year = try subscription(.active, of: Self.yearly).changed(by: .renew, in: Self.catalogue)
        #expect(year.endsOn == day("2028-01-31"))
        let monthly = Offer(
            id: "m", name: "Monthly", category: "", unit: "Licenses", billing: .license, term: "P1M", seats: 1...9)
        let month = try subscription(.active, of: monthly).changed(by: .renew, in: Catalogue(offers: [monthly]))
        #expect(month.endsOn == day("2027-02-28"))
        #expect(throws: Refusal.unknownOffer("")) {
            try subscription(.active, of: nil).changed(by: .renew, in: Self.catalogue)
        }
    }

    /// R15: of all of these only the renewal by hand is gated.
    @Test(arguments: [
        (SubscriptionChange.suspend, false), (.reactivate, false), (.cancel, false), (.renew, true),
        (.autoRenew(true), false), (.autoRenew(false), false),
    ])
    func r15(change: SubscriptionChange, gated: Bool) {
        #expect(change.transaction.isGated == gated)
    }

    /// R14: what is shown is what is ended.
    @Test func aWithdrawalIsOfSomething() throws {
        let held = confirmation(customerTemplate, on: "2026-01-01")
        let active = subscription(.active, of: Self.yearly)
        let cancelled = subscription(.deleted, of: Self.yearly)
        let plan = try WithdrawalPlan(
            for: customer(), history: AgreementHistory(confirmations: [held]), subscriptions: [active, cancelled])
        #expect(plan.confirmations == [held])
        #expect(plan.subscriptions == [active])
        #expect(plan.seats == 5)
        #expect(
            try WithdrawalPlan(for: customer(), history: AgreementHistory(), subscriptions: [active]).seats == 5)
        #expect(throws: Refusal.withdrawal(.nothing(customer()))) {
            try WithdrawalPlan(for: customer(), history: AgreementHistory(), subscriptions: [cancelled])
        }
    }

    @Test(arguments: [
        ("left", "left", nil), ("  left  ", "left", nil), ("", "", ReasonProblem.missing), (" \t", "", .missing),
        ("a\u{1B}[31m", "", .controlCharacter), (String(repeating: "x", count: 501), "", .tooLong(501)),
    ])
    func aReason(entered: String, kept: String, problem: ReasonProblem?) {
        do throws(Refusal) {
            #expect(try Reason(entered).text == kept)
            #expect(problem == nil)
        } catch {
            #expect(error == problem.map(Refusal.reason))
        }
    }
}
