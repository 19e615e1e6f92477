import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite("The acceptance form as it looks")
struct FormPictureTests {
    private func canvas(_ form: FormScreen, _ setting: Setting, _ width: Int = 80, _ height: Int = 20) -> Canvas {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: setting.glyphs)
        form.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private func wrong(_ setting: Setting) throws -> FormScreen {
        let draft = AcceptanceForm(
            dateAgreed: "2099-11-30", firstName: "Ana", lastName: "Bow\u{202E}man", email: "ana.bowman@tailwind",
            phone: "12")
        let last = AcceptanceForm(firstName: "Léa", lastName: "Martin", email: "lea@tailwind.example")
        var form = FormScreen(
            try FormFixtures.material(inForce: FormFixtures.confirmation(), draft: draft, last: last), in: setting)
        _ = form.press(.control("s"), in: setting)
        return form
    }

    @Test("fresh")
    func fresh() throws {
        let setting = try FormFixtures.setting()
        expectScreen(canvas(FormScreen(try FormFixtures.material(), in: setting), setting), matches: "fresh")
    }

    @Test("all wrong", arguments: [Language.english, .french])
    func allWrong(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        expectScreen(canvas(try wrong(setting), setting), matches: "wrong-\(language.rawValue)")
    }

    @Test("wide, with the date understood")
    func wide() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(inForce: FormFixtures.confirmation()), in: setting)
        _ = form.type("30/11/2018", in: setting)
        expectScreen(canvas(form, setting, 120, 36), matches: "wide")
    }

    @Test("in the smallest window the focused field and its mistake stay in sight")
    func small() throws {
        let setting = try FormFixtures.setting()
        var form = try wrong(setting)
        _ = form.press(.backTab, in: setting)
        expectScreen(canvas(form, setting, 60, 11), matches: "small")
    }

    @Test("in ASCII, with a colleague's values")
    func meanwhile() throws {
        let setting = try FormFixtures.setting(glyphs: .ascii)
        var form = FormScreen(try FormFixtures.material(), in: setting)
        let request = try #require(form.press(.character("t"), .control("s"), in: setting).confirmations.first)
        let bob = Contact(firstName: "Bob", lastName: "Bowman", email: "bob@tailwind.example")
        let theirs = FormFixtures.confirmation(id: 52, by: "sam", agreed: "2026-11-20", person: bob)
        _ = form.take(.refused(.confirmedMeanwhile(theirs), .confirm(request)), in: setting)
        expectScreen(canvas(form, setting), matches: "meanwhile")
    }

    @Test("the question of R6", arguments: [Language.english, .french])
    func question(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        var form = FormScreen(try FormFixtures.material(), in: setting)
        form.stage = .asking(domain: "fabrikam.example", owner: "Fabrikam Resale")
        expectScreen(canvas(form, setting), matches: "question-\(language.rawValue)")
    }

    @Test("opened with what a reseller delivered, a mistake in it", arguments: [Language.english, .french])
    func delivered(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        let material = try FormFixtures.material(delivery: FormFixtures.delivery(email: "noor@tailwind"))
        expectScreen(canvas(FormScreen(material, in: setting), setting), matches: "delivered-\(language.rawValue)")
    }

    @Test("discarding what was delivered asks first", arguments: [Language.english, .french])
    func discarding(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        let material = try FormFixtures.material(delivery: FormFixtures.delivery())
        var form = FormScreen(material, in: setting)
        _ = form.press(.control("d"), in: setting)
        expectScreen(canvas(form, setting), matches: "discarding-\(language.rawValue)")
    }

    @Test("the people known at the customer", arguments: [Language.english, .french])
    func people(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        let lea = Contact(firstName: "Léa", lastName: "Martin", email: "lea@tailwind.example")
        var form = FormScreen(try FormFixtures.material(people: [FormFixtures.ana, lea]), in: setting)
        _ = form.press(.tab, .function(4), .down, in: setting)
        expectScreen(canvas(form, setting), matches: "people-\(language.rawValue)")
    }

    @Test("no size crashes it, and the cursor stays on the canvas")
    func everySize() throws {
        let setting = try FormFixtures.setting(.french)
        let form = try wrong(setting)
        for width in stride(from: 0, through: 130, by: 7) {
            for height in 0...22 {
                let canvas = canvas(form, setting, width, height)
                if let cursor = canvas.cursor, width >= 60, height >= 11 { #expect(canvas.bounds.contains(cursor)) }
            }
        }
    }
}
