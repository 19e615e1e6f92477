import GRDB

extension Schema {
    /// What is known of a customer beyond its row in the list, and what is typed of customers and not yet saved.
    ///
    /// A table of its own: of a million imported customers hardly one has an address, and the list needs none.
    static func addAccounts(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE account (
                    customer_id INTEGER PRIMARY KEY REFERENCES customer (id),
                    line1 TEXT NOT NULL DEFAULT '',
                    line2 TEXT NOT NULL DEFAULT '',
                    city TEXT NOT NULL DEFAULT '',
                    state TEXT NOT NULL DEFAULT '',
                    postal_code TEXT NOT NULL DEFAULT '',
                    -- A line each, oldest first.
                    former_names TEXT NOT NULL DEFAULT ''
                ) STRICT;

                -- customer_id is 0 for a customer who is still to be added.
                CREATE TABLE customer_draft (
                    partner_id INTEGER NOT NULL REFERENCES partner (id),
                    login TEXT NOT NULL,
                    customer_id INTEGER NOT NULL,
                    content TEXT NOT NULL,
                    saved_at TEXT NOT NULL,
                    PRIMARY KEY (partner_id, login, customer_id)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
