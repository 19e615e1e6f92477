import Core
import GRDB

extension Schema {
    /// How every customer came to its standing, for questions about past days: `StandingPeriods` keeps it, and
    /// `StandingFinder` asks it.
    static func addStandingPeriods(_ database: Database) throws {
        try database.execute(sql: standingPeriods)
        try StandingPeriods.fill(database)
        try database.execute(sql: standingPeriodIndexes)
    }

    // Days are numbers here, as those of `Day`: there are two rows for a customer, each in three trees.
    // A customer nothing was ever recorded for has none.
    private static let standingPeriods = """
        CREATE TABLE standing_period (
            customer_id INTEGER NOT NULL REFERENCES customer (id),
            from_day INTEGER NOT NULL,
            last_day INTEGER NOT NULL,
            standing_id INTEGER NOT NULL REFERENCES standing (id),
            node INTEGER NOT NULL,
            block INTEGER NOT NULL,
            PRIMARY KEY (customer_id, from_day)
        ) STRICT, WITHOUT ROWID;
        """

    /// Apart, because they are built anew when all customers get other positions.
    static let standingPeriodIndexes = """
        CREATE INDEX standing_period_last ON standing_period (standing_id, node, block, last_day);
        CREATE INDEX standing_period_from ON standing_period (standing_id, node, block, from_day);
        """

    static let droppingStandingPeriodIndexes = """
        DROP INDEX standing_period_last; DROP INDEX standing_period_from;
        """
}
