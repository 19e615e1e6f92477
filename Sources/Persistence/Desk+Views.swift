import Core
import GRDB

extension Desk {
    /// The views this user saved, in the order of their names.
    public func views() throws -> [SavedView] {
        try store.readList { database in
            try Row.fetchAll(
                database,
                sql: "SELECT name, content FROM saved_view WHERE partner_id = ? AND login = ? ORDER BY folded",
                arguments: [partner.id, actor.user.login]
            ).map { row in
                SavedView(name: row[0], query: try Stored.decode(StoredView.self, from: row[1]).query)
            }
        }
    }

    /// Keeps a view, in place of one of the same name. It is the user's own, so whoever may look may keep it (R8).
    public func save(_ view: SavedView) throws {
        let name = view.name.trimmed
        try write(.look) { database, _ in
            try database.execute(
                sql: """
                    INSERT INTO saved_view (partner_id, login, folded, name, content) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET name = excluded.name, content = excluded.content
                    """,
                arguments: [
                    partner.id, actor.user.login, SearchText.fold(name), name,
                    try Stored.encode(StoredView(view.query)),
                ])
        }
    }

    /// - Throws: `Refusal.noSuchView`.
    public func removeView(_ name: String) throws {
        try write(.look) { database, _ in
            try database.execute(
                sql: "DELETE FROM saved_view WHERE partner_id = ? AND login = ? AND folded = ?",
                arguments: [partner.id, actor.user.login, SearchText.fold(name.trimmed)])
            if database.changesCount == 0 { throw Refusal.noSuchView(name) }
        }
    }
}

/// A view as the store keeps it.
private struct StoredView: Codable {
    let text: String
    let states: [String]?
    let resellerID: Int64?
    let order: CustomerOrder

    init(_ query: CustomerQuery) {
        text = query.text
        states = query.states?.map(\.rawValue).sorted()
        resellerID = query.resellerID
        order = query.order
    }

    var query: CustomerQuery {
        CustomerQuery(
            text: text, states: states.map { Set($0.compactMap(AgreementState.init(rawValue:))) },
            resellerID: resellerID, order: order)
    }
}
