import Core
import Drawing
import Testing
import Wording

@testable import Dashboard

@Suite struct OrderScreenTests {
    private let premium = OrderLine(offerID: TailwindTraders.premium.id, seats: 1)
    private let e3 = OrderLine(offerID: TailwindTraders.e3.id, seats: 25)
    private let buying = Request.placeOrder(customerID: TailwindTraders.id, skipsConfirmation: false)

    private func open(_ customer: TailwindTraders, width: Int = 80, height: Int = 24) throws -> OneScreen {
        let setting = try customer.setting()
        return OneScreen(
            OrderScreen(try customer.answer(), in: setting), in: setting, width: width, height: height)
    }

    private func withCart(on day: String = "2018-12-01") throws -> TailwindTraders {
        var customer = try TailwindTraders(on: day)
        customer.fillCart([(TailwindTraders.e3, 25)])
        return customer
    }

    private func cart(_ lines: OrderLine...) -> Cart { Cart(customerID: TailwindTraders.id, lines: lines) }

    // MARK: Filling the cart

    @Test func typingReplacesTheOfferedNumberAndEveryChangeIsSaved() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.enter)
        #expect(screen.order?.entry?.seats == 1)
        #expect(screen.order?.isTyping == true)
        screen.press(.enter)
        #expect(screen.effects == [.ask(.saveCart(cart(premium)))])
        screen.press(.down, .enter)
        screen.type("2x5")
        screen.press(.enter)
        #expect(screen.effects == [.ask(.saveCart(cart(premium, e3)))])
        #expect(screen.order?.isTyping == false)
    }

    @Test func seatsOutsideTheOffersLimitsKeepTheEntry() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.enter)
        screen.type("301")
        screen.press(.enter)
        #expect(screen.effects.isEmpty)
        #expect(screen.order?.entry?.refusal == .seatsOutOfRange(301, TailwindTraders.premium))
        #expect(screen.text.contains("code 2002"))
        screen.press(.backspace, .enter)
        #expect(screen.order?.cart.lines == [OrderLine(offerID: TailwindTraders.premium.id, seats: 30)])
    }

    @Test func anEmptiedEntryIsNoSeatsAndArrowsStep() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.enter, .backspace, .enter)
        #expect(screen.order?.entry?.refusal == .seatsOutOfRange(0, TailwindTraders.premium))
        screen.press(.up, .up, .down)
        #expect(screen.order?.entry?.seats == 1)
        _ = screen.dashboard.handle(.input(.paste(" 1 2\u{1B}5\n")))
        #expect(screen.order?.entry?.seats == 125, "the number stepped to is replaced")
        screen.press(.control("u"))
        screen.type("99999999999999999999")
        #expect(screen.order?.entry?.seats == 999_999_999)
    }

    @Test func anOfferAlreadyInTheCartShowsItsSeats() throws {
        var screen = try open(try withCart())
        screen.press(.tab, .down, .enter)
        #expect(screen.order?.entry?.present == 25)
        #expect(screen.order?.entry?.seats == 25)
        screen.type("7")
        screen.press(.enter)
        #expect(screen.order?.cart.lines == [OrderLine(offerID: TailwindTraders.e3.id, seats: 7)])
    }

    @Test func linesGoAndComeBack() throws {
        var customer = try TailwindTraders(on: "2018-12-01")
        customer.fillCart([(TailwindTraders.e3, 25), (TailwindTraders.premium, 1)])
        var screen = try open(customer)
        screen.press(.down, .character("d"))
        #expect(screen.effects == [.ask(.saveCart(cart(e3)))])
        screen.press(.character("u"))
        #expect(screen.effects == [.ask(.saveCart(cart(e3, premium)))])
        screen.press(.character("x"))
        #expect(screen.effects == [.ask(.saveCart(cart()))])
        screen.press(.character("d"))
        #expect(screen.effects.isEmpty)
        screen.press(.character("u"))
        #expect(screen.order?.cart == cart(e3, premium))
    }

    @Test func searchNarrowsAsYouTypeAndEscapeClosesOnlyIt() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.character("/"))
        screen.type("éNTERPRISE q")
        #expect(screen.text.contains("Nothing contains"))
        screen.press(.enter)
        #expect(screen.order?.entry == nil)
        screen.press(.character("/"))
        screen.press(.backspace, .backspace, .enter)
        #expect(screen.order?.entry?.offer == TailwindTraders.mobility)
        screen.press(.escape)
        #expect(screen.order?.entry == nil)
        #expect(screen.order?.list.searchLine.text == "éNTERPRISE ")
        screen.press(.escape)
        #expect(screen.order?.list.searchLine.isEmpty == true)
        #expect(screen.order != nil)
        screen.press(.escape)
        #expect(screen.order == nil)
    }

    private func names(_ screen: OneScreen) throws -> [String] {
        try #require(screen.order).shownItems(in: screen.dashboard.setting).map(\.name)
    }

    @Test func aFilterAndAnOrderHoldWhileOneSearches() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.character("f"), .down, .enter, .character("s"), .end, .enter)
        #expect(try names(screen) == ["Office 365 Business Premium", "Office 365 E3"])
        screen.press(.character("/"))
        screen.type("e3")
        #expect(try names(screen) == ["Office 365 E3"])
        screen.press(.enter)
        #expect(screen.order?.entry?.offer == TailwindTraders.e3)
        screen.press(.escape, .escape, .escape)
        #expect(try names(screen).count == 18)
        #expect(screen.order != nil)
    }

    @Test func yCopiesTheIDThatTheCommandTakes() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.down, .character("y"))
        #expect(screen.effects.first == .copy(TailwindTraders.e3.id))
    }

    @Test func theExportIsOfTheOffersShown() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.character("f"), .end, .enter, .character("s"), .down, .enter, .character("e"), .enter)
        let query = OfferQuery(text: "", part: .billing(.usage), order: .name)
        let order = ExportOrder(
            source: .offers(query), format: .csv, path: "offers-2018-12-01.csv", replaces: false)
        #expect(screen.effects == [.ask(.export(order))])
    }

    /// A question about the catalogue is answered or left before a key means anything else; in the cart there is none.
    @Test func theQuestionHasTheKeysAlone() throws {
        var screen = try open(try withCart())
        screen.press(.character("f"), .character("s"))
        #expect(screen.order?.list.hasQuestion == false)
        screen.press(.tab, .character("f"), .character("x"), .character("b"), .character("c"), .character("e"))
        #expect(screen.order?.list.hasQuestion == true)
        #expect(screen.order?.cart.lines.isEmpty == false)
        screen.press(.escape)
        #expect(screen.order?.list.query == OfferQuery())
        _ = screen.dashboard.handle(.input(.paste(" azure\n")))
        #expect(try names(screen) == ["Microsoft Azure"])
    }

    @Test func theMouseSelectsAndOpens() throws {
        var screen = try open(try withCart())
        screen.click(x: 10, y: 8)
        #expect(screen.order?.pane == .catalogue)
        #expect(screen.order?.list.position.selected == 2)
        screen.click(.wheelDown, x: 10, y: 8)
        #expect(screen.order?.list.position.selected == 5)
        screen.click(.doubleClick, x: 60, y: 4)
        #expect(screen.order?.entry?.present == 25)
    }

    @Test func theMouseAnswersTheQuestionAlone() throws {
        var screen = try open(try withCart())
        screen.press(.tab, .character("f"))
        screen.click(.doubleClick, x: 60, y: 4)
        #expect(screen.order?.list.hasQuestion == false, "a click beside it leaves it")
        #expect(screen.order?.pane == .catalogue && screen.order?.entry == nil)
        screen.press(.character("f"))
        screen.click(x: 35, y: 10)
        #expect(screen.order?.list.query.part == .category("Enterprise Mobility"))
        screen.press(.enter)
        #expect(screen.order?.entry?.offer == TailwindTraders.mobility)
    }

    // MARK: Buying

    @Test func theGateRefusesTheConfirmationOpensItAndTheSameCartIsBought() throws {
        var customer = try withCart()
        var screen = try open(customer)
        screen.press(.character("b"))
        #expect(screen.text.contains("Cannot order"))
        screen.press(.enter)
        #expect(screen.effects == [.ask(buying)])
        screen.press(.enter)
        #expect(screen.effects.isEmpty, "an order is asked for once")
        screen.hear(.refused(.gateShut(try customer.closing(), try TailwindTraders.customer()), buying))
        #expect(screen.text.contains("(R20)"))
        #expect(screen.text.contains("Not bought yet"))
        screen.press(.character("c"))
        #expect(screen.effects == [.ask(.form(TailwindTraders.id))])
        screen.press(.escape)

        try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
        let confirmation = try #require(customer.history.confirmations.first)
        screen.hear(.confirmed(confirmation, try customer.answer()))
        #expect(screen.order?.cart.lines == [e3])
        #expect(screen.text.contains("Enter buys this cart now"))
        screen.press(.enter)
        #expect(screen.effects == [.ask(buying)])

        let order = try TailwindTraders.order(41, at: "2018-12-01T10:20:00Z", lines: [(TailwindTraders.e3, 25)])
        customer.cart = nil
        try customer.buyThings()
        screen.hear(.ordered(order, try customer.answer()))
        #expect(screen.text.contains("PD-000041"))
        #expect(screen.text.contains("Enterprise Mobility + Security E3"))
        screen.press(.enter)
        #expect(screen.order == nil)
    }

    @Test func whileTheRuleIsOptionalSkippingGoesOn() throws {
        let customer = try withCart(on: "2018-09-03")
        var screen = try open(customer)
        screen.press(.character("b"), .character("s"))
        #expect(screen.effects.isEmpty, "nothing was offered yet")
        screen.press(.enter)
        screen.hear(.refused(.confirmationOffered(try customer.closing(), try TailwindTraders.customer()), buying))
        #expect(screen.text.contains("(R17)"))
        screen.press(.character("s"))
        #expect(screen.effects == [.ask(.placeOrder(customerID: TailwindTraders.id, skipsConfirmation: true))])
    }

    @Test func onlyACartTheStoreHasIsBought() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.enter, .enter, .character("b"), .enter)
        #expect(screen.effects == [.ask(.saveCart(cart(premium)))])
        screen.hear(.cartSaved(cart(premium)))
        #expect(screen.effects == [.ask(buying)])
    }

    @Test func aCartThatCouldNotBeSavedIsNotBought() throws {
        var screen = try open(try TailwindTraders(on: "2018-12-01"))
        screen.press(.enter, .enter, .character("b"), .enter)
        screen.hear(.failed("The disk is full.", .saveCart(cart(premium))))
        #expect(screen.effects.isEmpty)
        #expect(screen.order?.purchase == OrderScreen.Purchase.none)
        screen.press(.enter)
        #expect(screen.effects == [.ask(.saveCart(cart(premium)))])
    }

    @Test func escapeStaysWhileTheOrderIsUnderWay() throws {
        var screen = try open(try withCart())
        screen.press(.character("b"), .enter, .escape)
        #expect(screen.order?.page == .review)
        screen.hear(.failed("The disk is full.", buying))
        screen.press(.escape)
        #expect(screen.order?.page == .shopping)
    }

    @Test func supportLooksAndChangesNothing() throws {
        var customer = try withCart()
        customer.role = .helpdeskAgent
        var screen = try open(customer)
        for key: Key in [.character("b"), .character("x"), .character("d"), .enter] {
            screen.press(key)
            #expect(screen.effects.isEmpty)
            #expect(screen.text.contains("(R8)"), "\(key.label) says why")
        }
        #expect(screen.order?.cart.lines == [e3])
        #expect(screen.order?.page == .shopping)
    }

    @Test(arguments: [(1, 1), (60, 15), (61, 16), (73, 20), (200, 60)])
    func itDrawsAtEverySize(width: Int, height: Int) throws {
        for keys: [Key] in [[], [.character("/")], [.enter], [.character("b")]] {
            var screen = try open(try withCart(), width: width, height: height)
            for key in keys { screen.press(key) }
            #expect(screen.dashboard.drawn().size == Size(width: width, height: height))
        }
    }
}
