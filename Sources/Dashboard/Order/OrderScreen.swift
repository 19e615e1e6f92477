import Core
import Drawing
import Wording

/// Fills a customer's cart and buys it, through the gate (R15–R20).
struct OrderScreen: Screen {
    enum Page: Equatable, Sendable {
        case shopping, review
        case bought(Order)
    }

    enum Pane: Equatable, Sendable {
        case catalogue, cart
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
    var pane = Pane.catalogue
    var search = TextLine(limit: 60)
    var isSearching = false
    var offerPlace = ListPosition()
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

    func offers(in setting: Setting) -> [Offer] {
        setting.rulebook.catalogue.search(search.text)
    }

    mutating func refresh(with answer: CustomerAnswer) {
        self.answer = answer
        cart.isWaiting = answer.cart?.isWaiting ?? false
    }
}

// MARK: - Commands

extension OrderScreen {
    /// What the keys are for just now.
    enum Mode {
        case entry, search, catalogue, cart, review, bought
    }

    var mode: Mode {
        if entry != nil { return .entry }
        switch page {
        case .bought: return .bought
        case .review: return .review
        case .shopping: return isSearching ? .search : pane == .cart ? .cart : .catalogue
        }
    }

    private var addsLine: Bool {
        switch mode {
        case .catalogue, .search: true
        case .entry: entry?.present == nil
        case .cart, .review, .bought: false
        }
    }

    private var changesLine: Bool {
        mode == .cart || mode == .entry && !addsLine
    }

    private var isShopping: Bool { mode == .catalogue || mode == .cart }

    static let commands: [Command<OrderScreen>] = [
        Command(
            keys: [.enter], title: .addToCart, applies: \.addsLine, hindrance: { $0.orderRefusal(in: $1) },
            run: { $0.enter(in: $1) }),
        Command(
            keys: [.enter], title: .changeLine, applies: \.changesLine, hindrance: { $0.cartHindrance(in: $1) },
            run: { $0.enter(in: $1) }),
        Command(
            keys: [.enter], title: .buy, applies: { $0.mode == .review }, hindrance: { $0.buyHindrance(in: $1) },
            run: { screen, _ in screen.buy(skipsConfirmation: false) }),
        Command(
            keys: [.character("s")], title: .skip, applies: { $0.mode == .review && $0.hold?.canSkip == true },
            hindrance: { $0.buyHindrance(in: $1) }, run: { screen, _ in screen.buy(skipsConfirmation: true) }),
        Command(keys: [.enter], title: .proceed, applies: { $0.mode == .bought }, run: { _, _ in [.go(.back)] }),
        Command(
            keys: [.character("b")], title: .review, applies: \.isShopping,
            hindrance: { $0.buyHindrance(in: $1) }, run: { screen, _ in screen.review() }),
        Command(
            keys: [.tab, .backTab, .right], title: .toCart, applies: { $0.mode == .catalogue },
            run: { screen, _ in screen.go(to: .cart) }),
        Command(
            keys: [.tab, .backTab, .left], title: .toCatalogue, applies: { $0.mode == .cart },
            run: { screen, _ in screen.go(to: .catalogue) }),
        Command(
            keys: [.character("/")], title: .search, applies: \.isShopping,
            run: { screen, _ in screen.startSearch() }),
        Command(
            keys: [.character("d"), .delete], title: .remove, applies: { $0.mode == .cart },
            hindrance: { $0.cartHindrance(in: $1) }, run: { $0.removeLine(in: $1) }),
        Command(
            keys: [.character("x")], title: .emptyCart, applies: \.isShopping,
            hindrance: { $0.cartHindrance(in: $1) }, run: { $0.emptyCart(in: $1) }),
        Command(
            keys: [.character("u"), .control("z")], title: .undo, applies: { $0.isShopping && $0.undoable != nil },
            hindrance: { $0.orderRefusal(in: $1) }, run: { screen, _ in screen.undo() }),
        Command(
            keys: [.character("c")], title: .confirm,
            applies: { ($0.isShopping || $0.mode == .review) && !$0.answer.gate.isOpen },
            hindrance: { $0.confirmHindrance(in: $1) },
            run: { screen, _ in [.go(.form(screen.answer.customer.id))] }),
        Command(
            keys: [.escape], title: .cancel, applies: { $0.mode == .entry },
            run: { screen, _ in screen.cancelEntry() }),
        Command(
            keys: [.escape], title: .clearSearch,
            applies: { $0.mode == .search || $0.mode == .catalogue && !$0.search.isEmpty },
            run: { screen, _ in screen.clearSearch() }),
        Command(
            keys: [.escape], title: .back, applies: { $0.mode == .review },
            run: { screen, _ in screen.leaveReview() }),
    ]

    func orderRefusal(in setting: Setting) -> String? {
        if purchase != .none { return setting.words(OrderWord.underWay) }
        return setting.refusal(of: .order).map(setting.words.sentence)
    }

    private func cartHindrance(in setting: Setting) -> String? {
        orderRefusal(in: setting) ?? (cart.lines.isEmpty ? setting.words(OrderWord.cartEmpty) : nil)
    }

    private func buyHindrance(in setting: Setting) -> String? {
        orderRefusal(in: setting) ?? (cart.lines.isEmpty ? setting.words.sentence(for: .emptyCart) : nil)
    }

    private func confirmHindrance(in setting: Setting) -> String? {
        if purchase != .none { return setting.words(OrderWord.underWay) }
        return setting.refusal(of: .confirm).map(setting.words.sentence)
    }
}
