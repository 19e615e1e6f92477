import Core
import GRDB

/// What the queue asks of the tables. Carts and terms each walk one index in the queue's own order, both ways, so that
/// a page costs the same in a small store and in one of a million customers; everybody else is a part of the list of
/// customers.
struct QueueSQL {
    /// Those who may be in the queue at all.
    let unconfirmed: StandingFinder
    /// Only those for whom delivered facts wait.
    var isCollectedOnly = false
    /// Only one reseller's.
    var isOfReseller = false
    /// In how many ways the text that is looked for can be read; none where all are wanted.
    var needles = 0
    var isForward = true

    private var direction: String { isForward ? "ASC" : "DESC" }

    /// The longest waiting first.
    var carts: String {
        """
        SELECT k.saved_at AS date, k.customer_id AS number, c.position AS position,
            (\(QueueSQL.firstEnd("k.customer_id"))) AS due
        FROM cart k CROSS JOIN customer c ON c.id = k.customer_id
        WHERE \(QueueSQL.isWaitingCart) AND \(wanted(unconfirmed))
        ORDER BY k.saved_at \(direction), k.customer_id \(direction)
        """
    }

    /// The first to end of each customer's terms, of those that end in one year.
    var renewals: String {
        let end = ":year || '-' || s.anniversary"
        return """
            SELECT DISTINCT s.anniversary AS date, s.customer_id AS number, c.position AS position
            FROM subscription s CROSS JOIN customer c ON c.id = s.customer_id
            WHERE \(QueueSQL.isTerm) AND \(wanted(unconfirmed))
                AND NOT EXISTS (SELECT 1 FROM subscription e WHERE \(QueueSQL.ending("s.customer_id", before: end)))
                AND NOT EXISTS (SELECT 1 FROM cart w WHERE \(QueueSQL.waiting("s.customer_id")))
            ORDER BY s.anniversary \(direction), s.customer_id \(direction)
            """
    }

    /// The customers of a standing that the query's conditions leave.
    func wanted(_ finder: StandingFinder) -> String {
        var conditions = [finder.condition(on: "c")]
        if isCollectedOnly { conditions.insert("c.partner_id = :partner AND c.delivered_type = :type", at: 0) }
        if isOfReseller { conditions.insert("c.reseller_id = :reseller", at: 0) }
        if needles > 0 {
            let found = (0..<needles).map { "instr(t.text, :needle\($0)) > 0" }.joined(separator: " OR ")
            conditions.append("EXISTS (SELECT 1 FROM search t WHERE t.position = c.position AND (\(found)))")
        }
        return conditions.joined(separator: " AND ")
    }

    /// Why the customers at some positions are in the queue, those who are not left out.
    var spots: String {
        """
        SELECT c.id AS number, c.position AS position, c.domain AS domain,
            \(StandingFinder.standing(of: "c", isPast: unconfirmed.pastDay != nil)) AS standing,
            (SELECT w.saved_at FROM cart w WHERE \(QueueSQL.waiting("c.id"))) AS waiting,
            (\(QueueSQL.firstEnd("c.id"))) AS due
        FROM json_each(:positions) j CROSS JOIN customer c ON c.position = j.value
        WHERE \(unconfirmed.condition(on: "c"))
        """
    }

    /// The customer of each term that ends in one year, in any order; one may come several times.
    static let terms = "SELECT s.customer_id FROM subscription s WHERE \(isTerm)"

    /// The customers whose cart waits, in any order.
    static let allCarts = "SELECT k.customer_id FROM cart k WHERE \(isWaitingCart)"

    /// The customers for whom facts about an agreement wait.
    static let deliveries = """
        SELECT d.customer_id FROM delivery d
        WHERE d.partner_id = :partner AND d.type = :type AND d.collected_at < :tomorrow
        """

    private static let isWaitingCart = """
        k.partner_id = :partner AND k.is_waiting = 1 AND \(between("k.saved_at, k.customer_id"))
        """

    private static let isTerm = """
        s.partner_id = :partner AND s.status = 'active' AND \(between("s.anniversary, s.customer_id"))
                AND s.started_on <= :today AND \(ends("s", in: ":year"))
        """

    private static func between(_ key: String) -> String {
        "(\(key)) > (:low, :lowNumber) AND (\(key)) < (:high, :highNumber)"
    }

    /// The end of the customer's next term within the horizon.
    private static func firstEnd(_ customer: String) -> String {
        "SELECT min(\(nextEnd)) FROM subscription e WHERE \(ending(customer, before: ":beyond"))"
    }

    /// The customer's terms that end from today on, before a day.
    private static func ending(_ customer: String, before end: String) -> String {
        """
        e.customer_id = \(customer) AND e.status = 'active' AND e.started_on <= :today
                    AND \(ends("e", in: nextYear)) AND \(nextEnd) < \(end)
        """
    }

    /// The year in which the day that the term `e` ends on comes next.
    private static let nextYear = "CASE WHEN e.anniversary >= :anniversary THEN :thisYear ELSE :nextYear END"
    private static let nextEnd = "(\(nextYear)) || '-' || e.anniversary"

    /// Whether a term ends in a year: what renews itself does so every year from the end on record on.
    private static func ends(_ term: String, in year: String) -> String {
        """
        CASE \(term).auto_renews WHEN 1 THEN substr(\(term).ends_on, 1, 4) <= (\(year))
            ELSE substr(\(term).ends_on, 1, 4) = (\(year)) END
        """
    }

    /// Of a past day, a cart that was saved later is not there yet.
    private static func waiting(_ customer: String) -> String {
        "w.customer_id = \(customer) AND w.is_waiting = 1 AND w.saved_at < :tomorrow"
    }
}

/// The conditions of a query that may leave so few customers that each of them is looked at.
extension QueueSQL {
    static let ofReseller = """
        SELECT position FROM customer WHERE reseller_id = ? AND position BETWEEN ? AND ? LIMIT ?
        """
    static let delivered = "SELECT position FROM customer WHERE partner_id = ? AND delivered_type = ? LIMIT ?"
    static let withCart = """
        SELECT c.position FROM cart k CROSS JOIN customer c ON c.id = k.customer_id
        WHERE k.partner_id = ? AND k.is_waiting = 1 LIMIT ?
        """
    /// One for each term, whatever its year: a customer may come several times.
    static let withTerm = """
        SELECT c.position FROM subscription s CROSS JOIN customer c ON c.id = s.customer_id
        WHERE s.partner_id = ? AND s.status = 'active' AND s.anniversary BETWEEN ? AND ? LIMIT ?
        """
}
