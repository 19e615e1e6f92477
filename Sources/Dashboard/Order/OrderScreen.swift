import Core
import Drawing
import Wording

/// Fills a customer's cart and buys it, through the gate (R15–R20).
struct OrderScreen: ShoppingScreen {
    enum Page: Equatable, Sendable {
        case shopping, review
        case bought(Order)
    }

    /// How far buying is: the store has to have the very cart that is shown, and is asked once.
    enum Purchase: Equatable, Sendable {
        case none
        case afterSaving(skipsConfirmation: Bool)
        case underWay
    }

    private(set) var answer: CustomerAnswer
    var cart: Cart
    /// The lines the store is known to have.
    var saved: [OrderLine]
    /// The lines before the last ones were taken out.
    var undoable: [OrderLine]?
    var page = Page.shopping
    var pane = ShoppingPane.catalogue
    var list = ShortList<OfferQuery>()
    var linePlace = ListPosition()
    /// The rows of a review or an order that was bought, where they do not fit.
    var pagePlace = ListPosition()
    var entry: SeatsEntry?
    var hold: GateHold?
    var purchase = Purchase.none

    init(_ answer: CustomerAnswer, in setting: Setting) {
        self.answer = answer
        cart = answer.cart ?? Cart(customerID: answer.customer.id)
        saved = cart.lines
        if !cart.lines.isEmpty { pane = .cart }
    }

    /// True while letters and digits are text.
    var isTyping: Bool { entry != nil || isSearching }

    var waitsForConfirmation: Bool { cart.isWaiting && !answer.gate.isOpen }

    func keepCart(in setting: Setting) -> [Effect] { [.ask(.saveCart(cart))] }

    mutating func refresh(with answer: CustomerAnswer) {
        self.answer = answer
        cart.isWaiting = answer.cart?.isWaiting ?? false
    }
}

// MARK: - Commands

extension OrderScreen {
    var shoppingMode: ShoppingMode? { page == .shopping ? modeAmongOffers : nil }

    static let commands =
        lineCommands + buyingCommands + cartCommands + confirmingCommands + listCommands
        + endingCommands + [
            Command(
                keys: [.escape], title: .back, applies: { $0.page == .review },
                run: { screen, _ in screen.leaveReview() })
        ]

    private var isBought: Bool { if case .bought = page { true } else { false } }

    private static let buyingCommands: [Command<OrderScreen>] = [
        Command(
            keys: [.enter], title: .buy, applies: { $0.page == .review }, hindrance: { $0.buyHindrance(in: $1) },
            run: { screen, _ in screen.buy(skipsConfirmation: false) }),
        Command(
            keys: [.character("s")], title: .skip, applies: { $0.page == .review && $0.hold?.canSkip == true },
            hindrance: { $0.buyHindrance(in: $1) }, run: { screen, _ in screen.buy(skipsConfirmation: true) }),
        Command(keys: [.enter], title: .proceed, applies: \.isBought, run: { _, _ in [.go(.back)] }),
        Command(
            keys: [.character("b")], title: .review, applies: { $0.isShopping },
            hindrance: { $0.buyHindrance(in: $1) }, run: { screen, _ in screen.review() }),
    ]

    private static let confirmingCommands: [Command<OrderScreen>] = [
        Command(
            keys: [.character("c")], title: .confirm,
            applies: { ($0.isShopping || $0.page == .review) && !$0.answer.gate.isOpen },
            hindrance: { $0.confirmHindrance(in: $1) },
            run: { screen, _ in [.go(.form(screen.answer.customer.id))] })
    ]

    func orderRefusal(in setting: Setting) -> String? {
        if purchase != .none { return setting.words(OrderWord.underWay) }
        return setting.refusal(of: .order).map(setting.words.sentence)
    }

    private func buyHindrance(in setting: Setting) -> String? {
        orderRefusal(in: setting) ?? (cart.lines.isEmpty ? setting.words.sentence(for: .emptyCart) : nil)
    }

    private func confirmHindrance(in setting: Setting) -> String? {
        if purchase != .none { return setting.words(OrderWord.underWay) }
        return setting.refusal(of: .confirm).map(setting.words.sentence)
    }
}
