import Core
import Foundation
import Glibc
import GRDB
import Synchronization

/// The SQLite file: opened, brought up to date, and closed with this value. The only door to SQLite.
///
/// Two connections: one writes, the other serves the lists, so that a list's query can be interrupted without touching
/// a write. A third is opened once something is counted that takes its time. Write-ahead log, foreign keys, `synchronous=FULL`: what was committed survives a power cut.
public final class Store: Sendable {
    public let path: String
    public let rulebook: Rulebook
    public let isReadOnly: Bool
    let writer: DatabaseQueue
    let reader: DatabaseQueue
    private let counter = Mutex<DatabaseQueue?>(nil)

    /// How long a write waits for another process before it gives up, in seconds.
    static let patience: TimeInterval = 10

    /// Opens the store at `path`, making it and its folder where there is none (file mode 0600, folder 0700).
    ///
    /// - Parameter beforeUpdate: Called before a store of an earlier version is brought up to date, which takes its time
    ///   where there is much in it.
    /// - Throws: `StoreProblem`; nothing is left behind then but, at most, an empty folder.
    public init(
        path: String, rulebook: Rulebook, readOnly: Bool = false, beforeUpdate: () -> Void = {}
    ) throws {
        self.path = path
        self.rulebook = rulebook
        isReadOnly = readOnly
        if readOnly {
            guard FileManager.default.fileExists(atPath: path) else { throw StoreProblem.missing(path: path) }
        } else {
            try Store.prepareFile(at: path)
        }
        do {
            writer = try DatabaseQueue(path: path, configuration: Store.configuration(readOnly: readOnly))
            try writer.inDatabase { try Store.check($0, path: path, readOnly: readOnly) }
            if !readOnly { try Schema.migrate(writer, beforeUpdate: beforeUpdate) }
            reader = try DatabaseQueue(path: path, configuration: Store.configuration(readOnly: true))
        } catch let error as DatabaseError {
            throw StoreProblem(error, path: path, isDiskFull: StoreProblem.isDiskFull(beside: path))
        }
    }

    deinit { close() }

    /// Ends the use of the store; what is asked of it afterwards fails.
    public func close() {
        // The connection that closes last folds the write-ahead log in, and one that only reads cannot. A failure
        // leaves the log to whoever opens the store next.
        try? reader.close()
        try? counter.withLock { try $0?.close() }
        try? writer.close()
    }

    /// Folds the write-ahead log into the file: after a large write, so that no later start has to read it.
    func foldLog() {
        // Another process that is just reading keeps the log; the last one to close folds it in.
        _ = try? writer.inDatabase { try $0.checkpoint(.truncate) }
    }

    /// Runs one whole write: all of it is durable when this returns, or none of it happened.
    func write<Value>(_ updates: (Database) throws -> Value) throws -> Value {
        if isReadOnly { throw Refusal.storeIsReadOnly }
        return try perform {
            var result: Value?
            try writer.inTransaction(.immediate) {
                result = try updates($0)
                return .commit
            }
            guard let result else { throw StoreProblem.failed(path: path, reason: "") }
            return result
        }
    }

    /// Reads what is committed, on the connection that also writes.
    func read<Value>(_ value: (Database) throws -> Value) throws -> Value {
        try perform { try writer.inDatabase { database in try Store.inSnapshot(database, value) } }
    }

    /// Reads for a list; `interruptLists` ends it early.
    func readList<Value>(_ value: (Database) throws -> Value) throws -> Value {
        try perform { try reader.inDatabase { database in try Store.inSnapshot(database, value) } }
    }

    /// Makes the list query under way, if any, end with `CancellationError`.
    public func interruptLists() {
        reader.interrupt()
    }

    /// Counts what may take seconds, so that no list waits for it; `interruptCounts` ends it early.
    func readCounts<Value>(_ value: (Database) throws -> Value) throws -> Value {
        try perform {
            let counter = try counter.withLock { opened in
                if let opened { return opened }
                // It goes through more than any cache holds, and only once.
                let queue = try DatabaseQueue(
                    path: path, configuration: Store.configuration(readOnly: true, cacheInKiB: 500))
                opened = queue
                return queue
            }
            return try counter.inDatabase { database in try Store.inSnapshot(database, value) }
        }
    }

