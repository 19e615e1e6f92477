import GRDB

extension Schema {
    /// The full-text index of the activity log, which keeps no texts of its own; `ActivityIndex` fills it.
    static func addActivityIndex(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE VIRTUAL TABLE activity_index USING fts5 (
                    text, content = '', detail = none, columnsize = 0, tokenize = 'trigram case_sensitive 1'
                );
                CREATE VIRTUAL TABLE activity_terms USING fts5vocab (activity_index, row);

                -- Up to which entry of each partner's log the index goes.
                CREATE TABLE activity_indexed (
                    partner_id INTEGER PRIMARY KEY REFERENCES partner (id),
                    number INTEGER NOT NULL
                ) STRICT;
                -- The entries that are dated earlier than the one before.
                CREATE TABLE activity_run (
                    partner_id INTEGER NOT NULL REFERENCES partner (id),
                    first INTEGER NOT NULL,
                    PRIMARY KEY (partner_id, first)
                ) STRICT, WITHOUT ROWID;

                -- By the minute, as the log is shown, and within one as they were recorded.
                DROP INDEX activity_time;
                ALTER TABLE activity ADD COLUMN minute TEXT AS (substr(at, 1, 16)) VIRTUAL;
                CREATE INDEX activity_minute ON activity (partner_id, minute);
                """)
        try ActivityRun.noteAll(database)
        try ActivityIndex.catchUp(database)
    }

    /// The terms of both full-text indexes as they stand in them: to say in how many texts each is, all of these were
    /// read.
    static let soughtTerms = """
        DROP TABLE search_terms;
        CREATE VIRTUAL TABLE search_terms USING fts5vocab (search_index, instance);
        DROP TABLE activity_terms;
        CREATE VIRTUAL TABLE activity_terms USING fts5vocab (activity_index, instance);
        """
}
