import Foundation
import Resources
import TestSupport
import Testing
import Wording

/// `--help` and what is said of a mistaken command, in both languages.
@Suite struct CommandsHelpTests {
    @Test func everyTextIsTranslatedAndEveryTranslationNeeded() async throws {
        let home = try Home()
        let english = try await HelpTree(home, "en").paragraphs
        let french = try await HelpTree(home, "fr").paragraphs
        try #require(english.count == french.count && english.count > 200)
        for (text, translation) in zip(english, french) {
            #expect(text != translation, "\(text)")
        }
        let catalogue = Translations(try #require(Embedded.help("fr")))
        let needed = Set(english + english.compactMap { $0.split(separator: "\n").first.map(String.init) })
        for entry in catalogue.entries {
            #expect(needed.contains(entry.english), "\(entry.english)")
            #expect(!entry.translation.isEmpty, "\(entry.english)")
        }
        let keys = catalogue.entries.map(\.english)
        #expect(Set(keys).count == keys.count)
    }

    @Test func everyPageIsFrench() async throws {
        let home = try Home()
        for command in try await HelpTree(home, "fr").commands {
            let page = try await runProgram(command + ["--help", "--language", "fr"], home: home)
            #expect(page.status == 0)
            #expect(page.output.hasPrefix("APERÇU : "), "\(command)")
            for english in [
                "USAGE: ", "OPTIONS:\n", "ARGUMENTS:", "SUBCOMMANDS:", "EXAMPLES:", "Show ", "(default", " the ",
            ] {
                #expect(!page.output.contains(english), "\(command) \(english)")
            }
        }
    }

    @Test(arguments: [
        (["confirm"], "Il manque l’argument « <customer> »."),
        (["confirm", "x", "--date"], "Il manque la valeur de « --date <date> »."),
        (["queue", "--jsn"], "L’option « --jsn » n’existe pas. Vouliez-vous dire « --json » ?"),
        (["queue", "--frobnicate"], "L’option « --frobnicate » n’existe pas."),
        (["show", "a", "b"], "L’argument « b » n’a pas de place ici."),
        (["show", "a", "b", "c"], "2 arguments n’ont pas de place ici : « b', 'c »."),
        (["queue", "--json=1"], "L’option « --json » ne prend pas de valeur, or « 1 » est indiqué."),
        (["queue", "--csv", "--json"], "« --json » contredit « --csv », déjà indiqué."),
        (
            ["customers", "--state", "x"],
            "La valeur « x » ne convient pas à « --state <state> ». Au choix : "
                + "'confirmed', 'to-confirm', 'outdated', 'withdrawn' ou 'not-applicable'."
        ),
        (["customers", "--as-of", "31/02"], "La valeur « 31/02 » ne convient pas à « --as-of <YYYY-MM-DD> »"),
        (["customers", "--limit=-1"], "--limit est un nombre : 0 ou davantage."),
        (["offers", "--category", "x", "--billing", "usage"], "Indiquez --category ou --billing, mais pas les deux."),
        (["views", "save", " "], "Le nom est vide."),
        (
            [
                "setup", "--name", "a\u{1B}[31m", "--tenant-id", "5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903", "--kind",
                "direct-bill",
            ],
            "--name contient un caractère de contrôle."
        ),
    ])
    func mistakes(arguments: [String], sentence: String) async throws {
        let home = try Home()
        let outcome = try await runProgram(arguments, home: home, environment: ["LC_ALL": "fr_FR.UTF-8"])
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("Erreur : \(sentence)"), "\(outcome.errors)")
        #expect(outcome.errors.contains("en dit plus."))
        #expect(!outcome.errors.contains("\u{1B}"))
        let english = try await runProgram(arguments, home: home)
        #expect(english.status == 2)
        #expect(english.errors.hasPrefix("Error: "))
    }
}

/// What the commands say of themselves, as the argument parser tells it to other tools.
private struct HelpTree {
    let paragraphs: [String]
    /// The words that lead to each command, the program itself first.
    let commands: [[String]]

    init(_ home: Home, _ language: String) async throws {
        let dump = try await runProgram(["--language", language, "--experimental-dump-help"], home: home)
        let root = try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any] ?? [:]
        let command = root["command"] as? [String: Any] ?? [:]
        paragraphs = HelpTree.texts(in: command).flatMap { $0.components(separatedBy: "\n\n") }
            .filter { !HelpTree.ofTheParser.contains($0) && !HelpTree.isCommandsOnly($0) }
        commands = HelpTree.commands(in: command, after: nil)
    }

    private static let ofTheParser = [
        "", "Show help information.", "Show the version.", "Show subcommand help information.",
    ]

    private static func isCommandsOnly(_ paragraph: String) -> Bool {
        paragraph.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") }
    }

    private static func texts(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(texts) }
        guard let fields = value as? [String: Any] else { return [] }
        return fields.sorted { $0.key < $1.key }.flatMap { name, field in
            if let text = field as? String {
                return ["abstract", "discussion", "sectionTitle"].contains(name) ? [text] : []
            }
            return texts(in: field)
        }
    }

    private static func commands(in command: [String: Any], after words: [String]?) -> [[String]] {
        let name = command["commandName"] as? String ?? ""
        if name == "help" { return [] }
        let path = words.map { $0 + [name] } ?? []
        let subcommands = command["subcommands"] as? [[String: Any]] ?? []
        return [path] + subcommands.flatMap { commands(in: $0, after: path) }
    }
}
