import Testing

@testable import Core

@Suite("Pasted persons")
struct PastedPersonTests {
    struct Paste: CustomTestStringConvertible, Sendable {
        let text: String
        var date: String?, first: String?, last: String?, email: String?, phone: String?
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
            Paste(text: "山田 太郎\ntaro@x.example\n+81 3 1234 5678", email: "taro@x.example", phone: "+81 3 1234 5678"),
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
        ])
    func rows(_ paste: Paste) throws {
        try check(paste)
    }

    @Test(
        "plain text is left alone",
        arguments: [
            "", " \n ", "Ana", "Ana Bowman", "Bowman, Ana", "ana@x.example", " ana@x.example\n", "+1 425 555 0119",
            "2018-11-30",
            "30/11/2018", "Ana;Bowman", "Tailwind Traders, Seattle, USA", "a@x.example; b@x.example", "one\ntwo\nthree",
            "Ana <ana@x.example>, Bob <bob@x.example>", "Date\nName\nEmail", "Tel", "Tel:", "Email:", ";;;", "\t", "<>",
            "\"", "@",
            "12345678;87654321",
        ])
    func plain(_ text: String) {
        #expect(PastedPerson(text) == nil)
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
            guard let person = PastedPerson(text) else { continue }
            recognised += 1
            if let email = person.email { #expect(EmailAddress(email) != nil) }
            if let phone = person.phone { #expect(PhoneNumber(phone) != nil) }
            for value in [person.date, person.firstName, person.lastName, person.email, person.phone].compactMap(\.self)
            {
                #expect(!value.isEmpty && !value.unicodeScalars.contains("\u{1B}"))
            }
        }
        #expect(recognised > 100)
        #expect(PastedPerson(String(repeating: "Ana\n", count: 100_000)) == nil)
    }

    private func check(_ paste: Paste) throws {
        let person = try #require(PastedPerson(paste.text))
        #expect(person.date == paste.date)
        #expect(person.firstName == paste.first)
        #expect(person.lastName == paste.last)
        #expect(person.email == paste.email)
        #expect(person.phone == paste.phone)
    }
}
