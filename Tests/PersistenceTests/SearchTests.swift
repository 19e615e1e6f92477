import Core
import Persistence
import Testing

@Suite struct SearchTests {
    private func names(_ desk: Desk, _ text: String) throws -> [String] {
        var names: [String] = []
        try desk.forEachCustomer(CustomerQuery(text: text)) { names.append($0.companyName) }
        return names
    }

    private func company(_ number: Int, _ name: String, domain: String, contact: Contact? = nil) -> CustomerFacts {
        CustomerFacts(tenantID: tenant(number), companyName: name, domain: domain, contact: contact)
    }

    @Test func everythingASearchLooksInto() throws {
        let test = try TestDesk()
        try test.load([
            company(
                0xABCD, "Électro-Ménager Île", domain: "emi.onmicrosoft.com",
                contact: Contact(firstName: "Zoë", lastName: "Lefèvre", email: "zoe.l@emi.example")),
            company(2, "東京電機 株式会社", domain: "tokyo.example"),
            company(3, "Straße & Söhne", domain: "strasse.example"),
            company(4, "Ærø Łódź", domain: "aero.example"),
        ])
        let desk = test.desk()
        for text in [
            "electro", "ÉLECTRO", "menager ile", "onmicrosoft", "zoe lef", "lefèvre", "zoe.l@", "zoe.l@emi.example",
        ] {
            #expect(try names(desk, text) == ["Électro-Ménager Île"], "\(text)")
        }
        for text in ["東京", "株", "株式会社", "電機 株", "社"] { #expect(try names(desk, text) == ["東京電機 株式会社"], "\(text)") }
        #expect(try names(desk, "strasse") == ["Straße & Söhne"])
        #expect(try names(desk, "soh") == ["Straße & Söhne"])
        #expect(try names(desk, "lodz") == ["Ærø Łódź"])
        let slashed = try names(desk, "Ø")
        #expect(try names(desk, "o") == slashed)
        for text in ["00000000-0000-4000-8000-00000000abcd", "0000 0000 abcd", "8000 0000 0000 ABCD", "abcd"] {
            #expect(try names(desk, text) == ["Électro-Ménager Île"], "\(text)")
        }
    }

    @Test(arguments: [
        "zzqq", "q", "qx", "\u{1F}", "\"", "' OR 1=1 --", "%", "_", "*", "NOT", "a AND b", "\u{0}", "🙂", "\u{10FFFF}",
    ])
    func rubbishFindsNothingAndBreaksNothing(text: String) throws {
        let test = try TestDesk()
        try test.add("Tailwind Traders", "Fabrikam")
        #expect(try names(test.desk(), text).isEmpty || text == "\u{1F}" || text == "\u{0}")
    }

    /// What the search answers is what a plain look at every text answers, whatever the letters.
    @Test func itAgreesWithLookingAtEverything() throws {
        var generator = SeededGenerator(seed: 7)
        let test = try TestDesk()
        let syllables = ["ka", "ro", "né", "Sø", "tri", "qu", "x", "東", "京", "-", " ", "0", "ab", "cd"]
        let facts = (0..<400).map { index in
            let name = (0..<5).map { _ in syllables.randomElement(using: &generator) ?? "" }.joined()
            return company(index, "N" + name, domain: "d\(index).example")
        }
        try test.load(facts)
        let desk = test.desk()
        let all = try names(desk, "")
        #expect(all.count == 400)
        #expect(
            all.map(SearchText.fold)
                == all.map(SearchText.fold).sorted {
                    Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) || $0 == $1
                })
        for _ in 0..<150 {
            let text = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                syllables.randomElement(using: &generator) ?? ""
            }.joined()
            let folded = SearchText.fold(text).trimming(" ")
            let expected = facts.filter {
                SearchText.fold($0.companyName).contains(folded) || $0.domain.contains(folded)
                    || $0.tenantID.digits.contains(folded.filter { $0 != "-" && $0 != " " })
                        && folded.allSatisfy { $0.isHexDigit || $0 == "-" || $0 == " " }
                        && (folded.allSatisfy(\.isHexDigit) || folded.filter(\.isHexDigit).count >= 4)
            }
            #expect(try Set(names(desk, text)) == Set(expected.map(\.companyName)) || folded.isEmpty, "\(text)")
        }
    }

    @Test func aPageLeadsToTheNextAndBack() throws {
        let test = try TestDesk()
        try test.load((0..<237).map { company($0, "Customer \(1000 + $0)", domain: "d\($0).example") })
        let desk = test.desk()
        let query = CustomerQuery(text: "customer")
        var forward: [String] = []
        var page = try desk.customers(query, .start, limit: 50)
        #expect(page.reachesStart)
        while true {
            forward += page.rows.map(\.companyName)
            guard !page.reachesEnd, let last = page.rows.last else { break }
            page = try desk.customers(query, .after(last.key), limit: 50)
            #expect(!page.reachesStart)
        }
        #expect(forward == (0..<237).map { "Customer \(1000 + $0)" })
        var backward: [String] = []
        page = try desk.customers(query, .end, limit: 50)
        while true {
            backward = page.rows.map(\.companyName) + backward
            guard !page.reachesStart, let first = page.rows.first else { break }
            page = try desk.customers(query, .before(first.key), limit: 50)
        }
        #expect(backward == forward)
    }

    @Test func lateComersFindTheirPlace() throws {
        let test = try TestDesk()
        for name in ["Mango", "Apple", "Zebra", "Banana", "apricot", "Éclair", "Aardvark", "apple"] {
            try test.add(name)
        }
        #expect(
            try names(test.desk(), "") == [
                "Aardvark", "Apple", "apple", "apricot", "Banana", "Éclair", "Mango", "Zebra",
            ])
    }

    /// Always in between the same two: the gap is used up, and everybody gets a new number.
    @Test func aGapThatIsUsedUpIsMadeAgain() throws {
        let test = try TestDesk()
        try test.add("A", "Z")
        for index in 0..<30 { try test.add("M" + String(repeating: "m", count: 30 - index)) }
        let all = try names(test.desk(), "")
        #expect(all.count == 32)
        #expect(all == all.sorted())
        #expect(try names(test.desk(), "mmm").count == 29)
    }

    @Test func partnersAreKeptApart() throws {
        let test = try TestDesk()
        try test.add("Tailwind Traders")
        let moment = Moment(now: Instant(day: TestDesk.today))
        let other = try test.store.setUp(
            PartnerSetup(
                name: "Other", tenantID: tenant(2), kind: .directBill, cloud: .public, environment: .sandbox,
                adminLogin: "ada", adminName: "Ada"), systemLogin: "ada", at: moment)
        let desk = Desk(store: test.store, partner: other, actor: test.admin) { moment }
        #expect(try names(desk, "").isEmpty)
        #expect(try names(desk, "tailwind").isEmpty)
        #expect(try names(desk, "t").isEmpty)
        #expect(try desk.counts().total == 0)
        let id = try test.desk().find("tailwind")
        #expect(throws: Refusal.self) { try desk.answer(customerID: id) }
        #expect(throws: Refusal.self) { try desk.find("tailwind") }
        // The same tenant may buy from both; each confirms for itself (R9).
        _ = try desk.importCustomers(from: "test", isRehearsal: false) { staging in
            try staging.add(
                CustomerFacts(tenantID: tenant(100), companyName: "Tailwind Traders", domain: "t.example"), line: 2)
        } report: { _, _ in
        }
        let theirs = try desk.find("tailwind")
        _ = try desk.recordConfirmation(
            ConfirmationRequest(customerID: theirs, acceptance: acceptance("2026-11-20"), templateID: customerTemplate))
        #expect(try desk.answer(customerID: theirs).state == .confirmed)
        #expect(try test.desk().answer(customerID: id).state == .toConfirm)
    }
}

extension String {
    func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
