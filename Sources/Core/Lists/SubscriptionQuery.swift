/// Which of a customer's subscriptions are shown, and in which order.
public struct SubscriptionQuery: ShortQuery {
    public enum Part: Equatable, Sendable {
        case status(Subscription.Status)
        /// Those that are not cancelled and do not renew themselves.
        case endsItself
    }

    public enum Order: String, CaseIterable, Sendable {
        /// As the customer's answer has them: by name, what is cancelled last.
        case name
        /// The most come first.
        case seats
        /// The soonest comes first; what is cancelled, last.
        case end
    }

    public var text: String
    public var part: Part?
    public var order: Order

    public init(text: String, part: Part? = nil, order: Order = .name) {
        self.text = text
        self.part = part
        self.order = order
    }

    public static func holds(_ part: Part, _ subscription: Subscription) -> Bool {
        switch part {
        case .status(let status): subscription.status == status
        case .endsItself: !subscription.autoRenews && subscription.status != .deleted
        }
    }

    public static func sorted(_ subscriptions: [Subscription], by order: Order) -> [Subscription] {
        switch order {
        case .name: subscriptions
        case .seats: sorted(subscriptions, by: { -$0.seats }, name: \.name)
        case .end: cancelledLast(sorted(subscriptions, by: \.endsOn, name: \.name))
        }
    }

    /// What a subscription is found by, besides its id.
    public static func names(of subscription: Subscription) -> [String] { [subscription.name] }

    /// Those of a customer's that it shows.
    public func subscriptions(of all: [Subscription]) -> [Subscription] {
        items(of: all, names: SubscriptionQuery.names)
    }

    /// In the order of a customer's answer.
    public static func byName(_ subscriptions: [Subscription]) -> [Subscription] {
        cancelledLast(sorted(subscriptions, byText: \.name, name: \.name))
    }

    private static func cancelledLast(_ subscriptions: [Subscription]) -> [Subscription] {
        subscriptions.filter { $0.status != .deleted } + subscriptions.filter { $0.status == .deleted }
    }
}
