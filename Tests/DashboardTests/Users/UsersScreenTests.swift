import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

/// R8: the partner's people on the screen.
@Suite struct UsersScreenTests {
    private static let users = [
        User(login: "counter", name: "Counter", role: .salesAgent, isDesignated: true),
        User(login: "jpetit", name: "Jean Petit", role: .helpdeskAgent),
        User(login: "marie", name: "Marie Durand", role: .globalAdmin),
    ]

    private func screen(_ language: Language = .english, role: Role = .globalAdmin) throws -> OneScreen {
        OneScreen(UsersScreen(Self.users), in: try FormFixtures.setting(language, role: role))
    }

    @Test(arguments: Language.allCases) func asAList(language: Language) throws {
        expectScreen(try screen(language).dashboard.drawn(), matches: "users-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func adding(language: Language) throws {
        var screen = try screen(language)
        screen.press(.character("n"))
        screen.type("ma rie")
        screen.press(.tab, .tab, .character(" "), .tab, .character(" "))
        expectScreen(screen.dashboard.drawn(), matches: "adding-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func aQuestionBeforeOneIsRemoved(language: Language) throws {
        var screen = try screen(language)
        screen.press(.down, .character("x"))
        expectScreen(screen.dashboard.drawn(), matches: "removing-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func theRolesToChooseFrom(language: Language) throws {
        var screen = try screen(language)
        screen.press(.down, .enter)
        expectScreen(screen.dashboard.drawn(), matches: "role-\(language.rawValue)")
    }

    @Test func whatIsAsked() throws {
        var screen = try screen()
        screen.press(.down, .enter, .home, .enter)
        var jean = Self.users[1]
        jean.role = .globalAdmin
        #expect(screen.effects == [.ask(.changeTeam(.set(jean)))])
        screen.press(.character("d"))
        jean = Self.users[1]
        jean.isDesignated = true
        #expect(screen.effects == [.ask(.changeTeam(.set(jean)))])
        screen.press(.character("x"), .character("y"))
        #expect(screen.effects == [.ask(.changeTeam(.remove(login: "jpetit")))])
        screen.press(.character("n"))
        screen.type("li")
        screen.press(.control("s"))
        let added = User(login: "li", name: "li", role: .salesAgent)
        #expect(screen.effects == [.ask(.changeTeam(.add(added)))])
        screen.hear(.teamChanged(.add(added), added, Self.users + [added]))
        #expect(screen.text.contains("li (li) is a user now: sales agent"))
        screen.press(.character("x"), .escape, .enter, .escape)
        #expect(screen.effects == [])
    }

    /// What was typed stays when the store refuses it.
    @Test func aRefusalKeepsWhatWasTyped() throws {
        var screen = try screen()
        screen.press(.character("n"))
        screen.press(.control("s"))
        #expect(screen.effects == [])
        screen.type("marie")
        screen.press(.control("s"))
        let request = Request.changeTeam(.add(User(login: "marie", name: "marie", role: .salesAgent)))
        screen.hear(.refused(.team(.isUser(Self.users[2])), request))
        #expect(screen.dashboard.screens.last?.as(UsersScreen.self)?.isTyping == true)
        #expect(screen.text.contains("marie"))
        #expect(screen.dashboard.screens.last?.holdsUnfinishedEntry == true)
    }

    @Test(arguments: Role.allCases) func onlyAGlobalAdminChangesThem(role: Role) throws {
        for key in ["n", "r", "d", "x"] as [Character] {
            var screen = try screen(role: role)
            screen.press(.character(key))
            let isRefused = screen.dashboard.notice?.kind == .refused
            #expect(isRefused == (role != .globalAdmin), "\(key)")
        }
    }

    /// Whoever loses a role on this screen is told no by it at once.
    @Test func onesOwnRoleCountsAtOnce() throws {
        var screen = try screen()
        var marie = Self.users[2]
        marie.role = .helpdeskAgent
        screen.hear(.teamChanged(.set(marie), marie, Self.users.dropLast() + [marie]))
        screen.press(.character("n"))
        #expect(screen.dashboard.notice?.kind == .refused)
    }
}
