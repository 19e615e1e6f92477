import ArgumentParser
import Core
import Resources
import Wording

extension String {
    /// A text of `--help`, in the language of this start.
    static func said(_ english: String) -> String { SaidText.inOtherLanguage?.text(english) ?? english }
}

extension ArgumentHelp {
    /// A text of `--help`, in the language of this start.
    static func said(_ english: String) -> ArgumentHelp { ArgumentHelp(.said(english)) }
}

/// What is said before the arguments are understood: the pages of `--help`, and what is wrong with a command.
struct SaidText {
    private let help: Translations
    private let usage: [SaidLine]

    /// Nil in English.
    static let inOtherLanguage: SaidText? = {
        let language = Choices(language: named(in: CommandLine.arguments)).spoken
        guard let help = Embedded.help(language.rawValue), let usage = Embedded.usage(language.rawValue) else {
            return nil
        }
        return SaidText(
            help: Translations(help),
            usage: Translations(usage).entries.map { SaidLine(english: $0.english, translation: $0.translation) })
    }()

    /// The language that arguments name, wherever they do.
    private static func named(in arguments: [String]) -> Language? {
        let option = "--language"
        let value =
            arguments.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
            ?? arguments.firstIndex(of: option).flatMap { arguments.dropFirst($0 + 1).first }
        return value.flatMap(Language.init(rawValue:))
    }

    /// Paragraph by paragraph; of one that holds commands, its first line, which says what they are.
    func text(_ english: String) -> String {
        english.split(separator: "\n\n", omittingEmptySubsequences: false).map { paragraph in
            if let whole = help(String(paragraph)) { return whole }
            let lines = paragraph.split(separator: "\n", maxSplits: 1)
            guard lines.count == 2, let heading = help(String(lines[0])) else { return String(paragraph) }
            return heading + "\n" + lines[1]
        }.joined(separator: "\n\n")
    }

    /// A page or an error of the argument parser, which speaks English alone: its lines are known by their form. One that
    /// is not known stays as it is, and so does what is neither: a version, a script for a shell.
    static func translated(_ message: String) -> String {
        guard let said = inOtherLanguage, ["OVERVIEW: ", "Error: "].contains(where: { message.hasPrefix($0) }) else {
            return message
        }
        return message.split(separator: "\n", omittingEmptySubsequences: false).map { said.line($0) }
            .joined(separator: "\n")
    }

    private func line(_ english: Substring) -> String {
        for line in usage {
            if let parts = line.parts(of: english) { return line.filled(with: parts.map { self.line($0) }) }
        }
        return String(english)
    }
}

/// A line with places, `{0}`, `{1}` …, for what differs from one to the next.
private struct SaidLine {
    /// What stands before, between and behind the places.
    private let fixed: [Substring]
    private let translation: String

    init(english: String, translation: String) {
        fixed = english.split(separator: /\{\d\}/, omittingEmptySubsequences: false)
        self.translation = translation
    }

    /// What stands in the places of a line; nil when it is another line.
    func parts(of line: Substring) -> [Substring]? {
        guard fixed.count > 1 else { return line == fixed.first ? [] : nil }
        guard let end = fixed.last, line.hasPrefix(fixed[0]), line.hasSuffix(end),
            line.count >= fixed[0].count + end.count
        else { return nil }
        var rest = line.dropFirst(fixed[0].count).dropLast(end.count)
        var parts: [Substring] = []
        for text in fixed.dropFirst().dropLast() {
            guard let place = rest.firstRange(of: text) else { return nil }
            parts.append(rest[..<place.lowerBound])
            rest = rest[place.upperBound...]
        }
        return parts + [rest]
    }

    func filled(with parts: [String]) -> String {
        parts.indices.reduce(translation) { $0.replacing("{\($1)}", with: parts[$1]) }
    }
}
