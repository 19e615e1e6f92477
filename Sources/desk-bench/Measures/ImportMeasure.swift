/// Imports a file of customers into a new store, and has the `sqlite3` shell fill the same tables from the same file.
struct ImportMeasure {
    let program: String
    /// Nil where it is not installed.
    let shell: String?
    let files: KeptFiles
    let repetitions: Int

    /// The last store that was made is kept.
    ///
    /// - Parameter remarks: Gets why there is no comparison, should the shell fail: that is no failure of the bench.
    func figures(remarks: inout [String]) throws -> [Figure] {
        var seconds: [Double] = []
        var shellSeconds: [Double] = []
        var peak = 0
        for _ in 0..<repetitions {
            let run = try importAnew()
            seconds.append(run.seconds)
            peak = max(peak, run.peakMemory)
            do {
                if let shell { shellSeconds.append(try ShellPeer(shell: shell, files: files).fill()) }
            } catch {
                remarks.append("The sqlite3 shell with \(files.customers.grouped) customers: \(error)")
            }
        }
        guard let median = seconds.percentile(50) else { return [] }
        var figures = [
            Figure("import", median, .seconds),
            Figure("import rate", Double(files.customers) / median, .rowsPerSecond),
            Figure("import, peak memory", Double(peak) / 1024, .mebibytes),
        ]
        if let shellMedian = shellSeconds.percentile(50) {
            figures.append(Figure("import / sqlite3 shell", median / shellMedian, .times, goal: "1.5"))
            figures.append(Figure("import", of: ShellPeer.name, shellMedian, .seconds))
            let rate = Double(files.customers) / shellMedian
            figures.append(Figure("import rate", of: ShellPeer.name, rate, .rowsPerSecond))
        }
        return figures
    }

    private func importAnew() throws -> PlainRun {
        try files.removeStore(files.store)
        _ = try PlainRun([
            program, "setup", "--database", files.store, "--name", "Bench", "--tenant-id",
            "5b1c7e0a-3f0d-4c55-9a6e-2d8f41c7b903", "--kind", "direct-bill", "--environment", "production",
        ])
        return try PlainRun([program, "import", "--database", files.store, files.csv])
    }
}
