import Core
import GRDB

extension Desk {
    /// Changes what is known of a customer: its row, its place in the list where the name changed, its searched text,
    /// the activity, and the end of its draft, if it has one, all or nothing. A former name stays searchable.
    ///
    /// - Throws: `Refusal.account` where a colleague was quicker, or where nothing would change.
    public func updateCustomer(_ edit: CustomerEdit) throws -> Customer {
        try write(.editCustomers) { database, moment in
            let before = try require(customer: edit.customerID, database)
            if let seen = edit.seen, !seen.hasSameAccount(as: before) {
                throw Refusal.account(.changedMeanwhile(before))
            }
            let after = before.changed(by: edit)
            guard after != before else { throw Refusal.account(.nothingToChange(before)) }
            try database.execute(
                sql: """
                    UPDATE customer SET company_name = ?, country = ?, first_name = ?, last_name = ?, email = ?,
                        phone = ?
                    WHERE id = ?
                    """,
                arguments: [
                    after.companyName, after.country, after.contact?.firstName ?? "", after.contact?.lastName ?? "",
                    after.contact?.email ?? "", after.contact?.phone ?? "", after.id,
                ])
            try save(after.address, formerNames: after.formerNames, customer: after.id, database)
            try SearchIndex.refresh(customer: after.id, database)
            try ActivityIndex.rename(
                customer: after.id, of: partner.id, from: before.companyName, to: after.companyName, database)
            try record(
                Activity(.customerUpdated, customer: after.id, before.loggedChange(to: after)), in: database, at: moment
            )
            if edit.endsDraft { try deleteCustomerDraft(of: after.id, database) }
            return after
        }
    }

    /// What the form for a new customer needs, or for one that is edited: the countries, the resellers, what was left
    /// half filled.
    ///
    /// - Throws: the refusal that would meet the saving anyway, before anything is typed (R8, R16).
    public func accountMaterial(editing customerID: Int64? = nil) throws -> AccountMaterial {
        let moment = clock()
        if store.isReadOnly { throw Refusal.storeIsReadOnly }
        try actor.require(.editCustomers)
        try partner.requireWritable(at: moment)
        let countries = try store.rulebook.countries.read()
        let agreement = Result { () throws(Refusal) in
            try Confirming.mayConfirm(actor, partner, moment)
            guard let template = rule(on: moment.today).preferred else { throw .nothingToConfirm(moment.today) }
            return template
        }
        return try store.read { database in
            AccountMaterial(
                customer: try customerID.map { try require(customer: $0, database) }, countries: countries,
                resellers: try resellers(database), agreement: agreement,
                draft: try customerDraft(of: customerID, database))
        }
    }

    /// Those an indirect provider's customers buy through; none for any other partner.
    private func resellers(_ database: Database) throws -> [Reseller] {
        guard partner.kind == .indirectProvider else { return [] }
        return try Row.fetchAll(
            database, sql: "SELECT id, name, domain, mpn_id FROM reseller WHERE partner_id = ? ORDER BY name, id",
            arguments: [partner.id]
        ).map { Reseller(id: $0["id"], name: $0["name"], domain: $0["domain"], mpnID: $0["mpn_id"]) }
    }
}

// MARK: - Drafts

extension Desk {
    /// Keeps what this user has typed of a new customer (nil), or of one that is edited, in place of what was kept before.
    public func saveCustomerDraft(_ draft: CustomerDraft, customerID: Int64?) throws {
        try write(.editCustomers) { database, moment in
            try database.execute(
                sql: """
                    INSERT INTO customer_draft (partner_id, login, customer_id, content, saved_at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at
                    """,
                arguments: [
                    partner.id, actor.user.login, customerID ?? 0, try Stored.encode(draft),
                    moment.instant.description,
                ])
        }
    }

    public func discardCustomerDraft(customerID: Int64?) throws {
        try write(.editCustomers) { database, _ in try deleteCustomerDraft(of: customerID, database) }
    }

    func deleteCustomerDraft(of customerID: Int64?, _ database: Database) throws {
        try database.execute(
            sql: "DELETE FROM customer_draft WHERE partner_id = ? AND login = ? AND customer_id = ?",
            arguments: [partner.id, actor.user.login, customerID ?? 0])
    }

    private func customerDraft(of customerID: Int64?, _ database: Database) throws -> CustomerDraft? {
        try String.fetchOne(
            database,
            sql: "SELECT content FROM customer_draft WHERE partner_id = ? AND login = ? AND customer_id = ?",
            arguments: [partner.id, actor.user.login, customerID ?? 0]
        ).map { try Stored.decode(CustomerDraft.self, from: $0) }
    }
}
