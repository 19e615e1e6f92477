extension Schema {
    /// The facts about acceptances that resellers deliver, waiting to be confirmed; at most one for each customer.
    ///
    /// The customer's own row says of which agreement it has one, because the queue asks that in the order of
    /// positions, and positions change when names do.
    static let deliveries = """
        CREATE TABLE delivery (
            -- Never used twice: whoever names one means the facts they saw.
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL UNIQUE REFERENCES customer (id),
            type TEXT NOT NULL,
            date_agreed TEXT NOT NULL,
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            email TEXT NOT NULL,
            phone TEXT NOT NULL,
            deliverer TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            collected_by TEXT NOT NULL,
            collected_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX delivery_partner ON delivery (partner_id, id);

        ALTER TABLE customer ADD COLUMN delivered_type TEXT;
        CREATE INDEX customer_delivered ON customer (partner_id, delivered_type, position)
            WHERE delivered_type IS NOT NULL;
        CREATE TRIGGER delivery_comes AFTER INSERT ON delivery
        BEGIN UPDATE customer SET delivered_type = new.type WHERE id = new.customer_id; END;
        CREATE TRIGGER delivery_goes AFTER DELETE ON delivery
        BEGIN UPDATE customer SET delivered_type = NULL WHERE id = old.customer_id; END;

        -- The few customers that have further domains, so that nobody else is looked at for one.
        CREATE INDEX customer_other_domains ON customer (partner_id, other_domains) WHERE other_domains <> '';
        """

    /// What was delivered and is confirmed since: it waits no more, but does again when that confirmation is taken back.
    static let answeredDeliveries = """
        CREATE TABLE answered_delivery (
            confirmation_id INTEGER PRIMARY KEY REFERENCES confirmation (id),
            id INTEGER NOT NULL,
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            type TEXT NOT NULL,
            date_agreed TEXT NOT NULL,
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            email TEXT NOT NULL,
            phone TEXT NOT NULL,
            deliverer TEXT NOT NULL,
            file TEXT NOT NULL,
            line INTEGER NOT NULL,
            collected_by TEXT NOT NULL,
            collected_at TEXT NOT NULL
        ) STRICT;
        """
}
