import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// A customer's subscriptions as a list: found, filtered, sorted, exported and copied from.
@Suite struct SubscriptionListTests {
    private func customer(_ language: Language = .english) throws -> TailwindTraders {
        var customer = try TailwindTraders(on: "2018-12-01") { $0.language = language }
        try customer.buyThings()
        return customer
    }

    private func open(_ customer: TailwindTraders, width: Int = 80, height: Int = 24) throws -> OneScreen {
        OneScreen(CustomerScreen(try customer.answer()), in: try customer.setting(), width: width, height: height)
    }

    private func ids(_ screen: OneScreen) throws -> [String] {
        try #require(screen.customer).shownSubscriptions.map(\.id)
    }

    @Test(arguments: Language.allCases) func asItLooks(language: Language) throws {
        func look(_ screen: OneScreen, _ name: String) {
            expectScreen(screen.dashboard.drawn(), matches: "\(name)-\(language.rawValue)")
        }
        var screen = try open(try customer(language))
        screen.press(.tab, .character("/"))
        screen.type("E3")
        look(screen, "subscriptions-searching")
        screen.press(.enter)
        look(screen, "subscriptions-found")
        screen.press(.escape, .character("f"), .down)
        look(screen, "subscriptions-filter")
        screen.press(.enter, .character("s"), .down, .enter)
        look(screen, "subscriptions-filtered")
        screen.press(.character("f"), .end, .enter)
        look(screen, "subscriptions-nothing")
    }

    @Test func whatHasEndedIsNotAmongTheSeats() throws {
        var customer = try customer()
        #expect(try open(customer).text.contains("4 · 195 seats"))
        customer.subscriptions[1].autoRenews = false
        customer.subscriptions[1].endsOn = try #require(Day(iso: "2018-11-30"))
        #expect(try open(customer).text.contains("4 · 170 seats"))
    }

    @Test func wideItHasTheRoomItNeeds() throws {
        var screen = try open(try customer(), width: 120, height: 40)
        screen.press(.tab, .character("s"), .end, .enter)
        expectScreen(screen.dashboard.drawn(), matches: "subscriptions-wide")
    }

    @Test func escapeTakesTheSearchAwayThenTheFilterThenLeaves() throws {
        var screen = try open(try customer())
        screen.press(.tab, .character("f"), .down, .enter)
        #expect(try ids(screen) == ["sub-0", "sub-1"])
        screen.press(.character("/"))
        screen.type("PREM")
        #expect(try ids(screen) == ["sub-1"])
        screen.press(.enter, .escape)
        #expect(try ids(screen) == ["sub-0", "sub-1"])
        #expect(screen.customer?.selected?.id == "sub-1", "it stays selected")
        screen.press(.escape)
        #expect(try ids(screen).count == 4)
        #expect(screen.customer?.selected?.id == "sub-1")
        screen.press(.escape)
        #expect(screen.customer?.mode == .page)
        screen.press(.escape)
        #expect(screen.customer == nil)
    }

    /// Where the filter leaves none, every key that acts on one says so.
    @Test(arguments: [Key.enter, .character("+"), .character("r"), .character("p"), .character("x"), .character("y")])
    func withoutOneThereIsNothingToActOn(key: Key) throws {
        var screen = try open(try customer())
        screen.press(.tab, .character("f"), .end, .enter)
        #expect(try ids(screen).isEmpty)
        screen.press(key)
        #expect(screen.dashboard.notice?.text == "There is nothing in the list to do this with.")
        #expect(screen.customer?.entry == nil)
    }

    /// On the page the same keys mean nothing, or the page.
    @Test func theKeysAreTheListsWhileItHasThem() throws {
        var screen = try open(try customer())
        screen.press(.character("f"), .character("s"), .character("/"), .character("e"))
        #expect(screen.customer?.mode == .page)
        #expect(screen.customer?.list == ShortList())
        screen.press(.character("y"))
        guard case .copy(let summary) = screen.effects.first else {
            Issue.record("nothing is copied")
            return
        }
        #expect(summary.hasPrefix("Tailwind Traders ("))
        screen.press(.tab, .down, .character("y"))
        #expect(screen.effects.first == .copy("sub-1"))
        screen.press(.character("/"))
        screen.type("pxse")
        #expect(screen.customer?.list.query.text == "pxse", "letters are text while one searches")
        screen.press(.tab, .character("p"), .character("e"))
        #expect(screen.effects.isEmpty)
        #expect(screen.dashboard.notice?.text == "There is nothing in the list to do this with.")
        #expect(screen.dashboard.dialog == nil)
    }

    @Test func theExportIsOfWhatIsShown() throws {
        var screen = try open(try customer())
        screen.press(
            .tab, .character("f"), .down, .down, .enter, .character("s"), .end, .enter, .character("e"), .enter)
        let query = SubscriptionQuery(text: "", part: .status(.suspended), order: .end)
        let order = ExportOrder(
            source: .subscriptions(TailwindTraders.id, domain: "tailwindtraders.com", query), format: .csv,
            path: "subscriptions-tailwindtraders.com-2018-12-01.csv", replaces: false)
        #expect(screen.effects == [.ask(.export(order))])
    }

    /// What is done to a subscription may take it out of what is shown; the next one takes its place.
    @Test func whatLeavesTheFilterLeavesTheList() throws {
        var customer = try customer()
        var screen = try open(customer)
        screen.press(.tab, .character("f"), .down, .enter, .character("p"))
        customer.subscriptions[0].status = .suspended
        screen.hear(.subscriptionChanged(customer.subscriptions[0], .suspend, try customer.answer()))
        #expect(screen.customer?.selected?.id == "sub-1")
        // Seats that were being typed for one never become another's.
        screen.press(.enter)
        #expect(screen.customer?.entry != nil)
        customer.subscriptions[1].status = .deleted
        customer.subscriptions[0].status = .active
        screen.hear(.customer(try customer.answer()))
        #expect(screen.customer?.entry == nil)
        #expect(screen.customer?.selected?.id == "sub-0")
    }

    @Test func theMouseSearchesSelectsAndAnswers() throws {
        var screen = try open(try customer())
        screen.press(.tab)
        let heading = try #require(row(of: "Subscriptions", in: screen))
        screen.click(x: 10, y: heading + 2)
        #expect(screen.customer?.selected?.id == "sub-1")
        screen.click(x: 10, y: heading)
        screen.type("e3")
        #expect(try ids(screen) == ["sub-0", "sub-2"])
        screen.press(.escape, .escape, .character("s"))
        let seats = try #require(row(of: "most seats first", in: screen))
        screen.click(x: 40, y: seats)
        #expect(screen.customer?.list.query.order == .seats)
        screen.click(.doubleClick, x: 10, y: try #require(row(of: "Business Premium", in: screen)))
        #expect(screen.customer?.entry?.present == 25)
    }

    /// The line of the window that has a text.
    private func row(of text: String, in screen: OneScreen) -> Int? {
        screen.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(text) }
    }

    @Test(arguments: [(60, 15), (61, 16), (80, 24), (110, 21), (200, 60)])
    func whatIsSearchedForIsInSight(width: Int, height: Int) throws {
        var screen = try open(try customer(), width: width, height: height)
        screen.press(.tab, .end, .character("/"))
        screen.type("zz")
        #expect(screen.text.contains("/ zz"))
        #expect(screen.text.contains("Nothing contains"))
    }
}
