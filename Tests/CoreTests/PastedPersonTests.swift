import Testing

@testable import Core

@Suite("Pasted persons")
struct PastedPersonTests {
    struct Paste: CustomTestStringConvertible, Sendable {
        let text: String
        var date: String?, first: String?, last: String?, email: String?, phone: String?
        var domain: String?, tenantID: String?
        var testDescription: String { text }
    }

    @Test(
        "signature blocks",
        arguments: [
            Paste(
                text: """
                    Ana Bowman
                    Head of IT, Tailwind Traders
                    ana.bowman@tailwindtraders.example
                    T: +1 (425) 555-0119
                    """,
                first: "Ana", last: "Bowman", email: "ana.bowman@tailwindtraders.example", phone: "+1 (425) 555-0119"),
            Paste(
                text: "Bien cordialement,\r\n--\r\nM. Jean-Luc DE LA TOUR\r\nDirecteur Informatique\r\n"
                    + "Tél. : 01 42 68 53 00\r\nFax : 01 42 68 53 01\r\nCourriel : jl@latour.example\r\n",
                first: "Jean-Luc", last: "DE LA TOUR", email: "jl@latour.example", phone: "01 42 68 53 00"),
            Paste(
                text: "Best regards\nAna Bowman\nMobile +33 6 12 34 56 78 | E-mail: <ana@x.example>",
                first: "Ana", last: "Bowman", email: "ana@x.example", phone: "+33 6 12 34 56 78"),
            Paste(
                text: "Tailwind Traders\nAna García\nana.garcia@tailwindtraders.example",
                first: "Ana", last: "García", email: "ana.garcia@tailwindtraders.example"),
            Paste(
                text: "Nom : Dupont\nPrénom : Élise\nE-mail : elise@x.example\nDate d’acceptation : 30/11/2018",
                date: "30/11/2018", first: "Élise", last: "Dupont", email: "elise@x.example"),
            Paste(
                text: "From: Ana van den Berg <mailto:ana@x.example>\nPhone: 425-555-0119",
                first: "Ana", last: "van den Berg", email: "ana@x.example", phone: "425-555-0119"),
            Paste(
                text: "Ana Bowman\n2018-11-30\nSIRET 552 100 554 00013\n75008 Paris\n+33 1 42 68 53 00",
                date: "2018-11-30", first: "Ana", last: "Bowman", phone: "+33 1 42 68 53 00"),
            Paste(
                text: "Ana Bowman\nana@x.example\nsupport@x.example\n+1 425 555 0119", first: "Ana", last: "Bowman",
                phone: "+1 425 555 0119"),
            Paste(
                text: "Tailwind Traders\ninfo@tailwindtraders.example\n+1 425 555 0119",
                email: "info@tailwindtraders.example", phone: "+1 425 555 0119"),
            Paste(
                text: "Contoso Ltd\ninfo@x.example\n+1 425 555 0119", email: "info@x.example", phone: "+1 425 555 0119"),
            Paste(
                text: "山田 太郎\ntaro@x.example\n+81 3 1234 5678", first: "太郎", last: "山田", email: "taro@x.example",
                phone: "+81 3 1234 5678"),
            Paste(
                text: "佐々木　花子\n株式会社 コントソ\nhanako@x.example", first: "花子", last: "佐々木",
                email: "hanako@x.example"),
            Paste(text: "김 민수\nminsu@x.example", first: "민수", last: "김", email: "minsu@x.example"),
            Paste(text: "王小明\nming@x.example\n+86 10 1234 5678", email: "ming@x.example", phone: "+86 10 1234 5678"),
            Paste(
                text: "Ana Bowman\nT +1 425 555 0119\nE ana@x.example", first: "Ana", last: "Bowman",
                email: "ana@x.example", phone: "+1 425 555 0119"),
            Paste(
                text: "Ana Bowman\nMobile phone +33 6 12 34 56 78\nana@x.example", first: "Ana", last: "Bowman",
                email: "ana@x.example", phone: "+33 6 12 34 56 78"),
            Paste(
                text: "Ana Bowman\nTel. +1 425 555 0119 – ana@x.example", first: "Ana", last: "Bowman",
                email: "ana@x.example", phone: "+1 425 555 0119"),
            Paste(
                text: "Domaine : tailwind.example\nPrénom : Élise\nNom : Dupont\nDate : 30/11/2018", date: "30/11/2018",
                first: "Élise", last: "Dupont", domain: "tailwind.example"),
            Paste(
                text: "A\u{1B}na Bow\u{202E}man\nana@x.example", first: "Ana", last: "Bowman", email: "ana@x.example"),
        ])
    func blocks(_ paste: Paste) throws {
        try check(paste)
    }

