import Core
import Persistence
import Testing

/// The main path on a real store: refused, confirmed, bought.
@Suite struct OrderingTests {
    private let offer = TestDesk.rulebook.catalogue.offers[0]

    @Test func aRefusedOrderKeepsItsCartAndGoesThroughOnceConfirmed() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let desk = test.desk()
        let line = OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)
        try desk.saveCart(Cart(customerID: id, lines: [line]))

        let refusal = #expect(throws: Refusal.self) {
            try desk.placeOrder(customerID: id, skipsConfirmation: true)
        }
        #expect(refusal?.code == 13_605)
        #expect(refusal?.rule == .r20)
        #expect(try desk.answer(customerID: id).cart == Cart(customerID: id, lines: [line], isWaiting: true))
        #expect(try desk.answer(customerID: id).orders.isEmpty)

        let request = ConfirmationRequest(
            customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate)
        let confirmation = try desk.recordConfirmation(request)
        #expect(confirmation.confirmedBy == "ada")

        let order = try desk.placeOrder(customerID: id, skipsConfirmation: false)
        let answer = try desk.answer(customerID: id)
        #expect(answer.cart == nil)
        #expect(answer.orders == [order])
        #expect(answer.subscriptions.map(\.seats) == [line.seats])
        #expect(answer.subscriptions.first?.orderID == order.id)
        #expect(answer.state == .confirmed)
        #expect(answer.gate == .open(.confirmed(confirmation)))
    }

    @Test func whileOptionalTheGateAsksAndSkippingGoesOn() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let desk = test.desk(on: "2018-10-01")
        try desk.saveCart(Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
        let refusal = #expect(throws: Refusal.self) {
            try desk.placeOrder(customerID: id, skipsConfirmation: false)
        }
        #expect(refusal?.rule == .r17)
        #expect(try desk.placeOrder(customerID: id, skipsConfirmation: true).lines.count == 1)
    }

    @Test func seatsGoThroughTheGateAndTheOffersLimits() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let before = test.desk(on: "2018-08-01")
        try before.saveCart(Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
        _ = try before.placeOrder(customerID: id, skipsConfirmation: false)
        let subscription = try #require(try test.desk().answer(customerID: id).subscriptions.first)

        #expect(throws: Refusal.seatsOutOfRange(offer.seats.upperBound + 1, offer)) {
            try test.desk().changeSeats(subscriptionID: subscription.id, to: offer.seats.upperBound + 1)
        }
        let shut = #expect(throws: Refusal.self) {
            try test.desk().changeSeats(subscriptionID: subscription.id, to: subscription.seats + 1)
        }
        #expect(shut?.code == 13_605)
        #expect(try test.desk().subscription(id: subscription.id).seats == subscription.seats)

        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        #expect(
            try test.desk().changeSeats(subscriptionID: subscription.id, to: subscription.seats + 1).seats
                == subscription.seats + 1)
    }

    @Test func aHelpdeskAgentChangesNothing() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let helper = Actor(user: User(login: "hal", name: "Hal", role: .helpdeskAgent), systemLogin: "hal")
        // Unknown to the store: even a role claimed in the program does not help.
        #expect(throws: Refusal.unknownUser(login: "hal")) {
            try test.desk(actor: helper).saveCart(Cart(customerID: id, lines: []))
        }
        try test.store.addUser(
            helper.user, to: test.partner, by: test.admin, at: Moment(now: Instant(day: TestDesk.today)))
        let promoted = Actor(user: User(login: "hal", name: "Hal", role: .globalAdmin), systemLogin: "hal")
        for actor in [helper, promoted] {
            let desk = test.desk(actor: actor)
            let refused = #expect(throws: Refusal.self) {
                try desk.recordConfirmation(
                    ConfirmationRequest(
                        customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
            }
            #expect(refused?.rule == .r8)
            #expect(refused?.outcome == .notAllowed)
            #expect(throws: Refusal.self) { try desk.placeOrder(customerID: id, skipsConfirmation: false) }
            #expect(throws: Refusal.self) { try desk.withdraw(customerID: id, reason: "no") }
        }
        #expect(try test.desk(actor: helper).answer(customerID: id).state == .toConfirm)
    }

    @Test func withdrawingCancelsEverySubscriptionAtOnce() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let desk = test.desk()
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        try desk.saveCart(Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
        _ = try desk.placeOrder(customerID: id, skipsConfirmation: false)
        #expect(try desk.withdraw(customerID: id, reason: "left").count == 1)
        let answer = try desk.answer(customerID: id)
        #expect(answer.state == .withdrawn)
        #expect(answer.subscriptions.map(\.status) == [.deleted])
        #expect(answer.history.confirmations.count == 1)
        #expect(try desk.counts()[.withdrawn] == 1)
    }
}
