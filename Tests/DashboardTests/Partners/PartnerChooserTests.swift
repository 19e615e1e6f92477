import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite struct PartnerChooserTests {
    private static let second = Partner(
        id: 2, tenantID: Desk.tenant(2), name: "Fabrikam Distribution du Grand Est et du Luxembourg",
        kind: .indirectReseller, cloud: .public, environment: .sandbox)

    private func choices() -> [PartnerChoice] {
        [PartnerChoice(partner: Desk.partner, user: Desk.marie), PartnerChoice(partner: Self.second, user: nil)]
    }

    private func opening(_ language: Language = .english) throws -> (Dashboard, [Effect]) {
        let setting = Setting.welcome(
            words: Words(language), glyphs: .unicode, login: "marie", name: "Marie", today: Desk.today,
            rulebook: try Desk.rulebook())
        return Dashboard.choosingPartner(setting, size: Size(width: 80, height: 24))
    }

    private func press(_ keys: Key..., on dashboard: inout Dashboard) -> [Effect] {
        keys.flatMap { dashboard.handle(.input(.key($0))) }
    }

    @Test func aStoreOfSeveralAsksWhich() throws {
        var (dashboard, effects) = try opening()
        #expect(effects == [.ask(.partners)])
        #expect(press(.enter, on: &dashboard) == [])
        _ = dashboard.handle(.answer(.partners(choices())))
        #expect(press(.enter, .enter, on: &dashboard) == [.ask(.choosePartner(1))], "nothing is asked twice")
        let asked = dashboard.handle(.answer(.opened(try Desk.setting())))
        #expect(asked.contains(.ask(.counts)))
        #expect(dashboard.screens.last?.as(CustomerList.self) != nil)
        #expect(dashboard.notice?.text == "You are at Contoso Distribution now.")
    }

    @Test func whereTheLoginIsUnknownItSaysSoAndAnotherMayBeChosen() throws {
        var (dashboard, _) = try opening()
        _ = dashboard.handle(.answer(.partners(choices())))
        #expect(press(.down, .enter, on: &dashboard) == [.ask(.choosePartner(2))])
        _ = dashboard.handle(.answer(.refused(.unknownUser(login: "marie"), .choosePartner(2))))
        #expect(dashboard.notice?.text.contains("“marie” is not one of this partner’s users (R8)") == true)
        #expect(press(.up, .enter, on: &dashboard) == [.ask(.choosePartner(1))])
    }

    @Test func nothingElseIsThereBeforeAPartnerIsChosen() throws {
        var (dashboard, _) = try opening()
        #expect(press(.character(":"), .character("4"), .escape, on: &dashboard) == [])
        #expect(dashboard.dialog == nil)
        #expect(dashboard.screens.count == 1)
        #expect(press(.character("q"), on: &dashboard) == [.quit])
    }

    @Test func thePaletteChangesPartnersWhereThereAreSeveral() throws {
        for several in [true, false] {
            var setting = try Desk.setting()
            setting.hasSeveralPartners = several
            var driver = DashboardDriver(setting)
            driver.press(.character(":"))
            driver.type("switch partner")
            driver.press(.enter)
            #expect((driver.dashboard.screens.last?.as(PartnerChooser.self) != nil) == several)
            #expect(driver.effects.contains(.ask(.partners)) == several)
        }
    }

    @Test func escapeStaysWithThePresentPartner() throws {
        var setting = try Desk.setting()
        setting.hasSeveralPartners = true
        var driver = DashboardDriver(setting)
        driver.press(.down)
        let before = driver.dashboard.screens
        driver.press(.character(":"))
        driver.type("switch partner")
        driver.press(.enter)
        driver.take(.partners(choices()))
        driver.press(.escape)
        #expect(driver.dashboard.screens == before)
    }

    /// R9: nothing of the partner that was left is shown, and no key typed there acts here.
    @Test func anotherPartnerStartsAnew() throws {
        var driver = DashboardDriver(try Desk.setting())
        driver.press(.character("3"), .down, .character("2"), .down, .enter)
        var setting = try Desk.setting()
        setting.partner = Self.second
        driver.store.rows = Desk.rows(3)
        driver.take(.opened(setting))
        #expect(driver.dashboard.screens.count == 1)
        #expect(driver.dashboard.asleep.isEmpty)
        #expect(driver.dashboard.screens.last?.as(CustomerList.self)?.window.rows.count == 3)
    }

    @Test(arguments: Language.allCases) func choosing(language: Language) throws {
        var (dashboard, _) = try opening(language)
        _ = dashboard.handle(.answer(.partners(choices())))
        _ = press(.down, on: &dashboard)
        expectScreen(dashboard.drawn(), matches: "partners-\(language.rawValue)")
    }

    @Test func small() throws {
        var (dashboard, _) = try opening()
        _ = dashboard.handle(.input(.resize(.smallest)))
        _ = dashboard.handle(.answer(.partners(choices())))
        expectScreen(dashboard.drawn(), matches: "partners-smallest")
    }
}
