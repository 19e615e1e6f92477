import Core
import Drawing
import Testing

@testable import Dashboard

/// R8: every role at every key of the screens that does something; the commands are walked by a test of their own.
@Suite struct RoleWalkTests {
    private struct Deed: CustomTestStringConvertible {
        let action: Action
        let screen: any Screen
        let keys: [Key]
        var testDescription: String { "\(action) by \(keys)" }
    }

    private func deeds() throws -> [Deed] {
        var traders = try TailwindTraders(on: "2026-11-23")
        try traders.buyThings()
        let customer = CustomerScreen(try traders.answer())
        let users = UsersScreen([User(login: "li", name: "Li Wei", role: .salesAgent)])
        func at(_ action: Action, _ screen: any Screen, _ keys: Key...) -> Deed {
            Deed(action: action, screen: screen, keys: keys)
        }
        return [
            at(.confirm, customer, .character("c")), at(.confirm, customer, .character("u")),
            at(.changeSeats, customer, .tab, .enter), at(.changeSeats, customer, .tab, .character("+")),
            at(.manageSubscriptions, customer, .tab, .character("p")),
            at(.manageSubscriptions, customer, .tab, .character("x")),
            at(.manageSubscriptions, customer, .tab, .character("a")),
            at(.withdraw, customer, .character("w")), at(.editCustomers, customer, .character("m")),
            at(.editCustomers, CustomerList(), .character("n")), at(.look, customer, .character("y")),
            at(.look, customer, .character("o")), at(.look, OverviewScreen(), .character("u")),
            at(.manageUsers, users, .character("n")), at(.manageUsers, users, .enter),
            at(.manageUsers, users, .character("d")), at(.manageUsers, users, .character("x")),
        ]
    }

    @Test(arguments: Role.allCases) func everyKeyAsksTheRole(role: Role) throws {
        let setting = try TailwindTraders(on: "2026-11-23") { $0.role = role }.setting()
        for deed in try deeds() {
            var screen = OneScreen(deed.screen, in: setting)
            for key in deed.keys { screen.press(key) }
            let isRefused = screen.dashboard.notice?.text.contains("(R8)") == true
            #expect(
                isRefused == !role.may(deed.action), "\(deed.testDescription): \(screen.dashboard.notice?.text ?? "")")
            #expect(!isRefused || screen.effects == [], "\(deed.testDescription)")
        }
    }
}
