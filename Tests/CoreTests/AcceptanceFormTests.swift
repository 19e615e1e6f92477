import Core
import Testing

@Suite struct AcceptanceFormTests {
    private let today = day("2026-11-23")

    private func form(_ changes: [AcceptanceForm.Field: String] = [:]) -> AcceptanceForm {
        var form = AcceptanceForm(contact: person())
        form.dateAgreed = "2026-11-20"
        for (field, text) in changes { form[field] = text }
        return form
    }

    /// R5: the primary contact is offered, the date is not.
    @Test func itOpensWithThePrimaryContact() {
        let form = AcceptanceForm(contact: person(phone: "+1 425 555 0119"))
        #expect(form.dateAgreed.isEmpty)
        #expect(form.firstName == "Ana" && form.lastName == "Bowman" && form.phone == "+1 425 555 0119")
        #expect(AcceptanceForm(contact: nil) == AcceptanceForm())
    }

    /// R2: what is required, and what is not.
    @Test(arguments: AcceptanceForm.Field.allCases)
    func r2(field: AcceptanceForm.Field) {
        for blank in ["", "   ", "\u{A0}"] {
            let problem = form([field: blank]).problem(in: field, today: today, order: .dayFirst)
            #expect(problem == (field == .phone ? nil : .missing))
        }
    }

    /// All errors at once, each beside its own field.
    @Test func everyProblemAtOnce() throws {
        let wrong = AcceptanceForm(
            dateAgreed: "2099-01-01", firstName: "A\u{202E}na", lastName: "", email: "ana@tailwind", phone: "call me")
        let problems = try #require(throws: FormProblems.self) {
            try wrong.check(today: today, order: .dayFirst).get()
        }
        #expect(Set(problems.fields.keys) == Set(AcceptanceForm.Field.allCases))
        #expect(problems.fields[.dateAgreed] == .inFuture(day("2099-01-01"), today: today))
        #expect(problems.fields[.email] == .email(.domainNoDot))
        #expect(problems.fields[.lastName] == .missing)
    }

    /// R4, by the order of the language and the UTC day.
    @Test(arguments: [
        ("2026-11-23", nil), ("2026-11-24", Rule.r4), ("2010-01-01", nil), ("2009-12-31", .r4), ("30 February", .r4),
        ("soon", .r4),
    ])
    func r4(text: String, rule: Rule?) {
        #expect(form([.dateAgreed: text]).problem(in: .dateAgreed, today: today, order: .dayFirst)?.rule == rule)
    }

    @Test func whatPassesIsTrimmed() throws {
        let entered = form([.firstName: "  Ana ", .email: " ana@tailwind.example\u{A0}", .dateAgreed: "t"])
        let acceptance = try entered.check(today: today, order: .monthFirst).get()
        #expect(acceptance == Acceptance(dateAgreed: today, person: person()))
    }
}
