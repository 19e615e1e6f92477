import Core

/// What the bands of the queue ask of the tables. Each walks one index in the queue's own order, so that a page costs
/// the same in a small store and in one of a million customers.
struct QueueSQL {
    /// The numbers of the standings wanted in a band, or nil where they are not those of the day asked about: then
    /// all candidates come out, and the history of each decides.
    let unconfirmed: [Int64]?
    let toConfirm: [Int64]?
    let withdrawn: [Int64]?

    func statements(for band: QueueKey.Band) -> [String] {
        switch band {
        case .carts: [QueueSQL.carts(unconfirmed)]
        case .renewals: [QueueSQL.renewals(unconfirmed)]
        case .rest: QueueSQL.byName(toConfirm)
        case .withdrawn: QueueSQL.byName(withdrawn)
        }
    }

    /// The longest waiting first.
    static func carts(_ standings: [Int64]?) -> String {
        """
        SELECT k.saved_at AS date, k.customer_id AS number, c.position AS position,
            (SELECT min(e.ends_on) FROM subscription e WHERE \(ending("k.customer_id", before: ":beyond")))
                AS due
        FROM cart k CROSS JOIN customer c ON c.id = k.customer_id
        WHERE k.partner_id = :partner AND k.is_waiting = 1 AND k.saved_at >= :date AND k.saved_at < :tomorrow
            AND (k.saved_at > :date OR k.customer_id > :customer)\(restricted(to: standings))
        ORDER BY k.saved_at, k.customer_id LIMIT :limit
        """
    }

    /// The first to end of each customer's terms.
    static func renewals(_ standings: [Int64]?) -> String {
        """
        SELECT DISTINCT s.ends_on AS date, s.customer_id AS number, c.position AS position, s.ends_on AS due
        FROM subscription s CROSS JOIN customer c ON c.id = s.customer_id
        WHERE s.partner_id = :partner AND s.status = 'active' AND s.ends_on >= :from AND s.ends_on <= :horizon
            AND (s.ends_on > :date OR s.customer_id > :customer) AND s.started_on <= :today\(restricted(to: standings))
            AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(ending("s.customer_id", before: "s.ends_on")))
            AND NOT EXISTS (\(waitingCart("s.customer_id")))
        ORDER BY s.ends_on, s.customer_id LIMIT :limit
        """
    }

    /// Everybody else, in the order of names; a list for each standing.
    static func byName(_ standings: [Int64]?) -> [String] {
        guard let standings else { return [byName("")] }
        return standings.map { byName("c.standing_id = \($0) AND ") }
    }

    private static func byName(_ condition: String) -> String {
        """
        SELECT '' AS date, c.position AS number, c.position AS position, NULL AS due FROM customer c
        WHERE \(condition)c.position > :number AND c.position <= :last
            AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(ending("c.id", before: ":beyond")))
            AND NOT EXISTS (\(waitingCart("c.id")))
        ORDER BY c.position LIMIT :limit
        """
    }

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

    private static func restricted(to standings: [Int64]?) -> String {
        standings.map { " AND c.standing_id IN (\($0.map(String.init).joined(separator: ", ")))" } ?? ""
    }
}
