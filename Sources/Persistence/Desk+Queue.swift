import Core
import GRDB

extension Desk {
    /// The customers who would be refused today, most urgent first: carts that wait, then terms that end within
    /// ninety days, then the rest by name, the withdrawn last (R12, R15, R16). Each customer once.
    ///
    /// Empty in a national cloud (R19) and before the programme (R16). Read by key, never counted off.
    /// - Parameter collectedOnly: Only those for whom delivered facts wait.
    /// - Throws: `CancellationError` when `Store.interruptLists` ended it.
    public func queue(after key: QueueKey? = nil, collectedOnly: Bool = false, limit: Int) throws -> QueuePage {
        let today = clock().today
        return try store.readList { database in
            let reader = try QueueReader(database, desk: self, today: today, collectedOnly: collectedOnly)
            var items = try reader.items(after: key ?? .start(of: .carts), limit: limit + 1)
            let hasMore = items.count > limit
            if hasMore { items.removeLast() }
            return QueuePage(items: items, reachesEnd: !hasMore)
        }
    }

    /// The whole queue from the first on, a page at a time.
    public func forEachInQueue(
        collectedOnly: Bool = false, limit: Int? = nil, _ body: (QueueItem) throws -> Void
    ) throws {
        var left = limit ?? .max
        var key: QueueKey?
        while left > 0 {
            let page = try queue(after: key, collectedOnly: collectedOnly, limit: min(left, 500))
            for item in page.items { try body(item) }
            left -= page.items.count
            guard let last = page.items.last, !page.reachesEnd else { return }
            key = last.key
        }
    }
}

/// Finds and reads the customers of the queue, band by band.
struct QueueReader {
    let database: Database
    private let partner: Int64
    let today: Day
    let rows: ListReader
    let sql: QueueSQL
    private let toConfirm: StandingFinder
    private let withdrawn: StandingFinder
    /// The agreement of the deliveries that count (R16); none before there is anything to confirm.
    private let type: String

    init(_ database: Database, desk: Desk, today: Day, collectedOnly: Bool = false) throws {
        self.database = database
        self.today = today
        partner = desk.partner.id
        type = desk.rule(on: today).preferred?.type.rawValue ?? ""
        rows = try ListReader(
            database, desk: desk,
            query: CustomerQuery(states: Set(AgreementState.allCases.filter(\.isUnconfirmed))), today: today)
        toConfirm = rows.finder([.toConfirm, .outdated])
        withdrawn = rows.finder([.withdrawn])
        sql = QueueSQL(
            unconfirmed: rows.finder([.toConfirm, .outdated, .withdrawn]),
            collected: collectedOnly ? try QueueSQL.Collected(partner: partner, type: type, database) : nil)
    }

    func items(after key: QueueKey, limit: Int) throws -> [QueueItem] {
        var found: [QueueItem] = []
        for band in QueueKey.Band.allCases where band >= key.band && found.count < limit {
            let start = band == key.band ? key : .start(of: band)
            found += try items(of: band, after: start, limit: limit - found.count)
        }
        return found
    }

    func items(of band: QueueKey.Band, after key: QueueKey, limit: Int) throws -> [QueueItem] {
        var found: [QueueItem] = []
        var key = key
        var candidatesWanted = limit
        while true {
            let candidates = try self.candidates(of: band, after: key, limit: candidatesWanted)
            for candidate in candidates {
                guard let item = try self.item(candidate) else { continue }
                found.append(item)
                if found.count == limit { return found }
            }
            guard candidates.count == candidatesWanted, let last = candidates.last else { return found }
            // Of a past day, others may stand in a band before: look at more at once.
            key = last.key
            candidatesWanted = min(candidatesWanted * 4, 4096)
        }
    }

    private struct Candidate {
        let key: QueueKey
        let position: Int64
        let dueDate: Day?
    }

    private func candidates(of band: QueueKey.Band, after key: QueueKey, limit: Int) throws -> [Candidate] {
        // Where nobody can be in a state, there is nothing to ask.
        if sql.unconfirmed.standings.isEmpty { return [] }
        return switch band {
        case .carts: try candidates(sql.carts, after: key, limit: limit)
        case .renewals: try candidates(sql.renewals, after: key, limit: limit)
        case .rest: try candidates(toConfirm, after: key, limit: limit)
        case .withdrawn: try candidates(withdrawn, after: key, limit: limit)
        }
    }

