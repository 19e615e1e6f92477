import Core
import Drawing
import Testing

@testable import Dashboard

@Suite("The acceptance form with what a reseller delivered")
struct FormDeliveryTests {
    @Test("one key confirms what was delivered, and nothing is kept as a draft")
    func oneKey() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(delivery: FormFixtures.delivery()), in: setting)
        #expect(!form.holdsUnfinishedEntry)
        let effects = form.press(.control("s"), in: setting)
        let acceptance = try #require(effects.confirmations.first?.acceptance)
        #expect(acceptance.dateAgreed.description == "2026-11-20")
        #expect(acceptance.person.firstName == "Noor")
        #expect(acceptance.person.phone == "", "the primary contact's number is not mixed in")
        #expect(effects.drafts.isEmpty)
    }

    @Test("a person's own draft comes first; discarding it shows what was delivered")
    func ownDraftFirst() throws {
        let setting = try FormFixtures.setting()
        let draft = AcceptanceForm(dateAgreed: "2026-11-19", firstName: "Bob")
        let material = try FormFixtures.material(draft: draft, delivery: FormFixtures.delivery())
        var form = FormScreen(material, in: setting)
        #expect(form.form == draft)
        #expect(form.press(.control("d"), in: setting).contains(.ask(.discardDraft(7))))
        #expect(form.form == FormFixtures.delivery().form)
        #expect(!form.isTouched)
    }

    @Test("discarding a delivery needs a yes, and leads to the primary contact")
    func discarding() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(delivery: FormFixtures.delivery()), in: setting)
        #expect(form.press(.control("d"), .escape, in: setting).isEmpty)
        #expect(form.stage == .filling)
        #expect(form.form == FormFixtures.delivery().form)
        let effects = form.press(.control("d"), .character("x"), .function(9), in: setting)
        #expect(effects == [.ask(.discardDelivery(17, customerID: 7))])
        _ = form.take(.deliveryDiscarded(7), in: setting)
        #expect(form.form == AcceptanceForm(contact: FormFixtures.ana))
        #expect(form.delivery == nil)
        #expect(form.press(.control("d"), in: setting).notices.first?.kind == .refused)
    }

    @Test("what was typed over a delivery is a draft, and stays when the delivery goes")
    func typedOver() throws {
        let setting = try FormFixtures.setting()
        var form = FormScreen(try FormFixtures.material(delivery: FormFixtures.delivery()), in: setting)
        #expect(form.type("1", in: setting).drafts.count == 1)
        let typed = form.form
        _ = form.take(.deliveryDiscarded(7), in: setting)
        #expect(form.form == typed)
        #expect(form.hasDraft)
    }

    @Test("the cursor is on the first mistake, which is shown")
    func mistakes() throws {
        let setting = try FormFixtures.setting()
        let delivery = FormFixtures.delivery(date: "soon", email: "noor@tailwind")
        var form = FormScreen(try FormFixtures.material(delivery: delivery), in: setting)
        #expect(form.fields.focus == .dateAgreed)
        #expect(form.fields.checked.isSuperset(of: [.dateAgreed, .email]))
        #expect(form.press(.control("s"), in: setting).confirmations.isEmpty)
    }
}
