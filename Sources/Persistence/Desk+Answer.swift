import Core
import GRDB

extension Desk {
    /// Everything about one customer, as of today.
    public func answer(customerID: Int64) throws -> CustomerAnswer {
        let today = clock().today
        return try store.read { database in
            let customer = try require(customer: customerID, database)
            let history = try AgreementHistory.fetch(database, customer: customerID, by: today)
            let orders = try database.cachedStatement(
                sql: "SELECT * FROM purchase WHERE customer_id = ? AND placed_at < ? ORDER BY id DESC")
            return CustomerAnswer(
                customer: customer, state: rule(on: today).state(of: history.standing, in: partner.cloud),
                gate: Gate.answer(
                    to: .purchase, partner: partner, history: history, channel: .dashboard, on: today,
                    calendar: calendar),
                history: history,
                subscriptions: try subscriptions(of: customerID, on: today, database),
                orders: try Row.fetchAll(orders, arguments: [customerID, today.adding(days: 1).description])
                    .map(Order.init),
                cart: try cart(customerID, database), userNames: try userNames(database))
        }
    }

    /// Those bought by a day, by name, cancelled ones last, each in the term of that day.
    func subscriptions(of customerID: Int64, on day: Day, _ database: Database) throws -> [Subscription] {
        let statement = try database.cachedStatement(
            sql: "SELECT * FROM subscription WHERE customer_id = ? AND started_on <= ?")
        let subscriptions = try Row.fetchAll(statement, arguments: [customerID, day.description]).map {
            try Subscription($0).inTerm(of: day, store.rulebook.catalogue)
        }
        return SubscriptionQuery.byName(subscriptions)
    }

    /// By login; removed users too, because the history names them.
    func userNames(_ database: Database) throws -> [String: String] {
        let statement = try database.cachedStatement(sql: "SELECT login, name FROM user WHERE partner_id = ?")
        return try Row.fetchAll(statement, arguments: [partner.id]).reduce(into: [:]) { names, row in
            names[row["login"]] = row["name"]
        }
    }
}
