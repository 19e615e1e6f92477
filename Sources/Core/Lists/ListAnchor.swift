/// Which part of a list is wanted. A list is positioned by key, never by counting rows.
public enum Anchor<Key: Equatable & Sendable>: Equatable, Sendable {
    case start
    case end
    /// The rows that follow this place.
    case after(Key)
    /// The rows just before this place.
    case before(Key)
    /// The row at this place, or the next one there is, and those that follow.
    case from(Key)
    /// The first row whose name begins with these letters or comes after them, and those that follow; in an order of
    /// names alone.
    case letters(String)

    /// Rows beside those shown are added to them; all others take their place.
    public var replacesTheList: Bool {
        switch self {
        case .start, .end, .from, .letters: true
        case .after, .before: false
        }
    }
}

/// Which part of a list of customers is wanted.
public typealias ListAnchor = Anchor<ListKey>

/// Which part of the queue is wanted.
public typealias QueueAnchor = Anchor<QueueKey>
