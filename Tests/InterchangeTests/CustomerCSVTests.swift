import Testing

@testable import Interchange

struct CustomerCSVTests {
    private let english = "Microsoft ID,Company name,Primary domain name,Relationship\r\n"

    @Test(arguments: [
        "Microsoft ID,Company name,Primary domain name,Relationship\n1,Île,ile.fr,Reseller\n",
        "ID Microsoft;Nom;Nom de domaine principal;Relation\n1;Île;ile.fr;Reseller\n",
        "sep=;\nID Microsoft;Nom;Nom de domaine principal;Relation\n1;Île;ile.fr;Reseller\n",
        "\u{FEFF} RELATIONSHIP\u{A0}\tprimary_domain\tCompany\ttenantId\nReseller\tile.fr\tÎle\t1\n",
    ])
    func theDashboardsExportInEitherLanguage(text: String) throws {
        for size in 1...text.utf8.count {
            let rows = try events(in: text, chunkSize: size)
            let line = text.hasPrefix("sep") ? 3 : 2
            let row = CustomerRow(
                line: line, tenantID: "1", companyName: "Île", domain: "ile.fr", relationship: "Reseller")
            #expect(rows == [.row(row)], "chunks of \(size)")
        }
    }

    @Test func thePrimaryContactIsReadWhereThereIsOne() throws {
        let text = """
            tenant_id,company,domain,country,first_name,last_name,email,phone,agreement_status,agreement_date,Notes
            1,Contoso,contoso.com,FR,Åsa,Björn,asa@contoso.com,+33 1,Signed,2019-01-01,x
            2,Fabrikam,fabrikam.com,,,,,,,,
            """
        var file = try CustomerFile(bytes: Array(text.utf8))
        let first = try file.next()
        let second = try file.next()
        #expect(
            first
                == .row(
                    CustomerRow(
                        line: 2, tenantID: "1", companyName: "Contoso", domain: "contoso.com", country: "FR",
                        firstName: "Åsa", lastName: "Björn", email: "asa@contoso.com", phone: "+33 1")))
        #expect(
            second == .row(CustomerRow(line: 3, tenantID: "2", companyName: "Fabrikam", domain: "fabrikam.com")))
        let notes = file.notes
        #expect(notes.ignoredColumns == ["Notes"])
        #expect(notes.acceptanceColumns == ["agreement_status", "agreement_date"])
        #expect(file.format == .csv(.comma))
        #expect(file.totalBytes == text.utf8.count)
        let reached = file.bytesRead
        #expect(reached == text.utf8.count)
    }

    @Test func aPlainNomBesideASociétéIsTheContacts() throws {
        let text = " \t \n;;\nID Microsoft;Nom;Prénom;Société;Domaine\n1;Dubois;Léa;Île;ile.fr\n"
        let row = CustomerRow(
            line: 4, tenantID: "1", companyName: "Île", domain: "ile.fr", firstName: "Léa", lastName: "Dubois")
        #expect(try events(in: text) == [.row(row)])
    }

    @Test func rowsThatAreNoneAndRowsThatAreWrong() throws {
        let text = english + "1,A,a.com,Reseller\r\n\r\n,,,\r\n  \r\n2,B,b.com\r\n3,\"C,c.com,x\r\n4,D,d.com,\r\n"
        #expect(
            try events(in: text) == [
                .row(CustomerRow(line: 2, tenantID: "1", companyName: "A", domain: "a.com", relationship: "Reseller")),
                .bad(line: 6, problem: .raggedRow(expected: 4, found: 3)),
                .bad(line: 7, problem: .unclosedQuote),
                .row(CustomerRow(line: 8, tenantID: "4", companyName: "D", domain: "d.com")),
            ])
    }

    @Test(arguments: [
        ("", InterchangeError.empty),
        (" \n\t\r\n", .empty),
        ("sep=;\n", .empty),
        ("Name,Phone\n", .missingColumns(missing: [.tenantID, .companyName, .domain], found: ["Name", "Phone"])),
        ("ID Microsoft;Nom;x\n", .missingColumns(missing: [.domain], found: ["ID Microsoft", "Nom", "x"])),
        (
            "Microsoft ID,tenant id,Company,Domain\n",
            .ambiguousColumn(.tenantID, names: ["Microsoft ID", "tenant id"])
        ),
        ("\"a\"b,c\n", .brokenHeader(line: 1, problem: .textAfterQuote(column: 1))),
        ("\u{1B}[31m,b\n", .missingColumns(missing: [.tenantID, .companyName, .domain], found: ["\u{1B}[31m", "b"])),
    ])
    func aFileThatCannotBeUsed(text: String, error: InterchangeError) {
        #expect(throws: error) { try events(in: text) }
    }

    @Test(arguments: [
        "Agreement date", "Date agreed", "dateAgreed", "Date d'acceptation", "Date d’acceptation du contrat",
        "Agreement status", "Statut du contrat", "MCA", "MCA accepted", "Agreement type", "Type d'accord",
        "Template ID",
        "templateId", "Signer first name", "Prénom du signataire", "Signed by", "Signé le", "Signed", "agreement_date",
        "Acceptance", "Accepté par", "Customer consent", "Confirmation date", "ID du modèle", "agreements",
    ])
    func tellsOfAnAcceptance(name: String) {
        #expect(AcceptanceColumn.isNamed(name))
        #expect(CustomerColumn(named: name) == nil)
    }

    @Test(arguments: [
        "Type", "Date", "Status", "Statut", "Notes", "Signed up", "Reseller", "Company name", "Nom", "Relation",
        "Email",
        "Prénom", "Nom de famille", "Country", "Accordion", "Contractor", "Modèle de vente", "",
    ])
    func tellsOfNoAcceptance(name: String) {
        #expect(!AcceptanceColumn.isNamed(name))
    }

    @Test(arguments: [
        ("ID MICROSOFT", CustomerColumn.tenantID), ("Raison sociale", .companyName), ("nom", .companyName),
        ("Nom de famille", .lastName), ("PRÉNOM", .firstName), ("Pre\u{301}nom", .firstName), ("Pays/Région", .country),
        ("adresse  e-mail", .email), ("Téléphone", .phone), ("Relationship to partner", .relationship),
        ("Domaine", .domain),
    ])
    func understandsTheName(name: String, column: CustomerColumn) {
        #expect(CustomerColumn(named: name) == column)
    }
}
