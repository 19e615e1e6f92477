import ArgumentParser
import Wording

/// Lets the global options stand before the command as well as after it.
enum ArgumentOrder {
    /// The arguments with the command first (and its subcommand, if it has any), then the global options that preceded
    /// it, then the rest.
    ///
    /// - Throws: `UnknownCommand`.
    static func commandFirst(_ arguments: [String]) throws -> [String] {
        let leading = leadingOptions(of: arguments)
        let rest = arguments.dropFirst(leading.count)
        guard let word = rest.first else { return [DashboardCommand._commandName] + leading }
        if rootWords.contains(word) { return Array(rest) }
        if word.hasPrefix("-") { return [DashboardCommand._commandName] + leading + rest }
        if let command = PartnerDesk.configuration.subcommand(named: word) {
            guard command.configuration.subcommands.isEmpty else {
                return subcommandFirst(leading + rest.dropFirst(), of: command)
            }
            return [word] + leading + rest.dropFirst()
        }
        throw UnknownCommand(word: word, words: try GlobalOptions.parse(leading).words)
    }

    /// The command that arguments in this order name, and what is left for it; nil where they name none that acts.
    static func named(in ordered: [String]) -> (any ParsableCommand.Type, [String])? {
        var command: any ParsableCommand.Type = PartnerDesk.self
        var rest = ordered[...]
        while !command.configuration.subcommands.isEmpty {
            guard let word = rest.popFirst(), let next = command.configuration.subcommand(named: word) else {
                return nil
            }
            command = next
        }
        return (command, Array(rest))
    }

    /// The same for a command with subcommands: where none is named, it is the default one.
    private static func subcommandFirst(_ arguments: [String], of command: any ParsableCommand.Type) -> [String] {
        let leading = leadingOptions(of: arguments)
        let rest = arguments.dropFirst(leading.count)
        let name = command._commandName
        let subcommands = command.configuration.subcommands.map { $0._commandName }
        if let word = rest.first, subcommands.contains(word) { return [name, word] + leading + rest.dropFirst() }
        // The default subcommand would answer with its own help.
        if let word = rest.first, helpOptions.contains(word) { return ["help", name] }
        return [name, command.configuration.defaultSubcommand?._commandName].compactMap { $0 } + arguments
    }

    private static func leadingOptions(of arguments: [String]) -> [String] {
        var count = 0
        while count < arguments.count {
            let argument = arguments[count]
            if GlobalOptions.valued.contains(argument) {
                count += 2
            } else if GlobalOptions.flags.contains(argument)
                || GlobalOptions.valued.contains(where: { argument.hasPrefix("\($0)=") })
            {
                count += 1
            } else {
                break
            }
        }
        return Array(arguments.prefix(count))
    }

    private static let helpOptions: Set<String> = ["--help", "-h"]
    private static let rootWords: Set<String> = helpOptions.union([
        "help", "--version", "--generate-completion-script", "--experimental-dump-help",
    ])
}

extension CommandConfiguration {
    fileprivate func subcommand(named word: String) -> (any ParsableCommand.Type)? {
        subcommands.first { $0._commandName == word }
    }
}

/// A word in a command's place that is none; told in the language that the options before it say.
struct UnknownCommand: Error {
    let word: String
    let words: Words

    var sentence: String { words(CommandLineWord.noSuchCommand, word) }
}
