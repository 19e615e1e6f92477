import Core
import Foundation
import GRDB

// How rows become the values of the business. A row that cannot be one was not written by this program.

extension Partner {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], tenantID: try row.value("tenant_id", TenantID.init), name: row["name"],
            kind: try row.value("kind", PartnerKind.init(rawValue:)),
            cloud: try row.value("cloud", Cloud.init(rawValue:)),
            environment: try row.value("environment", Environment.init(rawValue:)), domain: row["domain"],
            isSample: row["is_sample"])
    }
}

extension User {
    init(_ row: Row) throws {
        self.init(
            login: row["login"], name: row["name"], role: try row.value("role", Role.init(rawValue:)),
            isDesignated: row["is_designated"])
    }

    /// The user of this login, unless removed.
    static func fetch(_ database: Database, login: String, partner: Int64) throws -> User? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT login, name, role, is_designated FROM user
                WHERE partner_id = ? AND login = ? AND removed_at IS NULL
                """)
        return try Row.fetchOne(statement, arguments: [partner, login]).map(User.init)
    }
}

extension Customer {
    static let columns = """
        c.id, c.tenant_id, c.company_name, c.domain, c.other_domains, c.country, c.relationship, c.first_name,
        c.last_name, c.email, c.phone, r.id AS r_id, r.name AS r_name, r.domain AS r_domain, r.mpn_id AS r_mpn,
        a.line1, a.line2, a.city, a.state, a.postal_code, a.former_names
        """

    static func fetch(_ database: Database, id: Int64, partner: Int64) throws -> Customer? {
        let sql = """
            SELECT \(columns) FROM customer c LEFT JOIN reseller r ON r.id = c.reseller_id
                LEFT JOIN account a ON a.customer_id = c.id
            WHERE c.id = ? AND c.partner_id = ?
            """
        let statement = try database.cachedStatement(sql: sql)
        return try Row.fetchOne(statement, arguments: [id, partner]).map(Customer.init)
    }

    init(_ row: Row) throws {
        let others: String = row["other_domains"]
        let contact = Contact(
            firstName: row["first_name"], lastName: row["last_name"], email: row["email"], phone: row["phone"])
        var reseller: Reseller?
        if let id: Int64 = row["r_id"] {
            reseller = Reseller(id: id, name: row["r_name"], domain: row["r_domain"], mpnID: row["r_mpn"])
        }
        let formerNames: String = row["former_names"] ?? ""
        self.init(
            id: row["id"], tenantID: try row.value("tenant_id", TenantID.init), companyName: row["company_name"],
            domain: row["domain"], otherDomains: others.split(separator: " ").map(String.init),
            country: row["country"], relationship: row["relationship"],
            contact: contact == Contact(firstName: "", lastName: "", email: "") ? nil : contact, reseller: reseller,
            address: Address(row), formerNames: formerNames.split(separator: "\n").map(String.init))
    }
}

extension Address {
    /// Nil where there is none, or only names of before.
    fileprivate init?(_ row: Row) {
        guard let line1: String = row["line1"], !line1.isEmpty else { return nil }
        self.init(
            line1: line1, line2: row["line2"], city: row["city"], state: row["state"], postalCode: row["postal_code"])
    }
}

extension Confirmation {
    init(_ row: Row) throws {
        let person = Contact(
            firstName: row["first_name"], lastName: row["last_name"], email: row["email"], phone: row["phone"])
        self.init(
            id: row["id"], customerID: row["customer_id"], templateID: row["template_id"],
            type: AgreementType(rawValue: row["type"]),
            acceptance: Acceptance(dateAgreed: try row.value("date_agreed", Day.init(iso:)), person: person),
            confirmedBy: row["confirmed_by"], onBehalfOf: row["on_behalf_of"],
            confirmedAt: try row.value("confirmed_at", Instant.init(iso:)),
            channel: try row.value("channel", Channel.init(rawValue:)))
    }
}

extension Withdrawal {
    init(_ row: Row) throws {
        self.init(
            customerID: row["customer_id"], reason: row["reason"], withdrawnBy: row["withdrawn_by"],
            withdrawnAt: try row.value("withdrawn_at", Instant.init(iso:)))
    }
}

extension Retraction {
    init(_ row: Row) throws {
        self.init(
            confirmationID: row["confirmation_id"], customerID: row["customer_id"], reason: row["reason"],
            retractedBy: row["retracted_by"], retractedAt: try row.value("retracted_at", Instant.init(iso:)))
    }
}

extension AgreementHistory {
    /// All that was recorded for a customer by the end of `day`.
    static func fetch(_ database: Database, customer: Int64, by day: Day) throws -> AgreementHistory {
        let all = try fetchAll(database, customer: customer)
        return all.recorded(by: day)
    }

    static func fetchAll(_ database: Database, customer: Int64) throws -> AgreementHistory {
        let confirmations = try database.cachedStatement(sql: "SELECT * FROM confirmation WHERE customer_id = ?")
        let withdrawals = try database.cachedStatement(sql: "SELECT * FROM withdrawal WHERE customer_id = ?")
        let retractions = try database.cachedStatement(sql: "SELECT * FROM retraction WHERE customer_id = ?")
        return AgreementHistory(
            confirmations: try Row.fetchAll(confirmations, arguments: [customer]).map(Confirmation.init),
            withdrawals: try Row.fetchAll(withdrawals, arguments: [customer]).map(Withdrawal.init),
            retractions: try Row.fetchAll(retractions, arguments: [customer]).map(Retraction.init))
    }
}

extension Subscription {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], customerID: row["customer_id"], offerID: row["offer_id"], name: row["name"],
            seats: row["seats"], status: try row.value("status", Status.init(rawValue:)),
            autoRenews: row["auto_renews"], startedOn: try row.value("started_on", Day.init(iso:)),
            endsOn: try row.value("ends_on", Day.init(iso:)), orderID: row["order_id"])
    }
}

extension Order {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], customerID: row["customer_id"], placedAt: try row.value("placed_at", Instant.init(iso:)),
            placedBy: row["placed_by"], lines: try Stored.decode([OrderLine].self, from: row["lines"]))
    }
}

extension Cart {
    init(_ row: Row) throws {
        self.init(
            customerID: row["customer_id"], lines: try Stored.decode([OrderLine].self, from: row["lines"]),
            isWaiting: row["is_waiting"])
    }
}

/// Small values kept as JSON in a column.
enum Stored {
    static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    /// Texts by name. A search reads those of thousands of entries, so what `encode` wrote without an escape, as nearly
    /// always, is only taken apart.
    static func texts(from text: String) throws -> [String: String] {
        try unescapedTexts(from: text) ?? decode([String: String].self, from: text)
    }

    /// `{"name":"text","name":"text"}`; nil for any other form.
    private static func unescapedTexts(from text: String) -> [String: String]? {
        guard !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        let pieces = text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard pieces.count % 4 == 1, pieces.count > 1 else { return nil }
        var texts: [String: String] = [:]
        for start in stride(from: 0, to: pieces.count - 1, by: 4) {
            guard pieces[start].elementsEqual((start == 0 ? "{" : ",").utf8), pieces[start + 2].elementsEqual(":".utf8)
            else { return nil }
            texts[String(Substring(pieces[start + 1]))] = String(Substring(pieces[start + 3]))
        }
        return pieces[pieces.count - 1].elementsEqual("}".utf8) ? texts : nil
    }

    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension Row {
    /// A column's text as a value; a text that is none means the file was written to by something else.
    func value<Value>(_ column: String, _ make: (String) -> Value?) throws -> Value {
        let text: String = self[column]
        guard let value = make(text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(column): \(text)")
        }
        return value
    }
}
