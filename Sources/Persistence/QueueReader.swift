import Core
import GRDB

/// Finds and reads the customers of the queue, in any of its orders, both ways.
///
/// Where one of the query's conditions leaves few customers, all of them are looked at. Otherwise the queue is walked:
/// in its own order band by band, in another as the list of customers. Then many fit, and the next is never far.
struct QueueReader {
    let database: Database
    let query: QueueQuery
    let today: Day
    let sql: QueueSQL
    /// The customers in the states of the queue, as a list.
    let lists: ListReader
    /// The agreement of the deliveries that count (R16); none before there is anything to confirm.
    let type: String
    let withdrawn: StandingFinder
    /// All that may be meant, in the order of the query; nil where they are many.
    private var few: [QueueSpot]?

    /// As many are looked at one by one: it takes as long as to walk to a screen of what one in a hundred fits.
    static let few = 10_000

    init(
        _ database: Database, desk: Desk, query: QueueQuery = QueueQuery(), today: Day, few: Int = QueueReader.few
    ) throws {
        self.database = database
        self.query = query
        self.today = today
        type = desk.rule(on: today).preferred?.type.rawValue ?? ""
        var lists = try ListReader(
            database, desk: desk,
            query: CustomerQuery(
                text: query.text, states: Set(AgreementState.allCases.filter(\.isUnconfirmed)),
                resellerID: query.resellerID, order: query.order.ofList ?? .name),
            today: today)
        if query.collectedOnly { lists.deliveredType = type }
        self.lists = lists
        withdrawn = lists.finder([.withdrawn])
        sql = QueueSQL(
            unconfirmed: lists.finder([.toConfirm, .outdated, .withdrawn]), isCollectedOnly: query.collectedOnly,
            isOfReseller: query.resellerID != nil, needles: lists.matcher?.needles.count ?? 0)
        let candidates = QueueCandidates(
            partner: desk.partner.id, query: query, matcher: lists.matcher, type: type, today: today, most: few)
        guard !sql.unconfirmed.standings.isEmpty, let positions = try candidates.positions(database) else { return }
        let order = query.order
        self.few = try spots(at: positions).filter(isWanted).sorted { $0.key(in: order) < $1.key(in: order) }
    }

    /// Customers beyond a place, the nearest first.
    func items(beyond key: QueueKey?, isForward: Bool, limit: Int) throws -> [QueueItem] {
        // Where nobody can be in a state, there is nothing to ask.
        if sql.unconfirmed.standings.isEmpty { return [] }
        if let few { return try items(of: few, beyond: key, isForward: isForward, limit: limit) }
        switch key {
        case .list(let key): return try listed(lists, beyond: key, isForward: isForward, limit: limit)
        case nil where query.order.ofList != nil:
            return try listed(lists, beyond: nil, isForward: isForward, limit: limit)
        case .urgency(let place): return try banded(beyond: place, isForward: isForward, limit: limit)
        case nil:
            let edge: QueuePlace = isForward ? .start(of: .carts) : .end(of: .withdrawn)
            return try banded(beyond: edge, isForward: isForward, limit: limit)
        }
    }

    private func items(
        of spots: [QueueSpot], beyond key: QueueKey?, isForward: Bool, limit: Int
    ) throws -> [QueueItem] {
        var found: [QueueItem] = []
        for spot in isForward ? spots : spots.reversed() where found.count < limit {
            if let key, isForward ? spot.key(in: query.order) <= key : spot.key(in: query.order) >= key { continue }
            if let matcher = lists.matcher, try !matcher.finds(spot.position, database) { continue }
            if let item = try item(spot) { found.append(item) }
        }
        return found
    }

    /// Whether it is in the part that is asked for.
    func isWanted(_ spot: QueueSpot) -> Bool {
        query.part?.holds(spot.urgency(on: today), due: spot.due, today: today) ?? true
    }

    /// Why the customers at these positions are in the queue; whoever is not in it is left out.
    func spots(at positions: [Int64]) throws -> [QueueSpot] {
        let statement = try database.cachedStatement(sql: sql.spots)
        var arguments = arguments()
        arguments += ["positions": "[\(positions.map(String.init).joined(separator: ","))]"]
        return try Row.fetchAll(statement, arguments: arguments)
            .map { QueueSpot($0, withdrawn: withdrawn.standings) }
    }

    /// The customer at a spot, unless one of the query's conditions leaves it out.
    func item(_ spot: QueueSpot) throws -> QueueItem? {
        guard isWanted(spot), let row = try lists.row(of: spot.customer) else { return nil }
        return try item(row, at: spot)
    }

    func item(_ row: CustomerRow, at spot: QueueSpot) throws -> QueueItem? {
        let deliverer = try deliverer(of: row.id)
        if query.collectedOnly, deliverer == nil { return nil }
        return QueueItem(
            customer: row, urgency: spot.urgency(on: today), dueDate: spot.due, key: spot.key(in: query.order),
            deliveredBy: deliverer)
    }

    /// Of a past day, what was collected later is not there yet.
    private func deliverer(of customer: Int64) throws -> String? {
        let statement = try database.cachedStatement(
            sql: "SELECT deliverer FROM delivery WHERE customer_id = ? AND type = ? AND collected_at < ?")
        let tomorrow = today.adding(days: 1).description
        return try String.fetchOne(statement, arguments: [customer, type, tomorrow])
    }
}
