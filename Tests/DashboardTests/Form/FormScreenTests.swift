import Core
import Drawing
import Testing

@testable import Dashboard

@Suite("The acceptance form")
struct FormScreenTests {
    let setting: Setting

    init() throws {
        setting = try FormFixtures.setting()
    }

    private func form(
        contact: Contact? = FormFixtures.ana, inForce: Core.Confirmation? = nil, draft: AcceptanceForm? = nil,
        last: AcceptanceForm? = nil
    ) throws -> FormScreen {
        FormScreen(
            try FormFixtures.material(contact: contact, inForce: inForce, draft: draft, last: last), in: setting)
    }

    @Test("opens with the primary contact and the cursor on the empty date (R5)")
    func opensWithContact() throws {
        let form = try form()
        #expect(form.form == AcceptanceForm(contact: FormFixtures.ana))
        #expect(form.fields.focus == .dateAgreed)
        #expect(!form.isTouched)
    }

    @Test("two keys confirm: t for today and Ctrl-S")
    func shortestWay() throws {
        var form = try form()
        let effects = form.press(.character("t"), .control("s"), in: setting)
        let request = try #require(effects.confirmations.first)
        #expect(effects.confirmations.count == 1)
        #expect(request.acceptance == Acceptance(dateAgreed: FormFixtures.today, person: FormFixtures.ana))
        #expect(request.customerID == 7)
        #expect(request.seen == .saw(nil))
        #expect(!request.personIsCustomers)
        #expect(request.endsDraft)
    }

    @Test("Enter goes on from field to field and saves from the last")
    func enterAllTheWay() throws {
        var form = try form()
        _ = form.type("30/11/2018", in: setting)
        let effects = form.press(.enter, .enter, .enter, .enter, .enter, in: setting)
        #expect(form.stage == .saving)
        #expect(effects.confirmations.map(\.acceptance.dateAgreed) == [FormFixtures.day("2018-11-30")])
    }

    @Test("while the answer is awaited nothing is asked again and nothing can be typed")
    func noDoubleSubmission() throws {
        var form = try form()
        _ = form.press(.character("t"), .control("s"), in: setting)
        let before = form
        #expect(form.press(.control("s"), .enter, .character("x"), .function(6), in: setting).isEmpty)
        #expect(form.handle(.paste("Bob"), in: setting) == [])
        #expect(form == before)
    }

    @Test("saving with mistakes records nothing and goes to the first wrong field")
    func mistakes() throws {
        var form = try form(contact: Contact(firstName: "Ana", lastName: "", email: "ana@tailwind"))
        let effects = form.press(.character("t"), .control("s"), in: setting)
        #expect(effects.confirmations.isEmpty)
        #expect(form.fields.focus == .lastName)
        #expect(form.fields.checked == Set(AcceptanceForm.Field.allCases))
        #expect(effects.notices.last == Notice(.refused, "2 fields are to be corrected; nothing was recorded."))
    }

