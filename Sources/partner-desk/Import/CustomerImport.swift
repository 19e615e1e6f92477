import Core
import Interchange
import Persistence
import Wording

/// One import: takes a file in row by row and accounts for each of its rows.
final class CustomerImport {
    private let desk: Desk
    private let words: Words
    let path: String
    private var file: CustomerFile
    let rejects: RejectsFile?
    private let progress: ImportProgress
    private let interruption: ImportInterruption
    private(set) var report: ImportReport
    private var staged = 0
    /// The rows that repeat an earlier one, by where they stand, for the file of rejects.
    private(set) var repeats: [Int: String] = [:]
    /// Standard input cannot be read once more: what may turn out to repeat another is kept.
    private var seen: Set<TenantID> = []
    private(set) var keptRows: [Int: (row: Interchange.CustomerRow, text: String?)] = [:]

    /// - Parameters:
    ///   - path: A file's, or `-` for standard input.
    ///   - rejects: Where refused rows go to.
    init(_ path: String, to desk: Desk, isRehearsal: Bool, rejects: RejectsFile?, words: Words) throws {
        self.desk = desk
        self.words = words
        self.path = path
        self.rejects = rejects
        file = try CustomerFile.open(path)
        let name = path == "-" ? "-" : path.split(separator: "/").last.map(String.init) ?? path
        report = ImportReport(file: name, isRehearsal: isRehearsal)
        report.hasLines = file.format != .json
        if let header = file.headerText, case .csv(let separator) = file.format {
            rejects?.begin(header, separator)
        } else {
            rejects?.beginItems()
        }
        progress = ImportProgress(words: words, totalBytes: file.totalBytes)
        interruption = ImportInterruption(
            sentence: words(CommandLineWord.interrupted), interruptWrite: desk.store.interruptWrite)
    }

    /// Imports all good rows, or none at all.
    ///
    /// - Throws: `InterchangeError` for a file that cannot be read, `Refusal`, `StoreProblem`, `Interruption`.
    func run() throws -> ImportReport {
        let signals = interruption.watch()
        defer {
            interruption.end()
            signals.cancel()
            progress.clear()
        }
        Log.importing.info("reading", metadata: ["rehearsal": "\(report.isRehearsal)"])
        do {
            report.counts = try desk.importCustomers(from: report.file, isRehearsal: report.isRehearsal) { staging in
                try stage(staging)
            } report: { place, outcome in
                guard case .repeats(let earlier) = outcome else { return }
                let reason = words(CommandLineWord.rowRepeats, report.name(ofPlace: earlier, in: words))
                note(place, reason)
                if rejects != nil { repeats[place] = reason }
            }
        } catch is CancellationError {
            throw Interruption()
        }
        return try settleAccounts()
    }

    private func stage(_ staging: CustomerStaging) throws {
        while let event = try file.next() {
            report.read += 1
            switch event {
            case .bad(let line, let problem):
                try refuse(report.hasLines ? line : report.read, words.sentence(for: problem), nil)
            case .row(let row): try take(row, staging)
            }
            progress.show(rows: report.read, bytes: file.bytesRead)
        }
        // Rows in are rows out, or something is wrong with this program and nothing is imported.
        guard report.read == staged + report.refusedInFile else {
            throw ImportMiscount(read: report.read, accounted: staged + report.refusedInFile)
        }
        report.notes = file.notes
        progress.startWriting(rows: staged)
        interruption.startWriting()
        Log.importing.info("writing", metadata: ["rows": "\(staged)", "refused": "\(report.refusedInFile)"])
    }

    private func take(_ row: Interchange.CustomerRow, _ staging: CustomerStaging) throws {
        // The items of a JSON file may all stand on one line.
        let place = report.hasLines ? row.line : report.read
        do {
            let facts = try CustomerFacts(row)
            try staging.add(facts, line: place)
            staged += 1
            keepRepeat(facts.tenantID, place, row)
        } catch let problem as CustomerProblem {
            try refuse(place, words.sentence(for: problem), row)
        }
    }

    private func refuse(_ place: Int, _ reason: String, _ row: Interchange.CustomerRow?) throws {
        report.refusedInFile += 1
        note(place, reason)
        try reject(place, reason, row, text: file.rowText)
    }

    private func note(_ place: Int, _ reason: String) {
        report.note(ImportReport.Refused(place: place, reason: reason))
    }

    private func keepRepeat(_ id: TenantID, _ place: Int, _ row: Interchange.CustomerRow) {
        guard rejects != nil, path == "-", !seen.insert(id).inserted else { return }
        keptRows[place] = (row, file.rowText)
    }
}
