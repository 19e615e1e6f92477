import Core
import Testing

@Suite struct GateTests {
    private func answer(
        _ transaction: Transaction = .purchase, on date: String, _ history: AgreementHistory = AgreementHistory(),
        channel: Channel = .dashboard, partner: Partner = partner()
    ) -> GateAnswer {
        Gate.answer(
            to: transaction, partner: partner, history: history.recorded(by: day(date)), channel: channel,
            on: day(date), calendar: calendar)
    }

    /// R15: what the gate watches, and what it never does.
    @Test(arguments: [
        (Transaction.purchaseForNewCustomer, true), (.purchase, true), (.seatChange, true), (.manualRenewal, true),
        (.automaticRenewal, false), (.suspension, false), (.reactivation, false), (.cancellation, false),
        (.look, false), (.confirmation, false),
    ])
    func r15(transaction: Transaction, gated: Bool) {
        let answer = answer(transaction, on: "2018-11-07")
        #expect(answer.allows == !gated)
        if !gated { #expect(answer == .open(.notGated)) }
    }

    /// R16, R17: nothing, asks, shut.
    @Test(arguments: [
        ("2018-08-06", true, Demand.none, Rule.r16), ("2018-08-07", true, .optional, .r17),
        ("2018-11-06", true, .optional, .r17), ("2018-11-07", false, .required, .r16),
        ("2026-11-23", false, .required, .r16),
    ])
    func anUnconfirmedCustomer(date: String, allowed: Bool, demand: Demand, rule: Rule) {
        let answer = answer(on: date)
        #expect(answer.allows == allowed)
        #expect(answer.demand == demand)
        #expect(answer.rule == rule)
    }

    /// R12, R16: which confirmation opens the gate on which day.
    @Test(arguments: [
        (cloudTemplate, "2018-12-01", "2018-11-30", false), (cloudTemplate, "2018-12-01", "2018-12-01", true),
        (cloudTemplate, "2018-12-01", "2019-10-01", true), (cloudTemplate, "2018-12-01", "2020-01-31", true),
        (cloudTemplate, "2018-12-01", "2020-02-01", false), (customerTemplate, "2019-08-15", "2019-09-30", false),
        (customerTemplate, "2019-08-15", "2019-10-01", true), (customerTemplate, "2019-10-02", "2026-11-23", true),
    ])
    func aConfirmation(template: String, recorded: String, asked: String, opens: Bool) {
        let history = AgreementHistory(confirmations: [confirmation(template, on: recorded)])
        #expect(answer(on: asked, history).allows == opens)
    }

    /// R18: it counts in both channels, whichever recorded it.
    @Test(arguments: Channel.allCases)
    func r18(channel: Channel) {
        let history = AgreementHistory(confirmations: [confirmation(customerTemplate, on: "2020-03-01")])
        #expect(answer(on: "2020-03-02", history, channel: channel).allows)
    }

    /// R19: national clouds are not gated.
    @Test(arguments: Cloud.allCases)
    func r19(cloud: Cloud) {
        let answer = answer(on: "2026-11-23", partner: partner(cloud: cloud))
        #expect(answer.allows == cloud.isNational)
        if cloud.isNational { #expect(answer == .open(.nationalCloud)) }
    }

    /// The reason tells what is on record: nothing, another agreement (R12), a withdrawal (R14).
    @Test func theReason() throws {
        let nothing = try #require(closing(of: answer(on: "2026-11-23")))
        #expect(nothing.reason == .nothingOnRecord(since: day("2018-11-07")))
        #expect(nothing.required?.id == customerTemplate)

        let held = confirmation(cloudTemplate, on: "2018-12-01")
        let outdated = try #require(closing(of: answer(on: "2020-02-01", AgreementHistory(confirmations: [held]))))
        #expect(outdated.reason == .outdated(held, since: day("2020-02-01")))
        #expect(outdated.rule == .r12)

        let history = AgreementHistory(
            confirmations: [confirmation(customerTemplate, on: "2020-03-01")],
            withdrawals: [withdrawal(on: "2020-03-01")])
        let withdrawn = try #require(closing(of: answer(on: "2020-03-02", history)))
        #expect(withdrawn.reason == .withdrawn(history.withdrawals[0]))
        #expect(withdrawn.rule == .r14)
        // R20 speaks of the Cloud Agreement until the Customer Agreement can be confirmed.
        #expect(try #require(closing(of: answer(on: "2019-09-30"))).required?.type == .cloud)
    }

    private func closing(of answer: GateAnswer) -> GateClosing? {
        if case .shut(let closing) = answer { closing } else { nil }
    }

    /// R10: of each type the latest counts; a withdrawal ends what came before it and nothing after.
    @Test func oneInForceOfEachType() {
        let confirmations = [
            confirmation(cloudTemplate, on: "2018-09-01", id: 1), confirmation(cloudTemplate, on: "2019-01-01", id: 2),
            confirmation(customerTemplate, on: "2019-11-01", id: 3),
        ]
        var history = AgreementHistory(confirmations: confirmations.reversed())
        #expect(history.inForce.map(\.id) == [3, 2])
        #expect(history.recorded(by: day("2018-12-31")).inForce.map(\.id) == [1])
        history = AgreementHistory(
            confirmations: confirmations + [confirmation(customerTemplate, on: "2021-01-01", id: 4)],
            withdrawals: [withdrawal(on: "2020-01-01")])
        #expect(history.inForce.map(\.id) == [4])
        #expect(history.recorded(by: day("2020-06-01")).standing == Standing(isWithdrawn: true))
        #expect(history.standing == Standing(templateIDs: [customerTemplate]))
    }
}
