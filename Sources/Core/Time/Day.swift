/// A calendar day in UTC, proleptic Gregorian, held as days since 1970-01-01.
///
/// All days of the business are UTC (R4). A day never has a time or a zone, so it compares and counts exactly.
public struct Day: Hashable, Sendable {
    /// Whole days since 1970-01-01; negative before it.
    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    /// Nil when the three do not name a day that exists, such as 30 February, or a year outside 1...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        number = Day.number(year: year, month: month, day: day)
    }

    /// Reads exactly `YYYY-MM-DD`; anything else is nil.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var sum = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return sum
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// 1 is Monday, 7 is Sunday (ISO 8601).
    public var weekday: Int {
        let shifted = (number + 3) % 7
        return (shifted < 0 ? shifted + 7 : shifted) + 1
    }

    public func adding(days: Int) -> Day {
        Day(number: number + days)
    }

    /// The same day of another month; the last one there is where that month is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let total = year * 12 + (month - 1) + months
        let newYear = min(max(Day.floorDivide(total, 12), 1), 9999)
        let newMonth = total - Day.floorDivide(total, 12) * 12 + 1
        let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
        return Day(number: Day.number(year: newYear, month: newMonth, day: newDay))
    }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Hinnant's days_from_civil and civil_from_days: exact for every year, no Foundation calendar at start-up.
    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = Day.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = civil
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension Day: LosslessStringConvertible {
    public init?(_ description: String) { self.init(iso: description) }
}
