import Core
import Drawing
import Wording

/// The one-screen answer: can this customer order, why not, who agreed, and when.
struct CustomerScreen: ShortListScreen {
    enum Focus: Equatable, Sendable {
        case page, subscriptions
    }

    private(set) var answer: CustomerAnswer
    var focus = Focus.page
    /// The subscriptions.
    var list = ShortList<SubscriptionQuery>()
    /// Lines of the page above its window.
    var scroll = 0
    var entry: SeatsEntry?
    var change: SubscriptionStep?

    init(_ answer: CustomerAnswer) {
        self.answer = answer
    }

    /// True while digits or what is searched for are typed.
    var isTyping: Bool { entry != nil || isSearching }

    var shownSubscriptions: [Subscription] { list.query.subscriptions(of: answer.subscriptions) }

    var selected: Subscription? {
        let shown = shownSubscriptions
        guard focus == .subscriptions, shown.indices.contains(list.position.selected) else { return nil }
        return shown[list.position.selected]
    }

    mutating func refresh(with fresh: CustomerAnswer, in setting: Setting) {
        let former = selected?.id
        answer = fresh
        if answer.subscriptions.isEmpty { focus = .page }
        guard let former else { return }
        // A change may have moved the subscription in the list, or out of what is shown of it.
        keepSelection(of: former, in: setting)
        if selected?.id != former { entry = nil }
    }
}

// MARK: - Answers

extension CustomerScreen {
    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        switch answer {
        case .customer(let fresh) where fresh.customer.id == self.answer.customer.id:
            refresh(with: fresh, in: setting)
        case .rehearsing: return [.ask(.customer(self.answer.customer.id))]
        case .seatsChanged(let subscription, let fresh) where subscription.id == change?.subscription.id:
            let words = setting.words
            let old = words.number(change?.subscription.seats ?? subscription.seats)
            change = nil
            refresh(with: fresh, in: setting)
            return [
                .tell(
                    Notice(.done, words(CustomerWord.changed, subscription.name, old, words.number(subscription.seats)))
                )
            ]
        case .subscriptionChanged(let subscription, let made, let fresh)
        where subscription.id == change?.subscription.id:
            change = nil
            refresh(with: fresh, in: setting)
            return [.tell(Notice(.done, setting.words.sentence(for: made, of: subscription)))]
        case .refused(let refusal, let request) where change?.isAsked(by: request) == true:
            change?.isUnderWay = false
            change?.hold = GateHold(refusal)
            guard change?.hold != nil else { return cancelChange() }
            return [.tell(Notice(.refused, setting.words(CustomerWord.nothingChanged)))]
        case .failed(_, let request) where change?.isAsked(by: request) == true:
            change?.isUnderWay = false
            // What the gate held stays to be tried again; anything else is entered anew.
            if change?.hold == nil { change = nil }
        default: break
        }
        return []
    }
}