    @Test("the cursor leaves a wrong field freely, and only then its mistake shows")
    func nothingTraps() throws {
        var form = try form(contact: nil)
        _ = form.type("2099-01-01", in: setting)
        #expect(!form.fields.checked.contains(.dateAgreed))
        _ = form.press(.tab, in: setting)
        #expect(form.fields.focus == .firstName)
        #expect(form.fields.checked == [.dateAgreed])
        #expect(
            form.problem(in: .dateAgreed, setting)
                == .inFuture(FormFixtures.day("2099-01-01"), today: FormFixtures.today))
        _ = form.press(.backTab, .backTab, in: setting)
        #expect(form.fields.focus == .phone)
        _ = form.press(.up, .up, .down, in: setting)
        #expect(form.fields.focus == .email)
    }

    @Test("a mistake that shows stays until it is corrected; a new one waits until the field is left")
    func mistakesWhileTyping() throws {
        var form = try form()
        _ = form.press(.tab, .tab, .tab, .control("u"), in: setting)
        _ = form.type("ana", in: setting)
        #expect(!form.fields.checked.contains(.email))
        _ = form.press(.tab, .backTab, in: setting)
        _ = form.type("@tailwind", in: setting)
        #expect(form.fields.checked.contains(.email))
        #expect(form.problem(in: .email, setting) == .email(.domainNoDot))
    }

    @Test("Up and Down move the date a day, Page Up and Page Down a month, never into the future")
    func dateKeys() throws {
        var form = try form()
        _ = form.press(.down, in: setting)
        #expect(form.form.dateAgreed == "2026-11-23")
        _ = form.press(.down, .down, .up, .pageDown, in: setting)
        #expect(form.form.dateAgreed == "2026-10-22")
        _ = form.press(.pageUp, .up, in: setting)
        #expect(form.form.dateAgreed == "2026-11-23")
        let effects = form.press(.up, in: setting)
        #expect(form.form.dateAgreed == "2026-11-23")
        #expect(effects.drafts.isEmpty)
        #expect(effects.notices.first?.text.contains("R4") == true)
        _ = form.press(.control("z"), .control("z"), in: setting)
        #expect(form.form.dateAgreed == "2026-10-22")
    }

    @Test("a relative day is written out when the field is left, and kept as the day it means")
    func relativeDay() throws {
        var form = try form()
        let effects = form.press(.character("-"), .character("1"), in: setting)
        #expect(form.form.dateAgreed == "-1")
        #expect(effects.drafts.map(\.dateAgreed) == ["-", "2026-11-22"])
        let left = form.press(.tab, in: setting)
        #expect(form.form.dateAgreed == "2026-11-22")
        #expect(left.drafts.map(\.dateAgreed) == ["2026-11-22"])
    }

    @Test("line editing works in every field, and what was cut in one can be brought back in another")
    func lineEditing() throws {
        var form = try form()
        _ = form.press(.tab, .control("a"), .character("X"), .end, .backspace, in: setting)
        #expect(form.form.firstName == "XAn")
        _ = form.press(.control("u"), .tab, .home, .control("y"), in: setting)
        #expect(form.form.firstName.isEmpty)
        #expect(form.form.lastName == "XAnBowman")
        _ = form.press(.control("z"), in: setting)
        #expect(form.form.lastName == "Bowman")
        _ = form.press(.alt("z"), in: setting)
        #expect(form.form.lastName == "XAnBowman")
    }

    @Test("letters are text, not commands")
    func letters() throws {
        var form = try form(contact: nil)
        _ = form.press(.tab, in: setting)
        _ = form.type("qjkyG?", in: setting)
        #expect(form.form.firstName == "qjkyG?")
    }
}

extension FormScreenTests {
    @Test("every change is kept as a draft at once")
    func keepsDraft() throws {
        var form = try form()
        let effects = form.press(.tab, .character("x"), in: setting)
        #expect(effects.drafts.map(\.firstName) == ["Anax"])
        #expect(form.isTouched)
        #expect(form.press(.left, in: setting).isEmpty)
        let left = form.press(.escape, in: setting)
        #expect(left.last == .go(.back))
        #expect(left.notices.map(\.kind) == [.information])
    }

    @Test("an untouched form is left without a word")
    func leavesQuietly() throws {
        var form = try form()
        #expect(form.press(.escape, in: setting) == [.go(.back)])
    }

    @Test("comes back with the draft of earlier and the cursor on what is wrong in it")
    func draftOfEarlier() throws {
        let draft = AcceptanceForm(dateAgreed: "2026-11-02", firstName: "Bo", lastName: "", email: "bo@")
        var form = try form(draft: draft)
        #expect(form.form == draft)
        #expect(!form.isTouched)
        #expect(form.fields.focus == .lastName)
        let effects = form.press(.control("d"), in: setting)
        #expect(effects.first == .ask(.discardDraft(7)))
        #expect(form.form == AcceptanceForm(contact: FormFixtures.ana))
        #expect(!form.isTouched)
        #expect(form.press(.control("d"), in: setting).notices.map(\.kind) == [.refused])
    }

    @Test("what discarding took away comes back with undo")
    func undoAfterDiscarding() throws {
        var form = try form()
        _ = form.press(.character("t"), .tab, .character("x"), .control("d"), .tab, .control("z"), in: setting)
        #expect(form.form.firstName == "Anax")
        #expect(form.isTouched)
    }

    @Test("F5 puts the primary contact in, and says when there is none")
    func primaryContact() throws {
        var form = try form()
        _ = form.press(.tab, .control("u"), .control("w"), .function(5), in: setting)
        #expect(form.form.firstName == "Ana")
        var other = try self.form(contact: nil)
        #expect(other.press(.function(5), in: setting).notices.map(\.kind) == [.refused])
        #expect(!other.isTouched)
    }

