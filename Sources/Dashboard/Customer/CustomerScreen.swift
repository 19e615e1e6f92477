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
    var change: SubscriptionStep?

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
        case .subscriptionChanged(let subscription, let made, let fresh)
        where subscription.id == change?.subscription.id:
            change = nil
            refresh(with: fresh)
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
