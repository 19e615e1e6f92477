import Testing

@testable import Core

@Suite("Dates as typed")
struct DateReadingTests {
    private func read(_ text: String, _ order: DateOrder = .dayFirst, today: String = "2018-12-05") -> String {
        guard let day = Day(iso: today) else { return "no such today" }
        switch DateReading.read(text, today: day, order: order) {
        case .success(let day): return day.description
        case .failure(let problem): return "\(problem)"
        }
    }

    @Test(
        "understood, whatever the order",
        arguments: [
            ("2018-11-30", "2018-11-30"), ("20181130", "2018-11-30"), ("2018/11/30", "2018-11-30"),
            ("2018-1-5", "2018-01-05"),
            ("30/11/2018", "2018-11-30"), ("30.11.2018", "2018-11-30"), ("30-11-2018", "2018-11-30"),
            ("30 11 2018", "2018-11-30"), ("11/30/2018", "2018-11-30"), ("  30 / 11 / 2018  ", "2018-11-30"),
            ("30/11/18", "2018-11-30"), ("06/06/18", "2018-06-06"), ("30/12/18", "1918-12-30"),
            ("30/11/99", "1999-11-30"),
            ("29/02/16", "2016-02-29"), ("30/11", "2018-11-30"), ("30/12", "2017-12-30"), ("29/02", "2016-02-29"),
            ("5", "2018-12-05"), ("6", "2018-11-06"), ("30", "2018-11-30"), ("31", "2018-10-31"), ("05", "2018-12-05"),
            ("t", "2018-12-05"), ("Today", "2018-12-05"), ("a", "2018-12-05"), ("aujourd'hui", "2018-12-05"),
            ("Aujourd’hui", "2018-12-05"), ("y", "2018-12-04"), ("YESTERDAY", "2018-12-04"), ("h", "2018-12-04"),
            ("hier", "2018-12-04"), ("-1", "2018-12-04"), ("-30", "2018-11-05"), ("- 30", "2018-11-05"),
            ("−5", "2018-11-30"),
            ("+1", "2018-12-06"), ("-0", "2018-12-05"),
            ("30 Nov 2018", "2018-11-30"), ("30 novembre 2018", "2018-11-30"), ("Nov 30, 2018", "2018-11-30"),
            ("November 30th, 2018", "2018-11-30"), ("30-Nov-2018", "2018-11-30"), ("30nov2018", "2018-11-30"),
            ("2018 Nov 30", "2018-11-30"), ("30 nov. 18", "2018-11-30"), ("1er août 2018", "2018-08-01"),
            ("1er aout", "2018-08-01"), ("1er", "2018-12-01"), ("3 févr. 2018", "2018-02-03"),
            ("3 Fe\u{301}vrier 2018", "2018-02-03"),
            ("14 juil. 2018", "2018-07-14"), ("14 juin", "2018-06-14"), ("4 July", "2018-07-04"),
            ("Sept 9", "2018-09-09"),
            ("25 DÉCEMBRE", "2017-12-25"), ("30 nov.", "2018-11-30"), ("3 mar 2018", "2018-03-03"),
            ("２０１８－１１－３０", "2018-11-30"), ("３０／１１／２０１８", "2018-11-30"), ("30/11/2999", "2999-11-30"),
        ])
    func understood(_ text: String, date: String) {
        #expect(read(text, .dayFirst) == date)
        #expect(read(text, .monthFirst) == date)
    }

    @Test("the order decides between day and month")
    func order() {
        #expect(read("03/04/2018", .dayFirst) == "2018-04-03")
        #expect(read("03/04/2018", .monthFirst) == "2018-03-04")
        #expect(read("12/06", .dayFirst) == "2018-06-12")
        #expect(read("12/06", .monthFirst) == "2017-12-06")
        #expect(read("12/05", .monthFirst) == "2018-12-05")
        #expect(read("02/30/2018", .monthFirst) == "noSuchDay")
    }

    @Test("29 February goes back over the years without one")
    func leapDay() {
        #expect(read("29/02", today: "1904-02-28") == "1896-02-29")
        #expect(read("29/2", today: "2024-02-29") == "2024-02-29")
        #expect(read("31", today: "2019-03-01") == "2019-01-31")
        #expect(read("30", today: "2019-03-01") == "2019-01-30")
        #expect(read("31", today: "2018-12-31") == "2018-12-31")
    }

    @Test("empty", arguments: ["", " ", "\t\n", "\u{3000}"])
    func empty(_ text: String) {
        #expect(read(text) == "empty")
    }

