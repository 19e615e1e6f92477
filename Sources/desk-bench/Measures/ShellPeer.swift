/// The `sqlite3` shell as the yardstick of an import: the same tables and indexes, filled from the same file, in one
/// transaction that is as durable.
struct ShellPeer {
    static let name = "sqlite3 shell"

    let shell: String
    let files: KeptFiles

    /// Returns how long it took, in seconds.
    func fill() throws -> Double {
        try files.removeStore(files.peerStore)
        defer { removeFiles() }
        try script().write(toFile: files.script, atomically: true, encoding: .utf8)
        return try PlainRun([shell, "-batch", "-bail", files.peerStore, ".read '\(files.script)'"]).seconds
    }

    private func removeFiles() {
        // What is left over is written over by the next run.
        try? files.removeStore(files.peerStore)
        try? files.removeStore(files.script)
    }

    private func script() throws -> String {
        """
        PRAGMA journal_mode = wal;
        PRAGMA synchronous = full;
        PRAGMA cache_size = -8000;
        BEGIN IMMEDIATE;
        \(try definitions("type = 'table' AND name IN ('customer', 'search', 'search_index')"))
        CREATE TEMP TABLE staged (
            tenant_id, company_name, domain, relationship, country, first_name, last_name, email, phone);
        .import --csv --skip 1 --schema temp '\(files.csv)' staged
        CREATE TEMP TABLE sorted AS
        SELECT 64 * row_number() OVER (ORDER BY text) AS position, * FROM (
            SELECT *, lower(company_name) || char(31) || lower(domain) || char(31) || replace(tenant_id, '-', '')
                || char(31) || lower(first_name) || ' ' || lower(last_name) || char(31) || lower(email) AS text
            FROM staged);
        INSERT INTO customer (partner_id, position, tenant_id, company_name, domain, relationship, country, first_name,
            last_name, email, phone)
        SELECT 1, position, tenant_id, company_name, domain, relationship, country, first_name, last_name, email, phone
        FROM sorted;
        INSERT INTO search (position, text) SELECT position, text FROM sorted;
        INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 8388608);
        INSERT INTO search_index (search_index) VALUES ('rebuild');
        \(try definitions("type = 'index' AND tbl_name = 'customer'"))
        COMMIT;

        """
    }

    /// The tables and indexes as the program itself made them.
    private func definitions(_ condition: String) throws -> String {
        let query = "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND \(condition)"
        return try PlainRun([shell, "-batch", "-readonly", files.store, query]).output
    }
}
