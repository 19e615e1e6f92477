import Core
import Foundation
import Wording

/// What a start goes by: what the global options say, or, where there are no arguments, nothing at all.
struct Choices: Sendable {
    /// The store's file.
    var database: String?
    /// Which of several partners in the store: its tenant id or its name.
    var partner: String?
    /// The day to act on; nil for the real one.
    var asOf: Day?
    var language: Language?
    /// The login of another user.
    var user: String?
    var demo = false
    var readOnly = false

    /// The language chosen, else that of the environment's locale where it names one we speak, else that of the
    /// configuration.
    var spoken: Language {
        language ?? Language.asked(by: ProcessInfo.startEnvironment) ?? Configuration.present.language ?? .english
    }

    var words: Words { Words(spoken) }
}
