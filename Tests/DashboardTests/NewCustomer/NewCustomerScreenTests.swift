import Core
import Drawing
import Foundation
import Testing
import Wording

@testable import Dashboard

@Suite("New customer") struct NewCustomerScreenTests {
    private typealias Fixtures = NewCustomerFixtures
    private let cart = [(TailwindTraders.e3, 120)]

    @Test("from the first key to the order's number")
    func wholeWay() throws {
        var screen = try Fixtures.open(try Fixtures.setting())
        screen.type("Fabrikam")
        #expect(screen.kept?.form[.companyName] == "Fabrikam")
        screen.press(.tab)
        screen.type("fabrikam.onmicrosoft.com")
        screen.press(.tab, .tab)
        screen.type("us")
        screen.press(.control("s"))
        #expect(screen.newCustomer?.step == .subscriptions)
        screen.press(.enter)
        #expect(screen.text.components(separatedBy: "Esc ").count == 2, "one key leaves one thing")
        screen.type("3")
        screen.press(.enter)
        #expect(screen.kept?.lines.map(\.seats) == [3])
        screen.press(.control("s"), .enter)
        // R20: without the tick the order is shut out, and the customer can be there without it.
        #expect(screen.handedOver == nil)
        #expect(screen.text.contains("R20"))
        screen.press(.character("c"), .character("t"), .control("s"))
        #expect(screen.newCustomer?.step == .account, "the contact agreed, and there is none")
        screen.press(.escape)
    }

    @Test("R20: shut, it is added without the purchase")
    func withoutSubscriptions() throws {
        var screen = try Fixtures.open(try Fixtures.setting(), Fixtures.draft(lines: cart))
        screen.press(.control("s"), .control("s"), .enter, .character("s"))
        #expect(screen.handedOver == nil)
        screen.press(.character("w"))
        #expect(screen.handedOver?.lines == [])
        #expect(screen.handedOver?.acceptance == nil)
    }

    @Test("R17: while it is optional, skipping goes on")
    func skipping() throws {
        var screen = try Fixtures.open(try Fixtures.setting(on: "2018-09-03"), Fixtures.draft(lines: cart))
        screen.press(.control("s"), .control("s"), .enter)
        #expect(screen.handedOver == nil)
        screen.press(.character("s"))
        #expect(screen.handedOver?.skipsConfirmation == true)
        #expect(screen.handedOver?.lines.map(\.seats) == [120])
    }

    @Test("back and forth loses nothing")
    func backAndForth() throws {
        let draft = Fixtures.draft(Fixtures.agreed, lines: cart)
        var screen = try Fixtures.open(try Fixtures.setting(), draft)
        screen.press(.control("s"), .control("s"), .escape, .escape)
        #expect(screen.newCustomer?.step == .account)
        #expect(screen.newCustomer?.draft(try Fixtures.setting()) == draft)
        screen.press(.control("s"), .control("s"), .enter)
        #expect(screen.handedOver?.acceptance?.person.fullName == "Ana Bowman")
    }

    @Test("nothing is asked twice, and what is refused can be corrected")
    func refusals() throws {
        var screen = try Fixtures.open(try Fixtures.setting(), Fixtures.draft())
        screen.press(.control("s"), .control("s"), .enter)
        let new = try #require(screen.handedOver)
        #expect(new.endsDraft)
        screen.press(.enter)
        #expect(screen.handedOver == nil)
        let there = try TailwindTraders.customer()
        screen.hear(.refused(.account(.exists(there, by: .domain)), .addCustomer(new)))
        #expect(screen.newCustomer?.step == .account)
        #expect(screen.newCustomer?.account.focus == .domain)
        #expect(screen.text.contains("Nothing was added"))
        screen.type("x")
        #expect(screen.newCustomer?.account.refusal == nil)
        screen.press(.control("s"), .control("s"), .enter)
        screen.hear(.failed("The disk is full", .addCustomer(new)))
        screen.press(.enter)
        #expect(screen.handedOver != nil)
    }

