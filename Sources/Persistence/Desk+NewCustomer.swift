import Core
import GRDB

extension Desk {
    /// Adds a customer: its row, its place in the list and the search, the confirmation, the order with its
    /// subscriptions, the activity, and the end of its draft, if it has one, all or nothing.
    ///
    /// - Throws: `Refusal.account` for a tenant id or a domain that another customer has; by R4–R8, R16 and R19 what
    ///   refuses a confirmation; at the gate R20's or R17's refusal (R15). Nothing is added then.
    public func addCustomer(_ new: NewCustomer) throws -> AddedCustomer {
        try write(.editCustomers) { database, moment in
            try requireUnknown(new.facts, database)
            try requireReseller(new.reseller, database)
            let id = try insert(new, database)
            try Standings.add(1, on: Standings.beginning, standing: 0, partner: partner.id, database)
            let customer = try require(customer: id, database)
            try record(Activity(.customerAdded, customer: id, ["new": customer.logged]), in: database, at: moment)
            let confirmation = try confirm(new, customer: id, database, moment)
            let order = try placeFirstOrder(of: new, customer, database, moment)
            if new.endsDraft { try deleteCustomerDraft(of: nil, database) }
            return AddedCustomer(customerID: id, confirmation: confirmation, order: order)
        }
    }

    private func requireUnknown(_ facts: CustomerFacts, _ database: Database) throws {
        for (field, column, value) in [
            (CustomerForm.Field.tenantID, "tenant_id", facts.tenantID.description), (.domain, "domain", facts.domain),
        ] {
            let found = try Int64.fetchOne(
                database, sql: "SELECT id FROM customer WHERE partner_id = ? AND \(column) = ? LIMIT 1",
                arguments: [partner.id, value])
            if let found { throw Refusal.account(.exists(try require(customer: found, database), by: field)) }
        }
    }

    private func requireReseller(_ reseller: Reseller?, _ database: Database) throws {
        guard let reseller else { return }
        let isKnown = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM reseller WHERE id = ? AND partner_id = ?)",
            arguments: [reseller.id, partner.id])
        if isKnown != true { throw Refusal.account(.noSuchReseller(reseller.name)) }
    }

    private func insert(_ new: NewCustomer, _ database: Database) throws -> Int64 {
        let facts = new.facts
        let text = ListOrder.searchText(
            name: facts.companyName, domain: facts.domain, otherDomains: facts.otherDomains, tenantID: facts.tenantID,
            contact: facts.contact, orders: [])
        let position = try SearchIndex.place(for: text, partner: partner.id, database)
        try database.execute(
            sql: """
                INSERT INTO customer (partner_id, position, reseller_id, tenant_id, company_name, domain, other_domains,
                    country, relationship, first_name, last_name, email, phone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                partner.id, position, new.reseller?.id, facts.tenantID.description, facts.companyName, facts.domain,
                facts.otherDomains.joined(separator: " "), facts.country ?? "", facts.relationship ?? "",
                facts.contact?.firstName ?? "", facts.contact?.lastName ?? "", facts.contact?.email ?? "",
                facts.contact?.phone ?? "",
            ])
        let id = database.lastInsertedRowID
        try save(new.address, formerNames: [], customer: id, database)
        try SearchIndex.insert(text, at: position, database)
        return id
    }

    private func confirm(
        _ new: NewCustomer, customer id: Int64, _ database: Database, _ moment: Moment
    ) throws -> Confirmation? {
        guard let acceptance = new.acceptance, let templateID = new.templateID else { return nil }
        return try record(
            ConfirmationRequest(
                customerID: id, acceptance: acceptance, templateID: templateID,
                personIsCustomers: new.personIsCustomers, onBehalfOf: new.onBehalfOf), in: database, at: moment)
    }

    private func placeFirstOrder(
        of new: NewCustomer, _ customer: Customer, _ database: Database, _ moment: Moment
    ) throws -> Order? {
        guard !new.lines.isEmpty else { return nil }
        try actor.require(.order)
        let cart = Cart(customerID: customer.id, lines: new.lines)
        try cart.check(in: store.rulebook.catalogue)
        let refusal = try gateRefusal(
            .purchaseForNewCustomer, customer, new.skipsConfirmation, database, moment)
        if let refusal { throw refusal }
        return try insertOrder(of: cart, customer: customer.id, database, moment)
    }

    /// An address, or names of before, where there are any.
    func save(_ address: Address?, formerNames: [String], customer: Int64, _ database: Database) throws {
        guard address != nil || !formerNames.isEmpty else {
            try database.execute(sql: "DELETE FROM account WHERE customer_id = ?", arguments: [customer])
            return
        }
        try database.execute(
            sql: """
                INSERT OR REPLACE INTO account (customer_id, line1, line2, city, state, postal_code, former_names)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                customer, address?.line1 ?? "", address?.line2 ?? "", address?.city ?? "", address?.state ?? "",
                address?.postalCode ?? "", formerNames.joined(separator: "\n"),
            ])
    }
}

extension Customer {
    /// As the activity log keeps it.
    var logged: String { facts.filter { !$0.isEmpty }.joined(separator: ", ") }

    /// What is different in a customer as it is now, before and after, as the activity log keeps it.
    func loggedChange(to after: Customer) -> [String: String] {
        let changed = zip(facts, after.facts).filter { $0 != $1 }
        func said(_ facts: [String]) -> String {
            let present = facts.filter { !$0.isEmpty }
            return present.isEmpty ? "–" : present.joined(separator: ", ")
        }
        return ["old": said(changed.map(\.0)), "new": said(changed.map(\.1))]
    }

    private var facts: [String] {
        [
            companyName, domain, country, relationship, contact?.fullName ?? "", contact?.email ?? "",
            contact?.phone ?? "", address?.oneLine ?? "", reseller?.name ?? "",
        ]
    }
}
