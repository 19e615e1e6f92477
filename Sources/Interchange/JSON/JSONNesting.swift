/// The objects and arrays that are open, a bit for each of them.
struct JSONNesting: Sendable {
    static let deepest = 64

    enum Closing {
        case matched
        /// It closes something further out than the innermost one, which was left open.
        case skipped
        /// Nothing of its kind is open.
        case foreign
    }

    private(set) var depth = 0
    private var objects: UInt64 = 0

    var isTooDeep: Bool { depth > Self.deepest }

    mutating func open(isObject: Bool) {
        if depth < Self.deepest { objects = objects << 1 | (isObject ? 1 : 0) }
        depth += 1
    }

    mutating func close(isObject: Bool) -> Closing {
        // Further down than the bits reach only the number of levels is known.
        guard depth <= Self.deepest else {
            depth -= 1
            return .matched
        }
        guard depth > 0 else { return .foreign }
        let open = depth == Self.deepest ? UInt64.max : (1 << UInt64(depth)) - 1
        let candidates = (isObject ? objects : ~objects) & open
        guard candidates != 0 else { return .foreign }
        let levels = candidates.trailingZeroBitCount + 1
        depth -= levels
        objects = levels == Self.deepest ? 0 : objects >> UInt64(levels)
        return levels == 1 ? .matched : .skipped
    }
}
