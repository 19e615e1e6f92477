import Wording

/// What the customer's screen says.
enum CustomerWord: String, WordSet {
    static let section = "customer"

    // Headings
    case account, agreement, history, subscriptions, orders, waitingCart, cart
    // Facts
    case microsoftID, domains, formerly, country, address, contact, reseller, agreementType, agreed, recorded
    case onBehalfOf, superseded, endedByWithdrawal, takenBack, withdrawn
    case none, noSubscriptions, noOrders
    case renews, ends, ended, line, moreAbove, moreBelow
    // Changing seats
    case confirmHint, change, nothingChanged, confirmFirst, confirmOrSkip, mayChangeNow, changed, underWay
    // The rest of a subscription's life
    case renewal, enterRenews, mayRenewNow, selectFirst, nothingOfYours, takenBackBy
    // The summary for a ticket
    case copied, instant, state, inForce, fact
    // The list of subscriptions
    case copiedID, filterTitle, everySubscription, endsItself, byName, bySeats, byEnd
}
