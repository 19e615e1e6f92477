import Core
import GRDB

extension Desk {
    /// Keeps what this user has typed for a customer so far, in place of what was kept before.
    public func saveDraft(_ form: AcceptanceForm, customerID: Int64) throws {
        try write(.confirm) { database, moment in
            _ = try require(customer: customerID, database)
            try database.execute(
                sql: """
                    INSERT INTO draft (customer_id, login, partner_id, content, saved_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
                    """,
                arguments: [
                    customerID, actor.user.login, partner.id, try Stored.encode(form), moment.instant.description,
                ])
        }
    }

    public func discardDraft(customerID: Int64) throws {
        try write(.confirm) { database, _ in try deleteDraft(of: customerID, database) }
    }

    func deleteDraft(of customerID: Int64, _ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM draft WHERE customer_id = ? AND login = ? AND partner_id = ?")
            .execute(arguments: [customerID, actor.user.login, partner.id])
    }

    func draft(_ customerID: Int64, _ database: Database) throws -> AcceptanceForm? {
        try String.fetchOne(
            database, sql: "SELECT content FROM draft WHERE customer_id = ? AND login = ? AND partner_id = ?",
            arguments: [customerID, actor.user.login, partner.id]
        ).map { try Stored.decode(AcceptanceForm.self, from: $0) }
    }
}
