import Core
import Foundation
import GRDB
import Resources
import Testing

@testable import Persistence

@Suite struct StoreTests {
    /// The file by a connection of its own, as another program would open it.
    private func other(_ test: TestDesk) throws -> DatabaseQueue {
        try DatabaseQueue(path: test.store.path)
    }

    @Test func theFileIsItsOwnersAlone() throws {
        let test = try TestDesk()
        try test.add("Tailwind Traders")
        let manager = FileManager.default
        #expect(try manager.attributesOfItem(atPath: test.folder.path)[.posixPermissions] as? Int == 0o700)
        for name in try manager.contentsOfDirectory(atPath: test.folder.path) {
            let path = test.folder.appending(path: name).path
            #expect(try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test func whatIsCommittedSurvivesAPowerCut() throws {
        let test = try TestDesk()
        let settings = try test.store.read { database in
            try ["journal_mode", "synchronous", "foreign_keys"].map {
                try String.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        // 2 is FULL.
        #expect(settings == ["wal", "2", "1"])
    }

    @Test func aNewerStoreIsLeftAlone() throws {
        let test = try TestDesk()
        try other(test).write { try $0.execute(sql: "PRAGMA user_version = 999") }
        #expect(throws: StoreProblem.newer(path: test.store.path)) {
            try Store(path: test.store.path, rulebook: TestDesk.rulebook)
        }
        #expect(try other(test).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 999)
    }

    @Test func anOlderStoreIsNotOpenedToBeReadOnly() throws {
        let test = try TestDesk()
        try other(test).write { try $0.execute(sql: "PRAGMA user_version = 1") }
        #expect(throws: StoreProblem.older(path: test.store.path)) {
            try Store(path: test.store.path, rulebook: TestDesk.rulebook, readOnly: true)
        }
    }

    @Test func anotherProgramsFileIsLeftAlone() throws {
        let test = try TestDesk()
        let path = test.folder.appending(path: "other.sqlite").path
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE theirs (a)") }
        #expect(throws: StoreProblem.notAStore(path: path)) { try Store(path: path, rulebook: TestDesk.rulebook) }
        let text = test.folder.appending(path: "text.sqlite")
        try Data("not a database, but long enough to be taken for one by its size alone".utf8).write(to: text)
        #expect(throws: StoreProblem.notAStore(path: text.path)) {
            try Store(path: text.path, rulebook: TestDesk.rulebook)
        }
        #expect(try String(contentsOf: text, encoding: .utf8).hasPrefix("not a database"))
    }

