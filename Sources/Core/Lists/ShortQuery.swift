/// What is shown of a list that is at hand as a whole – no store needs to be asked for a part of it – and in which order.
public protocol ShortQuery: Equatable, Sendable {
    associatedtype Item: Identifiable where Item.ID == String
    /// Some of the items, by what they are.
    associatedtype Part: Equatable, Sendable
    associatedtype Order: CaseIterable, Equatable, Sendable where Order.AllCases == [Order]

    /// Contained, whatever its case and accents, in what an item is called, or the beginning of its id; empty for all.
    var text: String { get set }
    /// Only these; nil for all.
    var part: Part? { get set }
    var order: Order { get set }

    init(text: String, part: Part?, order: Order)

    static func holds(_ part: Part, _ item: Item) -> Bool

    static func sorted(_ items: [Item], by order: Order) -> [Item]
}

extension ShortQuery {
    /// Shows all, in the first of the orders.
    public init() {
        self.init(text: "", part: nil, order: Order.allCases[0])
    }

    /// The items it shows.
    ///
    /// - Parameter names: What an item is called, in the words of whoever searches.
    public func items(of all: [Item], names: (Item) -> [String]) -> [Item] {
        let wanted = SearchText.fold(text)
        let shown = all.filter { item in
            guard part.map({ Self.holds($0, item) }) ?? true else { return false }
            return wanted.isEmpty || SearchText.fold(item.id).hasPrefix(wanted)
                || names(item).contains { SearchText.fold($0).contains(wanted) }
        }
        return Self.sorted(shown, by: order)
    }

    /// Sorted by a text, numbers in it by their size, and where that is the same by another.
    static func sorted(
        _ items: [Item], byText text: (Item) -> String, name: (Item) -> String
    ) -> [Item] {
        sorted(items, by: { SearchText.sortable(text($0)) }, name: name)
    }

    /// Sorted by a key, and where that is the same by the name.
    static func sorted<Key: Comparable>(
        _ items: [Item], by key: (Item) -> Key, name: (Item) -> String
    ) -> [Item] {
        items.map { (key: key($0), name: SearchText.sortable(name($0)), item: $0) }
            .sorted { ($0.key, $0.name, $0.item.id) < ($1.key, $1.name, $1.item.id) }
            .map(\.item)
    }
}
