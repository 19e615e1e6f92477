import Core
import GRDB

extension Desk {
    /// Keeps a cart in place of what was kept for the customer; an empty one is forgotten.
    public func saveCart(_ cart: Cart) throws {
        try write(.order) { database, moment in
            _ = try require(customer: cart.customerID, database)
            try save(cart, database, moment)
        }
    }

    /// Buys the customer's cart: the order, its subscriptions, the emptied cart and the activity, all or nothing.
    ///
    /// - Parameter skipsConfirmation: goes on without a confirmation while the rule is optional (R17).
    /// - Throws: at a shut gate R20's refusal (code 13605); the cart is then kept and marked as waiting, and the refusal
    ///   is in the activity log, so that no order fails silently.
    public func placeOrder(customerID: Int64, skipsConfirmation: Bool) throws -> Order {
        try buy(customerID, skipsConfirmation) { cart in
            Purchase(bought: cart, left: Cart(customerID: customerID), keptWhenRefused: cart)
        }
    }

    /// Buys one line apart from what is in the customer's cart, which stays; a refused line joins the cart.
    ///
    /// - Throws: as the order of a cart does.
    public func placeOrder(of line: OrderLine, customerID: Int64, skipsConfirmation: Bool) throws -> Order {
        let offer = try store.rulebook.catalogue.require(line.offerID)
        return try buy(customerID, skipsConfirmation) { cart in
            var bought = Cart(customerID: customerID)
            try bought.set(offer, seats: line.seats)
            var left = cart
            left.lines.removeAll { $0.offerID == offer.id }
            var kept = cart
            try kept.set(offer, seats: line.seats)
            return Purchase(bought: bought, left: left, keptWhenRefused: kept)
        }
    }

    private struct Purchase {
        let bought: Cart
        /// What stays in the cart afterwards.
        let left: Cart
        /// The cart when the gate refuses.
        let keptWhenRefused: Cart
    }

    private func buy(
        _ customerID: Int64, _ skipsConfirmation: Bool, _ purchase: (Cart) throws -> Purchase
    ) throws -> Order {
        let outcome: Result<Order, Refusal> = try write(.order) { database, moment in
            let customer = try require(customer: customerID, database)
            let purchase = try purchase(try cart(customerID, database) ?? Cart(customerID: customerID))
            try purchase.bought.check(in: store.rulebook.catalogue)
            let isFirst = try Bool.fetchOne(
                database, sql: "SELECT NOT EXISTS (SELECT 1 FROM purchase WHERE customer_id = ?)",
                arguments: [customerID])
            let refusal = try gateRefusal(
                isFirst == true ? .purchaseForNewCustomer : .purchase, customer, skipsConfirmation, database, moment)
            if let refusal {
                try keepWaiting(purchase.keptWhenRefused, refusal, database, moment)
                return .failure(refusal)
            }
            let order = try insertOrder(of: purchase.bought, customer: customerID, database, moment)
            try save(purchase.left, database, moment)
            return .success(order)
        }
        return try outcome.get()
    }

    /// Changes the seats of a subscription, through the gate (R15).
    public func changeSeats(subscriptionID: String, to seats: Int, skipsConfirmation: Bool = false) throws
        -> Subscription
    {
        try write(.changeSeats) { database, moment in
            var subscription = try require(subscription: subscriptionID, database)
            try subscription.require(seats: seats, in: store.rulebook.catalogue)
            guard subscription.seats != seats else { return subscription }
            let customer = try require(customer: subscription.customerID, database)
            if let refusal = try gateRefusal(.seatChange, customer, skipsConfirmation, database, moment) {
                throw refusal
            }
            try database.execute(
                sql: "UPDATE subscription SET seats = ? WHERE id = ?", arguments: [seats, subscription.id])
            try record(
                Activity(
                    .seatsChanged, customer: customer.id,
                    [
                        "subscription": subscription.id, "name": subscription.name, "old": String(subscription.seats),
                        "new": String(seats),
                    ]), in: database, at: moment)
            subscription.seats = seats
            return subscription
        }
    }

    /// A subscription of this partner, by its id.
    public func subscription(id: String) throws -> Subscription {
        try store.read { try require(subscription: id, $0) }
    }

