import Testing

@testable import Core

@Suite("Days")
struct DayTests {
    @Test("every day from 1900 to 2100 follows the one before and reads back")
    func everyDay() throws {
        var (year, month, day) = (1900, 1, 1)
        var expected = try #require(Day(year: 1900, month: 1, day: 1))
        // 1900-01-01 was a Monday.
        var weekday = 1
        while year <= 2100 {
            let made = try #require(Day(year: year, month: month, day: day))
            #expect(made == expected)
            #expect(made.year == year && made.month == month && made.day == day && made.weekday == weekday)
            #expect(Day(iso: made.description) == made)
            #expect(Day(number: made.number) == made)

            expected = made.adding(days: 1)
            #expect(made < expected)
            weekday = weekday % 7 + 1
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            #expect(Day.length(ofMonth: month, year: year) == lengths[month - 1])
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(expected.description == "2101-01-01")
    }

    @Test(
        "known days",
        arguments: [
            ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1),
        ])
    func known(_ iso: String, number: Int, weekday: Int) {
        #expect(Day(iso: iso)?.number == number)
        #expect(Day(number: number).description == iso)
        #expect(Day(number: number).weekday == weekday)
    }

    @Test(
        "no days",
        arguments: [
            "", "2018-02-29", "1900-02-29", "2018-00-01", "2018-13-01", "2018-04-31", "2018-01-00", "0000-01-01",
            "2018-1-01",
            "2018/01/01", " 2018-01-01", "2018-01-01 ", "２０１８-01-01", "-018-01-01", "2018-01-+1",
        ])
    func none(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(
        "months are added to the last day there is",
        arguments: [
            ("2018-01-31", 1, "2018-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2018-03-31", -1, "2018-02-28"),
            ("2018-12-15", 1, "2019-01-15"), ("2018-01-15", -1, "2017-12-15"), ("2018-05-31", 12, "2019-05-31"),
            ("2016-02-29", 12, "2017-02-28"), ("2018-05-31", -18, "2016-11-30"), ("2018-05-31", 0, "2018-05-31"),
        ])
    func months(_ from: String, months: Int, to: String) {
        #expect(Day(iso: from)?.adding(months: months).description == to)
    }
}
