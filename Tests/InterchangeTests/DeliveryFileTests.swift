import Testing

@testable import Interchange

@Suite struct DeliveryFileTests {
    private func rows(_ text: String, chunkSize: Int = 1 << 18) throws -> [DeliveryFileEvent] {
        var file = try DeliveryFile(ByteSource(bytes: Array(text.utf8), chunkSize: chunkSize))
        var events: [DeliveryFileEvent] = []
        while let event = try file.next() { events.append(event) }
        return events
    }

    @Test(arguments: [
        "customer,date,first name,last name,email,phone\nile.fr,2026-11-20,Léa,Dubois,lea@ile.fr,1\n",
        "Client;Prénom;Nom;Adresse e-mail;Date d'acceptation;Téléphone\nile.fr;Léa;Dubois;lea@ile.fr;2026-11-20;1\n",
        "sep=;\nPhone;E-mail;LAST_NAME;FirstName;dateAgreed;Customer\n1;lea@ile.fr;Dubois;Léa;2026-11-20;ile.fr\n",
    ])
    func ourOwnColumnsInEitherLanguageAndAnyOrder(text: String) throws {
        for size in [1, 7, 4096] {
            let events = try rows(text, chunkSize: size)
            guard events.count == 1, case .row(let row) = events[0] else {
                Issue.record("\(events)")
                return
            }
            let columns: [DeliveryColumn] = [.customer, .date, .firstName, .lastName, .email, .phone]
            #expect(columns.map { row[$0] } == ["ile.fr", "2026-11-20", "Léa", "Dubois", "lea@ile.fr", "1"])
            #expect(row[.type] == "" && row[.tenantID] == "")
        }
    }

    @Test(arguments: ["", ",Type"])
    func theColumnsOfMicrosoftsSample(type: String) throws {
        let text = "TenantId,Domain,Date,First Name,Last Name,Phone,Email\(type)\n1,a.com,2026-01-31,A,B,2,a@a.com"
        let cell = type.isEmpty ? "" : ",MicrosoftCustomerAgreement"
        guard case .row(let row)? = try rows(text + cell).first else {
            Issue.record("no row")
            return
        }
        #expect(row[.tenantID] == "1")
        #expect(row[.domain] == "a.com")
        #expect(row[.type] == String(cell.dropFirst()))
    }

    @Test func aRowThatCannotBeReadCostsItself() throws {
        let header = "customer,date,first name,last name,email\n"
        let events = try rows(header + "a,b\n\n\"x,,,,\na.com,,A,B,c@a.com\n")
        #expect(events[0] == .bad(line: 2, problem: .raggedRow(expected: 5, found: 2)))
        #expect(events.count == 3)
        guard case .row(let row)? = events.last else {
            Issue.record("\(events)")
            return
        }
        #expect(row.line == 5)
    }

    @Test func aHeaderThatIsNone() throws {
        #expect(throws: InterchangeError.empty) { _ = try DeliveryFile(bytes: []) }
        #expect(
            throws: InterchangeError.missingDeliveryColumns(
                missing: [.customer, .email], found: ["date", "first name", "last name"])
        ) { _ = try DeliveryFile(bytes: Array("date,first name,last name\n".utf8)) }
        #expect(throws: InterchangeError.ambiguousDeliveryColumn(.date, names: ["Date", "Agreed on"])) {
            _ = try DeliveryFile(bytes: Array("Customer,Date,Agreed on,first name,last name,email\n".utf8))
        }
        let file = try DeliveryFile(bytes: Array("Line,Reason,Client,date,prénom,nom,courriel\n".utf8))
        #expect(file.ignoredColumns == ["Line", "Reason"])
    }
}
