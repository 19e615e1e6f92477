/// A set of customers, a bit for each number up to the highest: of a million it is an eighth of a megabyte.
struct CustomerSet {
    private var words: [UInt64] = []

    mutating func insert(_ customer: Int64) {
        let (word, bit) = CustomerSet.place(of: customer)
        if word >= words.count { words += repeatElement(0, count: word + 1 - words.count + words.count / 4) }
        words[word] |= bit
    }

    func contains(_ customer: Int64) -> Bool {
        let (word, bit) = CustomerSet.place(of: customer)
        return word < words.count && words[word] & bit != 0
    }

    /// Answers whether it was in the set.
    mutating func remove(_ customer: Int64) -> Bool {
        guard contains(customer) else { return false }
        let (word, bit) = CustomerSet.place(of: customer)
        words[word] &= ~bit
        return true
    }

    private static func place(of customer: Int64) -> (word: Int, bit: UInt64) {
        (Int(customer) / UInt64.bitWidth, 1 << UInt64(customer % Int64(UInt64.bitWidth)))
    }
}
