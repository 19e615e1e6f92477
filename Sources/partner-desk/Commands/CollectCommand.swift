import ArgumentParser
import Core
import Interchange
import Persistence
import Wording

struct CollectCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect", abstract: .said("Take in what resellers report; nothing is confirmed by it (R13)."),
        discussion: .said(
            """
            Each row waits in the queue, marked with who delivered it, until somebody checks and confirms it there. \
            A row names its customer by Microsoft ID or domain, then the date, the first and last name, the email \
            and, optionally, the phone number. Columns, in any order, in English or French:

              customer,date,first name,last name,email,phone
              TenantId,Domain,Date,First Name,Last Name,Phone,Email,Type

            A field that is wrong is kept and corrected in the form. Refused are rows whose customer cannot be told, \
            that say nothing, or whose agreement cannot be confirmed now (R16); and dates such as 03/04/2026, unless \
            --dates says what they mean. Newer facts take the place of older ones. All good rows are kept in one \
            step; the exit code is 1 when some were refused.

            EXAMPLES:
              partner-desk collect march.csv --dry-run
              partner-desk collect march.csv --from 'Fabrikam Resale' --rejects rejected.csv
              partner-desk collect march.csv --dates day-first
            """))

    @OptionGroup(title: .said("Global options")) var global: GlobalOptions
    @Argument(help: .said("The CSV file, or - for standard input.")) var file: String
    @Option(
        help: ArgumentHelp(.said("Who delivered it (default: each customer's own reseller)."), valueName: "reseller"))
    var from: String?
    @Option(help: .said("What 03/04/2026 means: day-first or month-first (default: it is refused).")) var dates:
        DatesArgument?
    @Flag(help: .said("Only say what would happen.")) var dryRun = false
    @Option(
        help: ArgumentHelp(.said("Write the refused rows there, to be corrected and read again."), valueName: "file"))
    var rejects: String?
    @Flag(help: .said("Write JSON.")) var json = false

    var writesJSON: Bool { json }

    func validate() throws {
        guard let from else { return }
        try requirePlain(from, "--from")
        if from.count > CustomerFacts.longestText { throw ValidationError("--from is too long.") }
    }

    func perform(_ output: Output) throws {
        let context = try Context(global)
        let desk = try context.desk()
        // Before the file: whoever may not collect need not correct it.
        try desk.requireCollecting()
        let rejectsFile = try rejects.map { try RejectsFile($0, sources: [file, context.store.path]) }
        let options = CollectRun.Options(
            path: file, deliverer: from?.trimmed, dateOrder: dates?.order, isRehearsal: dryRun)
        let report = try CollectRun(options, to: desk, rejects: rejectsFile, words: context.words).run()
        try rejectsFile?.flush()
        if json {
            try output.json(report.json)
        } else {
            try output.line(report.summary(in: context.words))
        }
        try output.flush()
        report.tellNotes(in: context.words, rejects: rejects)
        guard report.counts.refused == 0 else { throw ExitCode(Outcome.dataError.rawValue) }
    }
}

/// What stands first in a date of numbers.
enum DatesArgument: String, CaseIterable, ExpressibleByArgument {
    case dayFirst = "day-first"
    case monthFirst = "month-first"

    var order: DateOrder { self == .dayFirst ? .dayFirst : .monthFirst }
}
