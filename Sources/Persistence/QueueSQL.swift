import Core

/// What the bands of the queue ask of the tables. Each walks one index in the queue's own order, so that a page costs
/// the same in a small store and in one of a million customers.
struct QueueSQL {
    /// Those who may be in the queue at all.
    let unconfirmed: StandingFinder

    /// The longest waiting first.
    var carts: String {
        """
        SELECT k.saved_at AS date, k.customer_id AS number, c.position AS position,
            (SELECT min(e.ends_on) FROM subscription e WHERE \(QueueSQL.ending("k.customer_id", before: ":beyond")))
                AS due
        FROM cart k CROSS JOIN customer c ON c.id = k.customer_id
        WHERE k.partner_id = :partner AND k.is_waiting = 1 AND k.saved_at >= :date AND k.saved_at < :tomorrow
            AND (k.saved_at > :date OR k.customer_id > :customer) AND \(unconfirmed.condition(on: "c"))
        ORDER BY k.saved_at, k.customer_id LIMIT :limit
        """
    }

    /// The first to end of each customer's terms.
    var renewals: String {
        """
        SELECT DISTINCT s.ends_on AS date, s.customer_id AS number, c.position AS position, s.ends_on AS due
        FROM subscription s CROSS JOIN customer c ON c.id = s.customer_id
        WHERE s.partner_id = :partner AND s.status = 'active' AND s.ends_on >= :from AND s.ends_on <= :horizon
            AND (s.ends_on > :date OR s.customer_id > :customer) AND s.started_on <= :today
            AND \(unconfirmed.condition(on: "c"))
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
