import Foundation
import TestSupport
import Testing
import Wording

@testable import partner_desk

/// `$XDG_CONFIG_HOME/partner-desk/config`.
@Suite struct ConfigurationTests {
    private func read(_ text: String) -> Configuration { Configuration(text: text, path: "config") }

    private func home(_ text: String) throws -> Home {
        let home = try Home()
        let folder = home.settings.appending(path: "partner-desk")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "config"))
        return home
    }

    @Test func whatItUnderstands() {
        let configuration = read("# mine\r\nlanguage=fr\n\n  mouse = off  # the terminal's\nclipboard =off")
        #expect(configuration.problems == [])
        #expect(configuration.language == .french)
        #expect(configuration.mouse == false)
        #expect(!configuration.hasClipboard)
        #expect(read("").hasClipboard)
        #expect(read("").mouse == nil)
        #expect(read("clipboard = osc52").hasClipboard)
    }

    @Test(arguments: [
        ("colour = red", "config, line 1: there is no setting “colour”. There are: clipboard, language, mouse."),
        ("\nmouse = yes", "config, line 2: “yes” is no value of mouse. It may be: on, off."),
        ("language = ", "config, line 1: “” is no value of language. It may be: en, fr."),
        ("mouse off", "config, line 1: “mouse off” is no setting. Write one as in: mouse = off"),
        ("mouse = on\nmouse = off", "config, line 2: mouse is set already, in line 1. Remove one of the two."),
        (
            "\u{1B}[31m = \u{7}",
            "config, line 1: there is no setting “\u{FFFD}[31m”. There are: clipboard, language, mouse."
        ),
    ])
    func whatItDoesNotUnderstandIsASentence(text: String, sentence: String) {
        let problems = read(text).problems
        #expect(problems.map(Words(.english).sentence) == [sentence])
    }

    @Test func rubbishIsNeverACrash() throws {
        for bytes in [[0xFF, 0xFE, 0x00], [UInt8](repeating: 0x3D, count: 70_000), [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
            let home = try home("")
            let file = home.settings.appending(path: "partner-desk/config")
            try Data(bytes).write(to: file)
            _ = Configuration(environment: ["XDG_CONFIG_HOME": home.settings.path])
        }
        let home = try home("")
        let folder = Configuration(environment: ["XDG_CONFIG_HOME": home.folder.path])
        #expect(folder.problems == [])
        let file = home.settings.appending(path: "partner-desk/config")
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        let directory = Configuration(environment: ["XDG_CONFIG_HOME": home.settings.path])
        #expect(directory.problems.count == 1)
    }

    /// Flags and environment win over it.
    @Test func theLanguage() async throws {
        let home = try home("language = fr")
        func errors(_ arguments: [String], _ environment: [String: String] = [:]) async throws -> String {
            try await runProgram(arguments, home: home, environment: environment).errors
        }
        #expect(try await errors(["customers", "--limit", "0", "--demo"]).contains("clients"))
        let english = ["customers", "--limit", "0", "--demo", "--language", "en"]
        #expect(try await errors(english).contains("customers"))
        #expect(
            try await errors(["customers", "--limit", "0", "--demo"], ["LC_ALL": "en_GB.UTF-8"]).contains("customers"))
    }

    /// A command tells and goes on, so that no script stops for a setting of the dashboard; the dashboard would hide
    /// what it says, and does not open.
    @Test func aMistakeIsToldWithFileAndLine() async throws {
        let home = try home("mouse = off\nlanguage = klingon\n")
        let list = try await runProgram(["customers", "--demo", "--limit", "1", "--csv"], home: home)
        #expect(list.status == 0)
        #expect(list.output.hasPrefix("Microsoft ID,"))
        #expect(list.errors.contains("partner-desk/config, line 2: “klingon” is no value of language."))
        for arguments in [[], ["--demo"]] {
            let dashboard = try await runProgram(arguments, home: home)
            #expect(dashboard.status == 2)
            #expect(dashboard.errors.contains("line 2: “klingon”"))
        }
    }

    @Test func withTheClipboardOffTheTextIsShown() async throws {
        let home = try home("clipboard = off")
        try await withTerminal(columns: 80, rows: 24, home: home) { terminal in
            try await terminal.run("partner-desk --demo")
            try await terminal.waitForText("Contoso Distribution")
            try await terminal.type("y")
            try await terminal.waitForText("The clipboard is switched off")
            try await terminal.press("Escape")
            try await terminal.wait(for: "the list again") { !$0.contains("switched off") }
            try await terminal.type("q")
            #expect(try await terminal.waitForPrompt() == 0)
        }
    }
}
