import Core
import Wording

extension OrderScreen {
    /// Shows what is about to be bought. A cart the store could not keep earlier is handed to it once more.
    mutating func review() -> [Effect] {
        page = .review
        pagePlace = ListPosition()
        undoable = nil
        return saved == cart.lines ? [] : [.ask(.saveCart(cart))]
    }

    mutating func leaveReview() -> [Effect] {
        guard purchase == .none else { return [] }
        page = .shopping
        hold = nil
        return []
    }

    /// Asks the store to buy, once: until its answer is there, nothing is asked again.
    mutating func buy(skipsConfirmation: Bool) -> [Effect] {
        guard saved == cart.lines else {
            purchase = .afterSaving(skipsConfirmation: skipsConfirmation)
            return [.ask(.saveCart(cart))]
        }
        purchase = .underWay
        return [.ask(.placeOrder(customerID: answer.customer.id, skipsConfirmation: skipsConfirmation))]
    }

    mutating func take(_ answer: Answer, in setting: Setting) -> [Effect] {
        let customer = self.answer.customer.id
        switch answer {
        case .customer(let fresh) where fresh.customer.id == customer:
            refresh(with: fresh)
        case .rehearsing: return [.ask(.customer(customer))]
        case .cartSaved(let kept) where kept.customerID == customer:
            saved = kept.lines
            if case .afterSaving(let skips) = purchase, saved == cart.lines { return buy(skipsConfirmation: skips) }
        case .ordered(let order, let fresh) where order.customerID == customer:
            refresh(with: fresh)
            showBought(order)
        case .refused(let refusal, .placeOrder(customer, _)):
            purchase = .none
            guard let hold = GateHold(refusal) else { return [] }
            self.hold = hold
            cart.isWaiting = true
            return [.tell(Notice(.refused, setting.words(OrderWord.notBought)))]
        case .failed(_, .placeOrder(customer, _)):
            purchase = .none
        case .failed(_, .saveCart(let lost)) where lost.customerID == customer,
            .refused(_, .saveCart(let lost)) where lost.customerID == customer:
            purchase = .none
        default: break
        }
        return []
    }

    private mutating func showBought(_ order: Order) {
        page = .bought(order)
        pagePlace = ListPosition()
        cart.lines = []
        saved = []
        hold = nil
        purchase = .none
    }
}
