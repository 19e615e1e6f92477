extension Schema {
    /// The terms by the day of the year on which they end: what renews itself ends on the same day every year, so that
    /// what is due from any day on is a stretch of an index, with nothing written when a term rolls.
    static let anniversaries = """
        ALTER TABLE subscription ADD COLUMN anniversary TEXT NOT NULL
            GENERATED ALWAYS AS (replace(substr(ends_on, 6), '02-29', '02-28')) VIRTUAL;
        DROP INDEX subscription_end;
        DROP INDEX subscription_customer_end;
        -- Each with all that the queue asks about it.
        CREATE INDEX subscription_anniversary
            ON subscription (partner_id, anniversary, customer_id, auto_renews, ends_on, started_on)
            WHERE status = 'active';
        CREATE INDEX subscription_customer_anniversary
            ON subscription (customer_id, anniversary, auto_renews, ends_on, started_on)
            WHERE status = 'active';
        """
}
