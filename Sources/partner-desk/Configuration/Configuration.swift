import Foundation
import Wording

/// What a person set once and for all in `$XDG_CONFIG_HOME/partner-desk/config`; options and environment win over it.
///
/// A line is `key = value`; `#` begins a comment. What is not understood is a problem with its line, never a guess.
struct Configuration: Equatable, Sendable {
    enum Key: String, CaseIterable {
        case clipboard, language, mouse

        /// The values that the key may have.
        var values: [String] {
            switch self {
            case .clipboard: ["osc52", "off"]
            case .language: Language.allCases.map(\.rawValue)
            case .mouse: ["on", "off"]
            }
        }
    }

    private(set) var values: [Key: String] = [:]
    private(set) var problems: [ConfigurationProblem] = []

    /// That of the person who runs the program, read once.
    static let present = Configuration(environment: ProcessInfo.startEnvironment)

    /// Nil where it says nothing.
    var language: Language? { values[.language].flatMap(Language.init(rawValue:)) }
    var mouse: Bool? { values[.mouse].map { $0 == "on" } }
    /// False where the program must not write to the terminal's clipboard.
    var hasClipboard: Bool { values[.clipboard] != "off" }

    private init(problems: [ConfigurationProblem] = []) {
        self.problems = problems
    }

    init(environment: [String: String]) {
        let path = Configuration.path(environment: environment)
        switch ConfigurationFile.read(path) {
        case .missing: self.init()
        case .text(let text): self.init(text: text, path: path)
        case .failure(let reason): self.init(problems: [.unreadable(path: path, reason: reason)])
        }
    }

    init(text: String, path: String) {
        self.init()
        var lines: [Key: Int] = [:]
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            if content.isEmpty || (index == 0 && content == "\u{FEFF}") { continue }
            let parts = content.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            func report(_ kind: ConfigurationProblem.Kind) {
                problems.append(.line(path: path, number: index + 1, kind))
            }
            guard parts.count == 2 else {
                report(.notASetting(content))
                continue
            }
            guard let key = Key(rawValue: parts[0]) else {
                report(.unknownKey(parts[0]))
                continue
            }
            guard key.values.contains(parts[1]) else {
                report(.unknownValue(parts[1], key))
                continue
            }
            if let earlier = lines[key] {
                report(.repeated(key, line: earlier))
                continue
            }
            lines[key] = index + 1
            values[key] = parts[1]
        }
    }

    /// The XDG specification has relative paths ignored.
    static func path(environment: [String: String]) -> String {
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/partner-desk/config" }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        return home + "/.config/partner-desk/config"
    }
}

/// What in the configuration is not understood.
enum ConfigurationProblem: Error, Equatable {
    enum Kind: Equatable {
        case notASetting(String)
        case unknownKey(String)
        case unknownValue(String, Configuration.Key)
        case repeated(Configuration.Key, line: Int)
    }

    case line(path: String, number: Int, Kind)
    case unreadable(path: String, reason: String)
}
