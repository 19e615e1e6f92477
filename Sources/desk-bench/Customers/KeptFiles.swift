import Foundation

/// The files of one number of customers, kept between runs; other customers would have other names.
struct KeptFiles {
    let folder: URL
    let customers: Int

    /// For the import.
    var csv: String { path("csv") }
    /// One customer a line, for programs that read text.
    var text: String { path("txt") }
    /// As it was imported.
    var store: String { path("sqlite") }
    /// With the history of years.
    var filledStore: String { path("h\(HistoryGenerator.version).sqlite") }
    /// What other programs make of the same customers.
    var peerStore: String { path("peer.sqlite") }
    /// A copy of the store that is written to.
    var scratchStore: String { path("scratch.sqlite") }
    var bareStore: String { path("bare.sqlite") }
    var script: String { path("sql") }

    var hasStore: Bool { FileManager.default.fileExists(atPath: store) }
    var hasFilledStore: Bool { FileManager.default.fileExists(atPath: filledStore) }

    /// Writes the customers, unless they are there.
    func generate() throws {
        let files = FileManager.default
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        if files.fileExists(atPath: csv), files.fileExists(atPath: text) { return }
        let unfinished = (csv: csv + ".part", text: text + ".part")
        try write(to: unfinished)
        // Only whole files get the names that are looked for.
        for (part, whole) in [(unfinished.csv, csv), (unfinished.text, text)] {
            try remove(whole)
            try files.moveItem(atPath: part, toPath: whole)
        }
    }

    /// A store's size in bytes, its write-ahead log included.
    func size(ofStore path: String) throws -> Int {
        try [path, path + "-wal"].filter { FileManager.default.fileExists(atPath: $0) }.reduce(0) { sum, path in
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return sum + (attributes[.size] as? Int ?? 0)
        }
    }

    func removeStore(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] { try remove(path + suffix) }
    }

    func copyFilledStore(to copy: String) throws {
        try removeStore(copy)
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: filledStore + suffix) {
            try FileManager.default.copyItem(atPath: filledStore + suffix, toPath: copy + suffix)
        }
    }

    /// Makes the imported store the filled one; only a whole one gets the name that is looked for.
    func fill() throws {
        // The import was measured once more; the history, which takes far longer, is always the same.
        if hasFilledStore { return try removeStore(store) }
        try BenchDesk.fill(store)
        try removeStore(filledStore)
        try FileManager.default.moveItem(atPath: store, toPath: filledStore)
        try removeStore(store)
    }

    private func path(_ ending: String) -> String {
        folder.appending(path: "customers-\(customers).v\(CustomerGenerator.version).\(ending)").path
    }

    private func remove(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }

    private func write(to paths: (csv: String, text: String)) throws {
        let csv = try emptyFile(paths.csv)
        let text = try emptyFile(paths.text)
        var generator = CustomerGenerator(count: customers)
        var csvLines = CustomerGenerator.header
        var textLines: [UInt8] = []
        var hasMore = true
        while hasMore {
            hasMore = generator.next(csv: &csvLines, text: &textLines)
            if csvLines.count < 1 << 20, hasMore { continue }
            try csv.write(contentsOf: csvLines)
            try text.write(contentsOf: textLines)
            csvLines.removeAll(keepingCapacity: true)
            textLines.removeAll(keepingCapacity: true)
        }
        try csv.close()
        try text.close()
    }

    private func emptyFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
