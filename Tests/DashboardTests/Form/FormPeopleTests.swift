import Core
import Drawing
import Testing

@testable import Dashboard

@Suite("F4 in the acceptance form")
struct FormPeopleTests {
    private let lea = Contact(firstName: "Léa", lastName: "Martin", email: "lea@tailwind.example")

    @Test("it lists the people known, and one that is taken fills the fields")
    func taking() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(people: [FormFixtures.ana, lea]), in: setting)
        _ = form.press(.character("t"), .tab, .function(4), in: setting)
        #expect(form.type("martin", in: setting).isEmpty)
        let effects = form.press(.enter, in: setting)
        #expect(form.people == nil)
        #expect(form.form.lastName == "Martin")
        #expect(form.form.phone == "")
        #expect(form.form.dateAgreed == "2026-11-23")
        #expect(effects.drafts.last?.email == lea.email)
    }

    @Test("Escape closes the list and leaves the form as it is")
    func closing() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(people: [FormFixtures.ana, lea]), in: setting)
        let before = form.form
        _ = form.press(.tab, .function(4), .down, .escape, in: setting)
        #expect(form.people == nil)
        #expect(form.form == before)
    }

    @Test("where nobody is known, it says so; the date has no list")
    func nobody() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(people: []), in: setting)
        #expect(form.press(.function(4), in: setting).isEmpty)
        #expect(form.press(.tab, .function(4), in: setting).notices.first?.kind == .refused)
        #expect(form.people == nil)
    }
}
