import Core
import Interchange
import Persistence
import Wording

/// One run over a file of delivered facts: takes it in row by row and accounts for each of its rows.
final class CollectRun {
    /// What the command line says about the run.
    struct Options {
        let path: String
        /// Who handed the facts over; nil for each customer's own reseller.
        let deliverer: String?
        let dateOrder: DateOrder?
        let isRehearsal: Bool
    }

    private let desk: Desk
    private let options: Options
    private let words: Words
    private let rejects: RejectsFile?
    private var file: DeliveryFile
    private let progress: ImportProgress
    private let interruption: ImportInterruption
    private var report: CollectReport

    init(_ options: Options, to desk: Desk, rejects: RejectsFile?, words: Words) throws {
        self.desk = desk
        self.options = options
        self.words = words
        self.rejects = rejects
        file = try DeliveryFile.open(options.path)
        rejects?.begin(file.headerText, file.separator)
        let name = options.path == "-" ? "stdin" : options.path.split(separator: "/").last.map(String.init)
        report = CollectReport(file: HostileText.shown(name ?? options.path), isRehearsal: options.isRehearsal)
        report.ignoredColumns = file.ignoredColumns
        progress = ImportProgress(words: words, totalBytes: file.totalBytes)
        interruption = ImportInterruption(
            sentence: words(CommandLineWord.interrupted), interruptWrite: desk.store.interruptWrite)
    }

    /// Keeps all good rows, or none at all.
    ///
    /// - Throws: `InterchangeError` for a file that cannot be read, `Refusal`, `StoreProblem`, `Interruption`.
    func run() throws -> CollectReport {
        let signals = interruption.watch()
        defer {
            interruption.end()
            signals.cancel()
            progress.clear()
        }
        Log.importing.info("collecting", metadata: ["rehearsal": "\(options.isRehearsal)"])
        do {
            report.counts = try desk.collect(
                from: report.file, deliverer: options.deliverer, isRehearsal: options.isRehearsal, rows: takeAll)
        } catch is CancellationError {
            throw Interruption()
        }
        Log.importing.info(
            "done", metadata: ["added": "\(report.counts.added)", "updated": "\(report.counts.updated)"])
        return report
    }

    private func takeAll(_ collecting: Collecting) throws {
        while let event = try file.next() {
            report.read += 1
            switch event {
            case .bad(let line, let problem):
                collecting.refuse()
                try refuse(line, words.sentence(for: problem))
            case .row(let row): try take(row, collecting)
            }
            progress.show(rows: report.read, bytes: file.bytesRead)
        }
        // Rows in are rows out, or something is wrong with this program and nothing is kept.
        guard report.read == collecting.counts.read else {
            throw ImportMiscount(read: report.read, accounted: collecting.counts.read)
        }
        interruption.startWriting()
    }

    private func take(_ row: DeliveryRow, _ collecting: Collecting) throws {
        do {
            try collecting.take(line: row.line, order: options.dateOrder) { row.text($0) }
        } catch let problem as DeliveryProblem {
            try refuse(row.line, words.sentence(for: problem))
        }
    }

    private func refuse(_ line: Int, _ reason: String) throws {
        report.note(CollectReport.Refused(line: line, reason: reason))
        try rejects?.write(place: line, reason: reason, row: file.rowText)
    }
}
