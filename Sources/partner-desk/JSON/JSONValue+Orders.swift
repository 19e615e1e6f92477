import Core
import Interchange
import Wording

extension JSONValue {
    init(_ offer: Offer, language: Language) {
        self = [
            "id": .string(offer.id), "name": .string(offer.name),
            "description": JSONValue(offer.descriptions[language.rawValue]), "category": .string(offer.category),
            "unitType": .string(offer.unit), "billing": .string(offer.billing.rawValue),
            "termDuration": .string(offer.term), "minimumQuantity": .integer(offer.seats.lowerBound),
            "maximumQuantity": .integer(offer.seats.upperBound),
        ]
    }

    init(_ subscription: Subscription) {
        self = [
            "id": .string(subscription.id), "offerId": .string(subscription.offerID),
            "offerName": .string(subscription.name), "friendlyName": .string(subscription.name),
            "quantity": .integer(subscription.seats), "status": .string(subscription.status.rawValue),
            "autoRenewEnabled": .bool(subscription.autoRenews),
            "effectiveStartDate": .string(subscription.startedOn.description),
            "commitmentEndDate": .string(subscription.endsOn.description),
            "orderId": JSONValue(subscription.orderID.map(Order.number)),
        ]
    }

    /// - Parameter subscriptions: those the order made, in the answer to the order itself.
    init(_ order: Order, catalogue: Catalogue, subscriptions: [Subscription]? = nil) {
        var members: [(String, JSONValue)] = [
            ("id", .string(order.number)), ("orderNumber", .string(order.number)),
            ("creationDate", .string(order.placedAt.description)), ("userId", .string(order.placedBy)),
            ("lineItems", .array(lineItems(order.lines, catalogue))),
        ]
        if let subscriptions { members.append(("subscriptions", .array(subscriptions.map { JSONValue($0) }))) }
        self = .object(members)
    }

    /// An order in the list of all customers': with its customer.
    init(_ row: OrderRow, catalogue: Catalogue) {
        let customer: JSONValue = [
            "id": .string(row.customer.tenantID.description), "companyName": .string(row.customer.name),
            "domain": .string(row.customer.domain),
        ]
        guard let order = row.order, case .object(let members) = JSONValue(order, catalogue: catalogue) else {
            self = ["customer": customer, "lineItems": .array(lineItems(row.lines, catalogue))]
            return
        }
        self = .object(members + [("customer", customer)])
    }

    init(_ cart: Cart, catalogue: Catalogue) {
        self = ["lineItems": .array(lineItems(cart.lines, catalogue)), "isWaiting": .bool(cart.isWaiting)]
    }
}

private func lineItems(_ lines: [OrderLine], _ catalogue: Catalogue) -> [JSONValue] {
    lines.enumerated().map { index, line in
        [
            "lineItemNumber": .integer(index), "offerId": .string(line.offerID),
            "offerName": JSONValue(catalogue.offer(id: line.offerID)?.name), "quantity": .integer(line.seats),
        ]
    }
}