    @Test func whatCannotBeOpenedSaysSo() throws {
        let test = try TestDesk()
        let inFile = test.store.path + "/desk.sqlite"
        #expect(throws: StoreProblem.self) { try Store(path: inFile, rulebook: TestDesk.rulebook) }
        let missing = test.folder.appending(path: "none.sqlite").path
        #expect(throws: StoreProblem.missing(path: missing)) {
            try Store(path: missing, rulebook: TestDesk.rulebook, readOnly: true)
        }
        #expect(!FileManager.default.fileExists(atPath: missing))
    }

    @Test func openedReadOnlyItChangesNothing() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let store = try Store(path: test.store.path, rulebook: TestDesk.rulebook, readOnly: true)
        let desk = Desk(store: store, partner: test.partner, actor: test.admin) {
            Moment(now: Instant(day: TestDesk.today))
        }
        #expect(throws: Refusal.storeIsReadOnly) { try desk.saveDraft(AcceptanceForm(), customerID: id) }
        #expect(throws: Refusal.storeIsReadOnly) { try desk.formMaterial(customerID: id) }
        #expect(try desk.answer(customerID: id).customer.companyName == "Tailwind Traders")
    }

    /// R10, by the schema itself: not even SQL from elsewhere alters what was recorded.
    @Test(arguments: ["confirmation", "withdrawal", "activity"])
    func r10(table: String) throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        try test.desk().withdraw(customerID: id, reason: "left")
        let queue = try other(test)
        for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET partner_id = partner_id"] {
            let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
            #expect(error?.message?.contains("R10") == true)
        }
    }

    /// R1: everything a confirmation holds comes back as it was given, with who, when and how beside it.
    @Test func r1() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        var request = ConfirmationRequest(
            customerID: id, acceptance: acceptance("2026-11-20", first: "Anaïs 健", phone: "+1 425 555 0119 x7"),
            templateID: customerTemplate, channel: .api)
        request.onBehalfOf = "Joe Designated"
        let recorded = try test.desk().recordConfirmation(request)
        let held = try #require(try test.desk().answer(customerID: id).history.confirmations.first)
        #expect(held == recorded)
        #expect(held.acceptance == request.acceptance && held.type == .customer && held.templateID == customerTemplate)
        #expect(held.confirmedBy == "ada" && held.onBehalfOf == "Joe Designated" && held.channel == .api)
        #expect(held.confirmedAt.description == "2026-11-23T12:00:00.000Z")
    }

    @Test func everyChangeHasItsActivity() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let offer = TestDesk.rulebook.catalogue.offers[0]
        let desk = test.desk()
        try desk.saveCart(Cart(customerID: id, lines: [OrderLine(offerID: offer.id, seats: offer.seats.lowerBound)]))
        _ = try? desk.placeOrder(customerID: id, skipsConfirmation: false)
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        _ = try desk.placeOrder(customerID: id, skipsConfirmation: false)
        let subscription = try #require(try desk.answer(customerID: id).subscriptions.first)
        _ = try desk.changeSeats(subscriptionID: subscription.id, to: offer.seats.lowerBound + 1)
        try desk.withdraw(customerID: id, reason: "left")
        let actions = try other(test).read { try String.fetchAll($0, sql: "SELECT action FROM activity ORDER BY id") }
        #expect(
            actions == [
                "partnerSetUp", "customersImported", "orderRefused", "confirmed", "orderPlaced", "seatsChanged",
                "withdrawn",
            ])
    }

    @Test func aDraftIsKeptUntilItsConfirmation() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        var form = AcceptanceForm(contact: nil)
        form.firstName = "Ana\u{301}"
        form.email = "half@"
        try test.desk().saveDraft(form, customerID: id)
        #expect(try test.desk().formMaterial(customerID: id).draft == form)
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(
                customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate, endsDraft: true))
        let material = try test.desk().formMaterial(customerID: id)
        #expect(material.draft == nil)
        #expect(material.inForce?.acceptance == acceptance("2026-11-20"))
        #expect(material.confirmedByName == "Ada Admin")
        #expect(material.last?.email == "ana@customer.example")
    }

    /// With no room left, SQLite says that it cannot open what it needs beside the store.
    @Test(arguments: [ResultCode.SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_FULL])
    func aFullDiskIsCalledOne(code: ResultCode) {
        let error = DatabaseError(resultCode: code, message: "disk I/O error")
        #expect(StoreProblem(error, path: "/x", isDiskFull: true) == .diskFull(path: "/x"))
        let other: StoreProblem =
            code == .SQLITE_FULL ? .diskFull(path: "/x") : .cannotOpen(path: "/x", reason: "disk I/O error")
        #expect(StoreProblem(error, path: "/x", isDiskFull: false) == other)
        #expect(!StoreProblem.isDiskFull(beside: FileManager.default.temporaryDirectory.appending(path: "x").path))
    }

    @Test func aDraftThatHasNoRoomIsAFullDisk() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        try test.store.writer.inDatabase {
            let pages = try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0
            try $0.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let form = AcceptanceForm(firstName: String(repeating: "A", count: 20_000))
        #expect(throws: StoreProblem.diskFull(path: test.store.path)) {
            try test.desk().saveDraft(form, customerID: id)
        }
        #expect(try test.desk().formMaterial(customerID: id).draft == nil)
    }

    /// The same user's command knows nothing of what stands half filled in the form.
    @Test func aConfirmationWithoutADraftLeavesTheFormsAlone() throws {
        let test = try TestDesk()
        let id = try test.add("Tailwind Traders")[0]
        let form = AcceptanceForm(dateAgreed: "2026-11-2", firstName: "Noor")
        try test.desk().saveDraft(form, customerID: id)
        _ = try test.desk().recordConfirmation(
            ConfirmationRequest(customerID: id, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        #expect(try test.desk().formMaterial(customerID: id).draft == form)
    }

    @Test func theSampleIsAsItsStoriesTell() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "partner-desk-\(UUID().uuidString)")
        // A folder that is already gone is just as well.
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try Store(path: folder.appending(path: "sample.sqlite").path, rulebook: TestDesk.rulebook)
        let moment = Moment(now: Instant(day: TestDesk.today))
        let partner = try store.seedSample(
            SampleTables(
                partner: Embedded.samplePartner, users: Embedded.sampleUsers, resellers: Embedded.sampleResellers,
                customers: Embedded.sampleCustomers, stories: Embedded.sampleStories),
            systemLogin: "someone", name: "Some One", at: moment)
        #expect(partner.isSample && partner.environment == .sandbox)
        let actor = Actor(user: try store.user(login: "someone", of: partner), systemLogin: "someone")
        let desk = Desk(store: store, partner: partner, actor: actor) { moment }
        let counts = try desk.counts()
        #expect(counts[.confirmed] == 120 && counts[.toConfirm] == 40 && counts[.outdated] == 26)
        #expect(counts[.withdrawn] == 14)
        let tailwind = try desk.answer(customerID: try desk.find("tailwind"))
        #expect(tailwind.state == .toConfirm && tailwind.customer.contact?.fullName == "Ana Bowman")
        #expect(tailwind.customer.reseller != nil && !tailwind.subscriptions.isEmpty)
        #expect(try store.user(login: "mdurand", of: partner).role == .salesAgent)
        let sizes = try desk.queueSizes()
        #expect(sizes[.cart] == 2 && sizes.collected == 3)
        var flaws: [Bool] = []
        try desk.forEachDelivery { entry in
            #expect(entry.delivery.deliverer.name != "deliveries.csv", "each customer has a reseller who delivered it")
            flaws.append(entry.delivery.flaws(today: TestDesk.today, order: .dayFirst).isEmpty)
        }
        #expect(flaws.count == 3 && flaws.filter { !$0 }.count == 1)
    }
}
