import Core
import Drawing
import Wording

/// Adds a customer in four steps, back and forth without loss: the account, subscriptions, a review, and what came of it.
struct NewCustomerScreen: ShoppingScreen, AccountScreen {
    enum Step: Int, CaseIterable, Sendable {
        case account, subscriptions, review, confirmation
    }

    enum Stage: Equatable, Sendable {
        case filling
        /// The customer was handed to the store; until its answer is there, nothing is asked again.
        case adding
        /// The person's mail domain is somebody else's: this needs an explicit yes (R6).
        case asking(domain: String, owner: String)
    }

    /// What was added.
    struct Outcome: Equatable, Sendable {
        let added: AddedCustomer
        let answer: CustomerAnswer
    }

    var step = Step.account
    var stage = Stage.filling
    var account: AccountFields
    /// True while there is a draft to discard.
    var hasDraft: Bool
    var unkept: String?
    /// True while what is shown is a draft of earlier.
    var isOfEarlier: Bool
    /// The entries as they were opened or last discarded: touched is what differs from them.
    var opened: CustomerDraft
    /// The address for which the explicit yes of R6 was given.
    var vouchedEmail: String?
    /// Whether what is being added goes through the gate without a confirmation (R17).
    var skipsConfirmation = false
    var outcome: Outcome?
    /// Lines of the review above its window.
    var scroll = 0

    var cart: Cart
    var undoable: [OrderLine]?
    var pane = ShoppingPane.catalogue
    var list = ShortList<OfferQuery>()
    var linePlace = ListPosition()
    var entry: SeatsEntry?

    /// Opens with the draft of earlier, else empty.
    init(_ material: AccountMaterial, in setting: Setting) {
        let draft = material.draft ?? CustomerDraft()
        account = AccountFields(material, form: draft.form)
        cart = Cart(customerID: 0, lines: draft.lines)
        opened = draft
        hasDraft = !draft.isEmpty
        isOfEarlier = hasDraft
    }

    var isFilling: Bool { step == .account && stage == .filling }
    var isTyping: Bool { step == .account && stage == .filling || entry != nil || isSearching }

    func draft(_ setting: Setting) -> CustomerDraft {
        CustomerDraft(form: account.draft(setting), lines: cart.lines)
    }

    /// True while something typed here is neither added nor discarded.
    var holdsUnfinishedEntry: Bool {
        step != .confirmation && CustomerDraft(form: account.form, lines: cart.lines) != opened
    }

    var shoppingMode: ShoppingMode? { step == .subscriptions ? modeAmongOffers : nil }

    var waitsForConfirmation: Bool { false }

    func orderRefusal(in setting: Setting) -> String? {
        setting.refusal(of: .order).map(setting.words.sentence)
    }

    /// What the gate says to the order that comes along; nil where it is open, or nothing is ordered (R15, R17, R20).
    func hold(in setting: Setting) -> GateHold? {
        guard !cart.lines.isEmpty, !account.form.isAccepted || !canConfirm else { return nil }
        let answer = Gate.answer(
            to: .purchaseForNewCustomer, partner: setting.partner, history: AgreementHistory(), channel: .dashboard,
            on: setting.today, calendar: setting.rulebook.calendar)
        return switch answer {
        case .open: nil
        case .openButAsk(let closing): .offered(closing)
        case .shut(let closing): .shut(closing)
        }
    }

    /// True where an acceptance can be recorded along with the customer (R7, R16, R19).
    var canConfirm: Bool {
        if case .success = account.material.agreement { true } else { false }
    }
}

// MARK: - Commands

extension NewCustomerScreen {
    static let commands =
        choosingCommands + lineCommands + stepCommands + reviewCommands + doneCommands + cartCommands + fieldCommands
        + listCommands + endingCommands + leavingCommands

    private static let stepCommands: [Command<NewCustomerScreen>] = [
        Command(
            keys: [.control("s")], title: .nextStep,
            applies: { $0.isFilling && $0.account.choosing == nil || $0.isShopping }, run: { $0.goOn(in: $1) }),
        Command(
            keys: [.character("b")], title: .review, isInFooter: false, applies: { $0.isShopping },
            run: { $0.goOn(in: $1) }),
        Command(
            keys: [.control("d")], title: .discardDraft,
            applies: { $0.isFilling && $0.account.choosing == nil },
            hindrance: { $0.hasDraft ? nil : $1.words(FormWord.noDraft) }, run: { $0.discard(in: $1) }),
    ]

    private static let reviewCommands: [Command<NewCustomerScreen>] = [
        Command(
            keys: [.function(9), .character("y"), .character("o")], title: .confirmAnyway, applies: \.isAsking,
            run: { $0.vouch(in: $1) }),
        Command(
            keys: [.enter, .control("s")], title: .addCustomer, applies: \.isReviewing,
            hindrance: { screen, setting in
                setting.refusal(of: .editCustomers).map(setting.words.sentence)
                    ?? screen.hold(in: setting).map {
                        setting.words($0.canSkip ? NewCustomerWord.gateOfferedHint : .gateShutHint)
                    }
            }, run: { $0.add(in: $1) }),
        Command(
            keys: [.character("s")], title: .skip, applies: \.isReviewing,
            hindrance: { screen, setting in
                switch screen.hold(in: setting) {
                case .offered: nil
                case .shut: setting.words(NewCustomerWord.gateShutHint)
                case nil: setting.words(NewCustomerWord.nothingToSkip)
                }
            }, run: { $0.add(skippingConfirmation: true, in: $1) }),
        Command(
            keys: [.character("c")], title: .confirm, applies: { $0.isReviewing && !$0.account.form.isAccepted },
            hindrance: { screen, setting in
                guard case .failure(let refusal) = screen.account.material.agreement else { return nil }
                return setting.words.sentence(for: refusal)
            }, run: { $0.goToTick(in: $1) }),
        Command(
            keys: [.character("w")], title: .withoutSubscriptions,
            applies: { $0.isReviewing && !$0.cart.lines.isEmpty }, run: { $0.addWithoutOrder(in: $1) }),
    ]

    private static let doneCommands: [Command<NewCustomerScreen>] = [
        Command(keys: [.enter], title: .openCustomer, applies: \.isFinished) { screen, _ in
            screen.outcome.map { [.go(.back), .go(.customer($0.added.customerID))] } ?? []
        },
        Command(keys: [.character("n")], title: .anotherCustomer, applies: \.isFinished) { _, _ in
            [.go(.back), .go(.newCustomer)]
        },
    ]

    private static let leavingCommands: [Command<NewCustomerScreen>] = [
        Command(keys: [.escape], title: .cancel, applies: \.isAsking) { screen, _ in
            screen.stage = .filling
            return []
        },
        Command(
            keys: [.escape], title: .previousStep,
            applies: { $0.stage == .filling && ($0.step == .subscriptions || $0.step == .review) }
        ) { screen, _ in
            screen.goBack()
        },
        Command(
            keys: [.escape], title: .back,
            applies: { $0.isFilling && $0.account.choosing == nil || $0.isFinished }, run: { $0.leave(in: $1) }),
    ]

    private var isReviewing: Bool { step == .review && stage == .filling }
    private var isFinished: Bool { step == .confirmation }
    private var isAsking: Bool { if case .asking = stage { true } else { false } }
}
