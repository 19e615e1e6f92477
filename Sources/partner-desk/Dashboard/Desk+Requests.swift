import Core
import Dashboard
import Persistence

extension Desk {
    /// What the store answers to a screen's request.
    func answer(to request: Request) throws -> Answer {
        switch request {
        case .customers(let query, let anchor, let limit, let ticket):
            return .customers(try customers(query, anchor, limit: limit), ticket: ticket)
        case .activity(let query, let anchor, let limit, let ticket):
            return .activity(try activity(query, anchor, limit: limit), ticket: ticket)
        case .orders(let query, let anchor, let limit, let ticket):
            return .orders(
                try orders(query, anchor, limit: limit), waitingCarts: try waitingCarts(), ticket: ticket)
        case .lookUp(let scrap, let limit, let ticket):
            return .found(try lookUp(scrap, limit: limit), ticket: ticket)
        case .counts: return .counts(try counts())
        case .resellers: return .resellers(try resellers())
        case .overview(let weeks): return .overview(try overview(weeks: weeks))
        case .queue(let query, let anchor, let limit, let ticket):
            return .queue(try queue(query, anchor, limit: limit), ticket: ticket)
        case .queueSizes: return .queueSizes(try queueSizes())
        case .customer(let id): return .customer(try answer(customerID: id))
        case .form(let id): return .form(try formMaterial(customerID: id))
        case .saveDraft(let id, let form):
            try saveDraft(form, customerID: id)
            return .draftSaved(id)
        case .discardDraft(let id):
            try discardDraft(customerID: id)
            return .draftDiscarded(id)
        case .discardDelivery(let id, let customer):
            try discardDelivery(id)
            return .deliveryDiscarded(customer)
        case .confirm(let confirmation):
            let recorded = try recordConfirmation(confirmation)
            return .confirmed(recorded, try answer(customerID: recorded.customerID))
        case .saveCart(let cart):
            try saveCart(cart)
            return .cartSaved(cart)
        case .placeOrder(let id, let skips):
            let order = try placeOrder(customerID: id, skipsConfirmation: skips)
            return .ordered(order, try answer(customerID: id))
        case .changeSeats(let id, let seats, let skips):
            let changed = try changeSeats(subscriptionID: id, to: seats, skipsConfirmation: skips)
            return .seatsChanged(changed, try answer(customerID: changed.customerID))
        case .users: return .users(try users())
        case .changeTeam(let change): return .teamChanged(change, try perform(change), try users())
        case .account(let id): return .account(try accountMaterial(editing: id))
        case .saveCustomerDraft(let id, let draft):
            try saveCustomerDraft(draft, customerID: id)
            return .customerDraftKept(id)
        case .discardCustomerDraft(let id):
            try discardCustomerDraft(customerID: id)
            return .customerDraftKept(id)
        case .addCustomer(let customer):
            let added = try addCustomer(customer)
            return .customerAdded(added, try answer(customerID: added.customerID))
        case .updateCustomer(let edit):
            return .customerUpdated(try answer(customerID: try updateCustomer(edit).id))
        case .views: return .views(try views(), nil)
        case .saveView(let view):
            try save(view)
            return .views(try views(), .saved(view.name))
        case .removeView(let name):
            try removeView(name)
            return .views(try views(), .removed(name))
        case .changeSubscription(let id, let change, let skips):
            let changed = try self.change(change, subscriptionID: id, skipsConfirmation: skips)
            return .subscriptionChanged(changed, change, try answer(customerID: changed.customerID))
        case .withdraw(let id, let reason, let shown):
            let cancelled = try withdraw(customerID: id, reason: reason, shown: shown)
            return .withdrawn(cancelled, try answer(customerID: id))
        case .retraction: return .retraction(try retractionPlan())
        case .takeBack(let id, let reason):
            let taken = try takeBackLastConfirmation(reason: reason, shown: id)
            return .takenBack(
                taken.confirmation, inForceAgain: taken.inForceAgain, waitsAgain: taken.waitsAgain,
                try answer(customerID: taken.customer.id))
        case .setUp, .openSample, .rehearse, .export, .stopExport, .partners, .choosePartner:
            // Those lead to another desk, another day or a file and are answered before a desk is asked.
            throw Refusal.noPartner
        }
    }

    private func perform(_ change: TeamChange) throws -> User {
        switch change {
        case .add(let user):
            try addUser(login: user.login, name: user.name, role: user.role, isDesignated: user.isDesignated)
        case .set(let user): try setRole(user.role, isDesignated: user.isDesignated, of: user.login)
        case .remove(let login): try removeUser(login)
        }
    }
}
