/// A set of customers, a bit for each: of a million whose numbers follow one another it is half a megabyte.
struct CustomerSet {
    /// Sixty-four numbers each; those that are not kept are all out of it, or all in it.
    private var words: [Int64: UInt64] = [:]
    private let others: UInt64

    /// Nobody.
    init() { others = 0 }

    /// Everybody, whatever the number.
    static let everybody = CustomerSet(others: .max)

    private init(others: UInt64) { self.others = others }

    mutating func insert(_ customer: Int64) {
        words[customer >> 6, default: others] |= CustomerSet.bit(of: customer)
    }

    func contains(_ customer: Int64) -> Bool {
        (words[customer >> 6] ?? others) & CustomerSet.bit(of: customer) != 0
    }

    /// Answers whether it was in the set.
    @discardableResult
    mutating func remove(_ customer: Int64) -> Bool {
        guard contains(customer) else { return false }
        words[customer >> 6, default: others] ^= CustomerSet.bit(of: customer)
        return true
    }

    private static func bit(of customer: Int64) -> UInt64 { 1 << UInt64(customer & 63) }
}
