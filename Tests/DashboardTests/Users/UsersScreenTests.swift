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

    // MARK: Finding

    @Test(arguments: Language.allCases) func searching(language: Language) throws {
        var screen = try screen(language)
        screen.press(.character("/"))
        screen.type(language == .english ? "AGÉNT" : "agent")
        expectScreen(screen.dashboard.drawn(), matches: "searching-\(language.rawValue)")
    }

    @Test(arguments: Language.allCases) func whatToShow(language: Language) throws {
        var screen = try screen(language)
        screen.press(.character("f"), .character("f"), .down, .down)
        expectScreen(screen.dashboard.drawn(), matches: "filter-\(language.rawValue)")
        screen.press(.enter, .character("s"), .character("s"), .enter)
        expectScreen(screen.dashboard.drawn(), matches: "filtered-\(language.rawValue)")
        screen.press(.character("/"))
        screen.type("zz")
        expectScreen(screen.dashboard.drawn(), matches: "nobody-\(language.rawValue)")
    }

    private func logins(_ screen: OneScreen) throws -> [String] {
        let users = try #require(screen.dashboard.screens.last?.as(UsersScreen.self))
        return users.shownItems(in: screen.dashboard.setting).map(\.login)
    }

    @Test func escapeTakesTheSearchAwayThenTheFilterThenLeaves() throws {
        var screen = try screen()
        screen.press(.character("f"), .end, .enter)
        #expect(try logins(screen) == ["counter"])
        screen.press(.character("/"))
        screen.type("q")
        #expect(try logins(screen) == [])
        screen.press(.enter, .escape)
        #expect(try logins(screen) == ["counter"])
        screen.press(.escape)
        #expect(try logins(screen) == ["counter", "jpetit", "marie"])
        screen.press(.escape)
        #expect(screen.dashboard.screens.last?.as(UsersScreen.self) == nil)
    }

    /// Letters that are commands elsewhere are text while one searches; what is selected is what is shown.
    @Test func whatIsDoneIsDoneToWhatIsShown() throws {
        var screen = try screen()
        screen.press(.character("/"))
        screen.type("petit")
        screen.press(.enter, .character("y"))
        #expect(screen.effects.first == .copy("jpetit"))
        screen.press(.character("x"), .character("y"))
        #expect(screen.effects == [.ask(.changeTeam(.remove(login: "jpetit")))])
        screen.press(.character("/"))
        screen.type("x")
        screen.press(.tab, .character("x"))
        #expect(screen.dashboard.notice?.text == "There is nothing in the list to do this with.")
        screen.press(.character("e"))
        #expect(screen.dashboard.dialog == nil)
    }

    @Test func theSelectedUserStaysSelectedAmongOthers() throws {
        var screen = try screen()
        screen.press(.down, .character("s"), .end, .enter, .character("y"))
        #expect(screen.effects.first == .copy("jpetit"))
        screen.press(.character("f"), .down, .enter, .character("y"))
        #expect(screen.effects.first == .copy("marie"))
    }

    @Test func theExportIsOfWhatIsShown() throws {
        var screen = try screen()
        screen.press(.character("f"), .down, .down, .down, .enter, .character("s"), .end, .enter, .character("/"))
        screen.type(" coun ")
        screen.press(.enter, .character("e"), .enter)
        let query = UserQuery(text: "coun", part: .role(.salesAgent), order: .role)
        let order = ExportOrder(
            source: .users(query), format: .csv, path: "users-2026-11-23.csv", replaces: false)
        #expect(screen.effects == [.ask(.export(order))])
    }

    @Test func theMouseSearchesSelectsAndAnswers() throws {
        var screen = try screen()
        screen.click(x: 10, y: 6)
        screen.press(.character("y"))
        #expect(screen.effects.first == .copy("jpetit"))
        screen.click(x: 10, y: 3)
        screen.type("marie")
        #expect(try logins(screen) == ["marie"])
        screen.press(.escape, .escape, .character("f"))
        screen.click(x: 0, y: 20)
        screen.press(.character("f"))
        screen.click(x: 40, y: 13)
        #expect(try logins(screen) == ["jpetit"])
    }
}
