import Core
import GRDB

/// The tables, and how older stores become newer ones. A step that was released is never edited: a new one follows it.
enum Schema {
    /// Marks the file as ours: `PDsk`.
    static let applicationID = 0x5044_736B
    /// The number of steps; a store with a higher one was written by a newer program.
    static let version = steps.count

    /// What each version adds to the one before.
    private static let steps: [@Sendable (Database) throws -> Void] = [
        { try $0.execute(sql: first) },
        { try $0.execute(sql: designatedUsers) },
        { try addStandingPeriods($0) },
        addAccounts,
        addListOrders,
        addSavedViews,
        { try $0.execute(sql: deliveries) },
        { try $0.execute(sql: ordersByTime) },
        addActivityIndex,
        { try $0.execute(sql: standingsByMonth) },
        { try $0.execute(sql: anniversaries) },
        { try $0.execute(sql: answeredDeliveries) },
        { try $0.execute(sql: soughtTerms) },
    ]

    /// Brings a store up to a version, all steps or none.
    ///
    /// - Parameter beforeUpdate: Called when there is something in it already.
    static func migrate(
        _ queue: DatabaseQueue, to version: Int = version, beforeUpdate: () -> Void = {}
    ) throws {
        let present = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard present < version else { return }
        if present > 0 { beforeUpdate() }
        try queue.inTransaction(.exclusive) { database in
            // Another process may have done it while this one waited for the lock.
            let present = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            for step in steps.prefix(version).dropFirst(present) { try step(database) }
            try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
            return .commit
        }
    }

    private static let first = """
        CREATE TABLE partner (
            id INTEGER PRIMARY KEY,
            tenant_id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('direct-bill', 'indirect-provider', 'indirect-reseller')),
            cloud TEXT NOT NULL CHECK (cloud IN ('public', 'us-government', 'germany', 'china')),
            environment TEXT NOT NULL CHECK (environment IN ('production', 'sandbox')),
            domain TEXT,
            is_sample INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE user (
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            login TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('global-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent')),
            -- A removed user stays: the history names them.
            removed_at TEXT,
            PRIMARY KEY (partner_id, login)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE reseller (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            name TEXT NOT NULL,
            domain TEXT,
            mpn_id TEXT
        ) STRICT;
        CREATE INDEX reseller_partner ON reseller (partner_id);

        -- What can be in force for a customer; a handful of rows that millions of customers share.
        CREATE TABLE standing (
            id INTEGER PRIMARY KEY,
            templates TEXT NOT NULL,
            is_withdrawn INTEGER NOT NULL,
            UNIQUE (templates, is_withdrawn)
        ) STRICT;
        INSERT INTO standing (id, templates, is_withdrawn) VALUES (0, '', 0);

        -- position: the place in the order of names, with gaps; the same number is the row of search and search_index.
        CREATE TABLE customer (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            position INTEGER NOT NULL,
            standing_id INTEGER NOT NULL DEFAULT 0 REFERENCES standing (id),
            reseller_id INTEGER REFERENCES reseller (id),
            tenant_id TEXT NOT NULL,
            company_name TEXT NOT NULL,
            domain TEXT NOT NULL,
            other_domains TEXT NOT NULL DEFAULT '',
            country TEXT NOT NULL DEFAULT '',
            relationship TEXT NOT NULL DEFAULT '',
            first_name TEXT NOT NULL DEFAULT '',
            last_name TEXT NOT NULL DEFAULT '',
            email TEXT NOT NULL DEFAULT '',
            phone TEXT NOT NULL DEFAULT ''
        ) STRICT;
        \(customerIndexes)

        -- The searched text of each customer, folded, beginning with the name: in the order of position it is sorted.
        CREATE TABLE search (position INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        \(searchIndex)

        CREATE TABLE confirmation (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            template_id TEXT NOT NULL,
            type TEXT NOT NULL,
            date_agreed TEXT NOT NULL,
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            email TEXT NOT NULL,
            phone TEXT NOT NULL DEFAULT '',
            confirmed_by TEXT NOT NULL,
            on_behalf_of TEXT,
            confirmed_at TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN ('dashboard', 'api'))
        ) STRICT;
        CREATE INDEX confirmation_customer ON confirmation (customer_id);
        CREATE INDEX confirmation_user ON confirmation (partner_id, confirmed_by, id);

        CREATE TABLE withdrawal (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            reason TEXT NOT NULL,
            withdrawn_by TEXT NOT NULL,
            withdrawn_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX withdrawal_customer ON withdrawal (customer_id);

        -- Takes one confirmation, recorded by mistake, out of force; the confirmation itself stays.
        CREATE TABLE retraction (
            confirmation_id INTEGER PRIMARY KEY REFERENCES confirmation (id),
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            reason TEXT NOT NULL,
            retracted_by TEXT NOT NULL,
            retracted_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX retraction_customer ON retraction (customer_id);

        -- How many customers came to (+) or left (-) a standing on a day: sums of it count customers on any day.
        CREATE TABLE standing_change (
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            day TEXT NOT NULL,
            standing_id INTEGER NOT NULL REFERENCES standing (id),
            customers INTEGER NOT NULL,
            PRIMARY KEY (partner_id, day, standing_id)
        ) STRICT, WITHOUT ROWID;

        -- How many confirmations were recorded on a day, so that a glance at weeks reads days, not confirmations.
        CREATE TABLE confirmations_by_day (
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            day TEXT NOT NULL,
            confirmations INTEGER NOT NULL,
            PRIMARY KEY (partner_id, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE draft (
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            login TEXT NOT NULL,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            content TEXT NOT NULL,
            saved_at TEXT NOT NULL,
            PRIMARY KEY (customer_id, login)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cart (
            customer_id INTEGER PRIMARY KEY REFERENCES customer (id),
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            lines TEXT NOT NULL,
            is_waiting INTEGER NOT NULL DEFAULT 0,
            saved_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cart_waiting ON cart (partner_id, saved_at) WHERE is_waiting = 1;

        CREATE TABLE purchase (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            placed_at TEXT NOT NULL,
            placed_by TEXT NOT NULL,
            lines TEXT NOT NULL
        ) STRICT;
        CREATE INDEX purchase_customer ON purchase (customer_id);

        CREATE TABLE subscription (
            id TEXT PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            offer_id TEXT NOT NULL,
            name TEXT NOT NULL,
            seats INTEGER NOT NULL CHECK (seats > 0),
            status TEXT NOT NULL CHECK (status IN ('active', 'suspended', 'deleted')),
            auto_renews INTEGER NOT NULL DEFAULT 1,
            started_on TEXT NOT NULL,
            ends_on TEXT NOT NULL,
            order_id INTEGER REFERENCES purchase (id)
        ) STRICT;
        CREATE INDEX subscription_customer ON subscription (customer_id);
        -- The terms that end, in the order of their days, each with all that the queue asks about it.
        CREATE INDEX subscription_end ON subscription (partner_id, ends_on, customer_id, started_on)
            WHERE status = 'active';
        CREATE INDEX subscription_customer_end ON subscription (customer_id, ends_on, started_on)
            WHERE status = 'active';

        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            at TEXT NOT NULL,
            customer_id INTEGER REFERENCES customer (id),
            action TEXT NOT NULL,
            login TEXT NOT NULL,
            system_login TEXT NOT NULL,
            detail TEXT NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        -- The end of each partner's chain of activity: without it, rows taken off the end would not be missed.
        CREATE TABLE activity_head (
            partner_id INTEGER PRIMARY KEY REFERENCES partner (id),
            number INTEGER NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER activity_head_only_advances BEFORE UPDATE ON activity_head
        WHEN new.partner_id <> old.partner_id OR new.number <> old.number + 1
        BEGIN SELECT RAISE(ABORT, 'activity only grows, a row at a time (R10)'); END;
        CREATE TRIGGER activity_head_stays BEFORE DELETE ON activity_head
        BEGIN SELECT RAISE(ABORT, 'activity only grows (R10)'); END;
        CREATE INDEX activity_time ON activity (partner_id, at);
        CREATE INDEX activity_customer ON activity (customer_id, id) WHERE customer_id IS NOT NULL;

        \(keptForEver("confirmation", rule: "R10"))
        \(keptForEver("withdrawal", rule: "R10"))
        \(keptForEver("retraction", rule: "R10"))
        \(keptForEver("activity", rule: "R10"))
        """

