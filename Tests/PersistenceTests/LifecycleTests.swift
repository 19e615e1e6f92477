import Core
import GRDB
import Testing

@testable import Persistence

/// Subscriptions from one state to the next, and confirmations taken back, on a real store.
@Suite struct LifecycleTests {
    private let offer = TestDesk.rulebook.catalogue.offers[0]

    private func confirm(
        _ id: Int64, at desk: Desk, email: String = "ana@customer.example", template: String = customerTemplate
    ) throws -> Core.Confirmation {
        try desk.recordConfirmation(
            ConfirmationRequest(
                customerID: id, acceptance: acceptance(desk.clock().today.description, email: email),
                templateID: template))
    }

    private func subscribe(_ id: Int64, at desk: Desk) throws -> Subscription {
        let line = OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)
        _ = try desk.placeOrder(of: line, customerID: id, skipsConfirmation: false)
        return try #require(try desk.answer(customerID: id).subscriptions.first)
    }

    /// The term it is in is the one that counts when it stops renewing itself, is renewed, or ends with the agreement.
    @Test func whatStopsRenewingItselfEndsWithTheTermItIsIn() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let bought = try subscribe(id, at: test.desk(on: "2018-08-01"))
        let stopped = try test.desk().change(.autoRenew(false), subscriptionID: bought.id)
        #expect(stopped.endsOn == day("2027-08-01"))
        let later = try test.desk(on: "2030-01-01").answer(customerID: id).subscriptions[0]
        #expect(later.endsOn == day("2027-08-01"))
        #expect(later.hasEnded(by: day("2030-01-01")))

        _ = try test.desk().change(.autoRenew(true), subscriptionID: bought.id)
        let desk = test.desk(on: "2030-01-01")
        let shown = try desk.answer(customerID: id)
        #expect(shown.subscriptions[0].endsOn == day("2030-08-01"))
        _ = try confirm(id, at: desk)
        let answer = try desk.answer(customerID: id)
        let plan = try WithdrawalPlan(
            for: answer.customer, history: answer.history, subscriptions: answer.subscriptions)
        #expect(try desk.withdraw(customerID: id, reason: "sold", shown: plan).map(\.id) == [bought.id])
    }

    private func add(_ login: String, _ role: Role, to test: TestDesk) throws -> Desk {
        let user = try test.desk().addUser(login: login, name: login.capitalized, role: role)
        return test.desk(actor: Actor(user: user, systemLogin: login))
    }

    private func activities(_ test: TestDesk) throws -> [String] {
        try test.store.read { try String.fetchAll($0, sql: "SELECT action FROM activity ORDER BY id") }
    }

    /// As of a past day nothing is listed that was bought later, and what renews itself is in the term of the day.
    @Test func aPastDayHasWhatWasBoughtByThen() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let line = OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)
        for date in ["2018-08-01", "2018-08-03"] {
            _ = try test.desk(on: date).placeOrder(of: line, customerID: id, skipsConfirmation: false)
        }
        let bought = [("2018-07-31", 0), ("2018-08-01", 1), ("2018-08-02", 1), ("2018-08-03", 2), ("2026-11-23", 2)]
        for (date, count) in bought {
            let answer = try test.desk(on: date).answer(customerID: id)
            #expect(answer.orders.count == count, "\(date)")
            #expect(answer.subscriptions.count == count, "\(date)")
        }
        let later = try test.desk(on: "2020-08-02").answer(customerID: id).subscriptions
        #expect(Set(later.map(\.endsOn)) == [day("2021-08-01"), day("2020-08-03")])
        // Withdrawn in a rehearsal, it ends what there was on that day.
        let ended = try test.desk(on: "2018-08-02").withdraw(customerID: id, reason: "left")
        #expect(ended.count == 1)
        #expect(try test.desk().answer(customerID: id).subscriptions.map(\.status) == [.active, .deleted])
    }

    /// R15: an unconfirmed customer's subscription can be suspended, reactivated and cancelled, but not renewed.
    @Test func onlyRenewingIsGated() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let bought = try subscribe(id, at: test.desk(on: "2018-08-01"))
            .inTerm(of: TestDesk.today, TestDesk.rulebook.catalogue)
        let desk = test.desk()
        #expect(try desk.change(.suspend, subscriptionID: bought.id).status == .suspended)
        #expect(throws: Refusal.self) { try desk.change(.suspend, subscriptionID: bought.id) }
        #expect(try desk.change(.reactivate, subscriptionID: bought.id).status == .active)
        let shut = #expect(throws: Refusal.self) { try desk.change(.renew, subscriptionID: bought.id) }
        #expect(shut?.code == 13_605)
        #expect(try desk.subscription(id: bought.id) == bought)

        _ = try confirm(id, at: desk)
        let renewed = try desk.change(.renew, subscriptionID: bought.id)
        #expect(renewed.endsOn == offer.termEnd(from: bought.endsOn))
        #expect(try !desk.change(.autoRenew(false), subscriptionID: bought.id).autoRenews)
        // It is what it was to be: nothing to log.
        #expect(try !desk.change(.autoRenew(false), subscriptionID: bought.id).autoRenews)
        #expect(try desk.change(.cancel, subscriptionID: bought.id).status == .deleted)
        #expect(try desk.subscription(id: bought.id).status == .deleted)
        #expect(
            try activities(test).suffix(6) == [
                "subscriptionSuspended", "subscriptionReactivated", "confirmed", "subscriptionRenewed",
                "autoRenewalChanged", "subscriptionCancelled",
            ])
    }

    /// R17.
    @Test func whileOptionalARenewalAsks() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let bought = try subscribe(id, at: test.desk(on: "2018-08-01"))
        let desk = test.desk(on: "2018-10-01")
        let asks = #expect(throws: Refusal.self) { try desk.change(.renew, subscriptionID: bought.id) }
        #expect(asks?.rule == .r17)
        let renewed = try desk.change(.renew, subscriptionID: bought.id, skipsConfirmation: true)
        #expect(renewed.endsOn > bought.endsOn)
    }

    /// R14: what was shown is what is ended, or nothing is.
    @Test func aWithdrawalEndsWhatWasShown() throws {
        let test = try TestDesk()
        let ids = try test.add("Tailwind Traders", "Fabrikam")
        let desk = test.desk()
        _ = try confirm(ids[0], at: desk)
        let before = try desk.answer(customerID: ids[0])
        let shown = try WithdrawalPlan(
            for: before.customer, history: before.history, subscriptions: before.subscriptions)
        _ = try subscribe(ids[0], at: desk)
        #expect(throws: Refusal.withdrawal(.changedSinceShown(before.customer))) {
            try desk.withdraw(customerID: ids[0], reason: "left", shown: shown)
        }
        #expect(throws: Refusal.reason(.missing)) { try desk.withdraw(customerID: ids[0], reason: " ") }
        let other = try desk.answer(customerID: ids[1]).customer
        #expect(throws: Refusal.withdrawal(.nothing(other))) { try desk.withdraw(customerID: ids[1], reason: "left") }
        let untouched = try desk.answer(customerID: ids[0])
        #expect(untouched.state == .confirmed)
        #expect(untouched.subscriptions.map(\.status) == [.active])
        #expect(try desk.withdraw(customerID: ids[0], reason: " left ").count == 1)
        #expect(try desk.answer(customerID: ids[0]).history.withdrawals.map(\.reason) == ["left"])
    }

    @Test func aConfirmationTakenBackLeavesTheOneBeforeInForce() throws {
        let test = try TestDesk()
        let ids = try test.add("Tailwind Traders", "Fabrikam")
        let desk = test.desk()
        let first = try confirm(ids[0], at: desk)
        let slip = try confirm(ids[0], at: desk, email: "wrong@customer.example")
        let taken = try desk.takeBackLastConfirmation(reason: " wrong person ")
        #expect(taken.confirmation == slip)
        #expect(taken.inForceAgain == first)
        let answer = try desk.answer(customerID: ids[0])
        #expect(answer.history.confirmations == [first, slip])
        #expect(answer.history.inForce == [first])
        #expect(answer.history.retraction(of: slip)?.reason == "wrong person")
        #expect(try activities(test).last == "confirmationTakenBack")
        // Asked twice, nothing older goes.
        #expect(throws: Refusal.undo(.alreadyTakenBack(slip, answer.customer))) {
            try desk.takeBackLastConfirmation(reason: "again")
        }
        // What was taken back is no duplicate (R11).
        #expect(try confirm(ids[0], at: desk, email: "wrong@customer.example").id > slip.id)

        _ = try confirm(ids[1], at: desk)
        #expect(try desk.counts()[.confirmed] == 2)
        #expect(try desk.takeBackLastConfirmation(reason: "wrong customer").inForceAgain == nil)
        #expect(try desk.counts()[.confirmed] == 1)
        #expect(try desk.counts()[.toConfirm] == 1)
    }

    /// It cannot be used and then taken back: the gate would have been opened for nothing.
    @Test func aUsedConfirmationIsNotTakenBack() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let desk = test.desk()
        // What was bought before has nothing to do with it.
        let bought = try subscribe(id, at: test.desk(on: "2018-08-01"))
        let confirmation = try confirm(id, at: desk)
        _ = try desk.change(.suspend, subscriptionID: bought.id)
        _ = try desk.change(.reactivate, subscriptionID: bought.id)
        _ = try desk.takeBackLastConfirmation(reason: "slip")
        let second = try confirm(id, at: desk)
        #expect(second.id != confirmation.id)
        _ = try desk.change(.renew, subscriptionID: bought.id)
        let customer = try desk.answer(customerID: id).customer
        #expect(throws: Refusal.undo(.usedSince(second, customer))) {
            try desk.takeBackLastConfirmation(reason: "slip")
        }
        #expect(try desk.answer(customerID: id).state == .confirmed)
    }

    @Test func everyUserTakesBackTheirOwn() throws {
        let test = try TestDesk()
        let ids = try test.add("Tailwind Traders", "Fabrikam")
        let sales = try add("sam", .salesAgent, to: test)
        let mine = try confirm(ids[0], at: test.desk())
        #expect(throws: Refusal.undo(.nothingRecorded)) { try sales.takeBackLastConfirmation(reason: "slip") }
        let theirs = try confirm(ids[0], at: sales, email: "b@customer.example")
        let customer = try test.desk().answer(customerID: ids[0]).customer
        #expect(throws: Refusal.undo(.confirmedSince(theirs.named(by: ["sam": "Sam"]), customer))) {
            try test.desk().takeBackLastConfirmation(reason: "slip")
        }
        #expect(try sales.takeBackLastConfirmation(reason: "slip").inForceAgain == mine)
        #expect(try test.desk().takeBackLastConfirmation(reason: "slip").inForceAgain == nil)
        // A day later it is too late.
        _ = try confirm(ids[1], at: test.desk(on: "2026-11-20"))
        let late = #expect(throws: Refusal.self) {
            try test.desk(on: "2026-11-22").takeBackLastConfirmation(reason: "slip")
        }
        guard case .undo(.outOfTime) = late else { return #expect(Bool(false), "\(String(describing: late))") }
    }

    /// What is shown before a reason is typed is what is done, or nothing is.
    @Test func whatWouldBeTakenBackIsShown() throws {
        let test = try TestDesk()
        let ids = try test.add("Tailwind Traders", "Fabrikam")
        let desk = test.desk()
        #expect(throws: Refusal.undo(.nothingRecorded)) { try desk.retractionPlan() }
        let first = try confirm(ids[0], at: desk)
        let second = try confirm(ids[0], at: desk, email: "b@customer.example")
        let plan = try desk.retractionPlan()
        #expect(plan.confirmation == second)
        #expect(plan.inForceAgain == first)
        let other = try confirm(ids[1], at: desk)
        let customer = try desk.answer(customerID: ids[1]).customer
        #expect(throws: Refusal.undo(.recordedSince(other, customer))) {
            try desk.takeBackLastConfirmation(reason: "slip", shown: plan.confirmation.id)
        }
        #expect(try desk.answer(customerID: ids[0]).history.retractions.isEmpty)
        _ = try subscribe(ids[1], at: desk)
        #expect(throws: Refusal.undo(.usedSince(other, customer))) { try desk.retractionPlan() }
        let support = try add("hal", .helpdeskAgent, to: test)
        let refused = #expect(throws: Refusal.self) { try support.retractionPlan() }
        #expect(refused?.rule == .r8)
    }

    /// R10: neither altered nor deleted, even past the program.
    @Test(arguments: ["UPDATE retraction SET reason = ''", "DELETE FROM retraction"])
    func whatWasTakenBackStays(sql: String) throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        _ = try confirm(id, at: test.desk())
        _ = try test.desk().takeBackLastConfirmation(reason: "slip")
        let other = try DatabaseQueue(path: test.store.path)
        #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
    }

    /// Facts: the store itself asks for the employee's name at a designated account.
    @Test func aDesignatedAccountNamesTheEmployee() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        _ = try add("counter", .salesAgent, to: test)
        let designated = try test.desk().setRole(.salesAgent, isDesignated: true, of: "counter")
        #expect(try test.desk().users() == [test.admin.user, designated])
        let counter = test.desk(actor: Actor(user: designated, systemLogin: "counter"))
        #expect(throws: Refusal.employeeNotNamed(designated)) { try confirm(id, at: counter) }
        #expect(try test.desk().setRole(.adminAgent, of: "counter").isDesignated)
        #expect(try !test.desk().setRole(.adminAgent, isDesignated: false, of: "counter").isDesignated)
    }

    @Test func aRemovedUsersNameStaysInTheHistory() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let sales = try add("sam", .salesAgent, to: test)
        _ = try confirm(id, at: sales)
        let admin = test.desk()
        #expect(throws: Refusal.self) { try sales.removeUser("ada") }
        #expect(throws: Refusal.team(.lastGlobalAdmin(test.admin.user))) { try admin.removeUser("ada") }
        #expect(try admin.removeUser("sam").name == "Sam")
        #expect(try admin.users().map(\.login) == ["ada"])
        #expect(throws: Refusal.unknownUser(login: "sam")) { try test.store.user(login: "sam", of: test.partner) }
        #expect(throws: Refusal.unknownUser(login: "sam")) { try confirm(id, at: sales, email: "b@customer.example") }
        #expect(try admin.answer(customerID: id).name(of: "sam") == "Sam")
        #expect(try admin.formMaterial(customerID: id).confirmedByName == "Sam")

        #expect(throws: Refusal.self) { try admin.addUser(login: "sam", name: "Samuel", role: .salesAgent) }
        _ = try admin.addUser(login: "sam", name: nil, role: .helpdeskAgent)
        #expect(throws: Refusal.self) { try confirm(id, at: sales, email: "b@customer.example") }
        #expect(try admin.setRole(.globalAdmin, of: "sam").role == .globalAdmin)
        #expect(try sales.removeUser("ada").login == "ada")
        #expect(throws: Refusal.unknownUser(login: "ada")) { try admin.setRole(.salesAgent, of: "sam") }
        #expect(
            try activities(test).filter { $0.hasPrefix("user") } == [
                "userAdded", "userRemoved", "userAdded", "userRoleChanged", "userRemoved",
            ])
    }
}
