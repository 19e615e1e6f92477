import Core
import GRDB

/// What the list of orders asks of the tables: orders and waiting carts alike are a range of one index, in the list's
/// own order, so that a page costs the same in a small store and in one of a million orders.
struct OrderSQL {
    struct Stretch {
        let sql: String
        let arguments: StatementArguments
    }

    let kind: OrderQuery.Kind
    let partner: Int64
    /// The first day that is not listed any more: what is placed later is not there yet.
    let tomorrow: Day
    /// Only these customers', by position; nil for all, in the order of the index.
    var positions: [Int64]?
    /// Whether the customers' searched texts come along.
    var readsTexts = false

    /// The list beyond the key. Those of the very instant come first: a store may hold many of one.
    func stretches(_ direction: TimeDirection, beyond key: TimeKey?) -> [Stretch] {
        let end = tomorrow.description
        guard let key else { return [stretch(direction, "\(time) < ?", [end])] }
        let at = key.at.description
        switch direction {
        case .older:
            return [
                stretch(direction, "\(time) = ? AND \(number) < ?", [at, key.number]),
                stretch(direction, "\(time) < ?", [min(at, end)]),
            ]
        case .newer:
            return [
                stretch(direction, "\(time) = ? AND \(number) > ?", [at, key.number]),
                stretch(direction, "\(time) > ? AND \(time) < ?", [at, end]),
            ]
        }
    }

    /// All that a kind has, counted off the index.
    var count: Stretch {
        Stretch(
            sql: "SELECT count(*) FROM \(table) WHERE \(listed) AND \(time) < ?",
            arguments: [partner, tomorrow.description])
    }

    static let waitingCarts = """
        SELECT count(*) FROM (
            SELECT 1 FROM cart WHERE partner_id = ? AND is_waiting = 1 AND saved_at < ? LIMIT \(OrderQuery.mostCounted))
        """

    private var table: String { kind == .placed ? "purchase p" : "cart p" }
    private var time: String { kind == .placed ? "p.placed_at" : "p.saved_at" }
    private var number: String { kind == .placed ? "p.id" : "p.customer_id" }
    private var listed: String { kind == .placed ? "p.partner_id = ?" : "p.partner_id = ? AND p.is_waiting = 1" }

    private func stretch(_ direction: TimeDirection, _ condition: String, _ arguments: StatementArguments) -> Stretch {
        let user = kind == .placed ? "p.placed_by" : "NULL"
        let sql = """
            SELECT \(number), \(time), p.lines, \(user), u.name, c.id, c.tenant_id, c.company_name, c.domain,
                \(readsTexts ? "s.text" : "''")
            FROM \(source)
            LEFT JOIN user u ON u.partner_id = c.partner_id AND u.login = \(user)
            \(readsTexts ? "LEFT JOIN search s ON s.position = c.position" : "")
            WHERE \(listed) AND \(condition)
            ORDER BY \(time) \(direction.sql), \(number) \(direction.sql)
            """
        let list = positions.map { "[\($0.map(String.init).joined(separator: ","))]" }
        return Stretch(sql: sql, arguments: StatementArguments([list].compactMap { $0 }) + [partner] + arguments)
    }

    private var source: String {
        if positions == nil { return "\(table) CROSS JOIN customer c ON c.id = p.customer_id" }
        return """
            json_each(?) j CROSS JOIN customer c ON c.position = j.value CROSS JOIN \(table) ON p.customer_id = c.id
            """
    }
}