    @Test("R6: somebody else's mail domain needs an explicit yes")
    func outsider() throws {
        var screen = try Fixtures.open(try Fixtures.setting(), Fixtures.draft(Fixtures.agreed))
        screen.press(.control("s"), .control("s"), .enter)
        let new = try #require(screen.handedOver)
        #expect(!new.personIsCustomers)
        let refusal = Refusal.personIsNotTheCustomers(domain: "contoso.com", owner: "Contoso Distribution")
        screen.hear(.refused(refusal, .addCustomer(new)))
        screen.press(.enter)
        #expect(screen.handedOver == nil)
        screen.press(.character("y"))
        #expect(screen.handedOver?.personIsCustomers == true)
    }

    @Test("Escape keeps the draft, Ctrl-D discards it, and Ctrl-C asks")
    func drafts() throws {
        var screen = try Fixtures.open(try Fixtures.setting())
        screen.type("Fab")
        #expect(screen.newCustomer?.holdsUnfinishedEntry == true)
        screen.press(.control("d"))
        #expect(screen.effects.contains(.ask(.discardCustomerDraft(nil))))
        #expect(screen.newCustomer?.account.form.isEmpty == true)
        #expect(screen.newCustomer?.holdsUnfinishedEntry == false)
        screen.type("Fab")
        screen.press(.escape)
        #expect(screen.newCustomer == nil)
        #expect(screen.kept?.form[.companyName] == "Fab")
        // What is taken back to nothing is no draft.
        var again = try Fixtures.open(try Fixtures.setting())
        again.type("F")
        again.press(.backspace)
        #expect(again.effects.contains(.ask(.discardCustomerDraft(nil))))
    }

    @Test("what could not be kept is not left unasked, of a new customer or of one edited")
    func unkept() throws {
        let setting = try Fixtures.setting()
        let customer = try TailwindTraders.customer()
        let material = try Fixtures.material(in: setting, customer: customer)
        for (opened, id) in [
            (try Fixtures.open(setting), nil),
            (OneScreen(EditCustomerScreen(material, of: customer), in: setting), customer.id),
        ] {
            var screen = opened
            screen.press(.end)
            screen.type("Fab")
            screen.hear(.failed("The disk is full.", .saveCustomerDraft(id, CustomerDraft())))
            screen.press(.escape)
            #expect(screen.dashboard.dialog == .abandon)
            var kept = screen
            kept.hear(.customerDraftKept(id))
            #expect(kept.dashboard.dialog == nil)
            #expect(kept.newCustomer == nil && kept.editCustomer == nil)
            #expect(kept.dashboard.notice?.text.isEmpty == false)
            screen.hear(.failed("The disk is full.", .saveCustomerDraft(id, CustomerDraft())))
            #expect(screen.dashboard.dialog == .abandon)
            screen.press(.function(9))
            #expect(screen.newCustomer == nil && screen.editCustomer == nil)
        }
    }

    @Test("a row of a table fills the person that is typed, with the date only where the agreement is")
    func pasting() throws {
        let setting = try Fixtures.setting()
        let row = "2018-11-30;Ana;Bowman;ana@tailwind.example;T +1 425 555 0119"
        var screen = try Fixtures.open(setting, Fixtures.draft(Fixtures.agreed, lines: []))
        screen.press(.up)
        screen.paste(row)
        let form = try #require(screen.newCustomer?.account.form)
        #expect(form.acceptanceForm.dateAgreed == "2018-11-30")
        #expect(form.acceptanceForm.phone == "+1 425 555 0119")
        screen.paste("Bob;Stone;bob@x.example\nEve;Stone;eve@x.example")
        #expect(screen.dashboard.notice?.kind == .refused)
        #expect(screen.newCustomer?.account.form == form)
    }

    @Test("a signature is the contact's, wherever it is pasted; an address of two lines is none")
    func pastingElsewhere() throws {
        var screen = try Fixtures.open(try Fixtures.setting())
        screen.paste("Ana Bowman\nHead of IT\nT +1 425 555 0119 | ana@tailwind.example")
        let form = try #require(screen.newCustomer?.account.form)
        #expect(form[.companyName].isEmpty)
        #expect(form.contact.fullName == "Ana Bowman")
        #expect(form.contact.phone == "+1 425 555 0119")
        screen.paste("Tailwind\nTraders")
        #expect(screen.newCustomer?.account.form[.companyName] == "Tailwind Traders")
    }