    @Test(
        "names with their address",
        arguments: [
            Paste(text: "Ana Bowman <ana@x.example>", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(text: "\"Bowman, Ana\" <ana@x.example>", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(text: "Bowman, Ana <ana@x.example>;", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(text: "BOWMAN Ana Maria <ana@x.example>", first: "Ana Maria", last: "BOWMAN", email: "ana@x.example"),
            Paste(text: "ANA BOWMAN <ana@x.example>", first: "ANA", last: "BOWMAN", email: "ana@x.example"),
            Paste(text: "Mary Ann Smith <m@x.example>", first: "Mary Ann", last: "Smith", email: "m@x.example"),
            Paste(text: "Dr. Ana O’Brien <ana@x.example>", first: "Ana", last: "O’Brien", email: "ana@x.example"),
            Paste(text: "IT desk <ana@x.example>", email: "ana@x.example"),
            Paste(text: "<ana@x.example>", email: "ana@x.example"),
            Paste(text: "mailto:ana@x.example", email: "ana@x.example"),
            Paste(text: "E-mail : ana@x.example", email: "ana@x.example"),
            Paste(text: "Tél. 01 42 68 53 00", phone: "01 42 68 53 00"),
            Paste(text: "T: 555 0119 x12", phone: "555 0119 x12"),
            Paste(text: "T +1 425 555 0119", phone: "+1 425 555 0119"),
            Paste(text: "Tel. direct 01 42 68 53 00", phone: "01 42 68 53 00"),
            Paste(
                text: "Ana Bowman T +1 425 555 0119 ana@x.example", first: "Ana", last: "Bowman",
                email: "ana@x.example",
                phone: "+1 425 555 0119"),
            Paste(
                text: "Ana Bowman - Head of IT - ana@x.example - +1 425 555 0119", first: "Ana", last: "Bowman",
                email: "ana@x.example", phone: "+1 425 555 0119"),
            Paste(
                text: "Tél. 01 42 68 53 00 ana@x.example", email: "ana@x.example", phone: "01 42 68 53 00"),
            Paste(
                text: "E-mail: ana@x.example Fax: 01 42 68 53 01 Tel: 01 42 68 53 00", email: "ana@x.example",
                phone: "01 42 68 53 00"),
            Paste(text: "ana@x.example 75008 Paris", email: "ana@x.example"),
        ])
    func mailboxes(_ paste: Paste) throws {
        try check(paste)
    }

    @Test(
        "rows",
        arguments: [
            Paste(
                text: "2018-11-30;Ana;Bowman;ana@x.example;+1 425 555 0119", date: "2018-11-30", first: "Ana",
                last: "Bowman",
                email: "ana@x.example", phone: "+1 425 555 0119"),
            Paste(
                text: "Ana\tBowman\tana@x.example\t\t30/11/2018", date: "30/11/2018", first: "Ana", last: "Bowman",
                email: "ana@x.example"),
            Paste(text: "\t\tAna\tBowman\tana@x.example\t", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(
                text: "\"Ana\",\"Bowman\",\"ana@x.example\",\"(425) 555-0119\"", first: "Ana", last: "Bowman",
                email: "ana@x.example",
                phone: "(425) 555-0119"),
            Paste(text: "Ana Bowman, ana@x.example", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(text: "\"Bowman, Ana\";ana@x.example", first: "Ana", last: "Bowman", email: "ana@x.example"),
            Paste(
                text: "Tailwind Traders;Ana;Bowman;IT;ana.bowman@x.example", first: "Ana", last: "Bowman",
                email: "ana.bowman@x.example"),
            Paste(
                text: "Tailwind;Traders;Paris;info@x.example;2018-02-30", date: "2018-02-30", email: "info@x.example"),
            Paste(
                text: "Ana;de la Cruz;a@x.example", first: "Ana", last: "de la Cruz", email: "a@x.example"),
            Paste(
                text: "Contoso;Ana Bowman;ana.bowman@x.example", first: "Ana", last: "Bowman",
                email: "ana.bowman@x.example"),
            Paste(text: "Ana Bowman;Contoso;office@x.example", email: "office@x.example"),
            Paste(text: "Tel: +33142685300, Email: ana@x.example", email: "ana@x.example", phone: "+33142685300"),
            Paste(
                text: "2018-11-30,Ana María,de la Cruz,office@x.example,+34 912 345 678", date: "2018-11-30",
                first: "Ana María", last: "de la Cruz", email: "office@x.example", phone: "+34 912 345 678"),
            Paste(
                text: "2018-11-30;Mary Ann;Smith Jones;office@x.example", date: "2018-11-30", first: "Mary Ann",
                last: "Smith Jones", email: "office@x.example"),
            Paste(
                text: "Mary Ann,Smith,mary.smith@x.example", first: "Mary Ann", last: "Smith",
                email: "mary.smith@x.example"),
            Paste(text: "Mary Ann,Smith,msmith@x.example", first: "Mary Ann", last: "Smith", email: "msmith@x.example"),
            Paste(
                text: "Anna Maria;Bowman;annamaria.bowman@x.example", first: "Anna Maria", last: "Bowman",
                email: "annamaria.bowman@x.example"),
            Paste(
                text: "Alpine;Ana Bowman;ana.bowman@x.example", first: "Ana", last: "Bowman",
                email: "ana.bowman@x.example"),
            Paste(
                text: "tailwind.example,2018-11-30,Ana,Bowman,office@x.example", date: "2018-11-30", first: "Ana",
                last: "Bowman", email: "office@x.example", domain: "tailwind.example"),
            Paste(
                text: "Tailwind Traders;tailwind.example;Ana;Bowman;2018-11-30", date: "2018-11-30", first: "Ana",
                last: "Bowman", domain: "tailwind.example"),
            Paste(
                text: "tailwind.example;Tailwind Traders;Ana;Bowman;2018-11-30", date: "2018-11-30",
                domain: "tailwind.example"),
            Paste(text: "A.Bowman;ana@x.example", email: "ana@x.example"),
            Paste(
                text: "tailwind.example;Ana;Bowman;ana@x.example;30/11/2018", date: "30/11/2018", first: "Ana",
                last: "Bowman", email: "ana@x.example", domain: "tailwind.example"),
            Paste(
                text: "4F1C0D5E-0000-4000-8000-000000000007\t2018-11-30\tAna\tBowman\tana@x.example\t+1 425 555 0119",
                date: "2018-11-30", first: "Ana", last: "Bowman", email: "ana@x.example", phone: "+1 425 555 0119",
                tenantID: "4f1c0d5e-0000-4000-8000-000000000007"),
        ])
    func rows(_ paste: Paste) throws {
        try check(paste)
    }

    @Test(
        "a table with its header line",
        arguments: [
            Paste(
                text:
                    "Domain,Date,First name,Last name,Email,Phone\ntailwind.example,30/11/2018,Ana,Bowman,ana@x.example,555",
                date: "30/11/2018", first: "Ana", last: "Bowman", email: "ana@x.example", phone: "555",
                domain: "tailwind.example"),
            Paste(
                text: "TenantId,Domain,Date,First Name,Last Name,Phone,Email,Type\n"
                    + "4f1c0d5e-0000-4000-8000-000000000007,tailwind.example,11/30,Ana,Bowman,,ana@,customer",
                date: "11/30", first: "Ana", last: "Bowman", email: "ana@", domain: "tailwind.example",
                tenantID: "4f1c0d5e-0000-4000-8000-000000000007"),
            Paste(
                text: "Société;Nom;Prénom;Courriel;Date d’acceptation\nTailwind;Dupont;Élise;e@x.example;2018-11-30\n",
                date: "2018-11-30", first: "Élise", last: "Dupont", email: "e@x.example"),
        ])
    func tables(_ paste: Paste) throws {
        try check(paste)
    }

    @Test("the person of the form's customer is taken, another's is not")
    func whose() throws {
        let id = try #require(TenantID("4f1c0d5e-0000-4000-8000-000000000007"))
        let customer = Customer(
            id: 7, tenantID: id, companyName: "Tailwind", domain: "tailwind.example", otherDomains: ["tw.example"])
        func read(_ text: String) -> PastedText { PastedText(text, for: customer) }
        func name(_ text: String) -> String? {
            if case .person(let person) = read(text) { person.firstName } else { nil }
        }
        #expect(name("TW.example;2018-11-30;Ana;Bowman;ana@x.example") == "Ana")
        #expect(name("TAILWIND.EXAMPLE;2018-11-30;Ana;Bowman;ana@x.example") == "Ana")
        #expect(read("CONTOSO.EXAMPLE;2018-11-30;Ana;Bowman;a@x.example") == .anotherCustomers("CONTOSO.EXAMPLE"))
        #expect(name("tw.example;2018-11-30;Ana;Bowman;ana@x.example") == "Ana")
        #expect(name("\(id);contoso.example;Ana;Bowman;ana@x.example") == "Ana", "the Microsoft ID decides")
        #expect(read("contoso.example;2018-11-30;Ana;Bowman;ana@x.example") == .anotherCustomers("contoso.example"))
        let other = "4f1c0d5e-0000-4000-8000-000000000008"
        #expect(read("\(other);Ana;Bowman;ana@x.example") == .anotherCustomers(other))
        let rows = ["contoso.example;Bob;Stone;bob@x.example", "tailwind.example;Ana;Bowman;ana@x.example"]
        #expect(name(rows.joined(separator: "\n")) == "Ana")
        #expect(name("Domain;First name;Last name;Email\n" + rows.joined(separator: "\n")) == "Ana")
        #expect(read("Bob;Stone;bob@x.example\nAna;Bowman;ana@x.example") == .severalPeople(2))
        #expect(read("one\ntwo") == .notUnderstood)
        #expect(read("one\n") == .plain)
        #expect(read(String(repeating: "a", count: 20_000)) == .plain)
    }

    @Test(
        "plain text is left alone",
        arguments: [
            "", " \n ", "Ana", "Ana Bowman", "Bowman, Ana", "ana@x.example", " ana@x.example\n", "+1 425 555 0119",
            "2018-11-30",
            "30/11/2018", "Ana;Bowman", "Tailwind Traders, Seattle, USA", "a@x.example; b@x.example", "one\ntwo\nthree",
            "Ana <ana@x.example>, Bob <bob@x.example>", "Date\nName\nEmail", "Tel", "Tel:", "Email:", ";;;", "\t", "<>",
            "\"", "@",
            "12345678;87654321", "4f1c0d5e-0000-4000-8000-000000000007,Contoso,contoso.example,Reseller",
        ])
    func plain(_ text: String) {
        #expect(PastedPerson.people(in: text) == [])
    }

    @Test("whatever is taken was there, is free of controls and is sound; rubbish does not crash")
    func rubbish() {
        var random = Seeded(seed: 4)
        let alphabet = [
            "Ana", "Bowman", "ana@x.example", "+1 425 555 0119", "2018-11-30", ";", ",", "\t", "\n", "<", ">", "\"",
            ":", "Tel", "Email",
            " ", "\u{1B}", "é", "\u{301}", "de", ".", "|", "Name", "00", "@",
        ]
        var recognised = 0
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }.joined()
            guard let person = PastedPerson.people(in: text).first else { continue }
            recognised += 1
            if let email = person.email { #expect(EmailAddress(email) != nil) }
            if let phone = person.phone { #expect(PhoneNumber(phone) != nil) }
            for value in [person.date, person.firstName, person.lastName, person.email, person.phone].compactMap(\.self)
            {
                #expect(!value.isEmpty && !value.unicodeScalars.contains("\u{1B}"))
            }
        }
        #expect(recognised > 100)
        #expect(PastedPerson.people(in: String(repeating: "Ana\n", count: 100_000)) == [])
        let prose = String(repeating: "a 1 ", count: 200)
        #expect(PastedPieces.takenApart(prose) == [prose])
    }

    private func check(_ paste: Paste) throws {
        let people = PastedPerson.people(in: paste.text)
        let person = try #require(people.first)
        #expect(people.count == 1)
        #expect(person.date == paste.date)
        #expect(person.firstName == paste.first)
        #expect(person.lastName == paste.last)
        #expect(person.email == paste.email)
        #expect(person.phone == paste.phone)
        #expect(person.domain == paste.domain)
        #expect(person.tenantID?.description == paste.tenantID)
    }
}
