/// Understands a date that may say less than a day: `2024` is that year, `2024-03`, `03/2024` and `March 2024` are that
/// month; everything else is read as `DateReading` reads it, and is one day.
public enum DaySpanReading {
    public static func read(
        _ text: String, today: Day, order: DateOrder
    ) -> Result<ClosedRange<Day>, DateProblem> {
        guard text.utf8.count <= 200, let (year, month) = DateWords(text.trimmed)?.yearAndMonth else {
            return DateReading.read(text, today: today, order: order).map { $0...$0 }
        }
        guard let first = Day(year: year, month: month ?? 1, day: 1) else { return .failure(.noSuchDay) }
        let lastMonth = first.adding(months: month == nil ? 11 : 0)
        let length = Day.length(ofMonth: lastMonth.month, year: year)
        return .success(first...lastMonth.adding(days: length - 1))
    }
}
