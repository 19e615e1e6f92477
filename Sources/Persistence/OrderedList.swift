import Core
import GRDB

/// A list in one of its orders, as the indexes have it: one sorted list for each standing, which are merged.
///
/// Everybody by name is not among them: `PositionSpan` has that in one piece.
struct OrderedList {
    let order: CustomerOrder
    let partner: Int64
    let reseller: Int64?
    /// The standings to look among; all there are, when none is filtered out.
    let standings: [Int64]
    let isForward: Bool

    /// The nearest places beyond one, in the direction; nil for beyond the beginning.
    func keys(beyond key: ListKey?, limit: Int, _ database: Database) throws -> [ListKey] {
        var found: [ListKey] = []
        for standing in standings { found += try keys(of: standing, beyond: key, limit: limit, database) }
        if standings.count > 1 { found.sort { isForward ? $0 < $1 : $1 < $0 } }
        return Array(found.prefix(limit))
    }

    private func keys(
        of standing: Int64, beyond key: ListKey?, limit: Int, _ database: Database
    ) throws -> [ListKey] {
        var found: [ListKey] = []
        for stretch in stretches(beyond: key) where found.count < limit {
            let statement = try database.cachedStatement(sql: stretch.sql)
            let arguments: StatementArguments = [reseller ?? partner, standing]
            let rows = try Row.fetchCursor(
                statement, arguments: arguments + stretch.arguments + [limit - found.count])
            while let row = try rows.next() { found.append(ListKey(order, text: row[0], position: row[1])) }
        }
        return found
    }

    struct Stretch {
        let sql: String
        let arguments: StatementArguments
    }

    /// The list beyond the key as ranges of one index, each in its order already: those of the same text, then the rest.
    func stretches(beyond key: ListKey?) -> [Stretch] {
        guard let column = order.column else {
            let ascends = isForward == (order == .name)
            let sorting = ascends ? "position" : "position DESC"
            guard let key else { return [stretch(nil, sorting, [])] }
            return [stretch("position \(ascends ? ">" : "<") ?", sorting, [key.position])]
        }
        let ascends = isForward == (order != .dateAgreed)
        let byPosition = isForward ? "position" : "position DESC"
        let sorting = "\(column)\(ascends ? "" : " DESC"), \(byPosition)"
        guard let key else { return [stretch(nil, sorting, [])] }
        return [
            stretch(
                "\(column) = ? AND position \(isForward ? ">" : "<") ?", byPosition, [key.text, key.position]),
            stretch("\(column) \(ascends ? ">" : "<") ?", sorting, [key.text]),
        ]
    }

    /// The nearest of all that the full-text index finds: each match is looked at, only so many are kept.
    func matches(
        _ question: TrigramIndex.Question, beyond key: ListKey?, limit: Int, _ database: Database
    ) throws -> [ListKey] {
        let wanted = matches(question, beyond: key)
        let statement = try database.cachedStatement(sql: wanted.sql)
        return try Row.fetchAll(statement, arguments: wanted.arguments + [limit])
            .map { ListKey(order, text: $0[0], position: $0[1]) }
    }

    func matches(_ question: TrigramIndex.Question, beyond key: ListKey?) -> Stretch {
        let band = ListOrder.band(of: partner)
        var conditions = [
            "f.search_index MATCH ?", "f.rowid BETWEEN ? AND ?",
            "c.standing_id IN (\(standings.map(String.init).joined(separator: ", ")))",
        ]
        var arguments: StatementArguments = [question.expression, band.lowerBound, band.upperBound]
        if let text = question.text {
            conditions.append("instr(s.text, ?) > 0")
            arguments += [text]
        }
        if let reseller {
            conditions.append("c.reseller_id = ?")
            arguments += [reseller]
        }
        let ascends = isForward == (order == .name || order == .domain)
        let byPosition = isForward == (order != .nameReversed) ? "c.position" : "c.position DESC"
        var sorting = byPosition
        if let column = order.column {
            sorting = "c.\(column)\(ascends ? "" : " DESC"), \(byPosition)"
            if let key {
                let way = ascends ? ">" : "<"
                conditions.append(
                    "(c.\(column) \(way) ? OR c.\(column) = ? AND c.position \(isForward ? ">" : "<") ?)")
                arguments += [key.text, key.text, key.position]
            }
        } else if let key {
            conditions.append("c.position \(ascends ? ">" : "<") ?")
            arguments += [key.position]
        }
        let sql = """
            SELECT \(order.column.map { "c.\($0)" } ?? "''"), c.position FROM search_index f
            CROSS JOIN search s ON s.position = f.rowid CROSS JOIN customer c ON c.position = f.rowid
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(sorting) LIMIT ?
            """
        return Stretch(sql: sql, arguments: arguments)
    }

    private func stretch(_ condition: String?, _ sorting: String, _ arguments: StatementArguments) -> Stretch {
        let owner = reseller == nil ? "partner_id" : "reseller_id"
        let sql = """
            SELECT \(order.column ?? "''"), position FROM customer INDEXED BY \(index)
            WHERE \(owner) = ? AND standing_id = ?\(condition.map { " AND \($0)" } ?? "") ORDER BY \(sorting) LIMIT ?
            """
        return Stretch(sql: sql, arguments: arguments)
    }

    private var index: String {
        let owner = reseller == nil ? "customer" : "reseller"
        return switch order {
        case .name, .nameReversed: "\(owner)_by_name"
        case .domain: "\(owner)_by_domain"
        case .dateAgreed: "\(owner)_by_date"
        }
    }
}

extension CustomerOrder {
    /// The column it sorts by; nil where the position says it alone.
    var column: String? {
        switch self {
        case .name, .nameReversed: nil
        case .domain: "domain"
        case .dateAgreed: "agreed_on"
        }
    }
}
