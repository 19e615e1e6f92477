import Core
import GRDB

extension Desk {
    /// Why this user cannot collect here and now, before a file is opened: whoever may not confirm has no use for what
    /// is collected (R7, R8, R16, R19).
    @discardableResult
    public func requireCollecting() throws -> AgreementTemplate {
        let moment = clock()
        if store.isReadOnly { throw Refusal.storeIsReadOnly }
        try Confirming.mayConfirm(actor, partner, moment)
        guard let template = rule(on: moment.today).preferred else { throw Refusal.nothingToConfirm(moment.today) }
        return template
    }

    /// Keeps delivered facts until somebody confirms or discards them, as one transaction: all rows that are not
    /// refused, or none, also when the process is killed. Nothing is confirmed by it (R13).
    ///
    /// - Parameters:
    ///   - file: The file's name, for the activity log.
    ///   - deliverer: Who handed them over; nil for each customer's own reseller, or the file.
    ///   - isRehearsal: Counts what would happen and changes nothing.
    ///   - rows: Hands the rows over; what it throws ends the run and leaves no trace.
    public func collect(
        from file: String, deliverer: String?, isRehearsal: Bool, rows: (Collecting) throws -> Void
    ) throws -> CollectCounts {
        let template = try requireCollecting()
        var counts = CollectCounts()
        do {
            try write(.confirm) { database, moment in
                counts = try collect(
                    from: file, deliverer: deliverer, template, database, moment, rows: rows)
                if isRehearsal { throw Rehearsed() }
            }
        } catch is Rehearsed {
            return counts
        }
        store.foldLog()
        return counts
    }

    /// The same within a transaction.
    @discardableResult
    func collect(
        from file: String, deliverer: String?, _ template: AgreementTemplate, _ database: Database, _ moment: Moment,
        rows: (Collecting) throws -> Void
    ) throws -> CollectCounts {
        let name = try deliverer.map { try resellerName($0, database) }
        let collecting = Collecting(database, desk: self, at: moment, template: template, source: (file, name))
        try rows(collecting)
        let counts = collecting.counts
        guard counts.added + counts.updated > 0 else { return counts }
        var detail = [
            "file": file, "read": String(counts.read), "added": String(counts.added),
            "updated": String(counts.updated), "unchanged": String(counts.unchanged),
            "refused": String(counts.refused), "type": template.type.rawValue,
        ]
        detail["deliveredBy"] = name
        try record(Activity(.factsCollected, detail), in: database, at: moment)
        return counts
    }

    /// Thrown to roll a rehearsal back.
    private struct Rehearsed: Error {}

    /// The reseller's name as it is on record, where the text is that name or its MPN ID; else the text.
    private func resellerName(_ text: String, _ database: Database) throws -> String {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, mpn_id FROM reseller WHERE partner_id = ?", arguments: [partner.id])
        let wanted = SearchText.fold(text)
        let found = rows.first { SearchText.fold($0["name"]) == wanted || ($0["mpn_id"] as String?) == text }
        return found?["name"] ?? text
    }
}

extension Desk {
    /// Those that wait, the first collected first, a page at a time.
    public func forEachDelivery(_ body: (DeliveryEntry) throws -> Void) throws {
        let today = clock().today
        var last: Int64 = 0
        while true {
            let page = try store.readList { try deliveries(after: last, limit: 500, on: today, $0) }
            for entry in page { try body(entry) }
            guard let next = page.last?.delivery.id else { return }
            last = next
        }
    }

