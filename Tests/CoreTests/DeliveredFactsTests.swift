import Testing

@testable import Core

/// What a row of delivered facts may say, and what is refused (R2–R4, R13, R16).
@Suite struct DeliveredFactsTests {
    private let templates = [
        AgreementTemplate(id: "1", key: "cloud", type: .cloud, link: "", versionRank: 0),
        AgreementTemplate(id: "2", key: "customer", type: .customer, link: "", versionRank: 0),
    ]
    private static let id = "f6fadfa7-e5c1-4b62-9362-da5cc13da58a"

    private func read(
        _ texts: [DeliveredColumn: String], order: DateOrder? = nil
    ) -> Result<DeliveredFacts, DeliveryProblem> {
        let usual: [DeliveredColumn: String] = [
            .customer: "tailwind.example", .date: "2026-11-20", .firstName: "Ana", .lastName: "Bowman",
            .email: "ana@tailwind.example",
        ]
        return Result { () throws(DeliveryProblem) in
            try DeliveredFacts(
                today: day("2026-11-23"), order: order, templates: templates, template: templates[1]
            ) { texts[$0] ?? usual[$0] ?? "" }
        }
    }

    @Test(arguments: [
        ("2026-11-20", "2026-11-20"), ("20261120", "2026-11-20"), ("20/11/2026", "2026-11-20"),
        ("11/20/2026", "2026-11-20"), ("20.11.26", "2026-11-20"), ("05/05/2026", "2026-05-05"),
        ("20 nov. 2026", "2026-11-20"), ("Nov 3, 2026", "2026-11-03"), ("2026-11-20T09:15:00Z", "2026-11-20"),
        ("11/20/2026 12:00:00 AM", "2026-11-20"),
        // Kept as it is, to be corrected in the form.
        ("", ""), ("soon", "soon"), ("30/02/2026", "30/02/2026"), ("2027-01-01", "2027-01-01"),
    ])
    func aDateWithoutDoubt(text: String, kept: String) throws {
        #expect(try read([.date: text]).get().form.dateAgreed == kept)
    }

    @Test func aDateThatCouldBeTwoDaysIsRefusedUnlessItIsSaidWhichItMeans() throws {
        let problem = DeliveryProblem.ambiguousDate("03/04/2026", day("2026-04-03"), day("2026-03-04"))
        #expect(read([.date: "03/04/2026"]) == .failure(problem))
        #expect(try read([.date: "03/04/2026"], order: .dayFirst).get().form.dateAgreed == "2026-04-03")
        #expect(try read([.date: "03/04/2026"], order: .monthFirst).get().form.dateAgreed == "2026-03-04")
    }

    @Test(arguments: ["t", "yesterday", "-3", "20/11", "20", "3 nov"])
    func aDateThatChangesWithTheReader(text: String) {
        #expect(read([.date: text], order: .dayFirst) == .failure(.incompleteDate(text)))
    }

    @Test func theCustomerIsNamedInAnyOfThreeColumns() throws {
        let tenantID = try #require(TenantID(Self.id))
        #expect(try read([:]).get().domain == "tailwind.example")
        #expect(try read([.customer: Self.id.uppercased().replacing("-", with: "")]).get().tenantID == tenantID)
        let both = try read([.customer: "", .tenantID: Self.id, .domain: "Tailwind.Example"]).get()
        #expect(both.tenantID == tenantID)
        #expect(both.domain == "tailwind.example")
        #expect(read([.customer: ""]) == .failure(.customerMissing))
        #expect(read([.tenantID: "42"]) == .failure(.tenantID("42")))
    }

    @Test func wrongFieldsAreKeptForTheForm() throws {
        let facts = try read([.email: "ana@tailwind", .lastName: "", .phone: "12"]).get()
        let delivery = Delivery(
            id: 1, customerID: 1, type: .customer, form: facts.form,
            deliverer: Deliverer(name: "Fabrikam", file: "a.csv", line: 2), collectedBy: "ada",
            collectedAt: Instant(day: day("2026-11-23")))
        let flaws = delivery.flaws(today: day("2026-11-23"), order: .dayFirst).map(\.field)
        #expect(flaws == [.lastName, .email, .phone])
    }

    @Test func whatIsNoUse() {
        let nothing: [DeliveredColumn: String] = [.date: "", .firstName: "", .lastName: "", .email: ""]
        #expect(read(nothing) == .failure(.nothingSaid))
        #expect(read([.lastName: "Bow\u{1B}[31mman"]) == .failure(.controlCharacters(.lastName)))
        #expect(read([.email: String(repeating: "a", count: 300)]) == .failure(.tooLong(.email, 300)))
    }

    /// R16: an acceptance of the other agreement is not one of this.
    @Test func theTypeMustBeTheOneThatCanBeConfirmed() throws {
        #expect(try read([.type: "microsoftcustomeragreement"]).get().form.firstName == "Ana")
        #expect(
            read([.type: "MicrosoftCloudAgreement"]) == .failure(.typeNotConfirmable(.cloud, now: .customer)))
        #expect(read([.type: "NDA"]) == .failure(.unknownType("NDA")))
    }
}
