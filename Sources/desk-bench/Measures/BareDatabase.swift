import GRDBSQLite

/// SQLite without anything around it: one table, a write-ahead log, and a commit for each row.
///
/// It goes by SQLite's own functions, since what is around SQLite is what is measured against it.
final class BareDatabase {
    private var database: OpaquePointer?

    init(path: String) throws {
        guard sqlite3_open(path, &database) == SQLITE_OK else { throw failure }
        try execute(
            """
            PRAGMA journal_mode = wal;
            PRAGMA synchronous = full;
            CREATE TABLE acceptance (id INTEGER PRIMARY KEY, customer_id INTEGER, person TEXT, agreed_on TEXT) STRICT;
            """)
    }

    deinit { sqlite3_close(database) }

    /// When this returns, one more row survives a power cut.
    func commitOneRow() throws {
        try execute(
            """
            BEGIN IMMEDIATE;
            INSERT INTO acceptance (customer_id, person, agreed_on) VALUES (1, 'Ana Bowman', '2026-11-23');
            COMMIT;
            """)
    }

    private func execute(_ sql: String) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    private var failure: BenchFailure {
        .store(sqlite3_errmsg(database).map { String(cString: $0) } ?? "SQLite could not be opened")
    }
}
