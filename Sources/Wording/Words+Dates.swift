import Core

/// Weekdays and months.
public enum DateWord: String, WordSet {
    public static let section = "date"

    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case january, february, march, april, may, june, july, august, september, october, november, december
    /// {0} weekday, {1} day, {2} month, {3} year.
    case long
    /// {0} day, {1} month, {2} year.
    case medium
    /// What stands for the first day of a month.
    case firstDay
}

extension Words {
    /// `Friday 30 November 2018`, `vendredi 30 novembre 2018`.
    public func longDate(_ day: Day) -> String {
        self(DateWord.long, self(DateWord.allCases[day.weekday - 1]), dayOfMonth(day), month(day), String(day.year))
    }

    /// `30 November 2018`, `30 novembre 2018`.
    public func date(_ day: Day) -> String {
        self(DateWord.medium, dayOfMonth(day), month(day), String(day.year))
    }

    private func dayOfMonth(_ day: Day) -> String {
        day.day == 1 ? self(DateWord.firstDay) : String(day.day)
    }

    private func month(_ day: Day) -> String {
        self(DateWord.allCases[6 + day.month])
    }
}
