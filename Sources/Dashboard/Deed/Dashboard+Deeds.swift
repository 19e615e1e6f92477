import Core

extension Dashboard {
    /// The question that waits for how a customer stands; nil when none does.
    func question(about customer: CustomerAnswer) -> (any Screen)? {
        let id = customer.customer.id
        switch awaited {
        case .withdrawal(id): return DeedScreen(Withdrawing(customer))
        case .cancellation(let subscription, id): return DeedScreen(Cancelling(subscription, of: customer))
        default: return nil
        }
    }

    /// The question that waits for what taking the last confirmation back would do.
    func question(about plan: RetractionPlan) -> (any Screen)? {
        guard case .retraction = awaited else { return nil }
        return DeedScreen(TakingBack(plan, from: screens.last?.as(CustomerScreen.self)?.answer.customer))
    }
}
