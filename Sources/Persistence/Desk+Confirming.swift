import Core
import GRDB

extension Desk {
    /// Records one confirmation: the row, the customer's standing, the activity, and the end of its draft, if it has
    /// one, and of what was delivered, all or nothing. When this returns, it survives a power cut.
    ///
    /// - Throws: `Refusal` by R4–R11, R16, R19; `StoreProblem`.
    public func recordConfirmation(_ request: ConfirmationRequest) throws -> Confirmation {
        try write(.confirm) { database, moment in try record(request, in: database, at: moment) }
    }

    /// What `recordConfirmation` does, as a part of a larger transaction.
    func record(_ request: ConfirmationRequest, in database: Database, at moment: Moment) throws -> Confirmation {
        let customer = try require(customer: request.customerID, database)
        let history = try AgreementHistory.fetchAll(database, customer: customer.id)
        let known = history.recorded(by: moment.today)
        let template = try decide(request, for: customer, known, database, moment)
        let confirmation = try insert(request, template, database, moment)
        try countConfirmation(on: moment.today, database)
        try Standings.update(
            customer: customer.id, partner: partner.id, from: history,
            to: AgreementHistory(
                confirmations: history.confirmations + [confirmation], withdrawals: history.withdrawals,
                retractions: history.retractions), calendar: calendar, database)
        if request.endsDraft { try deleteDraft(of: customer.id, database) }
        let previous = known.inForce.first { $0.type == template.type }
        let delivered = try endDelivery(with: confirmation, database)
        try record(activity(confirmation, previous, request, delivered), in: database, at: moment)
        return confirmation
    }

    /// Whoever recorded what is in the way is named as people know them, not by the login.
    private func decide(
        _ request: ConfirmationRequest, for customer: Customer, _ known: AgreementHistory, _ database: Database,
        _ moment: Moment
    ) throws -> AgreementTemplate {
        do throws(Refusal) {
            return try Confirming.decide(
                request, by: actor, for: customer, of: partner, history: known, at: moment, calendar: calendar)
        } catch {
            throw error.named(by: try userNames(database))
        }
    }

    private func insert(
        _ request: ConfirmationRequest, _ template: AgreementTemplate, _ database: Database, _ moment: Moment
    ) throws -> Confirmation {
        let person = request.acceptance.person
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO confirmation (partner_id, customer_id, template_id, type, date_agreed, first_name,
                    last_name, email, phone, confirmed_by, on_behalf_of, confirmed_at, channel)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            partner.id, request.customerID, template.id, template.type.rawValue,
            request.acceptance.dateAgreed.description, person.firstName, person.lastName, person.email,
            person.phone, actor.user.login, request.onBehalfOf, moment.instant.description,
            request.channel.rawValue,
        ])
        return Confirmation(
            id: database.lastInsertedRowID, customerID: request.customerID, templateID: template.id,
            type: template.type, acceptance: request.acceptance, confirmedBy: actor.user.login,
            onBehalfOf: request.onBehalfOf, confirmedAt: moment.instant, channel: request.channel)
    }

    private func activity(
        _ confirmation: Confirmation, _ previous: Confirmation?, _ request: ConfirmationRequest,
        _ delivered: [String: String]
    ) -> Activity {
        var detail = ["type": confirmation.type.rawValue, "new": confirmation.acceptance.logged]
        detail["old"] = previous?.acceptance.logged
        detail["channel"] = confirmation.channel.rawValue
        detail["onBehalfOf"] = confirmation.onBehalfOf
        if request.personIsCustomers { detail["personIsCustomers"] = "yes (R6)" }
        detail.merge(delivered) { $1 }
        return Activity(.confirmed, customer: confirmation.customerID, detail)
    }

    /// What the form needs: who is the contact, what is in force, what was left half filled.
    ///
    /// - Throws: the refusal that would meet the confirmation anyway, before anything is typed (R7, R8, R16, R19).
    public func formMaterial(customerID: Int64) throws -> FormMaterial {
        let moment = clock()
        if store.isReadOnly { throw Refusal.storeIsReadOnly }
        try Confirming.mayConfirm(actor, partner, moment)
        guard let template = rule(on: moment.today).preferred else { throw Refusal.nothingToConfirm(moment.today) }
        return try store.read { database in
            let customer = try require(customer: customerID, database)
            let history = try AgreementHistory.fetch(database, customer: customerID, by: moment.today)
            let inForce = history.inForce.first { $0.type == template.type }
            let contact = [customer.contact].compactMap { $0 }
            let by = try inForce.flatMap { try userNames(database)[$0.confirmedBy] }
            return FormMaterial(
                customer: customer, template: template, inForce: inForce, draft: try draft(customerID, database),
                last: try lastPerson(database), confirmedByName: by,
                people: contact + history.people.filter { !contact.contains($0) },
                delivery: try delivery(customerID, for: template.type, on: moment.today, database))
        }
    }

    private func lastPerson(_ database: Database) throws -> AcceptanceForm? {
        guard let acceptance = try lastConfirmation(database)?.acceptance else { return nil }
        var form = AcceptanceForm(contact: acceptance.person)
        form.dateAgreed = acceptance.dateAgreed.description
        return form
    }

    func require(customer id: Int64, _ database: Database) throws -> Customer {
        guard let customer = try Customer.fetch(database, id: id, partner: partner.id) else {
            throw Refusal.noSuchCustomer(String(id))
        }
        return customer
    }
}

extension Acceptance {
    /// As the activity log keeps it.
    var logged: String {
        [dateAgreed.description, person.fullName, person.email, person.phone].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
