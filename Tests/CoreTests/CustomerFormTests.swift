import Core
import Resources
import Testing

/// What is checked of a customer's account, before it is added and when it is edited.
@Suite struct CustomerFormTests {
    private static let countries = readCountries()

    private static func readCountries() -> Countries {
        do {
            return try CountryTables(countries: Embedded.countries, states: Embedded.states).read()
        } catch {
            preconditionFailure("the countries cannot be read: \(error)")
        }
    }

    private func circumstances(agreement: Bool = true, isEditing: Bool = false) -> CustomerFormCircumstances {
        CustomerFormCircumstances(
            countries: Self.countries, resellers: [Reseller(id: 3, name: "Fabrikam Resale")], today: day("2026-11-23"),
            dateOrder: .monthFirst, agreement: agreement ? calendar.templates.last : nil, isEditing: isEditing)
    }

    private func form(_ entries: [CustomerForm.Field: String]) -> CustomerForm {
        var form = CustomerForm()
        form[.companyName] = "Fabrikam"
        form[.domain] = "fabrikam.onmicrosoft.com"
        form[.country] = "US"
        for (field, text) in entries { form[field] = text }
        return form
    }

    private func problems(_ entries: [CustomerForm.Field: String]) -> [CustomerForm.Field: CustomerFieldProblem] {
        form(entries).problems(in: circumstances())
    }

