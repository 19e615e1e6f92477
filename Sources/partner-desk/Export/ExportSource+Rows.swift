import Core
import Dashboard
import Interchange
import Persistence
import Wording

extension ExportSource {
    /// Writes all rows, a page of the store at a time: a million of them need no more memory than a few.
    ///
    /// - Parameters:
    ///   - limit: Writes no more than so many items; the total in JSON stays that of all.
    ///   - pulse: Called before each row, also while rows are only counted; what it throws ends the writing.
    /// - Returns: how many rows were written.
    @discardableResult
    func write(
        as format: ExportFormat, from desk: Desk, words: Words, limit: Int? = nil, to sink: some ByteSink,
        pulse: (_ written: Int) throws -> Void = { _ in }
    ) throws -> Int {
        let items = StoredItems(source: self, desk: desk, words: words, limit: limit)
        return try write(items, as: format, words: words, to: sink, pulse: pulse)
    }

    /// The same, wherever the items are.
    @discardableResult
    func write(
        _ items: some ExportItems, as format: ExportFormat, words: Words, to sink: some ByteSink,
        pulse: (_ written: Int) throws -> Void = { _ in }
    ) throws -> Int {
        var written = 0
        switch format {
        case .csv:
            var csv = CSVWriter(options: .spreadsheetSafe)
            try sink.write { csv.write(csvTitles, to: &$0) }
            try items.forEach { item in
                for cells in item.lines(words) {
                    try pulse(written)
                    try sink.write { csv.write(cells, to: &$0) }
                    written += 1
                }
            }
        case .json:
            let total = try items.count { try pulse(0) }
            try sink.jsonList(totalCount: total) { write in
                try items.forEach { item in
                    try pulse(written)
                    try write(item.json)
                    written += 1
                }
            }
        }
        return written
    }

    /// All rows, whatever the limit. Where sums know it, no row is looked at.
    func count(_ desk: Desk, words: Words, pulse: () throws -> Void = {}) throws -> Int {
        switch self {
        case .customers(let query) where query.text.isEmpty && query.resellerID == nil:
            let counts = try desk.counts()
            return query.states.map { $0.reduce(0) { $0 + counts[$1] } } ?? counts.total
        case .queue(let query) where query.isEverybody: return try desk.counts().unconfirmed
        case .queue(let query) where query == QueueQuery(collectedOnly: true, order: query.order):
            return try desk.queueSizes().collected
        case .activity(let query) where query.text.isEmpty: return try desk.activityCount(query)
        case .orders(let query) where query.text.isEmpty: return try desk.orderCount(query)
        case .customers, .queue, .activity, .orders, .subscriptions, .users, .offers:
            var count = 0
            try forEach(desk, words: words, limit: nil) { _ in
                try pulse()
                count += 1
            }
            return count
        }
    }

    func forEach(_ desk: Desk, words: Words, limit: Int?, _ body: (ExportItem) throws -> Void) throws {
        switch self {
        case .customers(let query): try desk.forEachCustomer(query, limit: limit) { try body(.customer($0)) }
        case .queue(let query): try desk.forEachInQueue(query, limit: limit) { try body(.waiting($0)) }
        case .activity(let query): try desk.forEachActivity(query, limit: limit) { try body(.entry($0)) }
        case .orders(let query):
            let catalogue = desk.store.rulebook.catalogue
            try desk.forEachOrder(query, limit: limit) { try body(.order($0, catalogue)) }
        case .subscriptions(let customer, _, let query):
            let answer = try desk.answer(customerID: customer)
            let reseller = answer.customer.reseller?.name ?? ""
            for subscription in query.subscriptions(of: answer.subscriptions).prefix(limit ?? .max) {
                try body(.subscription(subscription, reseller: reseller))
            }
        case .users(let query):
            let users = query.items(of: try desk.users(), names: words.names)
            for user in users.prefix(limit ?? .max) { try body(.user(user)) }
        case .offers(let query):
            let offers = query.offers(of: desk.store.rulebook.catalogue)
            for offer in offers.prefix(limit ?? .max) { try body(.offer(offer, words.language)) }
        }
    }
}

/// What is written by an export.
protocol ExportItems {
    /// - Parameter pulse: Called for each item where they have to be counted one by one.
    func count(pulse: () throws -> Void) throws -> Int

    func forEach(_ body: (ExportItem) throws -> Void) throws
}

/// Items that are at hand.
extension [ExportItem]: ExportItems {
    func count(pulse: () throws -> Void) -> Int { count }
}

/// Those of a store.
private struct StoredItems: ExportItems {
    let source: ExportSource
    let desk: Desk
    let words: Words
    let limit: Int?

    func count(pulse: () throws -> Void) throws -> Int { try source.count(desk, words: words, pulse: pulse) }

    func forEach(_ body: (ExportItem) throws -> Void) throws {
        try source.forEach(desk, words: words, limit: limit, body)
    }
}
