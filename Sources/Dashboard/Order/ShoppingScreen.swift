import Core
import Drawing
import Wording

/// A screen on which offers are found in the catalogue and put into a cart.
protocol ShoppingScreen: ShortListScreen where Query == OfferQuery {
    var cart: Cart { get set }
    /// The lines before the last ones were taken out.
    var undoable: [OrderLine]? { get set }
    var pane: ShoppingPane { get set }
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
    /// A question about the catalogue is answered.
    case question
}

// MARK: - The catalogue

extension ShoppingScreen {
    /// What the keys are for while offers are chosen.
    var modeAmongOffers: ShoppingMode {
        if entry != nil { return .entry }
        if list.hasQuestion { return .question }
        if list.isSearching { return .search }
        return pane == .cart ? .cart : .catalogue
    }

    var isAtList: Bool {
        switch shoppingMode {
        case .catalogue, .search, .question: true
        case .entry, .cart, nil: false
        }
    }

    func items(in setting: Setting) -> [Offer] { setting.rulebook.catalogue.offers }

    func listHeight(in setting: Setting) -> Int { layout(in: setting).offerRows.height }

    func exportSource(in setting: Setting) -> ExportSource { .offers(list.query) }

    func copy(of offer: Offer, _ words: Words) -> (text: String, sentence: String) {
        (offer.id, words(OrderWord.copied, offer.name))
    }
}

// MARK: - Commands

extension ShoppingScreen {
    var isShopping: Bool { shoppingMode == .catalogue || shoppingMode == .cart }

    func cartHindrance(in setting: Setting) -> String? {
        orderRefusal(in: setting) ?? (cart.lines.isEmpty ? setting.words(OrderWord.cartEmpty) : nil)
    }

    private var addsLine: Bool {
        switch shoppingMode {
        case .catalogue, .search: true
        case .entry: entry?.present == nil
        case .cart, .question, nil: false
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
                keys: [.character("/")], title: .search, applies: { $0.shoppingMode == .cart },
                run: { $0.startSearch(in: $1) }),
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
                run: { screen, _ in screen.cancelEntry() })
        ] + clearingCommands
    }
}
