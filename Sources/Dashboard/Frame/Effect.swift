import Core
import Drawing

/// What a screen wants done; data, which the run loop alone carries out (never on the drawing thread).
public enum Effect: Equatable, Sendable {
    /// Another screen; the dashboard itself sees to it.
    case go(Destination)
    /// One line for the notice above the footer.
    case tell(Notice)
    /// Something of the store; an `Answer` comes back.
    case ask(Request)
    /// Who sits at the designated account from now on.
    case identify(String)
    /// To the clipboard of the person's own terminal (OSC 52).
    case copy(String)
    case redraw
    case suspend
    case quit
}

/// Where a screen may lead.
public enum Destination: Equatable, Sendable {
    case customers
    case customer(Int64)
    case form(Int64)
    case order(Int64)
    case users
    /// Who sits at the designated account.
    case employee
    case newCustomer
    case editCustomer(Int64)
    /// The question where to export to, above the screen.
    case export(ExportSource)
    /// The question before a customer's agreement is withdrawn (R14).
    case withdrawal(Int64)
    /// The question before this user's last confirmation is taken back.
    case retraction
    /// The question before a subscription is cancelled.
    case cancellation(subscriptionID: String, customer: Int64)
    /// The screen one came from.
    case back
}

/// A line about what just happened.
public struct Notice: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case done, refused, information
    }

    public var kind: Kind
    public var text: String

    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

/// What is asked of the store.
public enum Request: Equatable, Sendable {
    /// Rows of the list. The ticket tells an answer that is still wanted from one that a newer key made stale.
    case customers(CustomerQuery, ListAnchor, limit: Int, ticket: Int)
    /// Entries of the activity log; the ticket is the log's own.
    case activity(ActivityQuery, TimeAnchor, limit: Int, ticket: Int)
    /// Orders of all customers; the ticket is that list's own.
    case orders(OrderQuery, TimeAnchor, limit: Int, ticket: Int)
    /// Customers that a scrap of text is found in, the likeliest first; the ticket is the palette's own.
    case lookUp(String, limit: Int, ticket: Int)
    case counts
    /// The partner's resellers, for the filter.
    case resellers
    /// The views of the list that the user saved.
    case views
    case saveView(SavedView)
    case removeView(String)
    /// How it goes comes back again and again, until it is over.
    case export(ExportOrder)
    case stopExport
    case overview(weeks: Int)
    /// Another day than the clock's as today, for all that follows; nil for the clock's again (R16).
    case rehearse(Day?)
    /// Customers of the queue; the ticket as with the list.
    case queue(QueueQuery, QueueAnchor, limit: Int, ticket: Int)
    case queueSizes
    case customer(Int64)
    case form(Int64)
    case saveDraft(Int64, AcceptanceForm)
    case discardDraft(Int64)
    /// What was delivered, by its own number, unless newer facts took its place.
    case discardDelivery(Int64, customerID: Int64)
    case confirm(ConfirmationRequest)
    case saveCart(Cart)
    case placeOrder(customerID: Int64, skipsConfirmation: Bool)
    case changeSeats(subscriptionID: String, seats: Int, skipsConfirmation: Bool)
    case users
    case changeTeam(TeamChange)
    /// What the form of a customer needs; nil for a new one.
    case account(Int64?)
    case saveCustomerDraft(Int64?, CustomerDraft)
    case discardCustomerDraft(Int64?)
    case addCustomer(NewCustomer)
    case updateCustomer(CustomerEdit)
    case changeSubscription(subscriptionID: String, SubscriptionChange, skipsConfirmation: Bool)
    /// With what was shown: when something else would be ended by now, nothing is.
    case withdraw(customerID: Int64, reason: String, shown: WithdrawalPlan)
    /// What taking this user's last confirmation back would do.
    case retraction
    /// With the confirmation that was shown.
    case takeBack(confirmationID: Int64, reason: String)
    /// The partners of the store, and one of them in the place of the present one (R9).
    case partners
    case choosePartner(Int64)
    /// The first partner of an empty store.
    case setUp(PartnerSetup)
    /// The store of sample data in place of this one.
    case openSample
}

/// What comes back.
public enum Answer: Equatable, Sendable {
    case customers(CustomerPage, ticket: Int)
    case activity(TimePage<ActivityEntry>, ticket: Int)
    /// With the number of carts that wait, counted up to `OrderQuery.mostCounted`.
    case orders(TimePage<OrderRow>, waitingCarts: Int, ticket: Int)
    case found([FoundCustomer], ticket: Int)
    case counts(StateCounts)
    case resellers([Reseller])
    case views([SavedView], ViewNews?)
    case export(ExportReport)
    case overview(Overview)
    /// Today is another day: what is shown is of the day before and has to be asked for anew.
    case rehearsing(Setting)
    case queue(QueuePage, ticket: Int)
    /// Counted behind everything else: it comes when it is known.
    case queueSizes(QueueSizes)
    case customer(CustomerAnswer)
    case form(FormMaterial)
    case draftSaved(Int64)
    case draftDiscarded(Int64)
    /// By the customer's number.
    case deliveryDiscarded(Int64)
    case confirmed(Confirmation, CustomerAnswer)
    case cartSaved(Cart)
    case ordered(Order, CustomerAnswer)
    case seatsChanged(Subscription, CustomerAnswer)
    case users([User])
    /// The user as changed or removed, and all that are users now.
    case teamChanged(TeamChange, User, [User])
    case account(AccountMaterial)
    case customerDraftKept(Int64?)
    case customerAdded(AddedCustomer, CustomerAnswer)
    case customerUpdated(CustomerAnswer)
    case subscriptionChanged(Subscription, SubscriptionChange, CustomerAnswer)
    /// With the subscriptions that were cancelled.
    case withdrawn([Subscription], CustomerAnswer)
    case retraction(RetractionPlan)
    /// With the confirmation that is in force again, and what was delivered and waits again, if any.
    case takenBack(Confirmation, inForceAgain: Confirmation?, waitsAgain: Delivery?, CustomerAnswer)
    case partners([PartnerChoice])
    /// A partner was set up or chosen, or the sample opened: everything starts anew in this setting.
    case opened(Setting)
    /// A rule refused it; nothing was changed.
    case refused(Refusal, Request)
    /// The store could not do it, with a sentence; nothing was changed.
    case failed(String, Request)
}

/// What became of a saved view.
public enum ViewNews: Equatable, Sendable {
    case saved(String)
    case removed(String)
}

/// What the dashboard is told.
public enum Event: Equatable, Sendable {
    case input(Input)
    case answer(Answer)
}
