import Core

@testable import Dashboard

/// Answers the list's questions from rows in memory, as the store does from the disk.
struct ListStore {
    var rows: [CustomerRow]

    func answer(_ request: Request) -> Answer? {
        guard case .customers(let query, let anchor, let limit, let ticket) = request else { return nil }
        return .customers(page(of: matches(query), at: anchor, limit: limit), ticket: ticket)
    }

    func matches(_ query: CustomerQuery) -> [CustomerRow] {
        if query.isEverybody { return rows }
        let wanted = SearchText.fold(query.text)
        return rows.filter { row in
            let text = SearchText.fold("\(row.companyName) \(row.domain) \(row.tenantID)")
            return query.states?.contains(row.state) != false && (wanted.isEmpty || text.contains(wanted))
        }
    }

    private func page(of rows: [CustomerRow], at anchor: ListAnchor, limit: Int) -> CustomerPage {
        let range =
            switch anchor {
            case .start: 0..<limit
            case .end: rows.count - limit..<rows.count
            case .after(let position): start(position + 1, rows)..<start(position + 1, rows) + limit
            case .before(let position): start(position, rows) - limit..<start(position, rows)
            case .from(let position): start(position, rows)..<start(position, rows) + limit
            }
        let shown = range.clamped(to: 0..<rows.count)
        return CustomerPage(
            rows: Array(rows[shown]), reachesStart: shown.lowerBound == 0, reachesEnd: shown.upperBound == rows.count)
    }

    private func start(_ position: Int64, _ rows: [CustomerRow]) -> Int {
        rows.firstIndex { $0.position >= position } ?? rows.count
    }
}