    /// Makes the counting under way, if any, end with `CancellationError`.
    public func interruptCounts() {
        counter.withLock { $0 }?.interrupt()
    }

    /// Makes the write whose statement is under way, if any, end with `CancellationError`; its transaction is undone.
    /// May be called from any thread.
    public func interruptWrite() {
        writer.interrupt()
    }

    /// Takes the newest entries of the log into its index, and merges, in small steps, what single changes left in
    /// pieces of the index of customers; for idle moments.
    public func tidy() throws {
        if isReadOnly { return }
        try write { try ActivityIndex.tidy($0) }
        while try write({ try SearchIndex.tidy($0) }) {}
    }

    private func perform<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            if error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
            throw StoreProblem(error, path: path, isDiskFull: StoreProblem.isDiskFull(beside: path))
        }
    }

    // Several statements that answer one question must see the same state.
    private static func inSnapshot<Value>(
        _ database: Database, _ value: (Database) throws -> Value
    ) throws -> Value {
        var result: Result<Value, any Error>?
        try database.inTransaction(.deferred) {
            result = Result { try value(database) }
            return .commit
        }
        guard let result else { throw CancellationError() }
        return try result.get()
    }

    private static func configuration(readOnly: Bool, cacheInKiB: Int = 8000) -> Configuration {
        var configuration = Configuration()
        configuration.label = readOnly ? "lists" : "store"
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // Not by `journalMode`, which also lowers `synchronous`: a commit would no longer survive a power cut.
            if !readOnly { try database.execute(sql: "PRAGMA journal_mode = WAL") }
            try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -\(cacheInKiB)")
        }
        return configuration
    }

    private static func prepareFile(at path: String) throws {
        // SQLite gives its journal files the mode of the database: made by us, none is ever readable to others.
        func opened() -> Int32 { open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600) }
        var descriptor = opened()
        if descriptor < 0, errno == ENOENT {
            try prepareFolder(of: path)
            descriptor = opened()
        }
        guard descriptor >= 0 else {
            if [ENOSPC, EDQUOT].contains(errno) { throw StoreProblem.diskFull(path: path) }
            throw StoreProblem.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        Glibc.close(descriptor)
    }

    private static func prepareFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            // It becomes a part of a sentence.
            let reason = error.localizedDescription
            throw StoreProblem.folder(path: folder, reason: reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
        }
    }

    private static func check(_ database: Database, path: String, readOnly: Bool) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)") ?? true
        guard mark == Schema.applicationID || (mark == 0 && isEmpty) else { throw StoreProblem.notAStore(path: path) }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if version > Schema.version { throw StoreProblem.newer(path: path) }
        if readOnly, mark == Schema.applicationID, version < Schema.version { throw StoreProblem.older(path: path) }
    }
}

extension StoreProblem {
    /// SQLite's result code as what a person can act on. With no room left it also says that it cannot open or read
    /// its files: it needs some beside the store, even for reading.
    init(_ error: DatabaseError, path: String, isDiskFull: Bool) {
        self =
            switch error.resultCode {
            case .SQLITE_CANTOPEN where isDiskFull, .SQLITE_IOERR where isDiskFull: .diskFull(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
            case .SQLITE_NOTADB: .notAStore(path: path)
            case .SQLITE_CORRUPT: .damaged(path: path)
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_READONLY: .readOnly(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR:
                .cannotOpen(path: path, reason: error.message ?? "")
            default: .failed(path: path, reason: error.message ?? error.description)
            }
    }

    /// Whether there is no room left for SQLite's files beside the store; the smallest takes half of this.
    static func isDiskFull(beside path: String) -> Bool {
        var disk = statvfs()
        guard statvfs(URL(fileURLWithPath: path).deletingLastPathComponent().path, &disk) == 0 else { return false }
        // Some file systems have no fixed number of files, and say zero of zero.
        if disk.f_files > 0, disk.f_favail == 0 { return true }
        return Double(disk.f_bavail) * Double(disk.f_frsize) < 65_536
    }
}
