import Core

/// All days as a binary tree, in which every period has one place: the topmost day within it. The periods that cover a
/// day then lie on the one path from the top of the tree down to that day, which makes them a few seeks of an index
/// and nothing else (the relational interval tree of Kriegel, Pötke and Seidl).
enum DayTree {
    private static let levels = 22
    /// Before all days of the business; periods that have no beginning begin there.
    static let beginning = 1
    /// After the last day there is; periods that last end there.
    static let end = (1 << levels) - 1

    /// A day as a place of the tree. Nothing was ever recorded on those it leaves out.
    static func place(of day: Day) -> Int {
        min(max(day.number, beginning), end - 1)
    }

    /// The topmost place within a period.
    static func node(from first: Int, to last: Int) -> Int {
        let level = Int.bitWidth - 1 - ((first - 1) ^ last).leadingZeroBitCount
        return (last >> level) << level
    }

    /// The places of all periods that can cover a day: those up to the day, whose periods do when they last until
    /// then, and those after, whose periods do when they have begun by then.
    static func path(to place: Int) -> (upToIt: [Int], after: [Int]) {
        let path = (place.trailingZeroBitCount..<levels).map { level in
            ((place >> (level + 1)) << (level + 1)) | (1 << level)
        }
        return (path.filter { $0 <= place }, path.filter { $0 > place })
    }
}
