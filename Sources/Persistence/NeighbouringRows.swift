/// Rows beyond a place in the order of their list, and whether there are others beside them.
struct NeighbouringRows<Row> {
    private(set) var rows: [Row]
    private(set) var reachesStart = true
    private(set) var reachesEnd = true

    /// - Parameters:
    ///   - beyond: Nil for the beginning of the direction.
    ///   - read: Reads rows beyond a place in a direction, the nearest first, at most so many.
    init<Key: PlaceKey>(
        beyond: Key?, isForward: Bool, limit: Int, key: KeyPath<Row, Key>,
        read: (_ beyond: Key?, _ isForward: Bool, _ limit: Int) throws -> [Row]
    ) rethrows {
        rows = try read(beyond, isForward, limit + 1)
        let hasMore = rows.count > limit
        if hasMore { rows.removeLast() }
        if !isForward { rows.reverse() }
        if isForward { reachesEnd = !hasMore } else { reachesStart = !hasMore }
        guard let beyond else { return }
        if isForward {
            let first = rows.first?[keyPath: key] ?? beyond.neighbour(forward: true)
            reachesStart = try read(first, false, 1).isEmpty
        } else {
            let last = rows.last?[keyPath: key] ?? beyond.neighbour(forward: false)
            reachesEnd = try read(last, true, 1).isEmpty
        }
    }
}
