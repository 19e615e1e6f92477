import Core
import Drawing
import TestSupport
import Testing
import Wording

@testable import Dashboard

@Suite("The welcome to an empty store")
struct WelcomeTests {
    let setting: Setting
    var welcome = Welcome(login: "marie")

    init() throws {
        setting = try FormFixtures.setting()
    }

    private mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { welcome.handle(.key($0), in: setting) ?? [] }
    }

    private mutating func type(_ text: String) -> [Effect] {
        text.flatMap { welcome.handle(.key(.character($0)), in: setting) ?? [] }
    }

    @Test("Enter opens the sample data, once")
    mutating func sample() {
        #expect(press(.enter) == [.ask(.openSample)])
        #expect(press(.enter, .character("s"), .character("p")).isEmpty)
        _ = welcome.take(.failed("The disk is full.", .openSample), in: setting)
        #expect(press(.character("s")) == [.ask(.openSample)])
    }

    @Test("a partner is set up by the keyboard alone")
    mutating func setsUp() {
        #expect(press(.down, .enter).isEmpty)
        _ = type("Contoso Distribution")
        _ = press(.enter)
        _ = type("998B88DEAA994388A42C1B3517D49490")
        _ = press(.enter, .right, .tab, .tab, .character(" "), .tab)
        _ = type("Contoso.example")
        _ = press(.enter, .enter)
        _ = type("Marie Durand")
        let effects = press(.enter)
        let setup = PartnerSetup(
            name: "Contoso Distribution",
            tenantID: TenantID("998b88de-aa99-4388-a42c-1b3517d49490") ?? FormFixtures.tenant(1),
            kind: .indirectProvider, cloud: .public, environment: .sandbox, domain: "contoso.example",
            adminLogin: "marie", adminName: "Marie Durand")
        #expect(effects == [.ask(.setUp(setup))])
        #expect(press(.control("s"), .enter).isEmpty)
    }

    @Test("choices turn both ways and take no letters")
    mutating func choices() {
        _ = press(.character("p"), .tab, .tab, .left)
        #expect(welcome.kind == .indirectReseller)
        _ = type("x")
        _ = press(.right, .character(" "))
        #expect(welcome.kind == .indirectProvider)
        #expect(welcome.handle(.paste("text"), in: setting) == [])
        #expect(welcome.fields.text(.kind).isEmpty)
    }

    @Test("mistakes are counted, and the first is gone to")
    mutating func mistakes() {
        _ = press(.character("p"))
        _ = type("Contoso")
        _ = press(.tab)
        _ = type("998b")
        let effects = press(.control("s"))
        #expect(effects == [.tell(Notice(.refused, "2 fields are to be corrected; nothing was set up."))])
        #expect(welcome.fields.focus == .tenantID)
    }

    @Test(
        "each field has its own check",
        arguments: [
            (Welcome.Field.name, "  ", Welcome.Problem.missing), (.tenantID, "998b88de", .tenantID),
            (.domain, "marie@contoso.example", .domainHasAt), (.domain, "contoso", .domain(.domainNoDot)),
            (.login, "marie durand", .spaces), (.userName, "", .missing),
            (.name, String(repeating: "x", count: 257), .tooLong(257)),
        ])
    func checks(field: Welcome.Field, entry: String, problem: Welcome.Problem) {
        var welcome = Welcome(login: "marie")
        welcome.fields.fill(field, with: entry)
        #expect(welcome.problem(in: field) == problem)
        #expect(welcome.setup == nil)
    }

    @Test("Esc goes back to the choice and keeps what was typed")
    mutating func goesBack() {
        _ = press(.character("p"))
        _ = type("Contoso")
        _ = press(.escape)
        #expect(welcome.page == .choice(.setup))
        _ = press(.enter)
        #expect(welcome.fields.text(.name) == "Contoso")
    }

    @Test("a click chooses, a double click begins")
    mutating func mouse() {
        let second = Point(x: 6, y: 8)
        _ = welcome.handle(.mouse(Mouse(kind: .press, position: second)), in: setting)
        #expect(welcome.page == .choice(.setup))
        _ = welcome.handle(.mouse(Mouse(kind: .doubleClick, position: second)), in: setting)
        #expect(welcome.page == .setup)
        _ = welcome.handle(.mouse(Mouse(kind: .press, position: Point(x: 6, y: 5))), in: setting)
        #expect(welcome.fields.focus == .tenantID)
    }
}

@Suite("The welcome as it looks")
struct WelcomePictureTests {
    private func canvas(_ welcome: Welcome, _ setting: Setting, _ width: Int = 80, _ height: Int = 20) -> Canvas {
        var canvas = Canvas(size: Size(width: width, height: height), glyphs: setting.glyphs)
        welcome.draw(on: &canvas, in: canvas.bounds, setting: setting)
        return canvas
    }

    private func wrong() -> Welcome {
        var welcome = Welcome(login: "marie")
        welcome.page = .setup
        welcome.fields.fill(.tenantID, with: "998b88de")
        welcome.fields.fill(.domain, with: "contoso")
        welcome.fields.checkAll()
        welcome.fields.move(to: .kind)
        return welcome
    }

    @Test("the choice", arguments: [Language.english, .french])
    func choice(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        expectScreen(canvas(Welcome(login: "marie"), setting), matches: "choice-\(language.rawValue)")
    }

    @Test("setting up, with mistakes", arguments: [Language.english, .french])
    func setup(_ language: Language) throws {
        let setting = try FormFixtures.setting(language)
        expectScreen(canvas(wrong(), setting), matches: "setup-\(language.rawValue)")
    }

    @Test("wide")
    func wide() throws {
        expectScreen(canvas(wrong(), try FormFixtures.setting(), 120, 36), matches: "setup-wide")
    }

    @Test("no size crashes it")
    func everySize() throws {
        let setting = try FormFixtures.setting(.french, glyphs: .ascii)
        for welcome in [Welcome(login: "marie"), wrong()] {
            for width in stride(from: 0, through: 130, by: 7) {
                for height in 0...22 {
                    let cursor = canvas(welcome, setting, width, height).cursor
                    if width >= 60, height >= 11 { #expect(cursor != nil) }
                }
            }
        }
    }
}
