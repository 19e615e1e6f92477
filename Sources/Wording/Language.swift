import Core

/// A language the program speaks, complete from the first line to the last.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case french = "fr"

    /// How people who speak it write a date in numbers.
    public var dateOrder: DateOrder {
        switch self {
        case .english: .monthFirst
        case .french: .dayFirst
        }
    }

    /// The language of a locale's name such as `fr_CA.UTF-8`; English for every locale we do not speak.
    public init(locale: String) {
        let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
        self = Language(rawValue: code) ?? .english
    }

    /// The language of the environment, by the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        self.init(locale: locale ?? "")
    }
}