    /// How many wait.
    public func deliveryCount() throws -> Int {
        let tomorrow = clock().today.adding(days: 1).description
        return try store.readList { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM delivery WHERE partner_id = ? AND collected_at < ?",
                arguments: [partner.id, tomorrow]) ?? 0
        }
    }

    /// Drops what was delivered for a customer, unconfirmed; the activity log keeps it.
    ///
    /// - Throws: `Refusal.noSuchDelivery`, also when newer facts took its place.
    @discardableResult
    public func discardDelivery(_ id: Int64) throws -> DeliveryEntry {
        try write(.confirm) { database, moment in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM delivery WHERE id = ? AND partner_id = ?", arguments: [id, partner.id])
            guard let row else { throw Refusal.noSuchDelivery(id) }
            let delivery = try Delivery(row)
            try database.execute(sql: "DELETE FROM delivery WHERE id = ?", arguments: [id])
            try record(
                Activity(
                    .deliveryDiscarded, customer: delivery.customerID,
                    ["deliveredBy": delivery.source, "old": delivery.form.logged, "type": delivery.type.rawValue]),
                in: database, at: moment)
            return try entry(delivery, on: moment.today, database)
        }
    }

    /// What waits for a customer, whenever and for whichever agreement it was collected.
    func delivery(_ customer: Int64, _ database: Database) throws -> Delivery? {
        let statement = try database.cachedStatement(
            sql: "SELECT * FROM delivery WHERE customer_id = ? AND partner_id = ?")
        return try Row.fetchOne(statement, arguments: [customer, partner.id]).map(Delivery.init)
    }

    /// What waits for a customer as of a day and can be confirmed by this agreement.
    func delivery(
        _ customer: Int64, for type: AgreementType, on today: Day, _ database: Database
    ) throws -> Delivery? {
        try delivery(customer, database).flatMap { $0.type == type && $0.collectedAt.day <= today ? $0 : nil }
    }

    /// Ends what waits for a customer, because a confirmation answers it; gives what the log says about that. It is set
    /// aside, for the confirmation may be taken back.
    func endDelivery(with confirmation: Confirmation, _ database: Database) throws -> [String: String] {
        guard let waiting = try delivery(confirmation.customerID, database), waiting.type == confirmation.type else {
            return [:]
        }
        try database.execute(
            sql: """
                INSERT INTO answered_delivery (confirmation_id, \(Delivery.columns))
                SELECT :confirmation, \(Delivery.columns) FROM delivery WHERE id = :id;
                DELETE FROM delivery WHERE id = :id
                """, arguments: ["confirmation": confirmation.id, "id": waiting.id])
        var facts = ["deliveredBy": waiting.source]
        // What was delivered otherwise is not lost with the row.
        if waiting.form.logged != confirmation.acceptance.logged { facts["delivered"] = waiting.form.logged }
        return facts
    }

    /// What waits again once a confirmation is taken back: what it answered, unless newer facts wait by now.
    func answeredDelivery(_ confirmation: Confirmation, _ database: Database) throws -> Delivery? {
        guard try delivery(confirmation.customerID, database) == nil else { return nil }
        let sql = "SELECT * FROM answered_delivery WHERE confirmation_id = ? AND partner_id = ?"
        return try Row.fetchOne(database, sql: sql, arguments: [confirmation.id, partner.id]).map(Delivery.init)
    }

    /// Lets it wait again, under its number: it is what everybody saw under that.
    func restoreDelivery(of confirmation: Confirmation, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO delivery (\(Delivery.columns))
                SELECT \(Delivery.columns) FROM answered_delivery WHERE confirmation_id = :confirmation;
                DELETE FROM answered_delivery WHERE confirmation_id = :confirmation
                """, arguments: ["confirmation": confirmation.id])
    }

    private func deliveries(
        after last: Int64, limit: Int, on today: Day, _ database: Database
    ) throws -> [DeliveryEntry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT * FROM delivery WHERE partner_id = ? AND id > ? AND collected_at < ? ORDER BY id LIMIT ?
                """)
        let tomorrow = today.adding(days: 1).description
        return try Row.fetchAll(statement, arguments: [partner.id, last, tomorrow, limit]).map {
            try entry(try Delivery($0), on: today, database)
        }
    }

    private func entry(_ delivery: Delivery, on today: Day, _ database: Database) throws -> DeliveryEntry {
        let history = try AgreementHistory.fetch(database, customer: delivery.customerID, by: today)
        return DeliveryEntry(
            delivery: delivery, customer: try require(customer: delivery.customerID, database),
            state: rule(on: today).state(of: history.standing, in: partner.cloud))
    }
}

extension Delivery {
    init(_ row: Row) throws {
        self.init(
            id: row["id"], customerID: row["customer_id"], type: AgreementType(rawValue: row["type"]),
            form: AcceptanceForm(
                dateAgreed: row["date_agreed"], firstName: row["first_name"], lastName: row["last_name"],
                email: row["email"], phone: row["phone"]),
            deliverer: Deliverer(name: row["deliverer"], file: row["file"], line: row["line"]),
            collectedBy: row["collected_by"], collectedAt: try row.value("collected_at", Instant.init(iso:)))
    }

    fileprivate static let columns = """
        id, partner_id, customer_id, type, date_agreed, first_name, last_name, email, phone, deliverer, file, line,
            collected_by, collected_at
        """

    /// Who and where from, as the activity log keeps it.
    var source: String {
        "\(deliverer.name) (\(deliverer.file):\(deliverer.line), \(collectedAt.day), \(collectedBy))"
    }
}

extension AcceptanceForm {
    /// As the activity log keeps it; the same text as of the acceptance it describes.
    fileprivate var logged: String {
        [dateAgreed, "\(firstName) \(lastName)".trimmed, email, phone].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
