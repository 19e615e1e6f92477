import Core
import Foundation
import GRDB
import Testing

@testable import Persistence

/// A store as the first version wrote it is brought up to date with everything it holds.
@Suite struct MigrationTests {
    private let cloud = "998b88de-aa99-4388-a42c-1b3517d49490"
    private let customer = "117a77b0-9360-443b-8795-c6dedc750cf9"

    /// Three customers: confirmed for both agreements, withdrawn, and never confirmed.
    private func firstVersion(at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try Schema.migrate(queue, to: 1)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO partner VALUES (1, '\(tenant(1))', 'Contoso', 'direct-bill', 'public', 'sandbox', NULL, 0);
                    INSERT INTO user VALUES (1, 'ada', 'Ada Admin', 'global-admin', NULL);
                    INSERT INTO standing VALUES (1, '\(customer) \(cloud)', 0), (2, '', 1);
                    """)
            for (number, name) in ["Adatum", "Fabrikam", "Litware"].enumerated() {
                let text = SearchText.fold(name)
                try database.execute(
                    sql: """
                        INSERT INTO customer (id, partner_id, position, standing_id, tenant_id, company_name, domain)
                        VALUES (?, 1, ?, ?, ?, ?, ?);
                        INSERT INTO search VALUES (?, ?);
                        """,
                    arguments: [
                        number + 1, 1 << 44 + 64 * (number + 1), [1, 2, 0][number], tenant(100 + number).description,
                        name, "\(text).example", 1 << 44 + 64 * (number + 1), text,
                    ])
            }
            try database.execute(sql: "INSERT INTO search_index (search_index) VALUES ('rebuild')")
            for (id, template, type, agreed, at) in [
                (1, cloud, "MicrosoftCloudAgreement", "2018-11-30", "2018-12-01"),
                (1, customer, "MicrosoftCustomerAgreement", "2020-01-05", "2020-01-06"),
                (2, cloud, "MicrosoftCloudAgreement", "2019-03-03", "2019-03-04"),
            ] {
                try database.execute(
                    sql: """
                        INSERT INTO confirmation (partner_id, customer_id, template_id, type, date_agreed, first_name,
                            last_name, email, confirmed_by, confirmed_at, channel)
                        VALUES (1, ?, ?, ?, ?, 'Ana', 'Bowman', 'ana@customer.example', 'ada', ?, 'dashboard')
                        """, arguments: [id, template, type, agreed, "\(at)T10:00:00.000Z"])
            }
            try database.execute(
                sql: """
                    INSERT INTO withdrawal (partner_id, customer_id, reason, withdrawn_by, withdrawn_at)
                    VALUES (1, 2, 'left', 'ada', '2019-06-01T10:00:00.000Z');
                    INSERT INTO standing_change VALUES (1, '0000-00-00', 0, 3), (1, '2018-12-01', 0, -1),
                        (1, '2020-01-06', 1, 1), (1, '2019-06-01', 2, 1);
                    """)
        }
        try queue.close()
    }

    @Test func everythingIsStillThere() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "partner-desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            // A folder that is already gone is just as well.
            try? FileManager.default.removeItem(at: folder)
        }
        let path = folder.appending(path: "desk.sqlite").path
        try firstVersion(at: path)
        var updates = 0
        let store = try Store(path: path, rulebook: TestDesk.rulebook) { updates += 1 }
        #expect(updates == 1)
        let partner = try #require(try store.partners().first)
        let user = try store.user(login: "ada", of: partner)
        #expect(!user.isDesignated)

        func desk(on date: String) -> Desk {
            Desk(store: store, partner: partner, actor: Actor(user: user, systemLogin: "ada")) {
                Moment(now: Instant(day: TestDesk.today), asOf: date == "2026-11-23" ? nil : day(date))
            }
        }
        func rows(on date: String, _ query: CustomerQuery = CustomerQuery()) throws -> [CustomerRow] {
            let page = try desk(on: date).customers(query, .start, limit: 10)
            return page.rows
        }
        #expect(try rows(on: "2026-11-23").map(\.state) == [.confirmed, .withdrawn, .toConfirm])
        #expect(try rows(on: "2018-12-01").map(\.state) == [.confirmed, .toConfirm, .toConfirm])
        #expect(try rows(on: "2019-04-01").map(\.state) == [.confirmed, .confirmed, .toConfirm])
        #expect(try desk(on: "2018-11-30").counts() == StateCounts([.toConfirm: 3]))
        #expect(try desk(on: "2018-12-01").counts()[.toConfirm] == 2)
        #expect(try rows(on: "2019-04-01", CustomerQuery(states: [.confirmed])).map(\.id) == [1, 2])
        #expect(try rows(on: "2026-11-23", CustomerQuery(text: "ware")).map(\.id) == [3])
        #expect(try rows(on: "2026-11-23").map(\.dateAgreed) == [day("2020-01-05"), nil, nil])
        var byDate = CustomerQuery()
        byDate.order = .dateAgreed
        #expect(try rows(on: "2026-11-23", byDate).map(\.id).first == 1)
        store.close()
        let again = try Store(path: path, rulebook: TestDesk.rulebook) { updates += 1 }
        again.close()
        let new = try Store(path: path + ".new", rulebook: TestDesk.rulebook) { updates += 1 }
        new.close()
        #expect(updates == 1)
        #expect(try Store(path: path, rulebook: TestDesk.rulebook, readOnly: true).partners() == [partner])
    }
}
