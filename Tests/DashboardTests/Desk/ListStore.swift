import Core

@testable import Dashboard

/// Answers the list's questions from rows in memory, as the store does from the disk.
struct ListStore {
    var rows: [CustomerRow]
    /// Who delivered facts, by customer.
    var delivered: [Int64: String] = [:]

    func answer(_ request: Request) -> Answer? {
        guard case .customers(let query, let anchor, let limit, let ticket) = request else { return nil }
        return .customers(page(of: matches(query), at: anchor, limit: limit), ticket: ticket)
    }

    func matches(_ query: CustomerQuery) -> [CustomerRow] {
        let wanted = SearchText.fold(query.text)
        return rows.filter { row in
            let text = SearchText.fold("\(row.companyName) \(row.domain) \(row.tenantID)")
            return query.states?.contains(row.state) != false && (wanted.isEmpty || text.contains(wanted))
                && (query.resellerID == nil || row.id % 3 == query.resellerID)
        }.map { $0.keyed(by: query.order) }.sorted { $0.key < $1.key }
    }

    /// As the store looks up: names that begin with the text come first, and contacts are looked into as well.
    func lookUp(_ scrap: String, limit: Int) -> [FoundCustomer] {
        let wanted = SearchText.fold(scrap)
        let byText = matches(CustomerQuery(text: scrap)).map { FoundCustomer(row: $0) }
        let beginning = byText.filter { SearchText.fold($0.row.companyName).hasPrefix(wanted) }
        let others = byText.filter { !SearchText.fold($0.row.companyName).hasPrefix(wanted) }
        let evident = rows.compactMap { row -> FoundCustomer? in
            if let digits = SearchText.tenantDigits(in: wanted), row.tenantID.digits.contains(digits) {
                return FoundCustomer(row: row, evidence: row.tenantID.description)
            }
            let email = Desk.customer(row).contact?.email ?? ""
            return email.contains(wanted) ? FoundCustomer(row: row, evidence: email) : nil
        }
        let found = beginning + others + evident.filter { match in !byText.contains { $0.row.id == match.row.id } }
        return Array(found.prefix(limit))
    }

    private func page(of rows: [CustomerRow], at anchor: ListAnchor, limit: Int) -> CustomerPage {
        let range =
            switch anchor {
            case .start: 0..<limit
            case .end: rows.count - limit..<rows.count
            case .after(let key): start(rows) { $0.key > key }..<start(rows) { $0.key > key } + limit
            case .before(let key): start(rows) { $0.key >= key } - limit..<start(rows) { $0.key >= key }
            case .from(let key): start(rows) { $0.key >= key }..<start(rows) { $0.key >= key } + limit
            case .letters(let letters):
                start(rows) { SearchText.fold($0.companyName) >= SearchText.fold(letters) }..<rows.count
            }
        let shown = range.clamped(to: 0..<rows.count)
        return CustomerPage(
            rows: Array(rows[shown]), reachesStart: shown.lowerBound == 0, reachesEnd: shown.upperBound == rows.count)
    }

    private func start(_ rows: [CustomerRow], _ isThere: (CustomerRow) -> Bool) -> Int {
        rows.firstIndex(where: isThere) ?? rows.count
    }
}

extension CustomerRow {
    /// The row with its place in an order.
    func keyed(by order: CustomerOrder) -> CustomerRow {
        let text =
            switch order {
            case .name, .nameReversed: ""
            case .domain: domain
            case .dateAgreed: dateAgreed?.description ?? ""
            }
        return CustomerRow(
            id: id, position: position, tenantID: tenantID, companyName: companyName, domain: domain,
            relationship: relationship, state: state, dateAgreed: dateAgreed, hasWaitingCart: hasWaitingCart,
            key: ListKey(order, text: text, position: position))
    }
}
