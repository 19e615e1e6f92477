import Core
import Drawing
import Wording

extension CustomerScreen {
    /// What the keys are for just now.
    enum Mode {
        case entry, offered, held, page, subscriptions, search
        /// A question about the subscriptions is answered.
        case question
    }

    var mode: Mode {
        if entry != nil { return .entry }
        if change?.isOffered == true { return .offered }
        if change?.hold != nil { return .held }
        if focus == .page { return .page }
        if list.hasQuestion { return .question }
        return list.isSearching ? .search : .subscriptions
    }

    /// In the order of their use, which is the footer's. Those for a subscription are listed on the page too, where
    /// they say that one is to be chosen first.
    static let commands =
        heldCommands + subscriptionCommands + orderCommands + listCommands + [toListCommand]
        + clearingCommands + pageCommands

    private var isReading: Bool { mode == .page || mode == .subscriptions }
    private var changesSeats: Bool { mode == .entry || mode == .subscriptions }
    private var isChanging: Bool { mode == .entry || mode == .offered || mode == .held }
    private var isSuspended: Bool { selected?.status == .suspended }
    private var renewsItself: Bool { selected?.autoRenews ?? true }

    private func isFree(for word: CustomerWord) -> Bool {
        (mode == .offered || mode == .held && answer.gate.isOpen) && change?.mayGoOn == word
    }

    private static let heldCommands: [Command<CustomerScreen>] = [
        Command(
            keys: [.enter], title: .changeSeats, applies: { $0.isFree(for: .mayChangeNow) },
            hindrance: { $0.seatsHindrance(in: $1) }, run: { $0.enter(in: $1) }),
        Command(
            keys: [.enter], title: .renew, applies: { $0.isFree(for: .mayRenewNow) },
            hindrance: { $0.hindrance(to: .renew, in: $1) }, run: { $0.enter(in: $1) }),
        Command(
            keys: [.character("c")], title: .confirm, applies: { $0.mode == .held || $0.mode == .page },
            hindrance: { $1.refusal(of: .confirm).map($1.words.sentence) },
            run: { screen, _ in [.go(.form(screen.answer.customer.id))] }),
        Command(
            keys: [.character("s")], title: .skip, applies: { $0.mode == .held && $0.change?.hold?.canSkip == true },
            hindrance: { screen, setting in
                screen.change?.isUnderWay == true ? setting.words(CustomerWord.underWay) : nil
            },
            run: { screen, _ in screen.askAgain(skipsConfirmation: true) }),
    ]

    private static let subscriptionCommands: [Command<CustomerScreen>] =
        [
            Command(
                keys: [.enter], title: .changeSeats, applies: \.changesSeats,
                hindrance: { $0.selectionHindrance(.changeSeats, in: $1) }, run: { $0.enter(in: $1) }),
            Command(
                keys: [.escape], title: .cancel, applies: \.isChanging,
                run: { screen, _ in screen.cancelChange() }),
            step(.renew, "r", .renew, applies: \.isReading),
            step(.suspend, "p", .suspendSubscription, applies: { $0.isReading && !$0.isSuspended }),
            step(.reactivate, "p", .reactivate, applies: { $0.isReading && $0.isSuspended }),
            Command(
                keys: [.character("x")], title: .cancelSubscription, applies: \.isReading,
                hindrance: { $0.hindrance(to: .cancel, in: $1) },
                run: { screen, _ in
                    screen.selected.map {
                        [.go(.cancellation(subscriptionID: $0.id, customer: screen.answer.customer.id))]
                    } ?? []
                }),
            step(.autoRenew(false), "a", .autoRenewOff, applies: { $0.isReading && $0.renewsItself }),
            step(.autoRenew(true), "a", .autoRenewOn, applies: { $0.isReading && !$0.renewsItself }),
        ]
        + [(Character("+"), CommandWord.addSeat, 1), ("-", .removeSeat, -1)].map { key, title, seats in
            Command(
                keys: [.character(key)], title: title, isInFooter: false, applies: \.isReading,
                hindrance: { $0.selectionHindrance(.changeSeats, in: $1) },
                run: { $0.openEntry(adding: seats, in: $1) })
        }

    private static func step(
        _ change: SubscriptionChange, _ key: Character, _ title: CommandWord,
        applies: @escaping @Sendable (CustomerScreen) -> Bool
    ) -> Command<CustomerScreen> {
        Command(
            keys: [.character(key)], title: title, applies: applies, hindrance: { $0.hindrance(to: change, in: $1) },
            run: { screen, _ in screen.ask(for: change) })
    }

    private static let orderCommands: [Command<CustomerScreen>] = [
        Command(
            keys: [.character("c")], title: .confirm, applies: { $0.mode == .subscriptions },
            hindrance: { $1.refusal(of: .confirm).map($1.words.sentence) },
            run: { screen, _ in [.go(.form(screen.answer.customer.id))] }),
        Command(
            keys: [.character("o")], title: .order, applies: \.isReading,
            run: { screen, _ in [.go(.order(screen.answer.customer.id))] }),
    ]

    private static let pageCommands: [Command<CustomerScreen>] = [
        Command(
            keys: [.tab, .backTab], title: .toSubscriptions, applies: { $0.mode == .page },
            hindrance: { $0.answer.subscriptions.isEmpty ? $1.words(CustomerWord.noSubscriptions) : nil },
            run: { $0.goToSubscriptions(in: $1) }),
        Command(
            keys: [.tab, .backTab, .escape], title: .toPage, applies: { $0.mode == .subscriptions },
            run: { screen, _ in screen.leaveSubscriptions() }),
        Command(
            keys: [.character("y")], title: .copySummary, applies: { $0.mode == .page },
            run: { screen, setting in
                [
                    .copy(CustomerSummary(screen.answer, setting).text),
                    .tell(Notice(.done, setting.words(CustomerWord.copied))),
                ]
            }),
        Command(
            keys: [.character("m")], title: .editCustomer, isInFooter: false, applies: \.isReading,
            hindrance: { $1.refusal(of: .editCustomers).map($1.words.sentence) },
            run: { screen, _ in [.go(.editCustomer(screen.answer.customer.id))] }),
        Command(
            keys: [.character("u")], title: .takeBack, applies: \.isReading,
            hindrance: { $0.takeBackHindrance(in: $1) }, run: { _, _ in [.go(.retraction)] }),
        Command(
            keys: [.character("w")], title: .withdraw, applies: \.isReading,
            hindrance: { Withdrawing.hindrance(to: $0.answer, in: $1) },
            run: { screen, _ in [.go(.withdrawal(screen.answer.customer.id))] }),
    ]
}
