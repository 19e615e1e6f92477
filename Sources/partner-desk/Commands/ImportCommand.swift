import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct ImportCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: .said("Import customers from a CSV or JSON file."),
        discussion: .said(
            """
            Understands the dashboard's CSV export, in English or French, and the API's JSON. All good rows are \
            imported in one step; the exit code is 1 when some were refused. Confirmations cannot be uploaded (R13).

            EXAMPLES:
              partner-desk import customers.csv --dry-run
              partner-desk import customers.csv --rejects rejected.csv
              other-program | partner-desk import - --json
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The file, or - for standard input.")) var file: String
    @Flag(help: .said("Only say what would happen.")) var dryRun = false
    @Option(
        help: ArgumentHelp(.said("Write the refused rows there, to be corrected and read again."), valueName: "file"))
    var rejects: String?
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        // Before the file: whoever may not import need not correct it (R8).
        try desk.requireMay(.editCustomers)
        let rejectsFile = try rejects.map { try RejectsFile($0, sources: [file, context.store.path]) }
        let customerImport = try CustomerImport(
            file, to: desk, isRehearsal: dryRun, rejects: rejectsFile, words: context.words)
        let report = try customerImport.run()
        try rejectsFile?.flush()
        if json {
            try output.json(report.json)
        } else {
            try output.line(report.summary(in: context.words))
        }
        try output.flush()
        report.tellNotes(in: context.words, rejects: rejects)
        guard report.refused == 0 else { throw ExitCode(Outcome.dataError.rawValue) }
    }
}
