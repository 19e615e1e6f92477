import Core
import Drawing
import Wording

/// A screen on which offers are found in the catalogue and put into a cart.
protocol ShoppingScreen: Screen {
    var cart: Cart { get set }
    /// The lines before the last ones were taken out.
    var undoable: [OrderLine]? { get set }
    var pane: ShoppingPane { get set }
    var search: TextLine { get set }
    var isSearching: Bool { get set }
    var offerPlace: ListPosition { get set }
    var linePlace: ListPosition { get set }
    var entry: SeatsEntry? { get set }

    /// What the keys are for just now; nil where the screen shows something else.
    var shoppingMode: ShoppingMode? { get }

    /// True while an order of the cart waits for the confirmation.
    var waitsForConfirmation: Bool { get }

    /// Has the store keep the cart as it is now.
    mutating func keepCart(in setting: Setting) -> [Effect]

    /// Why nothing can be ordered just now, as a sentence.
    func orderRefusal(in setting: Setting) -> String?
}

enum ShoppingPane: Equatable, Sendable {
    case catalogue, cart
}

enum ShoppingMode: Equatable, Sendable {
    case entry, search, catalogue, cart
}

extension ShoppingScreen {
    func offers(in setting: Setting) -> [Offer] {
        OfferQuery(text: search.text).offers(of: setting.rulebook.catalogue)
    }

    var isShopping: Bool { shoppingMode == .catalogue || shoppingMode == .cart }

    func cartHindrance(in setting: Setting) -> String? {
        orderRefusal(in: setting) ?? (cart.lines.isEmpty ? setting.words(OrderWord.cartEmpty) : nil)
    }

    private var addsLine: Bool {
        switch shoppingMode {
        case .catalogue, .search: true
        case .entry: entry?.present == nil
        case .cart, nil: false
        }
    }

    private var changesLine: Bool {
        shoppingMode == .cart || shoppingMode == .entry && !addsLine
    }

    /// Adding an offer, and changing its seats.
    static var lineCommands: [Command<Self>] {
        [
            Command(
                keys: [.enter], title: .addToCart, applies: { $0.addsLine }, hindrance: { $0.orderRefusal(in: $1) },
                run: { $0.enter(in: $1) }),
            Command(
                keys: [.enter], title: .changeLine, applies: { $0.changesLine },
                hindrance: { $0.cartHindrance(in: $1) }, run: { $0.enter(in: $1) }),
        ]
    }

    static var cartCommands: [Command<Self>] {
        [
            Command(
                keys: [.tab, .backTab, .right], title: .toCart, applies: { $0.shoppingMode == .catalogue },
                run: { screen, _ in screen.go(to: .cart) }),
            Command(
                keys: [.tab, .backTab, .left], title: .toCatalogue, applies: { $0.shoppingMode == .cart },
                run: { screen, _ in screen.go(to: .catalogue) }),
            Command(
                keys: [.character("/")], title: .search, applies: { $0.isShopping },
                run: { screen, _ in screen.startSearch() }),
            Command(
                keys: [.character("d"), .delete], title: .remove, applies: { $0.shoppingMode == .cart },
                hindrance: { $0.cartHindrance(in: $1) }, run: { $0.removeLine(in: $1) }),
            Command(
                keys: [.character("x")], title: .emptyCart, applies: { $0.isShopping },
                hindrance: { $0.cartHindrance(in: $1) }, run: { $0.emptyCart(in: $1) }),
            Command(
                keys: [.character("u"), .control("z")], title: .undo,
                applies: { $0.isShopping && $0.undoable != nil }, hindrance: { $0.orderRefusal(in: $1) },
                run: { $0.undo(in: $1) }),
        ]
    }

    /// What Escape ends before it leaves.
    static var endingCommands: [Command<Self>] {
        [
            Command(
                keys: [.escape], title: .cancel, applies: { $0.shoppingMode == .entry },
                run: { screen, _ in screen.cancelEntry() }),
            Command(
                keys: [.escape], title: .clearSearch,
                applies: {
                    $0.shoppingMode == .search || $0.shoppingMode == .catalogue && !$0.search.isEmpty
                }, run: { screen, _ in screen.clearSearch() }),
        ]
    }
}
