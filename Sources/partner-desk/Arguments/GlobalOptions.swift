import ArgumentParser
import Core
import Foundation
import Wording

/// What every command understands, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp(.said("The store's file."), valueName: "path"))
    var database: String?

    @Option(help: ArgumentHelp(.said("Which of several partners in the store."), valueName: "id|name"))
    var partner: String?

    @Option(help: ArgumentHelp(.said("Act as if it were this day (UTC)."), valueName: "YYYY-MM-DD"))
    var asOf: Day?

    @Option(help: .said("The language of words and messages."))
    var language: Language?

    @Option(help: ArgumentHelp(.said("Act as another user; for the owner of the store."), valueName: "login"))
    var user: String?

    @Flag(help: .said("Use the sample data, in a store of its own."))
    var demo = false

    @Flag(help: .said("Change nothing."))
    var readOnly = false

    /// The names above, for `ArgumentOrder`.
    static let valued: Set<String> = ["--database", "--partner", "--as-of", "--language", "--user"]
    static let flags: Set<String> = ["--demo", "--read-only"]

    var choices: Choices {
        Choices(
            database: database, partner: partner, asOf: asOf, language: language, user: user, demo: demo,
            readOnly: readOnly)
    }

    var words: Words { choices.words }
}
