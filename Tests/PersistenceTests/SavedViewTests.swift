import Core
import Persistence
import Testing

@Suite struct SavedViewTests {
    private let query = CustomerQuery(
        text: "é'\"; DROP TABLE saved_view;--", states: [.toConfirm, .outdated], resellerID: 3, order: .domain)

    @Test func aViewComesBackAsItWasSaved() throws {
        let test = try TestDesk()
        let desk = test.desk()
        try desk.save(SavedView(name: " Große Kunden ", query: query))
        try desk.save(SavedView(name: "all", query: CustomerQuery()))
        #expect(
            try desk.views() == [
                SavedView(name: "all", query: CustomerQuery()), SavedView(name: "Große Kunden", query: query),
            ])
        // The same name, but for case and accents, is the same view.
        try desk.save(SavedView(name: "GROSSE KUNDEN", query: CustomerQuery(order: .dateAgreed)))
        #expect(try desk.views().map(\.name) == ["all", "GROSSE KUNDEN"])
        try desk.removeView("große kunden")
        #expect(try desk.views().map(\.name) == ["all"])
        #expect(throws: Refusal.noSuchView("große kunden")) { try desk.removeView("große kunden") }
    }

    /// R8, R9: a view is its user's own, in one partner's data.
    @Test func viewsAreKeptApart() throws {
        let test = try TestDesk()
        _ = try test.desk().addUser(login: "hal", name: "Hal", role: .helpdeskAgent)
        let hal = test.desk(
            actor: Actor(user: User(login: "hal", name: "Hal", role: .helpdeskAgent), systemLogin: "hal"))
        try hal.save(SavedView(name: "mine", query: query))
        #expect(try hal.views().count == 1)
        #expect(try test.desk().views().isEmpty)
        #expect(throws: Refusal.noSuchView("mine")) { try test.desk().removeView("mine") }
        let moment = Moment(now: Instant(day: TestDesk.today))
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                adminLogin: "hal", adminName: "Hal"), systemLogin: "hal", at: moment)
        let elsewhere = Desk(store: test.store, partner: other, actor: hal.actor) { moment }
        #expect(try elsewhere.views().isEmpty)
    }

    @Test func aReadOnlyStoreKeepsNone() throws {
        let test = try TestDesk()
        let store = try Store(path: test.store.path, rulebook: TestDesk.rulebook, readOnly: true)
        let desk = Desk(store: store, partner: test.partner, actor: test.admin, clock: test.desk().clock)
        #expect(throws: Refusal.storeIsReadOnly) { try desk.save(SavedView(name: "mine", query: query)) }
        #expect(try desk.views().isEmpty)
    }
}
