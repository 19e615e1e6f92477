import Core
import GRDB

extension Desk {
    /// The partner's resellers, in the order of their names.
    public func resellers() throws -> [Reseller] {
        let rows = try store.readList { database in
            try Row.fetchAll(
                database, sql: "SELECT id, name, domain, mpn_id FROM reseller WHERE partner_id = ?",
                arguments: [partner.id])
        }
        let resellers = rows.map { Reseller(id: $0[0], name: $0[1], domain: $0[2], mpnID: $0[3]) }
        return resellers.sorted { (SearchText.fold($0.name), $0.id) < (SearchText.fold($1.name), $1.id) }
    }

    /// The reseller a command names: by MPN ID, domain, name, or an unambiguous part of the name.
    ///
    /// - Throws: `Refusal.noSuchReseller`, `Refusal.ambiguousReseller` with the first candidates.
    public func findReseller(_ text: String) throws -> Reseller {
        let all = try resellers()
        let wanted = SearchText.fold(text)
        let exact = all.filter {
            $0.mpnID == text || $0.domain == text.lowercased() || SearchText.fold($0.name) == wanted
        }
        let fitting = exact.isEmpty ? all.filter { SearchText.fold($0.name).contains(wanted) } : exact
        guard let first = fitting.first else { throw Refusal.noSuchReseller(text) }
        guard fitting.count == 1 else { throw Refusal.ambiguousReseller(text, Array(fitting.prefix(10))) }
        return first
    }
}
