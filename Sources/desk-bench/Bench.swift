import Foundation

/// Measures one number of customers after the other.
struct Bench {
    let program: String
    let folder: URL
    let effort: Effort
    private(set) var report = Report()

    init(program: String, folder: URL, effort: Effort) {
        self.program = program
        self.folder = folder
        self.effort = effort
    }

    mutating func measure(_ customers: Int) throws {
        let files = KeptFiles(folder: folder, customers: customers)
        say("\(customers.grouped) customers: generating")
        try files.generate()
        var figures = try importing(files)
        if !figures.isEmpty {
            figures.append(Figure("store", Double(try files.size(ofStore: files.store)) / 1_048_576, .mebibytes))
            say("\(customers.grouped) customers: recording the history of years")
            try files.fill()
        }
        let size = try files.size(ofStore: files.filledStore)
        figures.append(Figure("store, with its history", Double(size) / 1_048_576, .mebibytes))
        say("\(customers.grouped) customers: at the dashboard")
        figures += try DashboardMeasure(program: program, store: files.filledStore, effort: effort).figures()
        say("\(customers.grouped) customers: asking the store")
        figures += try StoreMeasure(program: program, store: files.filledStore, rounds: effort.rounds).figures()
        say("\(customers.grouped) customers: confirming")
        let commits = try CommitMeasure(files: files, count: effort.commits).figures()
        if let ratio = commits.first(where: { $0.name == CommitMeasure.ratio })?.median, ratio < 0.7 {
            remark("A confirmation is quicker than a bare commit can be: it does not wait for the disk.")
        }
        figures += commits
        let peer = finding(files)
        figures += peer
        if let ours = figures.first(where: { $0.program == Figure.ours && $0.name == LetterTimes.name }),
            let its = peer.first(where: { $0.name == LetterTimes.name })
        {
            figures.append(Figure("letter / fzf", ours.median / its.median, .times))
        }
        report.runs.append(Report.Run(customers: customers, figures: figures))
    }

    private mutating func importing(_ files: KeptFiles) throws -> [Figure] {
        if files.hasFilledStore, files.customers > effort.alwaysImported {
            remark("The import of \(files.customers.grouped) customers was not measured: their store is kept.")
            return []
        }
        let shell = installedProgram("sqlite3")
        if shell == nil { remark("sqlite3 is not installed: the import was compared with nothing.") }
        say("\(files.customers.grouped) customers: importing")
        let repetitions = effort.imports(of: files.customers)
        return try ImportMeasure(program: program, shell: shell, files: files, repetitions: repetitions)
            .figures(remarks: &report.remarks)
    }

    /// Another program's failure is no failure of the bench.
    private mutating func finding(_ files: KeptFiles) -> [Figure] {
        guard let finder = installedProgram("fzf") else {
            remark("fzf is not installed: the letters were compared with nothing.")
            return []
        }
        say("\(files.customers.grouped) customers: at fzf")
        do {
            return try FuzzyFinderPeer(
                program: finder, text: files.text, customers: files.customers, rounds: max(1, effort.queries / 5)
            ).figures()
        } catch {
            remark("fzf with \(files.customers.grouped) customers: \(error)")
            return []
        }
    }

    private mutating func remark(_ text: String) {
        if !report.remarks.contains(text) { report.remarks.append(text) }
    }

    private func say(_ text: String) {
        FileHandle.standardError.write(Data("\(text)...\n".utf8))
    }
}
