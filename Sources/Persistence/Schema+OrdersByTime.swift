extension Schema {
    /// All orders of a partner in the order of time: for the Orders tab and `orders`.
    static let ordersByTime = "CREATE INDEX purchase_time ON purchase (partner_id, placed_at);"
}