    /// Apart, because a bulk import fills the tables first and builds these after.
    static let customerIndexes = """
        CREATE UNIQUE INDEX customer_tenant ON customer (partner_id, tenant_id);
        CREATE UNIQUE INDEX customer_position ON customer (position);
        CREATE INDEX customer_standing ON customer (standing_id, position);
        CREATE INDEX customer_reseller ON customer (reseller_id, position) WHERE reseller_id IS NOT NULL;
        CREATE INDEX customer_domain ON customer (domain);
        """

    static let droppingCustomerIndexes = """
        DROP INDEX customer_tenant; DROP INDEX customer_position; DROP INDEX customer_standing;
        DROP INDEX customer_reseller; DROP INDEX customer_domain;
        """

    private static let searchIndex = """
        CREATE VIRTUAL TABLE search_index USING fts5 (
            text, content = 'search', content_rowid = 'position', detail = none, columnsize = 0,
            tokenize = 'trigram case_sensitive 1'
        );
        CREATE VIRTUAL TABLE search_terms USING fts5vocab (search_index, row);
        -- Single changes must never set off the merging of the whole index; it is merged in steps (SearchIndex.tidy).
        INSERT INTO search_index (search_index, rank) VALUES ('automerge', 0), ('crisismerge', 64), ('usermerge', 16);
        CREATE TABLE search_frequency (trigram TEXT PRIMARY KEY, texts INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        """

    private static func keptForEver(_ table: String, rule: String) -> String {
        """
        CREATE TRIGGER \(table)_is_never_altered BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) rows are never altered (\(rule))'); END;
        CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) rows are never deleted (\(rule))'); END;
        """
    }
}
