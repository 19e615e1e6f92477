import Core
import Drawing
import Wording

/// The one-screen answer: can this customer order, why not, who agreed, and when.
struct CustomerScreen: Screen {
    enum Focus: Equatable, Sendable {
        case page
        /// The place of one of the answer's subscriptions.
        case subscription(Int)
    }

    private(set) var answer: CustomerAnswer
    var focus = Focus.page
    /// Lines of the page above its window.
    var scroll = 0
    var entry: SeatsEntry?
    var change: SeatChange?

    init(_ answer: CustomerAnswer) {
        self.answer = answer
    }

    /// True while digits are typed.
    var isTyping: Bool { entry != nil }

    var selected: Subscription? {
        guard case .subscription(let place) = focus, answer.subscriptions.indices.contains(place) else { return nil }
        return answer.subscriptions[place]
    }

    mutating func refresh(with fresh: CustomerAnswer) {
        let former = selected?.id
        answer = fresh
        guard let former else { return }
        // A change may have moved the subscription in the list.
        focus = answer.subscriptions.firstIndex { $0.id == former }.map(Focus.subscription) ?? .page
    }
}

// MARK: - Commands

extension CustomerScreen {
    /// What the keys are for just now.
    enum Mode {
        case entry, held, page, subscriptions
    }

    var mode: Mode {
        if entry != nil { return .entry }
        if change?.hold != nil { return .held }
        return focus == .page ? .page : .subscriptions
    }

    private var isReading: Bool { mode == .page || mode == .subscriptions }

    private var changesSeats: Bool {
        switch mode {
        case .entry, .subscriptions: true
        case .held: answer.gate.isOpen
        case .page: false
        }
    }

    static let commands: [Command<CustomerScreen>] = [
        Command(
            keys: [.character("c")], title: .confirm, applies: { $0.mode != .entry },
            hindrance: { $1.refusal(of: .confirm).map($1.words.sentence) },
            run: { screen, _ in [.go(.form(screen.answer.customer.id))] }),
        Command(
            keys: [.character("s")], title: .skip, applies: { $0.mode == .held && $0.change?.hold?.canSkip == true },
            hindrance: { $0.seatsHindrance(in: $1) }, run: { screen, _ in screen.askAgain(skipsConfirmation: true) }),
        Command(
            keys: [.enter], title: .changeSeats, applies: \.changesSeats, hindrance: { $0.seatsHindrance(in: $1) },
            run: { $0.enter(in: $1) }),
        Command(
            keys: [.character("o")], title: .order, applies: \.isReading,
            run: { screen, _ in [.go(.order(screen.answer.customer.id))] }),
        Command(
            keys: [.tab, .backTab], title: .toSubscriptions, applies: { $0.mode == .page },
            hindrance: { $0.answer.subscriptions.isEmpty ? $1.words(CustomerWord.noSubscriptions) : nil },
            run: { screen, setting in screen.select(0, in: setting) }),
        Command(
            keys: [.tab, .backTab, .escape], title: .toPage, applies: { $0.mode == .subscriptions },
            run: { screen, _ in screen.leaveSubscriptions() }),
        Command(
            keys: [.character("y")], title: .copySummary, applies: \.isReading,
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
            keys: [.character("e")], title: .export, isInFooter: false, applies: { $0.mode == .subscriptions },
            run: { screen, _ in
                let customer = screen.answer.customer
                return [.go(.export(.subscriptions(customer.id, domain: customer.domain)))]
            }),
        Command(
            keys: [.escape], title: .cancel, applies: { $0.mode == .entry || $0.mode == .held },
            run: { screen, _ in screen.cancelChange() }),
    ]

    private func seatsHindrance(in setting: Setting) -> String? {
        if change?.isUnderWay == true { return setting.words(CustomerWord.underWay) }
        return setting.refusal(of: .changeSeats).map(setting.words.sentence)
    }
}

// MARK: - Answers

extension CustomerScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .customer(let fresh) where fresh.customer.id == self.answer.customer.id:
            refresh(with: fresh)
        case .rehearsing: return [.ask(.customer(self.answer.customer.id))]
        case .seatsChanged(let subscription, let fresh) where subscription.id == change?.subscription.id:
            let words = setting.words
            let old = words.number(change?.subscription.seats ?? subscription.seats)
            change = nil
            refresh(with: fresh)
            return [
                .tell(
                    Notice(.done, words(CustomerWord.changed, subscription.name, old, words.number(subscription.seats)))
                )
            ]
        case .refused(let refusal, .changeSeats(change?.subscription.id, _, _)):
            change?.isUnderWay = false
            change?.hold = GateHold(refusal)
            guard change?.hold != nil else { return cancelChange() }
            return [.tell(Notice(.refused, setting.words(CustomerWord.nothingChanged)))]
        case .failed(_, .changeSeats(change?.subscription.id, _, _)):
            change?.isUnderWay = false
            // What the gate held stays to be tried again; anything else is entered anew.
            if change?.hold == nil { change = nil }
        default: break
        }
        return []
    }
}
