import Core
import GRDB

// MARK: - In the order of the queue

extension QueueReader {
    /// Customers beyond a place, band by band: carts and terms in their own indexes, the others as a list by name.
    func banded(beyond start: QueuePlace, isForward: Bool, limit: Int) throws -> [QueueItem] {
        var found: [QueueItem] = []
        let bands = isForward ? QueuePlace.Band.allCases : QueuePlace.Band.allCases.reversed()
        for band in bands where found.count < limit && isIn(band) {
            if isForward ? band < start.band : band > start.band { continue }
            let place = band == start.band ? start : isForward ? .start(of: band) : .end(of: band)
            let left = limit - found.count
            switch band {
            case .carts, .renewals: found += try urgent(beyond: place, isForward: isForward, limit: left)
            case .rest, .withdrawn:
                let states: Set<AgreementState> = band == .rest ? [.toConfirm, .outdated] : [.withdrawn]
                let isEdge = place.number == .min || place.number == .max
                found += try listed(
                    lists.narrowed(to: states), beyond: isEdge ? nil : ListKey(position: place.number),
                    isForward: isForward, limit: left
                ) { $0.place.band == band }
            }
        }
        return found
    }

    /// Whether the part that is asked for has anybody in a band.
    private func isIn(_ band: QueuePlace.Band) -> Bool {
        switch query.part {
        case nil: true
        case .carts: band == .carts
        case .within30, .within60, .within90: band <= .renewals
        case .rest: band >= .rest
        }
    }

    /// The customers with a cart, or a term, beyond a place of their band.
    private func urgent(beyond place: QueuePlace, isForward: Bool, limit: Int) throws -> [QueueItem] {
        let edge: QueuePlace = isForward ? .end(of: place.band) : .start(of: place.band)
        let stretches = stretches(from: min(place, edge), to: max(place, edge))
        var found: [QueueItem] = []
        for stretch in isForward ? stretches : stretches.reversed() where found.count < limit {
            var sql = sql
            sql.isForward = isForward
            let statement = try database.cachedStatement(sql: stretch.year == nil ? sql.carts : sql.renewals)
            let rows = try Row.fetchCursor(statement, arguments: arguments(for: stretch))
            while found.count < limit, let row = try rows.next() {
                if let item = try item(QueueSpot(row, endingIn: stretch.year)) { found.append(item) }
            }
        }
        return found
    }

    /// The stretches of an index that a part of a band with dates is, the earliest first.
    func stretches(from low: QueuePlace, to high: QueuePlace) -> [QueueStretch] {
        func start(of day: Day) -> QueuePlace { QueuePlace(band: low.band, date: day.description, number: .min) }
        if low.band == .carts {
            // Of a past day, a cart that was saved later is not there yet.
            return [QueueStretch(from: low, to: min(high, start(of: today.adding(days: 1))))]
        }
        let horizon = query.part?.days ?? Urgency.horizon
        return QueueStretch.ofTerms(
            from: max(low, start(of: today)), to: min(high, start(of: today.adding(days: horizon + 1))))
    }

    /// What the statements may ask for, all of it; each takes what it needs.
    ///
    /// - Parameter stretch: What the walk goes through; nil where nothing is walked.
    func arguments(for stretch: QueueStretch? = nil) -> StatementArguments {
        var arguments: StatementArguments = [
            "partner": lists.desk.partner.id, "low": stretch?.low, "lowNumber": stretch?.lowNumber,
            "high": stretch?.high, "highNumber": stretch?.highNumber, "year": stretch?.year,
            "today": today.description, "tomorrow": today.adding(days: 1).description,
            "beyond": today.adding(days: Urgency.horizon + 1).description, "anniversary": today.anniversary,
            "thisYear": today.yearText, "nextYear": today.adding(months: 12).yearText, "type": type,
            "reseller": query.resellerID, "standingDay": sql.unconfirmed.dayNumber,
        ]
        for (number, needle) in (lists.matcher?.needles ?? []).enumerated() {
            arguments += ["needle\(number)": needle]
        }
        return arguments
    }
}

// MARK: - In an order of the list of customers

extension QueueReader {
    /// The rows looked at together, at most.
    private static let largestBatch = 1024

    /// Customers of a list beyond a place, each with why it is in the queue.
    func listed(
        _ list: ListReader, beyond key: ListKey?, isForward: Bool, limit: Int,
        isWanted: (QueueSpot) -> Bool = { _ in true }
    ) throws -> [QueueItem] {
        var found: [QueueItem] = []
        var key = key
        var batch = limit
        while true {
            let rows = try list.rows(beyond: key, isForward: isForward, limit: batch)
            let spots = Dictionary(
                try spots(at: rows.map(\.position)).map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
            for row in rows {
                guard let spot = spots[row.position], isWanted(spot), self.isWanted(spot),
                    let item = try item(row, at: spot)
                else { continue }
                found.append(item)
                if found.count == limit { return found }
            }
            guard rows.count == batch, let last = rows.last else { return found }
            // A filter let few of them through: look at more at once.
            key = last.key
            batch = min(batch * 4, QueueReader.largestBatch)
        }
    }
}
