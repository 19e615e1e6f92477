import Core
import GRDB

extension Store {
    /// Fills an empty store with the sample partner: its people, resellers, customers and all that happened with them.
    ///
    /// Everything goes in as one transaction. Whoever runs the program becomes a global admin of the sample.
    public func seedSample(_ tables: SampleTables, systemLogin: String, name: String, at moment: Moment) throws
        -> Partner
    {
        let row = try TableRow.rows(of: tables.partner, columns: 6)[0]
        guard let tenantID = TenantID(row[0]), let kind = PartnerKind(rawValue: row[3]),
            let cloud = Cloud(rawValue: row[4]), let environment = Environment(rawValue: row[5])
        else { throw row.problem(column: 1) }
        let setup = PartnerSetup(
            name: row[1], tenantID: tenantID, kind: kind, cloud: cloud, environment: environment, domain: row[2],
            adminLogin: systemLogin, adminName: name)
        let events = try SampleEvent.events(in: tables.stories, rulebook: rulebook)
        return try write { database in
            let partner = try setUp(setup, isSample: true, systemLogin: systemLogin, at: moment, database)
            let seeding = Seeding(
                store: self, partner: partner, systemLogin: systemLogin, moment: moment, database: database)
            try seeding.addUsers(tables.users)
            try seeding.addCustomers(tables.customers, resellers: tables.resellers)
            try seeding.tell(events)
            return partner
        }
    }
}

/// One filling of a store with sample data, inside its transaction.
private struct Seeding {
    let store: Store
    let partner: Partner
    let systemLogin: String
    let moment: Moment
    let database: Database

    func addUsers(_ table: String) throws {
        for row in try TableRow.rows(of: table, columns: 3) where row[0] != systemLogin {
            guard let role = Role(rawValue: row[2]) else { throw row.problem(column: 3) }
            try Store.insert(User(login: row[0], name: row[1], role: role), partner: partner.id, database)
        }
    }

    /// Who sold what the stories tell of.
    private func seller() throws -> String {
        try String.fetchOne(
            database, sql: "SELECT login FROM user WHERE partner_id = ? AND role = ? ORDER BY login",
            arguments: [partner.id, Role.salesAgent.rawValue]) ?? systemLogin
    }

    func addCustomers(_ table: String, resellers: String) throws {
        var resellerIDs: [String: Int64] = [:]
        for row in try TableRow.rows(of: resellers, columns: 4) {
            try database.execute(
                sql: "INSERT INTO reseller (partner_id, name, domain, mpn_id) VALUES (?, ?, ?, ?)",
                arguments: [partner.id, row[1], row[2], row[3]])
            resellerIDs[row[0]] = database.lastInsertedRowID
        }
        let rows = try TableRow.rows(of: table, columns: 10)
        let staging = try CustomerStaging(database, partner: partner.id)
        for row in rows {
            var facts = try CustomerFacts(
                checking: row[0], companyName: row[1], domain: row[2], relationship: "Reseller", country: row[4],
                contact: Contact(firstName: row[5], lastName: row[6], email: row[7], phone: row[8]))
            facts.otherDomains = row[3].isEmpty ? [] : [row[3]]
            try staging.add(facts, line: row.line)
        }
        _ = try staging.settle { _, _ in }
        try staging.apply(as: desk(as: systemLogin), at: moment)
        for row in rows {
            try database.execute(
                sql: "UPDATE customer SET reseller_id = ? WHERE partner_id = ? AND domain = ?",
                arguments: [resellerIDs[row[9]], partner.id, row[2]])
        }
    }

    func tell(_ events: [SampleEvent]) throws {
        for (index, event) in events.enumerated() {
            // Through the working day, so that no two happen at the same time.
            let time = Int64(7 * 3600 + index * 97 % (10 * 3600)) * 1000
            let then = event.day.map { Moment(now: Instant(day: $0, millisecondOfDay: time), asOf: $0) } ?? moment
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM customer WHERE partner_id = ? AND domain = ?",
                arguments: [partner.id, event.domain])
            guard let id else { throw Refusal.noSuchCustomer(event.domain) }
            try tell(event, customer: id, then)
        }
        try deliver(events)
    }

    /// One file of what resellers gathered.
    private func deliver(_ events: [SampleEvent]) throws {
        let desk = try desk(as: systemLogin)
        guard let template = desk.rule(on: moment.today).preferred else { return }
        try desk.collect(from: "deliveries.csv", deliverer: nil, template, database, moment) { collecting in
            for (index, event) in events.enumerated() {
                guard case .delivered(let date, let email) = event.kind else { continue }
                let contact = try Row.fetchOne(
                    database,
                    sql: "SELECT first_name, last_name, email FROM customer WHERE partner_id = ? AND domain = ?",
                    arguments: [partner.id, event.domain])
                try collecting.take(line: index, order: nil) { column in
                    switch column {
                    case .domain: event.domain
                    case .date: date
                    case .firstName: contact?["first_name"] ?? ""
                    case .lastName: contact?["last_name"] ?? ""
                    case .email: email ?? contact?["email"] ?? ""
                    case .customer, .tenantID, .phone, .type: ""
                    }
                }
            }
        }
    }

    private func tell(_ event: SampleEvent, customer id: Int64, _ then: Moment) throws {
        switch event.kind {
        case .delivered: break
        case .waits(let line):
            let desk = try desk(as: seller())
            let customer = try desk.require(customer: id, database)
            if let refusal = try desk.gateRefusal(.purchase, customer, false, database, then) {
                try desk.keepWaiting(Cart(customerID: id, lines: [line]), refusal, database, then)
            }
        case .confirmed(let template, let login):
            let desk = try desk(as: login)
            let contact = try desk.require(customer: id, database).contact
            guard let contact else { throw Refusal.noSuchCustomer(event.domain) }
            let request = ConfirmationRequest(
                customerID: id, acceptance: Acceptance(dateAgreed: then.today, person: contact), templateID: template)
            _ = try desk.record(request, in: database, at: then)
        case .withdrawn(let login):
            _ = try desk(as: login).withdraw(
                customerID: id, reason: "The customer ended the contract", database, then)
        case .bought(let offer, let seats, let status):
            let line = OrderLine(offerID: offer.id, seats: seats)
            let desk = try desk(as: seller())
            let order = try desk.insertOrder(of: Cart(customerID: id, lines: [line]), customer: id, database, then)
            try database.execute(
                sql: """
                    UPDATE subscription SET status = ?, ends_on = ?, auto_renews = ? WHERE order_id = ?
                    """,
                arguments: [
                    status.rawValue, nextRenewal(of: offer, boughtOn: then.today).description, status == .active,
                    order.id,
                ])
        }
    }

    /// A subscription that renewed itself year after year ends its present term after today.
    private func nextRenewal(of offer: Offer, boughtOn day: Day) -> Day {
        var end = offer.termEnd(from: day)
        while end <= moment.today { end = offer.termEnd(from: end) }
        return end
    }

    private func desk(as login: String) throws -> Desk {
        guard let user = try User.fetch(database, login: login, partner: partner.id) else {
            throw Refusal.unknownUser(login: login)
        }
        let moment = moment
        return Desk(store: store, partner: partner, actor: Actor(user: user, systemLogin: systemLogin)) { moment }
    }
}
