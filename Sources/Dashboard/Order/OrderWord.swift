import Wording

/// What the order screen says; the gate's verdict and the entry of seats are shared with the customer's screen.
enum OrderWord: String, WordSet {
    static let section = "order"

    // The gate's verdict
    case canOrder, cannotOrder, yes, yesOptional, notYet
    // The entry of seats
    case seats, now, allowed
    // Catalogue
    case title, catalogue, offers, offer, billing, category, range, copied
    case filterTitle, everyOffer, billedByLicense, billedByUsage, byCatalogue, byName, byCategory, bySeats
    case perLicense, usage, yearly, monthly, otherTerm
    // Cart
    case cart, cartEmpty, lines, seatCount, isWaiting, emptied, removed
    // Review
    case review, customer, buyHint, confirmFirst, confirmOrSkip, mayBuyNow, notBought, underWay
    // Bought
    case bought, newSubscriptions, ends
}
