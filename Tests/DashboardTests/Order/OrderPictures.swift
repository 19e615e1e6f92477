import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct OrderPictures {
    private func open(_ customer: TailwindTraders, width: Int = 80, height: Int = 24) throws -> OneScreen {
        let setting = try customer.setting()
        return OneScreen(
            OrderScreen(try customer.answer(), in: setting), in: setting, width: width, height: height)
    }

    private func withCart(on day: String = "2018-12-01", _ language: Language = .english) throws -> TailwindTraders {
        var customer = try TailwindTraders(on: day) { $0.language = language }
        customer.fillCart([(TailwindTraders.e3, 120), (TailwindTraders.premium, 25), (TailwindTraders.azure, 1)])
        return customer
    }

    private func look(_ screen: OneScreen, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expectScreen(screen.dashboard.drawn(), matches: name, sourceLocation: sourceLocation)
    }

    private let buying = Request.placeOrder(customerID: TailwindTraders.id, skipsConfirmation: false)

    @Test func emptyCart() throws {
        for language in Language.allCases {
            let suffix = language == .english ? "" : ".fr"
            let customer = try TailwindTraders(on: "2018-12-01") { $0.language = language }
            var screen = try open(customer)
            look(screen, "order-empty\(suffix)")
            screen.press(.character("/"))
            screen.type("plan 1")
            screen.press(.down)
            look(screen, "order-search\(suffix)")
        }
    }

    @Test func whatToShow() throws {
        for language in Language.allCases {
            let suffix = language == .english ? "" : ".fr"
            let customer = try TailwindTraders(on: "2018-12-01") { $0.language = language }
            var screen = try open(customer)
            screen.press(.character("f"), .down, .down)
            look(screen, "order-filter\(suffix)")
            screen.press(.enter, .character("s"), .down, .down, .enter)
            look(screen, "order-filtered\(suffix)")
            screen.press(.character("f"), .home, .enter, .character("s"), .end)
            look(screen, "order-sorting\(suffix)")
            screen.press(.enter, .character("f"), .end, .up, .enter, .character("/"))
            screen.type("azure")
            look(screen, "order-nothing\(suffix)")
        }
    }

    @Test func cart() throws {
        var screen = try open(try withCart())
        look(screen, "order-cart")
        look(try open(try withCart(on: "2018-12-01", .french)), "order-cart.fr")
        look(try open(try withCart(), width: 120, height: 40), "order-cart-wide")
        look(try open(try withCart(), width: 60, height: 15), "order-cart-low")
        screen.press(.tab, .down, .down, .enter)
        screen.type("2")
        screen.press(.enter)
        look(screen, "order-seats-refused")
    }

    @Test func refusedThenFree() throws {
        for language in Language.allCases {
            let suffix = language == .english ? "" : ".fr"
            var customer = try withCart(on: "2018-12-01", language)
            let refusal = Refusal.gateShut(try customer.closing(), try TailwindTraders.customer())
            var screen = try open(customer)
            screen.press(.character("b"))
            look(screen, "order-review\(suffix)")
            screen.press(.enter)
            screen.hear(.refused(refusal, buying))
            look(screen, "order-refused\(suffix)")
            screen.press(.character("c"))
            try customer.confirm(.cloud, agreed: "2018-11-30", recorded: "2018-12-01T10:14:00Z")
            screen.hear(.customer(try customer.answer()))
            look(screen, "order-free\(suffix)")
        }
    }

    @Test func bought() throws {
        for language in Language.allCases {
            var customer = try withCart(on: "2018-12-01", language)
            try customer.buyThings()
            customer.cart = nil
            var screen = try open(customer)
            let order = try TailwindTraders.order(41, at: "2018-12-01T10:20:00Z", lines: [(TailwindTraders.e3, 120)])
            screen.hear(.ordered(order, try customer.answer()))
            look(screen, language == .english ? "order-bought" : "order-bought.fr")
        }
    }

    @Test func optional() throws {
        let customer = try withCart(on: "2018-09-03")
        var screen = try open(customer)
        screen.press(.character("b"))
        look(screen, "order-optional")
        screen.press(.enter)
        screen.hear(
            .refused(.confirmationOffered(try customer.closing(), try TailwindTraders.customer()), buying))
        look(screen, "order-offered")
    }
}
