/// The titles of the commands, as footer and key help show them.
public enum CommandWord: String, WordSet {
    public static let section = "command"

    case help, quit, tryAgain, abandon, redraw, suspend, back, switchScreens, palette, switchPartner
    // Lists
    case open, search, clearSearch, filter, filterByState, unfold, copyValue, start, end, toList, showAll
    case choosePeriod, waitingOrders, placedOrders
    case sort, filterByReseller, views, export, jumpToLetter, jumpToDay, saveView, removeView
    case nextRow, previousRow, nextPage, previousPage
    // Customer
    case confirm, order, changeSeats, copySummary, scroll, toSubscriptions, toPage
    case suspendSubscription, reactivate, cancelSubscription, renew, autoRenewOn, autoRenewOff, addSeat, removeSeat
    case withdraw, takeBack, doIt, replace
    // Users
    case users, addUser, giveRole, designate, changeEmployee
    // Acceptance form
    case saveAndContinue, cancel, primaryContact, sameAsLast, discardDraft, undo, redo, nextField, previousField
    case cutToEnd, cutToStart, cutWord, bringBack, dayBefore, dayAfter, monthBefore, monthAfter, confirmAnyway
    case discardDelivery
    // Queue
    case collectedOnly
    // Order
    case addToCart, toCart, toCatalogue, review, buy, skip, skipCustomer, remove, emptyCart, changeLine
    // Calendar
    case rehearse, backToToday, typeDate
    // New customer, editing a customer
    case newCustomer, editCustomer, nextStep, previousStep, listValues, tick, addCustomer, withoutSubscriptions
    case openCustomer, anotherCustomer
    // Welcome
    case openSample, setUpPartner, proceed, choose
}
