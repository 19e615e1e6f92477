extension Catalogue {
    /// Reads the offers' table of `Resources`: tab-separated
    /// `id source name category unit billing term minimum maximum english french`.
    public init(table: String) throws(TableProblem) {
        var offers: [Offer] = []
        for row in try TableRow.rows(of: table, columns: 11) {
            guard let billing = Offer.Billing(rawValue: row[5]) else { throw row.problem(column: 6) }
            guard let minimum = Int(row[7]) else { throw row.problem(column: 8) }
            guard let maximum = Int(row[8]), minimum >= 1, maximum >= minimum else { throw row.problem(column: 9) }
            offers.append(
                Offer(
                    id: row[0], name: row[2], category: row[3], unit: row[4], billing: billing,
                    term: row[6], seats: minimum...maximum, descriptions: ["en": row[9], "fr": row[10]]))
        }
        self.init(offers: offers)
    }
}
