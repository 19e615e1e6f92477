import Core

/// Where an entry of the log stands in its full-text index: a number whose order is the log's own, so that matches
/// come out in the order they are listed in, and a period is a range of numbers.
///
/// The partner, the minute and the entry's number side by side. The log is in order of minutes, those of one minute as
/// they were recorded; so are all of the times before 2000 and after 2063, which a rehearsal may be dated with.
enum ActivityPlace {
    private static let numberBits: Int64 = 29
    private static let minuteBits: Int64 = 25
    private static let firstMinute = Instant(day: Day(number: 10_957)).milliseconds / 60_000  // 2000-01-01

    /// The partners there is room for; in a store of more, the logs of the others are searched by walking them.
    private static let partners: Range<Int64> = 0..<1 << 9

    /// The numbers of a partner's log from one time to another; nil where there is no room for the partner.
    static func range(of partner: Int64, from start: Instant?, to end: Instant?) -> ClosedRange<Int64>? {
        guard partners.contains(partner) else { return nil }
        let low = start.map { place(at: $0, number: 0, partner: partner) } ?? first(of: partner)
        let high = end.map { place(at: $0, number: 0, partner: partner) } ?? first(of: partner + 1)
        return low < high ? low...(high - 1) : nil
    }

    static func place(at time: Instant, number: Int64, partner: Int64) -> Int64 {
        let minute = time.milliseconds / 60_000 - firstMinute
        return first(of: partner) | min(max(0, minute), 1 << minuteBits - 1) << numberBits | number
    }

    private static func first(of partner: Int64) -> Int64 { partner << (minuteBits + numberBits) }

    /// The number of the entry that stands at a place, as SQL.
    static let number = "(f.rowid & \(Int64(1) << numberBits - 1))"
}
