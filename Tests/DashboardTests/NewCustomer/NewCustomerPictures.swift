import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite("New customer as it looks") struct NewCustomerPictures {
    private typealias Fixtures = NewCustomerFixtures
    private let cart = [(TailwindTraders.e3, 120), (TailwindTraders.premium, 25)]

    private func look(_ screen: OneScreen, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expectScreen(screen.dashboard.drawn(), matches: name, sourceLocation: sourceLocation)
    }

    /// A made-up Microsoft ID differs each time, so the pictures have a typed one.
    private let fixed: [CustomerForm.Field: String] = [.tenantID: "3f2504e0-4f89-41d3-9a0c-0305e82c3302"]

    @Test("the four steps", arguments: Language.allCases)
    func steps(_ language: Language) throws {
        let code = language.rawValue
        let setting = try Fixtures.setting(language)
        look(try Fixtures.open(setting), "empty-\(code)")
        let draft = Fixtures.draft(Fixtures.agreed.merging(fixed) { $1 }, lines: cart)
        var screen = try Fixtures.open(setting, draft)
        look(screen, "account-\(code)")
        screen.press(.control("s"))
        look(screen, "subscriptions-\(code)")
        screen.press(.control("s"))
        look(screen, "review-\(code)")
        screen.press(.enter)
        screen.hear(try Fixtures.added(try #require(screen.handedOver)))
        look(screen, "confirmation-\(code)")
    }

    @Test("every problem beside its field", arguments: Language.allCases)
    func wrong(_ language: Language) throws {
        let setting = try Fixtures.setting(language)
        var screen = try Fixtures.open(
            setting,
            Fixtures.draft([
                .domain: "fabrikam", .tenantID: "12", .state: "Bavaria", .postalCode: "9805", .email: "ana@fabrikam",
                .phone: "555 0100", .accepted: "x", .dateAgreed: "2099-01-01",
            ]), height: 40)
        screen.press(.control("s"))
        look(screen, "wrong-\(language.rawValue)")
    }

    @Test("the gate at the review", arguments: Language.allCases)
    func gate(_ language: Language) throws {
        for (day, name) in [("2018-12-01", "shut"), ("2018-09-03", "offered")] {
            var screen = try Fixtures.open(try Fixtures.setting(on: day, language), Fixtures.draft(lines: cart))
            screen.press(.control("s"), .control("s"), .enter)
            look(screen, "\(name)-\(language.rawValue)")
        }
    }

    @Test("a list of values", arguments: Language.allCases)
    func list(_ language: Language) throws {
        var screen = try Fixtures.open(try Fixtures.setting(language), Fixtures.draft())
        screen.press(.down, .down, .down, .function(4))
        screen.type("un")
        look(screen, "countries-\(language.rawValue)")
    }

    @Test("an indirect reseller is told who confirms; low, in ASCII")
    func reseller() throws {
        let setting = try Fixtures.setting(kind: .indirectReseller, glyphs: .ascii)
        look(try Fixtures.open(setting, Fixtures.draft(), width: 60, height: 15), "reseller-low")
    }

    @Test("editing a customer", arguments: Language.allCases)
    func editing(_ language: Language) throws {
        let setting = try Fixtures.setting(language)
        var customer = try TailwindTraders.customer()
        let material = try Fixtures.material(in: setting, customer: customer)
        var screen = OneScreen(EditCustomerScreen(material, of: customer), in: setting)
        screen.press(.end)
        screen.type(" Europe")
        look(screen, "editing-\(language.rawValue)")
        screen.press(.control("s"))
        let edit = try #require(
            screen.effects.compactMap { if case .ask(.updateCustomer(let edit)) = $0 { edit } else { nil } }.first)
        customer.contact?.phone = "+1 425 555 0199"
        screen.hear(.refused(.account(.changedMeanwhile(customer)), .updateCustomer(edit)))
        look(screen, "changed-meanwhile-\(language.rawValue)")
    }

    @Test("no size crashes it")
    func everySize() throws {
        var screens = [try Fixtures.open(try Fixtures.setting(.french), Fixtures.draft(lines: cart))]
        for _ in 0..<2 {
            var next = screens[screens.count - 1]
            next.press(.control("s"))
            screens.append(next)
        }
        for var screen in screens {
            for width in stride(from: 0, through: 130, by: 13) {
                for height in stride(from: 0, through: 40, by: 3) {
                    _ = screen.dashboard.handle(.input(.resize(Size(width: width, height: height))))
                    _ = screen.dashboard.drawn()
                }
            }
        }
    }
}
