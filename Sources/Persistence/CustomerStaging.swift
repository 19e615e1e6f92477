import Core
import Foundation
import GRDB

/// The rows of an import, gathered in a temporary table until the file is read to its end, then settled and applied
/// with a few statements over all of them: SQLite sorts a million rows faster than it finds a million places.
public final class CustomerStaging {
    private let database: Database
    private let partner: Int64
    private let insertion: Statement
    private let added = "state = 'added'"
    /// How many were taken in.
    private(set) var rows = 0

    init(_ database: Database, partner: Int64) throws {
        self.database = database
        self.partner = partner
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.staged;
                CREATE TEMP TABLE staged (
                    line INTEGER PRIMARY KEY, tenant_id TEXT, company_name TEXT, domain TEXT, other_domains TEXT,
                    country TEXT, relationship TEXT, first_name TEXT, last_name TEXT, email TEXT, phone TEXT, text TEXT,
                    customer_id INTEGER, state TEXT
                )
                """)
        insertion = try database.makeStatement(
            sql: """
                INSERT INTO staged (line, tenant_id, company_name, domain, other_domains, country, relationship,
                    first_name, last_name, email, phone, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
    }

    /// Takes one checked row of the file in.
    ///
    /// - Parameter line: where the row stands in the file; no two rows share a line.
    public func add(_ facts: CustomerFacts, line: Int) throws {
        rows += 1
        let contact = facts.contact
        try insertion.execute(arguments: [
            line, facts.tenantID.description, facts.companyName, facts.domain,
            facts.otherDomains.joined(separator: " "), facts.country, facts.relationship, contact?.firstName,
            contact?.lastName, contact?.email, contact?.phone,
            ListOrder.searchText(
                name: facts.companyName, domain: facts.domain, otherDomains: facts.otherDomains,
                tenantID: facts.tenantID, contact: contact, orders: []),
        ])
    }

    /// Decides for every row what it comes to, without changing anything yet.
    func settle(report: (Int, ImportOutcome) throws -> Void) throws -> ImportCounts {
        try database.execute(sql: "CREATE INDEX temp.staged_tenant ON staged (tenant_id, line)")
        try settleRepeats(report: report)
        if try customersExist() {
            try database.execute(
                sql: """
                    UPDATE staged SET customer_id = (
                        SELECT id FROM customer c WHERE c.partner_id = ? AND c.tenant_id = staged.tenant_id)
                    WHERE state IS NULL
                    """, arguments: [partner])
            try database.execute(
                sql: """
                    UPDATE staged SET state = CASE WHEN EXISTS (
                        SELECT 1 FROM customer c WHERE c.id = staged.customer_id AND \(Self.saysTheSame)
                    ) THEN 'unchanged' ELSE 'updated' END
                    WHERE customer_id IS NOT NULL
                    """)
        }
        try database.execute(sql: "UPDATE staged SET state = 'added' WHERE state IS NULL")
        var counts = ImportCounts()
        let sums = try Row.fetchAll(database, sql: "SELECT state, count(*) AS rows FROM staged GROUP BY state")
        for row in sums {
            switch row["state"] as String {
            case "added": counts.added = row["rows"]
            case "updated": counts.updated = row["rows"]
            case "unchanged": counts.unchanged += row["rows"] as Int
            default: counts.refused += row["rows"] as Int
            }
        }
        return counts
    }

    /// Writes what was settled.
    func apply(as desk: Desk, at moment: Moment) throws {
        try update(as: desk, at: moment)
        let newcomers = try Int.fetchOne(database, sql: "SELECT count(*) FROM staged WHERE \(added)") ?? 0
        guard newcomers > 0 else { return }
        try Arrivals(database, partner: partner).settleIn(newcomers)
        try Standings.add(newcomers, on: Standings.beginning, standing: 0, partner: partner, database)
    }

    /// What the file does not say is not compared: an export without contacts does not make a customer lose theirs.
    private static let saysTheSame = """
        c.company_name = staged.company_name AND c.domain = staged.domain
        AND c.country = coalesce(staged.country, c.country)
        AND c.relationship = coalesce(staged.relationship, c.relationship)
        AND c.first_name = coalesce(staged.first_name, c.first_name)
        AND c.last_name = coalesce(staged.last_name, c.last_name)
        AND c.email = coalesce(staged.email, c.email) AND c.phone = coalesce(staged.phone, c.phone)
        """

    private func customersExist() throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM customer WHERE partner_id = ?)", arguments: [partner]) ?? false
    }

    /// A tenant that stands on several lines: the first counts; a line that only says it again is unchanged, one that
    /// says something else is refused.
    private func settleRepeats(report: (Int, ImportOutcome) throws -> Void) throws {
        let repeats = try Row.fetchAll(
            database,
            sql: """
                SELECT later.line, first.line AS first_line,
                    later.text IS first.text AND later.company_name IS first.company_name
                    AND later.relationship IS first.relationship AND later.country IS first.country
                    AND later.phone IS first.phone AS is_same
                FROM staged first JOIN staged later ON later.tenant_id = first.tenant_id AND later.line > first.line
                WHERE NOT EXISTS (
                    SELECT 1 FROM staged earlier WHERE earlier.tenant_id = first.tenant_id AND earlier.line < first.line)
                ORDER BY later.line
                """)
        for row in repeats {
            let isSame: Bool = row["is_same"]
            try database.execute(
                sql: "UPDATE staged SET state = ? WHERE line = ?",
                arguments: [isSame ? "repeated" : "refused", row["line"] as Int])
            if !isSame { try report(row["line"], .repeats(line: row["first_line"])) }
        }
        try database.execute(sql: "UPDATE staged SET state = 'unchanged' WHERE state = 'repeated'")
    }

    private func update(as desk: Desk, at moment: Moment) throws {
        let lines = try Int64.fetchAll(database, sql: "SELECT line FROM staged WHERE state = 'updated' ORDER BY line")
        for line in lines {
            let found = try Int64.fetchOne(
                database, sql: "SELECT customer_id FROM staged WHERE line = ?", arguments: [line])
            guard let id = found else { continue }
            let before = try desk.require(customer: id, database)
            try database.cachedStatement(
                sql: """
                    UPDATE customer SET company_name = s.company_name, domain = s.domain,
                        other_domains = CASE WHEN customer.domain = s.domain THEN customer.other_domains
                            ELSE trim(customer.other_domains || ' ' || customer.domain) END,
                        country = coalesce(s.country, customer.country),
                        relationship = coalesce(s.relationship, customer.relationship),
                        first_name = coalesce(s.first_name, customer.first_name),
                        last_name = coalesce(s.last_name, customer.last_name),
                        email = coalesce(s.email, customer.email), phone = coalesce(s.phone, customer.phone)
                    FROM staged s WHERE s.line = ? AND customer.id = s.customer_id
                    """
            ).execute(arguments: [line])
            let after = try desk.require(customer: id, database)
            try desk.save(
                before.address, formerNames: before.formerNames(renamedTo: after.companyName), customer: id, database)
            try SearchIndex.refresh(customer: id, database)
            try ActivityIndex.rename(
                customer: id, of: partner, from: before.companyName, to: after.companyName, database)
            try desk.record(
                Activity(.customerUpdated, customer: id, before.loggedChange(to: after)), in: database, at: moment)
        }
    }
}
