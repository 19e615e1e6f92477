/// What a list of customers is ordered by.
public enum CustomerOrder: String, CaseIterable, Codable, Sendable {
    case name
    case nameReversed
    case domain
    /// The newest first; customers without a date come last.
    case dateAgreed

    /// True where names decide, so that a letter has its place.
    public var isByName: Bool { self == .name || self == .nameReversed }
}

/// A row's place in the order of its list: a key that stays where it is when rows before it come or go.
public struct ListKey: Hashable, Sendable {
    public let order: CustomerOrder
    /// What the order sorts by; empty where the position alone says it.
    public let text: String
    /// The place among the names, which decides between equals.
    public let position: Int64

    public init(_ order: CustomerOrder = .name, text: String = "", position: Int64) {
        self.order = order
        self.text = text
        self.position = position
    }
}

extension ListKey: Comparable {
    /// In the order they are listed; keys of one order alone can be compared.
    public static func < (left: ListKey, right: ListKey) -> Bool {
        switch left.order {
        case .name: return left.position < right.position
        case .nameReversed: return left.position > right.position
        case .domain:
            if left.text == right.text { return left.position < right.position }
            // By bytes, as the store does.
            return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
        case .dateAgreed:
            if left.text == right.text { return left.position < right.position }
            return right.text.utf8.lexicographicallyPrecedes(left.text.utf8)
        }
    }
}
