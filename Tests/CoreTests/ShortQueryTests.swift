import Core
import Testing

/// What is shown of the lists that are at hand as a whole.
@Suite struct ShortQueryTests {
    private static let users = [
        User(login: "zoe", name: "Zoé Lefèvre", role: .helpdeskAgent),
        User(login: "Ada", name: "Ada Okafor", role: .globalAdmin),
        User(login: "counter", name: "Élysée counter", role: .salesAgent, isDesignated: true),
        User(login: "bob", name: "Bob Øster", role: .salesAgent),
    ]

    @Test(arguments: [
        (UserQuery(text: ""), ["Ada", "bob", "counter", "zoe"]),
        (UserQuery(text: "LEFEVRE"), ["zoe"]),
        (UserQuery(text: "élys"), ["counter"]),
        (UserQuery(text: "oster"), ["bob"]),
        (UserQuery(text: "sales-a"), ["bob", "counter"]),
        (UserQuery(text: "nobody"), []),
        (UserQuery(text: "", part: .role(.salesAgent)), ["bob", "counter"]),
        (UserQuery(text: "", part: .designated), ["counter"]),
        (UserQuery(text: "bob", part: .designated), []),
        (UserQuery(text: "", order: .name), ["Ada", "bob", "counter", "zoe"]),
        (UserQuery(text: "", order: .role), ["Ada", "bob", "counter", "zoe"]),
    ])
    func users(query: UserQuery, logins: [String]) {
        let shown = query.items(of: Self.users) { [$0.login, $0.name, $0.role.rawValue] }
        #expect(shown.map(\.login) == logins)
    }

    private static func offer(_ id: String, _ name: String, _ category: String, from seats: Int = 1) -> Offer {
        Offer(
            id: id, name: name, category: category, unit: "Licenses", billing: category == "Azure" ? .usage : .license,
            term: "P1Y", seats: seats...500)
    }

    private static let catalogue = Catalogue(offers: [
        offer("e3aa", "Office E1", "Office"), offer("11e3", "Dynamics Plan", "Dynamics", from: 20),
        offer("22bb", "Azure", "Azure"), offer("33cc", "Office E3", "Office", from: 5),
    ])

    /// Short texts would be found in many ids, so these are found by their beginning alone.
    @Test(arguments: [
        (OfferQuery(text: ""), ["e3aa", "11e3", "22bb", "33cc"]),
        (OfferQuery(text: "E3"), ["e3aa", "33cc"]),
        (OfferQuery(text: "", part: .category("Office")), ["e3aa", "33cc"]),
        (OfferQuery(text: "", part: .billing(.usage)), ["22bb"]),
        (OfferQuery(text: "", order: .name), ["22bb", "11e3", "e3aa", "33cc"]),
        (OfferQuery(text: "", order: .category), ["22bb", "11e3", "e3aa", "33cc"]),
        (OfferQuery(text: "", order: .seats), ["22bb", "e3aa", "33cc", "11e3"]),
        (OfferQuery(text: "", part: .category("Office"), order: .seats), ["e3aa", "33cc"]),
    ])
    func offers(query: OfferQuery, ids: [String]) {
        #expect(query.offers(of: Self.catalogue).map(\.id) == ids)
    }

    @Test(arguments: [
        (["Plan 13", "Plan 2", "plan 1"], ["plan 1", "Plan 2", "Plan 13"]),
        (["E5", "Azure", "E10 b", "E10 a", "E3"], ["Azure", "E3", "E5", "E10 a", "E10 b"]),
        (["v1.10", "v1.9", "v01.9.1", "v1"], ["v1", "v1.9", "v01.9.1", "v1.10"]),
        (
            ["1000000000000000000000", "999999999999999999999", "9"],
            ["9", "999999999999999999999", "1000000000000000000000"]
        ),
    ])
    func numbersInNamesAreSortedByTheirSize(names: [String], sorted: [String]) {
        let offers = names.enumerated().map { Self.offer("id\($0)", $1, "Office") }
        #expect(OfferQuery.sorted(offers, by: .name).map(\.name) == sorted)
        let bought = names.enumerated().map { Self.subscription("id\($0)", $1, 1, ends: 9) }
        #expect(SubscriptionQuery.byName(bought).map(\.name) == sorted)
    }

    @Test func categoriesComeInTheCataloguesOrder() {
        #expect(Self.catalogue.categories == ["Office", "Dynamics", "Azure"])
    }

    private static func subscription(
        _ id: String, _ name: String, _ seats: Int, _ status: Subscription.Status = .active, renews: Bool = true,
        ends day: Int
    ) -> Subscription {
        Subscription(
            id: id, customerID: 1, offerID: "o", name: name, seats: seats, status: status, autoRenews: renews,
            startedOn: Day(number: 0), endsOn: Day(number: day), orderID: nil)
    }

    private static let subscriptions = [
        subscription("c", "Exchange", 90, .suspended, renews: false, ends: 300),
        subscription("d", "exchange", 7, renews: false, ends: 200), subscription("a", "Visio", 5, ends: 400),
        subscription("b", "Azure", 1, .deleted, renews: false, ends: 10),
    ]

    /// What is cancelled is out of the way, but never hidden.
    @Test(arguments: [
        (SubscriptionQuery(text: ""), ["c", "d", "a", "b"]),
        (SubscriptionQuery(text: "EXCH"), ["c", "d"]),
        (SubscriptionQuery(text: "", part: .status(.active)), ["d", "a"]),
        (SubscriptionQuery(text: "", part: .status(.suspended)), ["c"]),
        (SubscriptionQuery(text: "", part: .status(.deleted)), ["b"]),
        (SubscriptionQuery(text: "", part: .endsItself), ["c", "d"]),
        (SubscriptionQuery(text: "", order: .seats), ["c", "d", "a", "b"]),
        (SubscriptionQuery(text: "", order: .end), ["d", "c", "a", "b"]),
    ])
    func subscriptions(query: SubscriptionQuery, ids: [String]) {
        #expect(query.subscriptions(of: Self.subscriptions).map(\.id) == ids)
    }
}