    @Test(
        "days that do not exist",
        arguments: [
            "30/02/2018", "2018-02-30", "20180230", "31/11", "30 février", "29/02/2018", "29/02/17", "0", "32", "99",
            "31/31/2018",
            "13/13/2018", "00/11/2018", "2018-13-01", "2018-00-01", "0000-01-01", "32 Nov 2018", "-9999999", "+9999999",
            "-99999999999999999999999999999", "30112018",
        ])
    func noSuchDay(_ text: String) {
        #expect(read(text) == "noSuchDay")
    }

    @Test(
        "not understood",
        arguments: [
            "x", "tomorrowish", "2018", "2018-11", "30/11/", "/30", "30//11", "30/11-2018", "30/11/201", "30/11/20188",
            "1/2/3/4",
            "nov", "Nov 2018", "30 jui 2018", "30 no 2018", "30 nov dec", "30 nov 2018 x", "--1", "-", "+", "-1a",
            "-30 nov",
            "123", "201811", "123456789", "99999999999999999999999999", "30,11", "30_11", "٣٠/١١/٢٠١٨", "30\u{0}11",
            "½", "30/1️⃣1",
            "12:30", "2018-11-30T10:00", "\u{1B}[31m",
        ])
    func notUnderstood(_ text: String) {
        #expect(read(text) == "notUnderstood")
    }

    @Test("every day reads back from each full spelling")
    func everyDay() throws {
        let today = try #require(Day(iso: "2018-12-05"))
        for number in stride(from: 10_957, through: 25_567, by: 3) {
            let day = Day(number: number)
            let spellings: [(String, DateOrder)] = [
                (day.description, .monthFirst), ("\(day.day)/\(day.month)/\(day.year)", .dayFirst),
                ("\(day.month).\(day.day).\(day.year)", .monthFirst),
                (day.description.filter { $0 != "-" }, .dayFirst), ("\(day.number - today.number)", .dayFirst),
            ]
            for (text, order) in spellings.dropLast(day < today ? 0 : 1) {
                #expect(DateReading.read(text, today: today, order: order) == .success(day), "\(text)")
            }
        }
    }

    @Test("a date without its whole year is never after today, and the latest such day")
    func neverAfterToday() throws {
        let start = try #require(Day(iso: "2016-02-25"))
        for offset in stride(from: 0, to: 1_500, by: 7) {
            let today = start.adding(days: offset)
            for back in stride(from: 0, to: 366, by: 5) {
                let day = today.adding(days: -back)
                let isLeapDay = day.month == 2 && day.day == 29
                let short = DateReading.read("\(day.day)/\(day.month)", today: today, order: .dayFirst)
                if back < 365 || isLeapDay { #expect(short == .success(day), "\(day) on \(today)") }
                let ending = day.description.dropFirst(2).prefix(2)
                let two = DateReading.read("\(day.day)/\(day.month)/\(ending)", today: today, order: .dayFirst)
                #expect(two == .success(day), "\(day) on \(today)")
                if back < 28 {
                    #expect(DateReading.read("\(day.day)", today: today, order: .dayFirst) == .success(day))
                }
                let next = today.adding(days: back + 1)
                let later = DateReading.read("\(next.day)/\(next.month)", today: today, order: .dayFirst)
                if case .success(let found) = later { #expect(found <= today) }
            }
        }
    }

    @Test("rubbish does not crash")
    func rubbish() throws {
        let today = try #require(Day(iso: "2018-12-05"))
        var random = Seeded(seed: 3)
        let alphabet = Array("0123456789/.-+, noveé\u{301}'’thr１漢\u{0}😀")
        var understood = 0
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...11, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            for order in DateOrder.allCases {
                guard case .success(let day) = DateReading.read(text, today: today, order: order) else { continue }
                understood += 1
                #expect((1...9999).contains(day.year))
                #expect(DateReading.read(day.description, today: today, order: order) == .success(day))
            }
        }
        #expect(understood > 0)
        #expect(
            DateReading.read(String(repeating: "1/", count: 1_000_000), today: today, order: .dayFirst)
                == .failure(.notUnderstood))
    }

    @Test(
        "what can only begin another entry behind a date",
        arguments: [
            ("2018-11-30", "t", true), ("2018-11-30", "-", true), ("2018-11-30", "H", true), ("30/11/2018", "a", true),
            ("30 Nov 2018", "+", true), ("2018-02-30", "t", true), ("2018-11-30", "1", false),
            ("2018-11-30", "/", false),
            ("30", "-", false), ("30-11", "-", false), ("30", "t", false), ("30 ", "a", false), ("", "t", false),
            ("-1", "-", true), ("t", "-", true), ("hier", "+", true), ("Nov 30", "t", false), ("2018-11", "-", false),
            ("t", "t", true), ("t", "o", false), ("-", "-", false), ("-1", "2", false),
        ] as [(String, Character, Bool)])
    func anew(text: String, character: Character, begins: Bool) {
        #expect(DateReading.beginsAnew(character, after: text) == begins)
    }
}
