import Core

/// The pages of rows that are on their way, each known by its ticket: an answer with another ticket is stale.
struct ListRequests<Key: Equatable & Sendable>: Equatable, Sendable {
    struct Replacement: Equatable, Sendable {
        let ticket: Int
        let anchor: Anchor<Key>
        let landing: RowLanding
    }

    /// Rows beside those that are loaded. They fit only while the row they were asked beside is still at the edge.
    struct Neighbours: Equatable, Sendable {
        let ticket: Int
        let key: Key
    }

    private var lastTicket = 0
    private(set) var replacement: Replacement?
    private(set) var preceding: Neighbours?
    private(set) var following: Neighbours?

    /// Asks for other rows in place of those that are loaded; what else was on its way no longer counts.
    mutating func replace(_ anchor: Anchor<Key>, landing: RowLanding) -> Int {
        preceding = nil
        following = nil
        lastTicket += 1
        replacement = Replacement(ticket: lastTicket, anchor: anchor, landing: landing)
        return lastTicket
    }

    mutating func precede(_ key: Key) -> Int {
        lastTicket += 1
        preceding = Neighbours(ticket: lastTicket, key: key)
        return lastTicket
    }

    mutating func follow(_ key: Key) -> Int {
        lastTicket += 1
        following = Neighbours(ticket: lastTicket, key: key)
        return lastTicket
    }

    /// What an answer with this ticket is; it is then on its way no more.
    enum Arrival: Equatable, Sendable {
        case replacement(RowLanding)
        case preceding(Key)
        case following(Key)
        case stale
    }

    mutating func arrival(of ticket: Int) -> Arrival {
        if let wanted = replacement, wanted.ticket == ticket {
            replacement = nil
            return .replacement(wanted.landing)
        }
        if let wanted = preceding, wanted.ticket == ticket {
            preceding = nil
            return .preceding(wanted.key)
        }
        if let wanted = following, wanted.ticket == ticket {
            following = nil
            return .following(wanted.key)
        }
        return .stale
    }
}
