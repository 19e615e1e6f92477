import Wording

/// What the list of orders says.
enum OrdersWord: String, WordSet {
    static let section = "orders"

    case searchHint
    case number, dateTime, customer, seatsAndLines, placedBy, waits, since
    case tenantID, line
    /// Which of the two lists is shown.
    case waitingList
    /// Counted.
    case orders, carts, waiting
    /// Why none is there, or none can be acted on.
    case noOrders, noCarts, noneContains, nothingSelected, notBought
    case copied
}
