import Core
import Drawing
import Wording

/// A change of a subscription on its way through the gate (R15).
struct SubscriptionStep: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case seats(Int)
        case other(SubscriptionChange)
    }

    let subscription: Subscription
    let kind: Kind
    var isUnderWay: Bool
    /// What the gate said, while the change waits for the confirmation.
    var hold: GateHold?

    /// A renewal commits the customer to a whole term, so it is shown first and waits for Enter; anything else is
    /// under way at once.
    init(_ subscription: Subscription, _ kind: Kind) {
        self.subscription = subscription
        self.kind = kind
        isUnderWay = kind != .other(.renew)
    }

    /// Shown, and not asked for yet.
    var isOffered: Bool { !isUnderWay && hold == nil }

    func request(skipsConfirmation skips: Bool) -> Request {
        switch kind {
        case .seats(let seats):
            .changeSeats(subscriptionID: subscription.id, seats: seats, skipsConfirmation: skips)
        case .other(let change):
            .changeSubscription(subscriptionID: subscription.id, change, skipsConfirmation: skips)
        }
    }

    func isAsked(by request: Request) -> Bool {
        request == self.request(skipsConfirmation: true) || request == self.request(skipsConfirmation: false)
    }

    /// From what to what, while the gate holds it.
    func title(in setting: Setting) -> String {
        let words = setting.words
        switch kind {
        case .seats(let seats):
            return words(CustomerWord.change, words.number(subscription.seats), words.number(seats))
        case .other(let change):
            // The gate holds no other change than a renewal, and only one that the catalogue allows.
            let renewed = (try? subscription.changed(by: change, in: setting.rulebook.catalogue)) ?? subscription
            return words(CustomerWord.renewal, words.date(subscription.endsOn), words.date(renewed.endsOn))
        }
    }

    /// What Enter does once the way is free.
    var mayGoOn: CustomerWord {
        switch kind {
        case .seats: .mayChangeNow
        case .other: .mayRenewNow
        }
    }
}
