import Core
import GRDB

extension Desk {
    /// The customer a command names: by tenant id, by a present or former domain, or by an unambiguous part of the name.
    ///
    /// - Throws: `Refusal.noSuchCustomer`, or `Refusal.ambiguousCustomer` with the first candidates.
    public func find(_ text: String) throws -> Int64 {
        if let id = TenantID(text), let found = try find(column: "tenant_id", id.description).first { return found }
        let byDomain = try find(column: "domain", text.lowercased())
        if byDomain.count == 1 { return byDomain[0] }
        let wanted = SearchText.fold(text)
        var fitting: [CustomerRow] = []
        var exact: [CustomerRow] = []
        // The search looks into contacts too; a command means the company.
        try forEachCustomer(CustomerQuery(text: text), limit: Desk.mostCandidates) { row in
            let name = SearchText.fold(row.companyName)
            guard name.contains(wanted) || text.contains(".") else { return }
            fitting.append(row)
            if name == wanted { exact.append(row) }
        }
        if exact.count == 1 { return exact[0].id }
        guard let first = fitting.first else { throw Refusal.noSuchCustomer(text) }
        if fitting.count == 1 { return first.id }
        let candidates = try (exact + fitting).prefix(10).map { row in
            try store.read { try require(customer: row.id, $0) }
        }
        throw Refusal.ambiguousCustomer(text, candidates: candidates, total: fitting.count)
    }

    /// As many are looked at before a name is called ambiguous.
    private static let mostCandidates = 200

    private func find(column: String, _ value: String) throws -> [Int64] {
        try store.read { database in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM customer WHERE partner_id = ? AND \(column) = ? LIMIT 2",
                arguments: [partner.id, value])
        }
    }
}
