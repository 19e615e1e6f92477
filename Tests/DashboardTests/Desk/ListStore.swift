import Core

@testable import Dashboard

/// Answers the list's questions from rows in memory, as the store does from the disk.
struct ListStore {
    var rows: [CustomerRow]
    /// Every third customer is the first one's, and so on.
    var resellers: [Reseller] = []
    /// Who delivered facts, by customer.
    var delivered: [Int64: String] = [:]

    func answer(_ request: Request) -> Answer? {
        guard case .customers(let query, let anchor, let limit, let ticket) = request else { return nil }
        let page = page(of: matches(query), key: \.key, name: \.companyName, at: anchor, limit: limit)
        return .customers(
            CustomerPage(rows: page.rows, reachesStart: page.reachesStart, reachesEnd: page.reachesEnd), ticket: ticket)
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

    /// The part of sorted rows that an anchor means.
    func page<Row, Key: Comparable & Sendable>(
        of rows: [Row], key: (Row) -> Key, name: (Row) -> String, at anchor: Anchor<Key>, limit: Int
    ) -> (rows: [Row], reachesStart: Bool, reachesEnd: Bool) {
        func start(_ isThere: (Row) -> Bool) -> Int { rows.firstIndex(where: isThere) ?? rows.count }
        let range =
            switch anchor {
            case .start: 0..<limit
            case .end: rows.count - limit..<rows.count
            case .after(let place): start { key($0) > place }..<start { key($0) > place } + limit
            case .before(let place): start { key($0) >= place } - limit..<start { key($0) >= place }
            case .from(let place): start { key($0) >= place }..<start { key($0) >= place } + limit
            case .letters(let letters):
                start { SearchText.fold(name($0)) >= SearchText.fold(letters) }..<rows.count
            }
        let shown = range.clamped(to: 0..<rows.count)
        return (Array(rows[shown]), shown.lowerBound == 0, shown.upperBound == rows.count)
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
