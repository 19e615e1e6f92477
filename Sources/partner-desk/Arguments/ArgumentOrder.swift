import ArgumentParser

/// Lets the global options stand before the command as well as after it.
enum ArgumentOrder {
    /// The arguments with the command first, then the global options that preceded it, then the rest.
    ///
    /// - Throws: A usage error for a word that is no command.
    static func commandFirst(_ arguments: [String]) throws -> [String] {
        let leading = leadingOptions(of: arguments)
        let rest = arguments.dropFirst(leading.count)
        guard let word = rest.first else { return [commands[0]] + leading }
        if commands.contains(word) { return [word] + leading + rest.dropFirst() }
        if rootWords.contains(word) { return Array(rest) }
        if word.hasPrefix("-") { return [commands[0]] + leading + rest }
        throw ValidationError("There is no command “\(word)”. partner-desk --help lists them.")
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

    /// The dashboard is the first.
    private static let commands = PartnerDesk.configuration.subcommands.map { $0._commandName }
    private static let rootWords: Set<String> = [
        "help", "--help", "-h", "--version", "--generate-completion-script", "--experimental-dump-help",
    ]
}
