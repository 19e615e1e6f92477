import Core
import GRDB

/// What the bands of the queue ask of the tables. Each walks one index in the queue's own order, so that a page costs
/// the same in a small store and in one of a million customers.
struct QueueSQL {
    /// Those who may be in the queue at all.
    let unconfirmed: StandingFinder
    /// Only those for whom delivered facts wait.
    let collected: Collected?

    /// How the deliveries are best looked at beside the terms that end.
    enum Collected {
        /// So few that looking each one's terms up is quicker than walking all the terms.
        case few
        case many

        init(partner: Int64, type: String, _ database: Database) throws {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT count(*) FROM (
                        SELECT 1 FROM customer WHERE partner_id = ? AND delivered_type = ? LIMIT 5000)
                    """)
            self = try Int.fetchOne(statement, arguments: [partner, type]) ?? 0 < 5000 ? .few : .many
        }
    }

    /// The longest waiting first.
    var carts: String {
        """
        SELECT k.saved_at AS date, k.customer_id AS number, c.position AS position,
            (SELECT min(e.ends_on) FROM subscription e WHERE \(QueueSQL.ending("k.customer_id", before: ":beyond")))
                AS due
        FROM cart k CROSS JOIN customer c ON c.id = k.customer_id
        WHERE k.partner_id = :partner AND k.is_waiting = 1 AND k.saved_at >= :date AND k.saved_at < :tomorrow
            AND (k.saved_at > :date OR k.customer_id > :customer) AND \(wanted(unconfirmed))
        ORDER BY k.saved_at, k.customer_id LIMIT :limit
        """
    }

    /// The first to end of each customer's terms.
    var renewals: String {
        let tables =
            collected == .few
            ? "customer c INDEXED BY customer_delivered CROSS JOIN subscription s ON s.customer_id = c.id"
            : "subscription s CROSS JOIN customer c ON c.id = s.customer_id"
        return """
            SELECT DISTINCT s.ends_on AS date, s.customer_id AS number, c.position AS position, s.ends_on AS due
            FROM \(tables)
            WHERE s.partner_id = :partner AND s.status = 'active' AND s.ends_on >= :from AND s.ends_on <= :horizon
                AND (s.ends_on > :date OR s.customer_id > :customer) AND s.started_on <= :today
                AND \(wanted(unconfirmed))
                AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(QueueSQL.ending("s.customer_id", before: "s.ends_on")))
                AND NOT EXISTS (\(QueueSQL.waitingCart("s.customer_id")))
            ORDER BY s.ends_on, s.customer_id LIMIT :limit
            """
    }

    /// Everybody else with a standing, in the order of names.
    static func byName(_ standing: Int64) -> String {
        """
        SELECT '' AS date, c.position AS number, c.position AS position, NULL AS due FROM customer c
        WHERE c.standing_id = \(standing) AND c.position > :number AND c.position <= :last
            AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(ending("c.id", before: ":beyond")))
            AND NOT EXISTS (\(waitingCart("c.id")))
        ORDER BY c.position LIMIT :limit
        """
    }

    /// Everybody else for whom delivered facts wait, in the order of names.
    func collectedByName(_ finder: StandingFinder) -> String {
        """
        SELECT '' AS date, c.position AS number, c.position AS position, NULL AS due
        FROM customer c INDEXED BY customer_delivered
        WHERE c.position > :number AND c.position <= :last AND \(wanted(finder))
            AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(QueueSQL.ending("c.id", before: ":beyond")))
            AND NOT EXISTS (\(QueueSQL.waitingCart("c.id")))
        ORDER BY c.position LIMIT :limit
        """
    }

    /// The customers of a standing, and of those the ones with a delivery where only they are asked for.
    func wanted(_ finder: StandingFinder) -> String {
        let standing = finder.condition(on: "c")
        return collected == nil ? standing : "c.partner_id = :partner AND c.delivered_type = :type AND \(standing)"
    }

    /// Whether the customer at a position stands in the queue for a cart or a term.
    static let isMoreUrgent = """
        SELECT EXISTS (SELECT 1 FROM subscription e WHERE \(ending("c.id", before: ":beyond")))
            OR EXISTS (\(waitingCart("c.id")))
        FROM customer c WHERE c.position = :position
        """

    /// The customer's terms that end from today on, before a day.
    private static func ending(_ customer: String, before end: String) -> String {
        """
        e.customer_id = \(customer) AND e.status = 'active' AND e.ends_on >= :today AND e.ends_on < \(end)
                    AND e.started_on <= :today
        """
    }

    /// Of a past day, a cart that was saved later is not there yet.
    private static func waitingCart(_ customer: String) -> String {
        "SELECT 1 FROM cart w WHERE w.customer_id = \(customer) AND w.is_waiting = 1 AND w.saved_at < :tomorrow"
    }
}