    func gateRefusal(
        _ transaction: Transaction, _ customer: Customer, _ skips: Bool, _ database: Database, _ moment: Moment
    ) throws -> Refusal? {
        let history = try AgreementHistory.fetch(database, customer: customer.id, by: moment.today)
        let answer = Gate.answer(
            to: transaction, partner: partner, history: history, channel: .dashboard, on: moment.today,
            calendar: calendar)
        switch answer {
        case .open: return nil
        case .openButAsk(let closing): return skips ? nil : .confirmationOffered(closing, customer)
        case .shut(let closing): return .gateShut(closing, customer)
        }
    }

    func keepWaiting(_ cart: Cart, _ refusal: Refusal, _ database: Database, _ moment: Moment) throws {
        var waiting = cart
        waiting.isWaiting = true
        try save(waiting, database, moment)
        guard case .gateShut = refusal else { return }
        try record(
            Activity(
                .orderRefused, customer: cart.customerID,
                ["code": refusal.code.map(String.init) ?? "", "rule": refusal.rule?.rawValue ?? "", "cart": text(cart)]),
            in: database, at: moment)
    }

    /// Writes an order of the cart with its subscriptions, past the gate.
    func insertOrder(of cart: Cart, customer: Int64, _ database: Database, _ moment: Moment) throws -> Order {
        try database.execute(
            sql: "INSERT INTO purchase (partner_id, customer_id, placed_at, placed_by, lines) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                partner.id, customer, moment.instant.description, actor.user.login, try Stored.encode(cart.lines),
            ])
        let order = Order(
            id: database.lastInsertedRowID, customerID: customer, placedAt: moment.instant,
            placedBy: actor.user.login, lines: cart.lines)
        var generator = SystemRandomNumberGenerator()
        for line in cart.lines {
            let offer = try store.rulebook.catalogue.require(line.offerID)
            try insert(
                Subscription(
                    id: TenantID.random(using: &generator).description, customerID: customer, offerID: offer.id,
                    name: offer.name, seats: line.seats, status: .active, autoRenews: true, startedOn: moment.today,
                    endsOn: offer.termEnd(from: moment.today), orderID: order.id), database)
        }
        try SearchIndex.refresh(customer: customer, database)
        try record(
            Activity(.orderPlaced, customer: customer, ["order": order.number, "new": text(cart)]), in: database,
            at: moment)
        return order
    }

    func insert(_ subscription: Subscription, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO subscription (id, partner_id, customer_id, offer_id, name, seats, status, auto_renews,
                    started_on, ends_on, order_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            subscription.id, partner.id, subscription.customerID, subscription.offerID, subscription.name,
            subscription.seats, subscription.status.rawValue, subscription.autoRenews,
            subscription.startedOn.description, subscription.endsOn.description, subscription.orderID,
        ])
    }

    private func save(_ cart: Cart, _ database: Database, _ moment: Moment) throws {
        guard !cart.lines.isEmpty else {
            try database.execute(sql: "DELETE FROM cart WHERE customer_id = ?", arguments: [cart.customerID])
            return
        }
        try database.execute(
            sql: """
                INSERT INTO cart (customer_id, partner_id, lines, is_waiting, saved_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET lines = excluded.lines, is_waiting = excluded.is_waiting,
                    saved_at = excluded.saved_at
                """,
            arguments: [
                cart.customerID, partner.id, try Stored.encode(cart.lines), cart.isWaiting, moment.instant.description,
            ])
    }

    func cart(_ customerID: Int64, _ database: Database) throws -> Cart? {
        let statement = try database.cachedStatement(
            sql: "SELECT customer_id, lines, is_waiting FROM cart WHERE customer_id = ? AND partner_id = ?")
        return try Row.fetchOne(statement, arguments: [customerID, partner.id]).map(Cart.init)
    }

    func require(subscription id: String, _ database: Database) throws -> Subscription {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM subscription WHERE id = ? AND partner_id = ?",
            arguments: [id.lowercased(), partner.id])
        guard let row else { throw Refusal.noSuchSubscription(id) }
        return try Subscription(row).inTerm(of: clock().today, store.rulebook.catalogue)
    }

    private func text(_ cart: Cart) -> String {
        cart.lines.map { line in
            "\(store.rulebook.catalogue.offer(id: line.offerID)?.name ?? line.offerID) × \(line.seats)"
        }.joined(separator: "; ")
    }
}