    @Test("F6 puts in the person of the last confirmation, its date only where there is none")
    func sameAsLast() throws {
        let last = AcceptanceForm(
            dateAgreed: "2026-11-20", firstName: "Léa", lastName: "Martin", email: "lea@tailwind.example", phone: "")
        var fresh = try form(last: last)
        let effects = fresh.press(.function(6), in: setting)
        #expect(fresh.form == last)
        #expect(effects.drafts == [last])
        #expect(
            effects.notices.first?.text
                == "Filled in: Date agreed, First name, Last name, Email, Phone. Ctrl-Z undoes a field.")
        var dated = try form(last: last)
        _ = dated.press(.character("t"), .function(6), in: setting)
        #expect(dated.form.dateAgreed == "t")
        #expect(dated.form.lastName == "Martin")
        var none = try form()
        #expect(none.press(.function(6), in: setting).notices.map(\.kind) == [.refused])
    }

    @Test("a relative day behind a whole date takes its place; an unfinished one goes on")
    func relativeDayAnew() throws {
        var draft = AcceptanceForm(contact: FormFixtures.ana)
        draft.dateAgreed = "2018-11-30"
        var form = try form(draft: draft)
        _ = form.press(.character("t"), in: setting)
        #expect(form.form.dateAgreed == "t")
        _ = form.type("-1", in: setting)
        #expect(form.form.dateAgreed == "-1")
        _ = form.press(.control("u"), in: setting)
        _ = form.type("2018-11-30-1", in: setting)
        #expect(form.form.dateAgreed == "-1")
        _ = form.press(.control("u"), in: setting)
        _ = form.type("30-11-2018", in: setting)
        #expect(form.form.dateAgreed == "30-11-2018")
        _ = form.press(.left, .character("t"), in: setting)
        #expect(form.form.dateAgreed == "30-11-201t8", "only at its end")
    }

    @Test("what is pasted for another customer, or shows nobody, fills nothing in and says so")
    func pasteOfAnother() throws {
        var form = try form(contact: nil)
        let row = "contoso.example;2018-11-30;Ana;Bowman;ana@contoso.example"
        let header = "Domain;Date;First name;Last name;Email\n"
        for text in [row, header + row, "one\ntwo", "Ana;Bowman;a@x.example\nBob;Stone;b@x.example"] {
            let effects = form.handle(.paste(text), in: setting) ?? []
            #expect(effects.notices.count == 1)
            #expect(form.form == AcceptanceForm())
        }
        let effects = form.handle(.paste(row), in: setting) ?? []
        #expect(
            effects.notices.map(\.text) == [
                "What was pasted is about contoso.example, this form about Tailwind Traders; nothing was filled in."
            ])
        let theirs = "tailwind.example;2018-11-30;Ana María;de la Cruz;ana@tailwind.example;T +1 425 555 0119"
        _ = form.handle(.paste(header.replacing("Email", with: "Email;Phone") + theirs), in: setting)
        #expect(
            form.form
                == AcceptanceForm(
                    dateAgreed: "2018-11-30", firstName: "Ana María", lastName: "de la Cruz",
                    email: "ana@tailwind.example", phone: "+1 425 555 0119"))
    }

    @Test("a pasted signature block is spread over the fields, other text goes in where the cursor is")
    func pasting() throws {
        var form = try form(contact: nil)
        _ = form.handle(.paste("Léa Martin\nlea.martin@tailwind.example\nTel. +33 1 99 00 12 34\n"), in: setting)
        #expect(form.form.firstName == "Léa")
        #expect(form.form.email == "lea.martin@tailwind.example")
        #expect(form.form.phone == "+33 1 99 00 12 34")
        #expect(form.fields.focus == .dateAgreed)
        _ = form.handle(.paste("2026-11-01\n"), in: setting)
        #expect(form.form.dateAgreed == "2026-11-01")
    }

    @Test("somebody else is pasted without the telephone number of the person before")
    func pastingAnother() throws {
        var form = try form(contact: nil)
        _ = form.handle(.paste("Léa Martin\nlea.martin@tailwind.example\nTel. +33 1 99 00 12 34\n"), in: setting)
        _ = form.handle(.paste("2026-11-01;Léa;Martin-Roux;Lea.Martin@tailwind.example"), in: setting)
        #expect(form.form.lastName == "Martin-Roux")
        #expect(form.form.phone == "+33 1 99 00 12 34")
        _ = form.handle(.paste("2026-11-01;Bob;Stone;bob@tailwind.example"), in: setting)
        #expect(form.form.firstName == "Bob")
        #expect(form.form.phone.isEmpty)
    }

    @Test("a text too long for the field is refused whole, with a word")
    func tooLong() throws {
        var form = try form()
        let effects = form.handle(.paste(String(repeating: "x", count: 501)), in: setting)
        #expect(effects?.notices.map(\.kind) == [.information])
        #expect(!form.isTouched)
    }

    @Test("a click goes to the field, or presses the key that is named there")
    func clicking() throws {
        var form = try form()
        let lastName = Point(x: 20, y: 5)
        _ = form.handle(.mouse(Mouse(kind: .press, position: lastName)), in: setting)
        #expect(form.fields.focus == .lastName)
        _ = form.press(.control("u"), in: setting)
        // A line lower than before: the date was left empty, which is said below it.
        _ = form.handle(.mouse(Mouse(kind: .press, position: Point(x: 4, y: 10))), in: setting)
        #expect(form.form.lastName == "Bowman")
    }
}
