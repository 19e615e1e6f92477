import Core
import GRDB

/// The order of the lists: by folded name, each customer at a numbered position within its partner's own band.
///
/// Positions are keys with gaps, so that a customer can come in between two others; when a gap is used up, the band
/// is numbered anew. The full-text index uses the same numbers, which is why its matches come out in order of names.
enum ListOrder {
    /// Positions a partner may use; bands of different partners never meet (R9).
    static func band(of partner: Int64) -> ClosedRange<Int64> {
        (partner << 44)...(((partner + 1) << 44) - 1)
    }

    /// The room left between two neighbours when many come at once.
    static let gap: Int64 = 64

    /// Ends each part of the searched text, twice at the very end: every letter, the last one too, then begins a
    /// trigram, which is how one and two letters are found.
    static let separator = "\u{1F}"

    /// The searched text of a customer: folded; the name comes first, so that these texts sort as the names do.
    static func searchText(
        name: String, domain: String, otherDomains: [String], tenantID: TenantID, contact: Contact?, orders: [String]
    ) -> String {
        var parts = [name, domain] + otherDomains + [tenantID.digits]
        if let contact { parts += [contact.fullName, contact.email] }
        parts += orders
        let text = parts.map(SearchText.fold).joined(separator: separator)
        return text + separator + separator
    }
}

/// A place in the order of a list.
protocol PlaceKey: Equatable, Sendable {
    /// The very next place there could be, in the order of the list or against it.
    func neighbour(forward: Bool) -> Self
}

extension Anchor where Key: PlaceKey {
    /// The place the wanted rows lie beyond, nil for the beginning or the end, and the direction they are read in.
    ///
    /// - Parameter letters: The place just before the first name that begins with letters.
    func bounds(letters place: (String) throws -> Key?) rethrows -> (beyond: Key?, isForward: Bool) {
        switch self {
        case .start: (nil, true)
        case .end: (nil, false)
        case .after(let key): (key, true)
        case .before(let key): (key, false)
        case .from(let key): (key.neighbour(forward: false), true)
        case .letters(let letters): (try place(letters), true)
        }
    }
}

extension ListKey: PlaceKey {
    func neighbour(forward: Bool) -> ListKey {
        let ascends = forward == (order != .nameReversed)
        return ListKey(order, text: text, position: ascends ? position + 1 : position - 1)
    }

    /// The place just before the first name, in one of the orders by name, that begins with letters or comes after
    /// them; nil for the beginning.
    static func before(
        _ letters: String, in order: CustomerOrder, band: ClosedRange<Int64>, _ database: Database
    ) throws -> ListKey? {
        let wanted = SearchText.fold(String(letters.drop { $0 == " " }))
        if wanted.isEmpty { return nil }
        // In the reversed order the last name that begins with the letters comes first.
        let text = order == .name ? wanted : TrigramIndex.successor(of: wanted) ?? wanted
        let boundary = try SearchIndex.boundary(of: text, in: band, database)
        return ListKey(order, position: order == .name ? boundary - 1 : boundary)
    }
}
