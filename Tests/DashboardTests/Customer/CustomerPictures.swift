import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct CustomerPictures {
    private func show(
        _ customer: TailwindTraders, _ name: String, width: Int = 80, height: Int = 24, keys: [Key] = [],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var screen = OneScreen(
            CustomerScreen(try customer.answer()), in: try customer.setting(), width: width, height: height)
        for key in keys { screen.press(key) }
        expectScreen(screen.dashboard.drawn(), matches: name, sourceLocation: sourceLocation)
    }

    /// Confirmed, with a history behind it.
    private func confirmed(_ language: Language = .english) throws -> TailwindTraders {
        var customer = try TailwindTraders(on: "2018-12-01") { $0.language = language }
        try customer.buyThings()
        try customer.confirm(.cloud, agreed: "2018-05-11", recorded: "2018-08-12T15:02:00Z", by: "jpetit")
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z", id: 2)
        return customer
    }

    @Test func canOrder() throws {
        try show(try confirmed(), "can-order")
        try show(try confirmed(.french), "can-order.fr")
        try show(try confirmed(), "can-order-wide", width: 120, height: 40)
        try show(try confirmed(), "can-order-low", width: 60, height: 15)
        try show(try confirmed(), "can-order-end", keys: [.end])
        try show(try confirmed(), "can-order-seats", keys: [.tab, .enter, .up])
        try show(try confirmed(.french), "can-order-renewal.fr", keys: [.tab, .character("r")])
        var plain = try confirmed()
        plain.glyphs = .ascii
        try show(plain, "can-order-ascii")
    }

    @Test func toConfirm() throws {
        var customer = try TailwindTraders(on: "2018-12-01")
        try customer.buyThings()
        customer.fillCart([(TailwindTraders.e3, 30), (TailwindTraders.azure, 1)])
        customer.cart?.isWaiting = true
        try show(customer, "to-confirm")
        try show(customer, "to-confirm-subscriptions", keys: [.tab, .down])
        try show(customer, "to-confirm-seats", keys: [.tab, .enter])
        try show(customer, "to-confirm-renewal", keys: [.tab, .character("r")])
        try showHeld(customer)
        customer.language = .french
        try show(customer, "to-confirm.fr")
        try show(customer, "to-confirm-wide.fr", width: 120, height: 40)
    }

    /// A change of seats that the gate holds.
    private func showHeld(_ customer: TailwindTraders) throws {
        var screen = OneScreen(CustomerScreen(try customer.answer()), in: try customer.setting())
        screen.press(.tab, .enter, .up, .enter)
        let request = Request.changeSeats(subscriptionID: "sub-0", seats: 121, skipsConfirmation: false)
        screen.hear(.refused(.gateShut(try customer.closing(), try TailwindTraders.customer()), request))
        expectScreen(screen.dashboard.drawn(), matches: "to-confirm-held")
    }

    @Test func outdated() throws {
        var customer = try TailwindTraders(on: "2020-02-03")
        try customer.buyThings()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        try show(customer, "outdated")
    }

    @Test func withdrawn() throws {
        var customer = try TailwindTraders(on: "2019-02-03")
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        try customer.withdraw(at: "2019-01-15T16:45:00Z", because: "The customer no longer agrees.")
        try show(customer, "withdrawn")
        customer.language = .french
        try show(customer, "withdrawn.fr")
    }

    @Test func nationalCloud() throws {
        var customer = try TailwindTraders(on: "2020-02-03") { $0.cloud = .germany }
        try customer.buyThings()
        try show(customer, "national-cloud")
    }

    /// R7: who confirms instead is said at once.
    @Test func resellersPassTheFactsOn() throws {
        try show(try TailwindTraders(on: "2018-12-01") { $0.kind = .indirectReseller }, "reseller")
        let french = try TailwindTraders(on: "2018-12-01") {
            $0.kind = .indirectReseller
            $0.language = .french
        }
        try show(french, "reseller.fr")
    }

    /// What renewed itself is in its term of the day, what did not has ended.
    @Test func ended() throws {
        var customer = try TailwindTraders(on: "2020-02-03")
        try customer.buyThings()
        customer.subscriptions[1].autoRenews = false
        let (day, catalogue) = (customer.day, TailwindTraders.catalogue)
        customer.subscriptions = customer.subscriptions.map { $0.inTerm(of: day, catalogue) }
        try show(customer, "ended", keys: [.end])
        customer.language = .french
        try show(customer, "ended.fr", keys: [.end])
    }

    @Test func optional() throws {
        try show(try TailwindTraders(on: "2018-09-03"), "optional")
    }
}
