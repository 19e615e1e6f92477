import Core
import Testing

/// Taking back one's own last confirmation.
@Suite struct RetractingTests {
    private let mine = confirmation(customerTemplate, on: "2026-11-20", id: 3)

    private func check(
        _ history: AgreementHistory, isUsed: Bool = false, on date: String = "2026-11-20"
    ) -> UndoProblem? {
        do throws(Refusal) {
            try Retracting.check(mine, of: customer(), history: history, isUsed: isUsed, at: moment(date))
            return nil
        } catch {
            guard case .undo(let problem) = error else { return nil }
            return problem
        }
    }

    private func retraction(of confirmation: Core.Confirmation) -> Retraction {
        Retraction(
            confirmationID: confirmation.id, customerID: 7, reason: "wrong", retractedBy: "marie",
            retractedAt: confirmation.confirmedAt)
    }

    /// A day and no longer, and not before it happened.
    @Test(arguments: [("2026-11-19", false), ("2026-11-20", true), ("2026-11-21", true), ("2026-11-22", false)])
    func onlyWithinADay(date: String, may: Bool) {
        let problem = check(AgreementHistory(confirmations: [mine]), on: date)
        #expect(problem == (may ? nil : .outOfTime(mine, customer())))
    }

    @Test func notWhatSomebodyConfirmedSince() {
        let theirs = confirmation(customerTemplate, on: "2026-11-20", id: 4)
        var history = AgreementHistory(confirmations: [mine, theirs])
        #expect(check(history) == .confirmedSince(theirs, customer()))
        history.retractions = [retraction(of: theirs)]
        #expect(check(history) == nil)
    }

    /// Another agreement's confirmation does not supersede it.
    @Test func anotherTypeIsNoHindrance() {
        let other = confirmation(cloudTemplate, on: "2026-11-20", id: 4)
        #expect(check(AgreementHistory(confirmations: [mine, other])) == nil)
    }

    @Test func notTwiceNotWithdrawnAndNotUsed() {
        var history = AgreementHistory(confirmations: [mine])
        #expect(check(history, isUsed: true) == .usedSince(mine, customer()))
        history.withdrawals = [withdrawal(on: "2026-11-20")]
        #expect(check(history) == .withdrawnSince(withdrawal(on: "2026-11-20"), customer()))
        history = AgreementHistory(confirmations: [mine], retractions: [retraction(of: mine)])
        #expect(check(history, isUsed: true) == .alreadyTakenBack(mine, customer()))
    }

    /// R10: what was taken back counts as never recorded; the one before it is in force again, from that day on.
    @Test func theOneBeforeIsInForceAgain() {
        let first = confirmation(customerTemplate, on: "2025-01-01", id: 1)
        let cloud = confirmation(cloudTemplate, on: "2019-01-01", id: 2)
        var history = AgreementHistory(confirmations: [first, cloud, mine])
        #expect(history.inForce.map(\.id) == [3, 2])
        history.retractions = [
            Retraction(
                confirmationID: 3, customerID: 7, reason: "wrong", retractedBy: "marie",
                retractedAt: Instant(day: day("2026-11-21")))
        ]
        #expect(history.inForce.map(\.id) == [1, 2])
        #expect(history.recorded(by: day("2026-11-20")).inForce.map(\.id) == [3, 2])
        #expect(history.confirmations.count == 3)
        #expect(AgreementHistory(confirmations: [mine], retractions: history.retractions).standing == Standing())
    }

    /// A withdrawal before it holds again.
    @Test func aWithdrawalBeforeItHoldsAgain() {
        let first = confirmation(customerTemplate, on: "2025-01-01", id: 1)
        let history = AgreementHistory(
            confirmations: [first, mine], withdrawals: [withdrawal(on: "2026-01-01")],
            retractions: [retraction(of: mine)])
        #expect(history.inForce.isEmpty)
        #expect(history.standing == Standing(isWithdrawn: true))
    }
}
