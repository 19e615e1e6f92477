import Core

/// A part of a band of the queue that is one stretch of an index: the places between two.
struct QueueStretch {
    var low: String
    var lowNumber: Int64
    var high: String
    var highNumber: Int64
    /// Of terms, the year in which they end: their index goes by the days of the year.
    var year: String?

    /// The places after one and before the other.
    init(from low: QueuePlace, to high: QueuePlace) {
        self.low = low.date
        lowNumber = low.number
        self.high = high.date
        highNumber = high.number
    }

    /// The terms that end between two places less than a year apart: two stretches where the new year is between them.
    static func ofTerms(from low: QueuePlace, to high: QueuePlace) -> [QueueStretch] {
        guard low < high else { return [] }
        let years = [low, high].map { String($0.date.prefix(Day.yearLength)) }
        func stretch(_ year: String, from low: QueuePlace, to high: QueuePlace) -> QueueStretch {
            var stretch = QueueStretch(from: low, to: high)
            stretch.low = String(low.date.dropFirst(Day.yearLength + 1))
            if high.date.hasPrefix(year) { stretch.high = String(high.date.dropFirst(Day.yearLength + 1)) }
            stretch.year = year
            return stretch
        }
        if years[0] == years[1] { return [stretch(years[0], from: low, to: high)] }
        return [
            stretch(years[0], from: low, to: .end(of: high.band)),
            stretch(years[1], from: .start(of: low.band), to: high),
        ]
    }
}

extension Day {
    static let yearLength = 4

    /// As it begins its ISO date.
    var yearText: String { String(description.prefix(Day.yearLength)) }
    /// The rest of its ISO date: the day of the year, as `subscription.anniversary` has it.
    var anniversary: String { String(description.dropFirst(Day.yearLength + 1)) }
}
