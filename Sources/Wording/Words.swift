import Core
import Resources

/// The program's words in one language.
public struct Words: Sendable {
    public let language: Language
    private let entries: [String: String]

    public init(_ language: Language) {
        self.language = language
        entries = Words.read(Embedded.words(language.rawValue) ?? "")
    }

    /// The sentence for a case, `{0}`, `{1}` … replaced by the arguments.
    ///
    /// The arguments may come from outside: characters that could take a terminal over become a visible mark.
    public func callAsFunction<Word: WordSet>(_ word: Word, _ arguments: String...) -> String {
        filled(word.key, arguments)
    }

    /// The sentence for a number of things: the entry `….one` or `….other` by the language's own rule, where `{0}`
    /// is the number and the further arguments follow.
    public func callAsFunction<Word: WordSet>(_ word: Word, count: Int, _ arguments: String...) -> String {
        let one = language == .french ? abs(count) < 2 : count == 1
        return filled("\(word.key).\(one ? "one" : "other")", [number(count)] + arguments)
    }

    /// A number with its thousands apart: `1,000,000`, in French `1 000 000` with narrow no-break spaces.
    public func number(_ value: Int) -> String {
        let separator = language == .french ? "\u{202F}" : ","
        let digits = String(value.magnitude)
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.utf8.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += separator }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text
    }

    /// Several things in one line, apart as the language has it: `a; b`, in French `a ; b`.
    public func list(_ items: [String]) -> String {
        items.joined(separator: language == .french ? " ; " : "; ")
    }

    /// All keys of this language's file, for the test that compares the languages.
    public var keys: Set<String> { Set(entries.keys) }

    /// The raw entry, placeholders and all; nil when the file lacks it.
    public func entry(_ key: String) -> String? { entries[key] }

    private func filled(_ key: String, _ arguments: [String]) -> String {
        guard let entry = entries[key] else { return key }
        guard entry.utf8.contains(UInt8(ascii: "{")) else { return entry }
        var text = ""
        var rest = entry[...]
        while let open = rest.firstIndex(of: "{") {
            text += String(rest[..<open])
            let tail = rest[rest.index(after: open)...]
            guard let close = tail.firstIndex(of: "}"), let index = Int(tail[..<close]) else {
                text += String(rest[open...])
                return text
            }
            text += index < arguments.count ? HostileText.shown(arguments[index]) : ""
            rest = tail[tail.index(after: close)...]
        }
        return text + String(rest)
    }

    // Over the bytes: this happens at every start, before anything is on the screen.
    private static func read(_ file: String) -> [String: String] {
        var entries: [String: String] = [:]
        entries.reserveCapacity(1000)
        var file = file
        file.withUTF8 { bytes in
            var section = ""
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                if line.first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                    section = String(decoding: line.dropFirst().dropLast(), as: UTF8.self) + "."
                } else if line.first != UInt8(ascii: "#"), let equals = line.firstIndex(of: UInt8(ascii: "=")) {
                    // ` = ` stands between a key, which has no spaces, and its words.
                    let key = section + String(decoding: line[..<(equals - 1)], as: UTF8.self)
                    entries[key] = String(decoding: line[(equals + 2)...], as: UTF8.self)
                }
            }
        }
        return entries
    }
}

extension Words: Equatable {
    /// Two are the same when they speak the same language: the files are the program's own.
    public static func == (left: Words, right: Words) -> Bool { left.language == right.language }
}
