/// Which of the first two numbers of `03/04/2018` is the day; ISO dates are understood under either.
public enum DateOrder: String, CaseIterable, Codable, Sendable {
    case dayFirst
    case monthFirst
}

/// Why a text is not a date.
public enum DateProblem: Error, Hashable, Sendable {
    case empty
    case notUnderstood
    /// A date in form, but of a day that does not exist, such as 30 February.
    case noSuchDay
}

/// Understands a date as a person types it.
///
/// - `2018-11-30`, `20181130`, and `30/11/2018` with `/`, `.`, `-` or spaces;
/// - `30/11/18`: the latest year so ending that does not lead past today; `30/11` and `30`: the latest such day,
///   today included;
/// - `30 Nov 2018`, `Nov 30, 2018`, `1er novembre`: English and French months, from three letters that leave no doubt;
/// - `t`, `today`, `a`, `aujourd'hui`; `y`, `yesterday`, `h`, `hier`; `-3` days ago, `+3` days from now.
///
/// Where one number can only be the day, as in `11/30`, it is, whatever the order. Full-width digits are digits. The
/// result may lie in the future when it was written out in full: refusing that is the form's business (R4).
public enum DateReading {
    public static func read(_ text: String, today: Day, order: DateOrder) -> Result<Day, DateProblem> {
        Result { () throws(DateProblem) in try day(from: text, today: today, order: order) }
    }

    /// Whether a character typed at the end of a relative day, or of a date that is written out, year and all, can only
    /// begin another entry: `t`, `-1` and the like.
    public static func beginsAnew(_ character: Character, after text: String) -> Bool {
        guard "tyah+-\u{2212}".contains(SearchText.fold(String(character.halfWidth))) else { return false }
        return isWrittenOut(text) || (try? relativeDays(text.trimmed)) != nil
    }

    /// Whether a text is a whole date with a year of four digits, whether or not that day exists.
    static func isWrittenOut(_ text: String) -> Bool {
        guard text.first != "-", text.first != "+", text.count(where: { $0.halfWidth.asciiDigit != nil }) >= 5
        else { return false }
        switch read(text, today: Day(number: 0), order: .dayFirst) {
        case .success, .failure(.noSuchDay): return true
        case .failure: return false
        }
    }

    private static func day(from text: String, today: Day, order: DateOrder) throws(DateProblem) -> Day {
        // Longer than any date; keeps rubbish cheap.
        guard text.utf8.count <= 200 else { throw .notUnderstood }
        let entry = text.trimmed
        guard !entry.isEmpty else { throw .empty }
        if let days = try relativeDays(entry) { return try existing(today.adding(days: days)) }
        guard let words = DateWords(entry) else { throw .notUnderstood }
        guard let parts = words.parts(order: order) else { throw .notUnderstood }
        return try parts.day(today: today)
    }

    private static func relativeDays(_ entry: String) throws(DateProblem) -> Int? {
        switch SearchText.fold(entry) {
        case "t", "today", "a", "aujourd'hui", "aujourdhui": return 0
        case "y", "yesterday", "h", "hier": return -1
        default: break
        }
        let characters = entry.map(\.halfWidth)
        let sign: Int
        switch characters.first {
        case "-", "\u{2212}": sign = -1
        case "+": sign = 1
        default: return nil
        }
        let digits = characters.dropFirst().drop(while: \.isWhitespace).map(\.asciiDigit)
        guard !digits.isEmpty else { throw .notUnderstood }
        var count = 0
        for digit in digits {
            guard let digit else { throw .notUnderstood }
            // Beyond this no day of the calendar is reached, and nothing can overflow.
            count = min(count * 10 + digit, 10_000_000)
        }
        return sign * count
    }

    private static func existing(_ day: Day) throws(DateProblem) -> Day {
        guard let last = Day(year: 9999, month: 12, day: 31), let first = Day(year: 1, month: 1, day: 1),
            (first...last).contains(day)
        else { throw .noSuchDay }
        return day
    }
}

/// The numbers of a date, as far as they were given.
struct DateParts: Equatable {
    enum Year: Equatable {
        case full(Int)
        /// Its last two digits.
        case short(Int)
    }

    var day: Int
    var month: Int?
    var year: Year?

    func day(today: Day) throws(DateProblem) -> Day {
        guard (1...31).contains(day) else { throw .noSuchDay }
        guard let month else { return try latest(today: today, stepMonths: 1, month: today.month) }
        guard (1...12).contains(month) else { throw .noSuchDay }
        switch year {
        case nil: return try latest(today: today, stepMonths: 12, month: month)
        case .full(let year): return try day(of: month, year)
        case .short(let ending):
            var year = today.year - today.year % 100 + ending
            if (year, month, day) > (today.year, today.month, today.day) { year -= 100 }
            return try day(of: month, year)
        }
    }

    /// Goes back a month or a year at a time until the day exists and is not after today.
    private func latest(today: Day, stepMonths: Int, month: Int) throws(DateProblem) -> Day {
        var months = today.year * 12 + month - 1
        // 29 February is eight years apart around 1900; other days are found within two steps.
        for _ in 0...8 {
            if let found = Day(year: months / 12, month: months % 12 + 1, day: day), found <= today { return found }
            months -= stepMonths
        }
        throw .noSuchDay
    }

    private func day(of month: Int, _ year: Int) throws(DateProblem) -> Day {
        guard let found = Day(year: year, month: month, day: day) else { throw .noSuchDay }
        return found
    }
}
