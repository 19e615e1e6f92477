/// A point in time, UTC, to the millisecond. Stored and shown as ISO 8601 (R4: all times are UTC).
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public init(day: Day, millisecondOfDay: Int64 = 0) {
        milliseconds = Int64(day.number) * Instant.dayLength + millisecondOfDay
    }

    /// Reads what `description` writes, with or without the milliseconds; anything else is nil.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T"),
            let day = Day(iso: String(decoding: bytes[0..<10], as: UTF8.self))
        else { return nil }
        func number(_ range: Range<Int>) -> Int64? {
            let digits = bytes[range]
            guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            return Int64(String(decoding: digits, as: UTF8.self))
        }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let fraction = bytes.count == 24 ? number(20..<23) : 0
        guard let fraction else { return nil }
        self.init(day: day, millisecondOfDay: ((hour * 60 + minute) * 60 + second) * 1000 + fraction)
    }

    public var day: Day {
        let quotient = milliseconds / Instant.dayLength
        return Day(number: Int(milliseconds % Instant.dayLength < 0 ? quotient - 1 : quotient))
    }

    public var millisecondOfDay: Int64 {
        milliseconds - Int64(day.number) * Instant.dayLength
    }

    /// `HH:MM`, UTC.
    public var hourAndMinute: String {
        String(description.dropFirst(11).prefix(5))
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    private static let dayLength: Int64 = 86_400_000
}

extension Instant: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SS.mmmZ`: as text, instants sort as they follow one another.
    public var description: String {
        func padded(_ value: Int64, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let rest = millisecondOfDay
        return "\(day)T\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):"
            + "\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))Z"
    }
}

/// The clock the program runs on: the real one, or the real time of day on another day (R16, *as of*).
public struct Moment: Equatable, Sendable {
    public let instant: Instant
    /// True when the day was chosen rather than read from the clock; a production store is then read-only (R16).
    public let isSimulated: Bool

    public var today: Day { instant.day }

    public init(now: Instant, asOf day: Day? = nil) {
        if let day {
            instant = Instant(day: day, millisecondOfDay: now.millisecondOfDay)
            isSimulated = true
        } else {
            instant = now
            isSimulated = false
        }
    }
}
