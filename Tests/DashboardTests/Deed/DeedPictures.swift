import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct DeedPictures {
    private func confirmed(_ language: Language) throws -> TailwindTraders {
        var customer = try TailwindTraders(on: "2018-12-01") { $0.language = language }
        try customer.buyThings()
        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        return customer
    }

    private func show(
        _ matter: some Deed, of customer: TailwindTraders, _ name: String, height: Int = 24, width: Int = 80,
        keys: [Key] = []
    ) throws {
        var screen = OneScreen(DeedScreen(matter), in: try customer.setting(), width: width, height: height)
        for key in keys { screen.press(key) }
        expectScreen(screen.dashboard.drawn(), matches: name)
    }

    @Test(arguments: Language.allCases)
    func withdrawing(language: Language) throws {
        let customer = try confirmed(language)
        let matter = Withdrawing(try customer.answer())
        try show(matter, of: customer, "withdraw-\(language.rawValue)", keys: [.function(9)])
    }

    /// As many as there are: the reason and the key stay in sight.
    @Test func withdrawingMany() throws {
        var customer = try confirmed(.english)
        let first = customer.subscriptions[0]
        customer.subscriptions = (1...40).map { number in
            Subscription(
                id: "sub-\(100 + number)", customerID: first.customerID, offerID: first.offerID,
                name: "Dynamics 365 Plan \(number)", seats: number * 7, status: .active, autoRenews: true,
                startedOn: first.startedOn, endsOn: first.endsOn, orderID: 41)
        }
        let matter = Withdrawing(try customer.answer())
        try show(matter, of: customer, "withdraw-many", keys: [.pageDown])
        customer.glyphs = .ascii
        try show(matter, of: customer, "withdraw-many-smallest", height: 15, width: 60)
    }

    @Test(arguments: Language.allCases)
    func takingBack(language: Language) throws {
        let customer = try confirmed(language)
        let plan = RetractionPlan(
            confirmation: customer.history.confirmations[0], customer: try TailwindTraders.customer(), inForceAgain: nil
        )
        try show(TakingBack(plan, from: nil), of: customer, "take-back-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases)
    func takingBackWhatWasDelivered(language: Language) throws {
        let customer = try confirmed(language)
        let plan = RetractionPlan(
            confirmation: customer.history.confirmations[0], customer: try TailwindTraders.customer(),
            inForceAgain: nil, waitsAgain: FormFixtures.delivery())
        try show(TakingBack(plan, from: nil), of: customer, "take-back-delivered-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases)
    func cancelling(language: Language) throws {
        let customer = try confirmed(language)
        let matter = Cancelling("sub-0", of: try customer.answer())
        try show(matter, of: customer, "cancel-\(language.rawValue)")
    }
}
