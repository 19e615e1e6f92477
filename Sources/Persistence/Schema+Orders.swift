import GRDB

extension Schema {
    /// The customers' date agreed beside their standing, and the orders of the list as indexes.
    static func addListOrders(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE customer ADD COLUMN agreed_on TEXT NOT NULL DEFAULT '';
                -- The newest agreement in force, of the two that there are when this step is taken; the latest of it.
                UPDATE customer SET agreed_on = coalesce((
                    SELECT f.date_agreed FROM confirmation f
                    WHERE f.customer_id = customer.id
                        AND NOT EXISTS (SELECT 1 FROM retraction r WHERE r.confirmation_id = f.id)
                        AND NOT EXISTS (
                            SELECT 1 FROM withdrawal w
                            WHERE w.customer_id = f.customer_id AND w.withdrawn_at >= f.confirmed_at)
                    ORDER BY f.type = 'MicrosoftCustomerAgreement' DESC, f.confirmed_at DESC, f.id DESC LIMIT 1), '')
                WHERE standing_id <> 0;
                \(orderIndexes)
                """)
    }

    /// Each order of the list within each standing, so that a filter by states walks the same indexes as no filter.
    ///
    /// Those of resellers have rows only where a provider's customers have resellers. Apart, because a bulk import fills
    /// the tables first and builds these after.
    static let orderIndexes = """
        CREATE INDEX customer_by_domain ON customer (partner_id, standing_id, domain, position);
        CREATE INDEX customer_by_date ON customer (partner_id, standing_id, agreed_on DESC, position);
        CREATE INDEX reseller_by_name ON customer (reseller_id, standing_id, position) WHERE reseller_id IS NOT NULL;
        CREATE INDEX reseller_by_domain ON customer (reseller_id, standing_id, domain, position)
            WHERE reseller_id IS NOT NULL;
        CREATE INDEX reseller_by_date ON customer (reseller_id, standing_id, agreed_on DESC, position)
            WHERE reseller_id IS NOT NULL;
        """

    static let droppingOrderIndexes = """
        DROP INDEX customer_by_domain; DROP INDEX customer_by_date;
        DROP INDEX reseller_by_name; DROP INDEX reseller_by_domain; DROP INDEX reseller_by_date;
        """
}
