import Core
import Drawing
import Testing

@testable import Dashboard

@Suite("What the store answers to the acceptance form")
struct FormAnswersTests {
    let setting: Setting

    init() throws {
        setting = try FormFixtures.setting()
    }

    /// A form that was filled and saved, with the request it made.
    private func saved(
        inForce: Core.Confirmation? = nil, email: String? = nil
    ) throws -> (form: FormScreen, request: ConfirmationRequest) {
        var contact = FormFixtures.ana
        if let email { contact.email = email }
        var form = FormScreen(try FormFixtures.material(contact: contact, inForce: inForce), in: setting)
        let effects = form.press(.character("t"), .control("s"), in: setting)
        return (form, try #require(effects.confirmations.first))
    }

    @Test("a confirmation is told with the customer's name")
    func confirmed() throws {
        var (form, _) = try saved()
        let confirmation = FormFixtures.confirmation()
        let effects = form.take(.confirmed(confirmation, try answer()), in: setting)
        #expect(effects == [.tell(Notice(.done, "Confirmed Tailwind Traders"))])
    }

    @Test("names what it saw in force, so that nothing is overrun unseen")
    func seen() throws {
        let (_, request) = try saved(inForce: FormFixtures.confirmation(id: 41))
        #expect(request.seen == .saw(41))
    }

    @Test("a duplicate is information, with day and name")
    func duplicate() throws {
        let inForce = FormFixtures.confirmation()
        var (form, request) = try saved(inForce: inForce)
        let effects = form.take(.refused(.duplicate(inForce), .confirm(request)), in: setting)
        #expect(
            effects == [
                .tell(Notice(.information, "Nothing changed since 12 May 2026, recorded by Paul Martin (R11)."))
            ])
        #expect(form.stage == .filling)
    }

    @Test("another company's address asks for an explicit yes (R6); Enter and other letters are none")
    func outsider() throws {
        var (form, request) = try saved(email: "ana@fabrikam.example")
        _ = form.take(
            .refused(.personIsNotTheCustomers(domain: "fabrikam.example", owner: "Fabrikam"), .confirm(request)),
            in: setting)
        #expect(form.stage == .asking(domain: "fabrikam.example", owner: "Fabrikam"))
        #expect(form.press(.enter, .character("x"), .control("s"), in: setting).isEmpty)
        let again = form.press(.function(9), in: setting).confirmations
        #expect(again.map(\.personIsCustomers) == [true])
        #expect(again.map(\.acceptance) == [request.acceptance])
    }

    @Test("Esc leads from the question back to the email; another address needs a yes of its own")
    func outsiderCorrected() throws {
        var (form, request) = try saved(email: "ana@fabrikam.example")
        let refusal = Refusal.personIsNotTheCustomers(domain: "fabrikam.example", owner: "Fabrikam")
        _ = form.take(.refused(refusal, .confirm(request)), in: setting)
        #expect(form.press(.escape, in: setting).isEmpty)
        #expect(form.stage == .filling)
        #expect(form.fields.focus == .email)
        _ = form.press(.control("s"), in: setting)
        _ = form.take(.refused(refusal, .confirm(request)), in: setting)
        _ = form.press(.character("y"), in: setting)
        _ = form.take(.failed("The store is busy.", .confirm(request)), in: setting)
        #expect(form.press(.control("s"), in: setting).confirmations.map(\.personIsCustomers) == [true])
        _ = form.take(.failed("The store is busy.", .confirm(request)), in: setting)
        let effects = form.press(.end, .character("x"), .control("s"), in: setting)
        #expect(effects.confirmations.map(\.personIsCustomers) == [false])
    }

    @Test("a colleague's confirmation is shown, and saving again supersedes it knowingly")
    func meanwhile() throws {
        var (form, request) = try saved(inForce: FormFixtures.confirmation(id: 41))
        var bob = FormFixtures.ana
        bob.firstName = "Bob"
        let theirs = FormFixtures.confirmation(id: 52, by: "sam", agreed: "2026-11-20", person: bob)
        let told = form.take(.refused(.confirmedMeanwhile(theirs), .confirm(request)), in: setting)
        #expect(told == [.tell(Notice(.information, "Nothing is recorded yet."))])
        #expect(form.meanwhile == theirs)
        let again = form.press(.control("s"), in: setting).confirmations
        #expect(again.map(\.seen) == [.saw(52)])
        #expect(again.map(\.acceptance) == [request.acceptance])
    }

    @Test("a date that midnight made wrong is gone back to")
    func formProblems() throws {
        var (form, request) = try saved()
        let problems = FormProblems([.email: .email(.noAt)])
        _ = form.take(.refused(.form(problems), .confirm(request)), in: setting)
        #expect(form.stage == .filling)
        #expect(form.fields.focus == .email)
    }

    @Test("another customer's answers leave the form waiting")
    func others() throws {
        var (form, request) = try saved()
        var other = request
        other.customerID = 8
        #expect(form.take(.refused(.storeIsReadOnly, .confirm(other)), in: setting).isEmpty)
        #expect(form.stage == .saving)
    }

    @Test(
        "who may not confirm is told why, and no draft is kept that the store would refuse", arguments: [true, false])
    func notAllowed(isReadOnly: Bool) throws {
        let setting = try FormFixtures.setting(role: isReadOnly ? .salesAgent : .helpdeskAgent, isReadOnly: isReadOnly)
        var form = FormScreen(try FormFixtures.material(), in: setting)
        let effects = form.press(.character("t"), .control("s"), in: setting)
        #expect(effects.drafts.isEmpty && effects.confirmations.isEmpty)
        #expect(effects.notices.map(\.kind) == [.refused])
        #expect(effects.notices.first?.text.contains(isReadOnly ? "read only" : "R8") == true)
    }

    private func answer() throws -> CustomerAnswer {
        CustomerAnswer(
            customer: FormFixtures.customer(), state: .confirmed, gate: .open(.notGated), history: AgreementHistory(),
            subscriptions: [], orders: [], cart: nil, userNames: [:])
    }
}
