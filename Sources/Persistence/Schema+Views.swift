import GRDB

extension Schema {
    /// The views of the list that users saved; `folded` is the name without case and accents.
    static func addSavedViews(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE saved_view (
                    partner_id INTEGER NOT NULL REFERENCES partner (id),
                    login TEXT NOT NULL,
                    folded TEXT NOT NULL,
                    name TEXT NOT NULL,
                    content TEXT NOT NULL,
                    PRIMARY KEY (partner_id, login, folded)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
