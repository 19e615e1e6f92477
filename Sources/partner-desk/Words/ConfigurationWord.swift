import Wording

/// What is said about a configuration that is not understood.
enum ConfigurationWord: String, WordSet {
    static let section = "configuration"

    case inLine, notASetting, unknownKey, unknownValue, repeated, unreadable
}

extension Words {
    func sentence(for problem: ConfigurationProblem) -> String {
        switch problem {
        case .unreadable(let path, let reason): self(ConfigurationWord.unreadable, path, reason)
        case .line(let path, let number, let kind):
            self(ConfigurationWord.inLine, path, String(number), sentence(for: kind))
        }
    }

    private func sentence(for kind: ConfigurationProblem.Kind) -> String {
        switch kind {
        case .notASetting(let text): self(ConfigurationWord.notASetting, text)
        case .unknownKey(let key):
            self(ConfigurationWord.unknownKey, key, list(Configuration.Key.allCases.map(\.rawValue)))
        case .unknownValue(let value, let key):
            self(ConfigurationWord.unknownValue, value, key.rawValue, list(key.values))
        case .repeated(let key, let line): self(ConfigurationWord.repeated, key.rawValue, String(line))
        }
    }

    private func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }
}
