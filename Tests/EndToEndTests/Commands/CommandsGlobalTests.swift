import Foundation
import TestSupport
import Testing

/// What holds for every command: options on both sides, languages, streams, and the codes of failure.
@Suite struct CommandsGlobalTests {
    @Test(arguments: [
        ["--as-of", "2018-12-01", "can-order", "tailwind"],
        ["can-order", "--as-of", "2018-12-01", "tailwind"],
        ["can-order", "tailwind", "--as-of=2018-12-01"],
    ])
    func globalOptionsStandBeforeAndAfterTheCommand(arguments: [String]) async throws {
        let outcome = try await CommandDesk().run(arguments)
        #expect(outcome.status == 4)
        #expect(outcome.output.contains("Microsoft Cloud Agreement"))
    }

    @Test(arguments: [
        ["nonsense"], ["customers", "--state", "bogus"], ["customers", "--json", "--csv"],
        ["customers", "--limit", "-1"],
        ["--as-of", "2018-02-30", "customers"], ["--language", "de", "customers"], ["show"], ["--database"],
        ["setup", "--name", "Contoso"], ["seats", "id", "many"], ["order", "tailwind", "--offer", "x"],
    ])
    func aWrongCommandLineIsAUsageError(arguments: [String]) async throws {
        let outcome = try await CommandDesk(empty: Home()).run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: partner-desk") || outcome.errors.contains("--help"))
    }

    @Test func anUnknownCommandIsToldInTheLanguageAskedFor() async throws {
        let desk = CommandDesk(empty: try Home())
        let french = try await desk.run(["--language", "fr", "custmers", "--json"])
        #expect(french.status == 2)
        #expect(french.errors.hasPrefix("Il n’y a pas de commande « custmers »."))
        #expect(try await desk.run(["custmers"], environment: ["LANG": "fr_FR.UTF-8"]).errors == french.errors)
        #expect(try await desk.run(["custmers"]).errors.hasPrefix("There is no command “custmers”."))
    }

    @Test(arguments: [["--help"], ["--version"], ["help"], ["import", "--help"], ["--demo", "--help"]])
    func helpIsData(arguments: [String]) async throws {
        let outcome = try await CommandDesk(empty: Home()).run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(!outcome.output.isEmpty)
    }

    @Test func withoutAStoreNothingIsMade() async throws {
        let desk = CommandDesk(empty: try Home())
        let outcome = try await desk.run(["customers"])
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("partner-desk setup"))
        #expect(!FileManager.default.fileExists(atPath: desk.home.data.path))
        let refusal = try await desk.run(["customers", "--json"])
        #expect(refusal.status == 3)
        #expect(refusal.errors.isEmpty)
        #expect(try JSONAnswer(refusal)["error"]["code"].isNull)
    }

    /// With nothing to parse, the parser is not asked: the answers are the same.
    @Test func withoutATerminalTheDashboardMakesNoStore() async throws {
        for arguments in [[], ["dashboard"]] {
            let desk = CommandDesk(empty: try Home())
            let outcome = try await desk.run(arguments)
            #expect(outcome.status == 2)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("The dashboard needs a terminal."))
            #expect(!FileManager.default.fileExists(atPath: desk.home.data.path))
        }
    }

    @Test func aFileThatIsNoStoreIsLeftAlone() async throws {
        let desk = CommandDesk(empty: try Home())
        let file = try desk.file("letter.txt", "Dear customer")
        #expect(try await desk.run(["--database", file, "customers"]).status == 3)
        #expect(try desk.text(of: "letter.txt") == "Dear customer")
    }

    @Test func theStoreIsWhereTheOptionThenTheEnvironmentSays() async throws {
        let desk = try await CommandDesk()
        let elsewhere = desk.home.folder.appending(path: "none.sqlite").path
        let environment = ["PARTNER_DESK_DATABASE": elsewhere]
        #expect(try await desk.run(["customers"], environment: environment).status == 3)
        let own = desk.home.data.appending(path: "partner-desk/desk.sqlite").path
        #expect(try await desk.run(["customers", "--database", own], environment: environment).status == 0)
    }

    @Test func theLanguageIsTheOptionsThenTheLocales() async throws {
        let desk = try await CommandDesk()
        let french = try await desk.run(["can-order", "tailwind"], environment: ["LANG": "fr_CA.UTF-8"])
        #expect(french.output.hasPrefix("Ne peut pas commander"))
        let english = try await desk.run(
            ["can-order", "tailwind", "--language", "en"], environment: ["LANG": "fr_CA.UTF-8"])
        #expect(english.output.hasPrefix("Cannot order"))
    }

    @Test func anotherUserIsForTheOwnerAndMustBeKnown() async throws {
        let desk = try await CommandDesk()
        let unknown = try await desk.run(["--user", "nobody-here", "customers"])
        #expect(unknown.status == 5)
        #expect(unknown.errors.contains("nobody-here"))
        // The environment has no say in who somebody is.
        let disguised = try await desk.run(
            ["customers"], environment: ["USER": "nobody-here", "LOGNAME": "nobody-here"])
        #expect(disguised.status == 0)
    }

    @Test(.enabled(if: getuid() == 0, "only the system's administrator can give files away"))
    func whoDoesNotOwnTheStoreCannotActAsAnother() async throws {
        let desk = try await CommandDesk()
        let store = desk.home.data.appending(path: "partner-desk/desk.sqlite")
        try FileManager.default.setAttributes([.ownerAccountID: 65_534], ofItemAtPath: store.path)
        let outcome = try await desk.run(["--user", "somebody", "customers", "--json"])
        #expect(outcome.status == 5)
        #expect(try JSONAnswer(outcome)["error"]["rule"].text == "R8")
    }

    @Test func readOnlyChangesNothing() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.confirmTailwind(["--read-only"]).status == 5)
        #expect(try await desk.rehearse("can-order", "tailwind", "--read-only").status == 4)
    }

    @Test func hostileArgumentsNeverReachTheTerminal() async throws {
        let desk = try await CommandDesk()
        for arguments in [
            ["show", "tail\u{1B}[31m\u{9B}wind"], ["\u{1B}]0;title\u{7}"], ["--user", "\u{1B}c", "offers"],
        ] {
            let outcome = try await desk.run(arguments)
            let said = (outcome.output + outcome.errors).unicodeScalars
            #expect(!said.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
        }
    }

    @Test func aPipeThatClosesIsNoFault() async throws {
        let desk = try await CommandDesk()
        let program = try BuiltProgram.executable().path
        let shell = Command(
            executable: URL(fileURLWithPath: "/bin/sh"),
            arguments: ["-c", "for i in 1 2 3 4 5; do '\(program)' offers --json; done | head -n 1"],
            environment: try desk.home.environment())
        let outcome = try await shell.run()
        #expect(outcome.output.hasPrefix("{\"totalCount\""))
        #expect(outcome.errors.isEmpty)
    }

    @Test func aFullDiskIsTold() async throws {
        let program = try BuiltProgram.executable().path
        let shell = Command(
            executable: URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", "'\(program)' offers > /dev/full"],
            environment: try Home().environment())
        let outcome = try await shell.run()
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("standard output"))
    }

    @Test func theDashboardNeedsATerminal() async throws {
        let outcome = try await CommandDesk(empty: Home()).run(["--demo", "--language", "fr"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("terminal"))
    }
}