    @Test("R7, R19: where nothing can be confirmed, there is no tick")
    func noTick() throws {
        let reseller = try Fixtures.open(try Fixtures.setting(kind: .indirectReseller))
        #expect(reseller.text.contains("R7"))
        #expect(!reseller.text.contains("Agreement accepted"))
        var national = try Fixtures.setting()
        national.partner.cloud = .germany
        let screen = try Fixtures.open(national, Fixtures.draft(lines: cart))
        #expect(!screen.text.contains("Agreement accepted"))
        #expect(!screen.text.contains("R19"))
        #expect(screen.newCustomer?.hold(in: national) == nil)
    }

    @Test("a list of values is searched by typing, and taken with Enter")
    func lists() throws {
        let resellers = [Reseller(id: 1, name: "Proseware"), Reseller(id: 2, name: "Litware")]
        var screen = try Fixtures.open(try Fixtures.setting(kind: .indirectProvider), resellers: resellers)
        screen.press(.down, .down, .down, .function(4))
        screen.type("deuts")
        screen.press(.enter)
        #expect(screen.newCustomer?.account.choosing != nil, "nothing fits, so nothing is taken")
        screen.press(.control("u"))
        screen.type("german")
        screen.press(.enter)
        #expect(screen.newCustomer?.account.form[.country] == "DE")
        #expect(screen.newCustomer?.account.choosing == nil)
        screen.press(.function(4))
        #expect(screen.newCustomer?.account.choosing == nil, "an address line has no list")
        screen.press(.up, .up, .up, .up, .up, .up)
        screen.press(.escape)
    }

    @Test("the confirmation leads on")
    func next() throws {
        var screen = try Fixtures.open(try Fixtures.setting(), Fixtures.draft(Fixtures.agreed, lines: cart))
        screen.press(.control("s"), .control("s"), .enter)
        screen.hear(try Fixtures.added(try #require(screen.handedOver)))
        #expect(screen.text.contains("PD-000042"))
        #expect(screen.newCustomer?.holdsUnfinishedEntry == false)
        var another = screen
        another.press(.character("n"))
        #expect(another.effects.contains(.ask(.account(nil))))
        screen.press(.enter)
        #expect(screen.effects.contains(.ask(.customer(99))))
        #expect(screen.newCustomer == nil)
    }

    @Test("n in the list opens it; the support desk is told why not")
    func fromTheList() throws {
        var driver = DashboardDriver(try Fixtures.setting())
        driver.press(.character("n"))
        #expect(driver.effects.contains(.ask(.account(nil))))
        var helper = DashboardDriver(try Fixtures.setting(role: .helpdeskAgent))
        helper.press(.character("n"))
        #expect(!helper.effects.contains(.ask(.account(nil))))
        #expect(helper.dashboard.notice?.text.contains("R8") == true)
    }

    @Test("an edit is kept as a draft, saved, and leads back")
    func editing() throws {
        let setting = try Fixtures.setting()
        let customer = try TailwindTraders.customer()
        let material = try Fixtures.material(in: setting, customer: customer)
        var screen = OneScreen(EditCustomerScreen(material, of: customer), in: setting)
        screen.press(.control("s"))
        #expect(screen.effects.count == 1)
        guard case .ask(let update)? = screen.effects.first else {
            Issue.record("nothing was asked for")
            return
        }
        screen.hear(.refused(.account(.nothingToChange(customer)), update))
        #expect(screen.effects.contains(.ask(.customer(customer.id))), "the page beneath may be out of date")
        screen = OneScreen(EditCustomerScreen(material, of: customer), in: setting)
        screen.press(.end)
        screen.type(" Europe")
        #expect(screen.editCustomer?.holdsUnfinishedEntry == true)
        screen.press(.control("s"))
        #expect(
            screen.effects.contains { if case .ask(.updateCustomer(let edit)) = $0 { edit.endsDraft } else { false } })
        var changed = customer
        changed.companyName = "Tailwind Traders Europe"
        let answer = try TailwindTraders(on: "2026-11-23").answer()
        screen.hear(
            .customerUpdated(
                CustomerAnswer(
                    customer: changed, state: answer.state, gate: answer.gate, history: answer.history,
                    subscriptions: [], orders: [], cart: nil, userNames: [:])))
        #expect(screen.editCustomer == nil)
    }
}
