extension Schema {
    /// Accounts that people without one of their own confirm through (Facts).
    static let designatedUsers = "ALTER TABLE user ADD COLUMN is_designated INTEGER NOT NULL DEFAULT 0"
}