    private func country(_ code: String) throws -> Country { try #require(Self.countries.country(code)) }

    @Test func everyCountryIsNamedInEveryLanguageOnce() {
        #expect(Self.countries.all.count == 249)
        for language in ["en", "fr"] {
            let names = Self.countries.all.compactMap { $0.names[language] }
            #expect(Set(names).count == 249)
            #expect(!names.contains(""))
        }
        #expect(Self.countries.all.map(\.code) == Self.countries.all.map(\.code).sorted())
    }

    @Test func nameDomainAndCountryAreEnough() throws {
        #expect(problems([:]) == [:])
        let new = try form([.country: "us", .domain: "Fabrikam.OnMicrosoft.com"]).newCustomer(in: circumstances())
        #expect(new.facts.country == "US")
        #expect(new.facts.domain == "fabrikam.onmicrosoft.com")
        #expect(new.address == nil)
        #expect(new.facts.contact == nil)
        #expect(new.acceptance == nil)
        let other = try form([:]).newCustomer(in: circumstances())
        #expect(other.facts.tenantID != new.facts.tenantID)
    }

    @Test(
        arguments: [
            ([.companyName: " "], .companyName, .missing), ([.domain: ""], .domain, .missing),
            ([.domain: "info@fabrikam.com"], .domain, .domainHasAt),
            ([.domain: "fabrikam"], .domain, .domain(.domainNoDot)),
            ([.companyName: "Fab\u{202E}rikam"], .companyName, .invisibleCharacter),
            ([.companyName: String(repeating: "x", count: 300)], .companyName, .tooLong(300, 256)),
            ([.tenantID: "1234"], .tenantID, .tenantID), ([.country: "ZZ"], .country, .country),
            ([.country: "UK"], .country, .country), ([.country: ""], .country, .missing),
            ([.line1: "1 Main Street"], .city, .missingOfAddress),
            ([.city: "Paris", .country: "FR"], .postalCode, .missingOfAddress),
            ([.city: "Redmond"], .state, .missingOfAddress),
            ([.email: "ana@fabrikam.com"], .lastName, .missingOfContact),
            ([.email: "ana@fabrikam"], .email, .person(.email(.domainNoDot))),
            ([.reseller: "Nobody"], .reseller, .reseller),
            ([.accepted: "x"], .dateAgreed, .person(.missing)), ([.accepted: "x"], .email, .person(.missing)),
            (
                [.accepted: "x", .dateAgreed: "2026-11-24"], .dateAgreed,
                .person(.inFuture(day("2026-11-24"), today: day("2026-11-23")))
            ),
            ([.accepted: "x", .agreedFirstName: "Ana"], .agreedEmail, .person(.missing)),
        ] as [([CustomerForm.Field: String], CustomerForm.Field, CustomerFieldProblem)])
    func eachProblemStandsAtItsField(
        entries: [CustomerForm.Field: String], field: CustomerForm.Field, problem: CustomerFieldProblem
    ) {
        #expect(problems(entries)[field] == problem)
    }

    /// Country, what is typed, and how it is written; nil for what is refused.
    @Test(
        arguments: [
            ("US", "98052", "98052"), ("US", "980526399", "98052-6399"), ("US", "9805", nil), ("US", "9805A", nil),
            ("CA", "k1a0b1", "K1A 0B1"), ("CA", "K1A-0B1", "K1A 0B1"), ("CA", "K1A 0BB", nil),
            ("GB", "sw1a1aa", "SW1A 1AA"), ("GB", "M1 1AE", "M1 1AE"), ("GB", "12345", nil),
            ("FR", "75 001", "75001"), ("FR", "F-75001", nil), ("FR", "FR-75001", "75001"), ("FR", "7500", nil),
            ("DE", "10115", "10115"), ("DE", "1011", nil), ("NL", "1012ab", "1012 AB"), ("PT", "1000001", "1000-001"),
            ("JP", "１００-0001", "100-0001"), ("IE", "D02 AF30", "D02 AF30"), ("AD", "anything", "anything"),
        ] as [(String, String, String?)])
    func postalCodesByCountry(code: String, typed: String, written: String?) throws {
        #expect(try country(code).postalCode(typed) == written)
    }

    @Test(
        arguments: [
            ("US", "wa", "WA"), ("US", "Washington", "WA"), ("US", "California", "CA"), ("US", "Bavaria", nil),
            ("CA", "québec", "QC"), ("CA", "WA", nil), ("AU", "nsw", "NSW"),
        ] as [(String, String, String?)])
    func statesByCountry(code: String, typed: String, written: String?) throws {
        #expect(try country(code).state(typed)?.code == written)
    }

    /// Country, number, and whether it has the digits of one there.
    @Test(arguments: [
        ("US", "+1 425 555 0100", true), ("US", "(425) 555-0100", true), ("US", "1 425 555 0100", true),
        ("US", "555-0100", false), ("US", "+33 1 99 00 12 34", true), ("FR", "01 99 00 12 34", true),
        ("FR", "+33 1 99 00 12 34", true), ("FR", "1 99 00", false), ("DE", "030 1234", true),
        ("US", "+1 425 555 0100 ext. 12", true),
    ])
    func phonesByCountry(code: String, typed: String, isRight: Bool) throws {
        let number = try #require(PhoneNumber(typed))
        #expect((try country(code).digitsWanted(of: number) == nil) == isRight)
    }

    /// R5: the primary contact agreed unless somebody else is named.
    @Test func thePrimaryContactAgreedUnlessSomebodyElseIsNamed() throws {
        var entries: [CustomerForm.Field: String] = [
            .firstName: "Ana", .lastName: "Bowman", .email: "ana@fabrikam.com", .accepted: "x",
            .dateAgreed: "11/20/2026",
        ]
        var new = try form(entries).newCustomer(in: circumstances())
        #expect(new.acceptance?.person == person(email: "ana@fabrikam.com"))
        #expect(new.acceptance?.dateAgreed == day("2026-11-20"))
        entries[.agreedFirstName] = "Léa"
        entries[.agreedLastName] = "Martin"
        entries[.agreedEmail] = "lea@fabrikam.com"
        new = try form(entries).newCustomer(in: circumstances())
        #expect(new.acceptance?.person.fullName == "Léa Martin")
        #expect(new.facts.contact?.fullName == "Ana Bowman")
        // R7, R19: where nothing can be confirmed there is no tick, so what it held before counts for nothing.
        #expect(try form(entries).newCustomer(in: circumstances(agreement: false)).acceptance == nil)
    }

    /// R17: without the tick nothing is asked of who agreed.
    @Test func withoutTheTickNothingElseOfTheAgreementIsAsked() {
        #expect(problems([.agreedEmail: "nonsense", .dateAgreed: "tomorrow"]) == [:])
        #expect(!circumstances().fields(of: form([:])).contains(.dateAgreed))
        #expect(circumstances().fields(of: form([.accepted: "x"])).contains(.dateAgreed))
    }

    @Test func anEditKeepsWhatItDoesNotAsk() throws {
        let former = Customer(
            id: 7, tenantID: tenant(), companyName: "Tailwind Traders", domain: "tailwind.example", contact: person())
        var form = CustomerForm(former)
        form[.companyName] = "Tailwind Europe"
        let after = former.changed(by: try form.edit(of: former, in: circumstances(isEditing: true)))
        #expect(after.companyName == "Tailwind Europe")
        #expect(after.formerNames == ["Tailwind Traders"])
        #expect(after.contact == former.contact)
        #expect(after.domain == former.domain)
        form[.companyName] = "Tailwind Traders"
        let again = after.changed(by: try form.edit(of: after, in: circumstances(isEditing: true)))
        #expect(again.formerNames == ["Tailwind Europe"])
        #expect(CustomerForm(former).problems(in: circumstances(isEditing: true)) == [:])
    }
}
