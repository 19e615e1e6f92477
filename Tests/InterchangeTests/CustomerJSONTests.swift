import Testing

@testable import Interchange

struct CustomerJSONTests {
    static let full = """
        {"id":"1","commerceId":"c",
         "companyProfile":{"tenantId":"t","domain":"contoso.com","companyName":"Contoso","links":{}},
         "billingProfile":{"firstName":"Åsa","lastName":"Bj\\u00f6rn","email":"a@contoso.com","companyName":"Other",
         "defaultAddress":{"country":"SE","city":"Malmö","phoneNumber":"123"}},
         "relationshipToPartner":"reseller","allowDelegatedAccess":true,"associatedPartnerId":"p"}
        """

    static let fullRow = CustomerRow(
        line: 1, tenantID: "t", companyName: "Contoso", domain: "contoso.com", relationship: "reseller", country: "SE",
        firstName: "Åsa", lastName: "Björn", email: "a@contoso.com", phone: "123", associatedPartnerID: "p")

    @Test(arguments: [
        ("[\(full)]", [CustomerFileEvent.row(fullRow)]),
        ("{\"totalCount\":1,\"items\":[\(full)],\"links\":{}}", [.row(fullRow)]),
        (
            "[{\"id\":\"1\",\"companyProfile\":{\"companyName\":null},\"billingProfile\":{\"companyName\":\"B\"}},\n{}]",
            [
                .row(CustomerRow(line: 1, tenantID: "1", companyName: "B", domain: "")),
                .row(CustomerRow(line: 2, tenantID: "", companyName: "", domain: "")),
            ]
        ),
        (
            "[{\"id\":\"1\",\"billingProfile\":{\"phoneNumber\":\"1\",\"email\":\"\",\"defaultAddress\":{\"phoneNumber\":\"2\"}}}]",
            [.row(CustomerRow(line: 1, tenantID: "1", companyName: "", domain: "", phone: "1"))]
        ),
        (
            "[\n{\"id\":1},\n{\"companyProfile\":{\"domain\":[]}},\n{\"companyProfile\":\"x\"},\n{\"id\":\"2\" \"x\":1},\n{\"id\":\"3\"}]",
            [
                .bad(line: 2, problem: .wrongType(path: "id")),
                .bad(line: 3, problem: .wrongType(path: "companyProfile.domain")),
                .bad(line: 4, problem: .wrongType(path: "companyProfile")),
                .bad(line: 5, problem: .malformedItem),
                .row(CustomerRow(line: 6, tenantID: "3", companyName: "", domain: "")),
            ]
        ),
        ("[{\"id\":\"1\"", [.bad(line: 1, problem: .truncated)]),
    ])
    func readsACollection(text: String, expected: [CustomerFileEvent]) throws {
        for size in [1, 2, 3, 5, 16, 1 << 18] {
            #expect(try events(in: text, chunkSize: size) == expected, "chunks of \(size)")
        }
    }

    @Test func whatTellsOfAnAcceptanceIsNoted() throws {
        let text = """
            {"items":[{"id":"1","agreements":[{"dateAgreed":"2019-01-01"}]},{"id":"2","agreements":[],"templateId":"x",
            "attributes":{},"customDomains":[]}],"totalCount":2}
            """
        var file = try CustomerFile(bytes: Array(text.utf8))
        while try file.next() != nil {}
        let notes = file.notes
        #expect(notes.acceptanceColumns == ["agreements", "templateId"])
        #expect(notes.ignoredColumns == [])
        #expect(notes.declaredCount == 2)
        #expect(file.format == .json)
    }

    @Test func whatIsNoCollectionIsRefused() {
        #expect(throws: InterchangeError.noItems) { try events(in: "{\"code\":900,\"description\":\"x\"}") }
    }
}
