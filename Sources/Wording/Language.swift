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

    /// The language that the environment asks for, where it is one we speak: what `C` or `de_DE` leave open, something
    /// else may decide.
    public static func asked(by environment: [String: String]) -> Language? {
        let language = Language(environment: environment)
        let locale = locale(of: environment) ?? ""
        return language == .english && !locale.lowercased().hasPrefix("en") ? nil : language
    }

    /// The language of the environment, by the order of POSIX: `LC_ALL`, `LC_MESSAGES`, `LANG`.
    public init(environment: [String: String]) {
        self.init(locale: Language.locale(of: environment) ?? "")
    }

    private static func locale(of environment: [String: String]) -> String? {
        ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    }
}