    /// In the order of names; of a past day, also those who stand in a band before.
    private func candidates(_ finder: StandingFinder, after key: QueueKey, limit: Int) throws -> [Candidate] {
        if finder.standings.isEmpty { return [] }
        if sql.collected != nil { return try candidates(sql.collectedByName(finder), after: key, limit: limit) }
        guard finder.pastDay == nil else {
            let band = ListOrder.band(of: partner)
            let span = PositionSpan(
                beyond: max(key.number, band.lowerBound - 1), isForward: true, band: band, limit: limit)
            return try finder.positions(in: span, database).map { position in
                Candidate(key: QueueKey(band: key.band, number: position), position: position, dueDate: nil)
            }
        }
        let lists = try finder.standings.map { try candidates(QueueSQL.byName($0), after: key, limit: limit) }
        // Several standings are several lists, each in order.
        return lists.count == 1 ? lists[0] : Array(lists.joined().sorted { $0.key < $1.key }.prefix(limit))
    }

    /// Whether it is in a band before that of names; on the present day, those were left out already.
    private func isMoreUrgent(_ candidate: Candidate) throws -> Bool {
        guard toConfirm.pastDay != nil, candidate.key.band >= .rest else { return false }
        let statement = try database.cachedStatement(sql: QueueSQL.isMoreUrgent)
        return try Bool.fetchOne(
            statement,
            arguments: [
                "position": candidate.position, "today": today.description,
                "tomorrow": today.adding(days: 1).description,
                "beyond": today.adding(days: Urgency.horizon + 1).description,
            ]) ?? false
    }

    private func candidates(_ statement: String, after key: QueueKey, limit: Int) throws -> [Candidate] {
        let prepared = try database.cachedStatement(sql: statement)
        return try Row.fetchAll(prepared, arguments: arguments(after: key, limit: limit)).map { row in
            let due: String? = row["due"]
            return Candidate(
                key: QueueKey(band: key.band, date: row["date"], number: row["number"]), position: row["position"],
                dueDate: due.flatMap { Day(iso: $0) })
        }
    }

    /// What the statements may ask for, all of it; each takes what it needs.
    func arguments(after key: QueueKey, limit: Int) -> StatementArguments {
        let band = ListOrder.band(of: partner)
        return [
            "partner": partner, "date": key.date, "number": max(key.number, band.lowerBound - 1),
            "last": band.upperBound, "customer": key.number, "today": today.description,
            "from": max(key.date, today.description),
            "tomorrow": today.adding(days: 1).description,
            "horizon": today.adding(days: Urgency.horizon).description,
            "beyond": today.adding(days: Urgency.horizon + 1).description, "limit": limit, "type": type,
            "standingDay": sql.unconfirmed.dayNumber,
        ]
    }

    private func item(_ candidate: Candidate) throws -> QueueItem? {
        if try isMoreUrgent(candidate) { return nil }
        guard let row = try rows.row(at: candidate.position) else { return nil }
        let urgency: Urgency
        switch candidate.key.band {
        case .carts: urgency = .cart
        case .renewals:
            guard let due = candidate.dueDate, let renewal = Urgency(termEnd: due, today: today) else { return nil }
            urgency = renewal
        case .rest, .withdrawn: urgency = .rest
        }
        let deliverer = try deliverer(of: row.id)
        if sql.collected != nil, deliverer == nil { return nil }
        return QueueItem(
            customer: row, urgency: urgency, dueDate: candidate.dueDate, key: candidate.key, deliveredBy: deliverer)
    }

    /// Of a past day, what was collected later is not there yet.
    private func deliverer(of customer: Int64) throws -> String? {
        let statement = try database.cachedStatement(
            sql: "SELECT deliverer FROM delivery WHERE customer_id = ? AND type = ? AND collected_at < ?")
        let tomorrow = today.adding(days: 1).description
        return try String.fetchOne(statement, arguments: [customer, type, tomorrow])
    }
}
