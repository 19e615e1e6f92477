import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// Facts: whoever confirms through a designated account is named beside it.
@Suite struct EmployeeScreenTests {
    private func dashboard(_ language: Language = .english) throws -> OneScreen {
        var setting = try FormFixtures.setting(language)
        let counter = User(login: "counter", name: "Counter", role: .salesAgent, isDesignated: true)
        setting.actor = Actor(user: counter, systemLogin: "counter")
        var screen = OneScreen(CustomerList(), in: setting)
        screen.dashboard.awaited = .form(7)
        screen.hear(.form(try FormFixtures.material()))
        return screen
    }

    @Test(arguments: Language.allCases) func theQuestion(language: Language) throws {
        var screen = try dashboard(language)
        screen.type(String(repeating: "Marie ", count: 9))
        screen.press(.enter)
        expectScreen(screen.dashboard.drawn(), matches: "employee-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func theFormNamesThem(language: Language) throws {
        var screen = try dashboard(language)
        screen.type("Marie Durand")
        screen.press(.enter)
        expectScreen(screen.dashboard.drawn(), matches: "form-\(language.rawValue)")
    }

    @Test func askedOnceAndRecorded() throws {
        var screen = try dashboard()
        screen.type("Marie Durand")
        screen.press(.enter)
        screen.type("t")
        screen.press(.control("s"))
        #expect(screen.effects.confirmations.map(\.onBehalfOf) == ["Marie Durand"])
        screen.dashboard.screens.removeLast()
        screen.dashboard.awaited = .form(7)
        screen.hear(.form(try FormFixtures.material()))
        #expect(screen.dashboard.screens.last?.as(FormScreen.self) != nil)
    }

    /// The form below has not been seen yet.
    @Test func cancelledItLeadsBackToWhereOneCameFrom() throws {
        var screen = try dashboard()
        screen.press(.escape)
        #expect(screen.dashboard.screens.last?.as(CustomerList.self) != nil)
        #expect(screen.effects == [])
    }

    /// Saving without having said who, the question comes, and the form is kept when it is cancelled.
    @Test func noWayAroundIt() throws {
        var screen = try dashboard()
        screen.press(.escape)
        screen.dashboard.awaited = .form(7)
        screen.type("t")
        screen.hear(.form(try FormFixtures.material()))
        #expect(screen.dashboard.screens.last?.as(FormScreen.self)?.form.dateAgreed == "t")
        for _ in 0..<2 {
            screen.press(.control("s"))
            #expect(screen.effects.confirmations == [])
            #expect(screen.dashboard.screens.last?.as(EmployeeScreen.self) != nil)
            screen.press(.escape)
            #expect(screen.dashboard.screens.last?.as(FormScreen.self)?.form.dateAgreed == "t")
        }
        screen.press(.control("s"))
        screen.type("Li Wei")
        screen.press(.enter, .control("s"))
        #expect(screen.effects.confirmations.map(\.onBehalfOf) == ["Li Wei"])
    }

    @Test func somebodyElseTakesOver() throws {
        var screen = try dashboard()
        screen.type("Marie Durand")
        screen.press(.enter, .function(7))
        screen.press(.control("u"))
        screen.type("Jean Petit")
        screen.press(.enter)
        screen.type("t")
        screen.press(.control("s"))
        #expect(screen.effects.confirmations.map(\.onBehalfOf) == ["Jean Petit"])
    }

    @Test func anOwnAccountIsNeverAsked() throws {
        var screen = OneScreen(CustomerList(), in: try FormFixtures.setting())
        screen.dashboard.awaited = .form(7)
        screen.hear(.form(try FormFixtures.material()))
        #expect(screen.dashboard.screens.last?.as(FormScreen.self) != nil)
        screen.press(.function(7))
        #expect(screen.dashboard.notice?.kind == .refused)
        screen.type("t")
        screen.press(.control("s"))
        #expect(screen.effects.confirmations.map(\.onBehalfOf) == [nil])
    }
}
