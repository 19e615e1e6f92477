extension Schema {
    /// The sums of `standing_change` by month, so that counting on a day adds up months, and days of one month only.
    static let standingsByMonth = """
        CREATE TABLE standing_month (
            partner_id INTEGER NOT NULL REFERENCES partner (id),
            month TEXT NOT NULL,
            standing_id INTEGER NOT NULL REFERENCES standing (id),
            customers INTEGER NOT NULL,
            PRIMARY KEY (partner_id, month, standing_id)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO standing_month
        SELECT partner_id, substr(day, 1, 7), standing_id, sum(customers) FROM standing_change GROUP BY 1, 2, 3;
        """
}
