import Core
import Testing

@testable import Wording

@Suite struct LanguageTests {
    @Test(arguments: [
        ("fr_FR.UTF-8", Language.french), ("fr_CA", .french), ("fr", .french), ("FR", .french),
        ("en_GB.UTF-8", .english),
        ("de_DE.UTF-8", .english), ("C", .english), ("", .english), ("french", .english),
    ])
    func aLocaleHasALanguage(locale: String, language: Language) {
        #expect(Language(locale: locale) == language)
    }

    @Test func theEnvironmentGoesByPOSIX() {
        #expect(Language(environment: ["LANG": "fr_FR.UTF-8"]) == .french)
        #expect(Language(environment: ["LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"]) == .english)
        #expect(Language(environment: ["LANG": "fr_FR.UTF-8", "LC_ALL": ""]) == .french)
        #expect(Language(environment: ["LANG": "en_US", "LC_MESSAGES": "fr_FR"]) == .french)
        #expect(Language(environment: [:]) == .english)
    }

    @Test func datesAndNumbersAsPeopleWriteThem() {
        let day = Day(year: 2018, month: 11, day: 30) ?? Day(number: 0)
        let first = Day(year: 2026, month: 2, day: 1) ?? Day(number: 0)
        #expect(Words(.english).longDate(day) == "Friday 30 November 2018")
        #expect(Words(.french).longDate(day) == "vendredi 30 novembre 2018")
        #expect(Words(.french).date(first) == "1er février 2026")
        #expect(Words(.english).number(1_234_567) == "1,234,567")
        #expect(Words(.french).number(1_234_567) == "1\u{202F}234\u{202F}567")
        #expect(Words(.english).number(-999) == "-999")
        #expect(Words(.english).number(0) == "0")
    }

    @Test func whatComesFromOutsideCannotTakeTheTerminalOver() {
        let sentence = Words(.english).sentence(for: .noSuchCustomer("\u{1B}[2J\u{9B}31m\u{202E}x"))
        #expect(!HostileText.isIn(sentence))
        #expect(sentence.contains("\u{FFFD}[2J"))
    }

    /// An argument that looks like a place to fill is left as it is.
    @Test func argumentsAreNotFilledAgain() {
        #expect(Words(.english).sentence(for: .noSuchCustomer("{0}{1}")).contains("“{0}{1}”"))
    }
}
