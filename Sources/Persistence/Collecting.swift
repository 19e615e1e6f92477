import Core
import GRDB

/// One run over a file of delivered facts, inside one transaction: finds each row's customer and keeps what it says.
///
/// Rows come one after the other and are gone; of a customer only the line is remembered.
public final class Collecting {
    private let database: Database
    private let desk: Desk
    private let moment: Moment
    private let source: (file: String, deliverer: String?)
    private let domains: DomainFinder
    /// The agreement that can be confirmed now; facts are kept for no other (R16).
    public let template: AgreementTemplate
    public private(set) var counts = CollectCounts()
    /// Where in this file each customer stands.
    private var lines: [Int64: Int] = [:]

    init(
        _ database: Database, desk: Desk, at moment: Moment, template: AgreementTemplate,
        source: (file: String, deliverer: String?)
    ) {
        self.database = database
        self.desk = desk
        self.moment = moment
        self.template = template
        self.source = source
        domains = DomainFinder(database, partner: desk.partner.id)
    }

    /// Checks one row and keeps what it says, or counts it as refused.
    ///
    /// - Parameters:
    ///   - order: How a date that both orders understand is meant; nil to refuse it.
    ///   - text: What a column says, white space around it apart.
    /// - Throws: `DeliveryProblem` for a refused row.
    public func take(line: Int, order: DateOrder?, _ text: (DeliveredColumn) -> String) throws {
        do {
            let facts = try DeliveredFacts(
                today: moment.today, order: order, templates: desk.calendar.templates, template: template, text)
            try keep(facts, of: try customer(of: facts), line: line)
        } catch let problem as DeliveryProblem {
            counts.refused += 1
            throw problem
        }
    }

    /// Counts a row that could not even be read.
    public func refuse() {
        counts.refused += 1
    }

    private func keep(_ facts: DeliveredFacts, of customer: Account, line: Int) throws {
        let held = try inForce(customer)
        let waiting = try desk.delivery(customer.id, database)
        let checked = facts.form.check(today: moment.today, order: .dayFirst)
        if let held, case .success(let acceptance) = checked, held.isRepeated(by: acceptance, through: .dashboard) {
            counts.unchanged += 1
        } else if let waiting, waiting.form == facts.form, waiting.type == template.type {
            counts.unchanged += 1
        } else if let earlier = lines[customer.id] {
            throw DeliveryProblem.repeats(line: earlier)
        } else {
            try insert(facts.form, customer, line: line)
            if waiting == nil { counts.added += 1 } else { counts.updated += 1 }
            if case .failure = checked { counts.flawed += 1 }
            if held != nil { counts.reconfirmations += 1 }
        }
        lines[customer.id] = lines[customer.id] ?? line
    }

    private func insert(_ form: AcceptanceForm, _ customer: Account, line: Int) throws {
        // In place of an older one, under a number of its own.
        let statement = try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO delivery (partner_id, customer_id, type, date_agreed, first_name, last_name,
                    email, phone, deliverer, file, line, collected_by, collected_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            desk.partner.id, customer.id, template.type.rawValue, form.dateAgreed, form.firstName, form.lastName,
            form.email, form.phone, source.deliverer ?? customer.reseller ?? source.file, source.file, line,
            desk.actor.user.login, moment.instant.description,
        ])
    }

    /// The confirmation that these facts would repeat or replace.
    private func inForce(_ customer: Account) throws -> Confirmation? {
        guard customer.hasHistory else { return nil }
        return try AgreementHistory.fetch(database, customer: customer.id, by: moment.today).inForce
            .first { $0.type == template.type }
    }
}

// MARK: - Whose the facts are

extension Collecting {
    private struct Account {
        let id: Int64
        let hasHistory: Bool
        let reseller: String?
    }

    private func customer(of facts: DeliveredFacts) throws -> Account {
        let found = try facts.domain.map { try domains.customers($0) } ?? []
        guard let tenantID = facts.tenantID else {
            let domain = facts.domain ?? ""
            guard let id = found.first else { throw DeliveryProblem.unknownCustomer(domain) }
            guard found.count == 1, let account = try account("c.id = ?", id) else {
                throw DeliveryProblem.ambiguousCustomer(domain)
            }
            return account
        }
        guard let account = try account("c.tenant_id = ?", tenantID.description) else {
            throw DeliveryProblem.unknownCustomer(tenantID.description)
        }
        if let domain = facts.domain, !found.isEmpty, !found.contains(account.id) {
            throw DeliveryProblem.contradictoryCustomer(tenantID: tenantID, domain: domain)
        }
        return account
    }

    private func account(_ condition: String, _ value: some DatabaseValueConvertible) throws -> Account? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT c.id, c.standing_id <> 0, r.name FROM customer c LEFT JOIN reseller r ON r.id = c.reseller_id
                WHERE c.partner_id = ? AND \(condition)
                """)
        return try Row.fetchOne(statement, arguments: [desk.partner.id, value]).map {
            Account(id: $0[0], hasHistory: $0[1], reseller: $0[2])
        }
    }
}
