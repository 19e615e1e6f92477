import Core
import Testing
import Wording

@Suite("Sentences about entries")
struct FieldSentenceTests {
    private static let day = Day(number: 47_450)
    private static let today = Day(number: 20_780)

    private static let problems: [FieldProblem] =
        [
            .missing, .date(.empty), .date(.notUnderstood), .date(.noSuchDay), .inFuture(day, today: today),
            .tooEarly(day),
        ]
        + [
            .empty, .tooLong(characters: 77), .controlCharacter, .formatCharacter,
        ]
        .map(FieldProblem.name)
        + [
            .empty, .controlCharacter, .spaces, .displayName, .noAt, .moreThanOneAt, .localEmpty,
            .localTooLong(octets: 77), .localDots, .localQuotes, .localCharacter("%"), .domainEmpty, .domainNoDot,
            .domainDots, .domainCharacter("%"), .domainHyphen(label: "-x"), .domainLabelTooLong(label: "x77"),
            .domainEndsInDigits, .addressLiteral, .tooLong(octets: 277),
        ].map(FieldProblem.email)
        + [
            .empty, .controlCharacter, .character("%"), .plusNotFirst, .parentheses, .noDigits, .tooFewDigits(2),
            .tooManyDigits(77), .extensionEmpty, .extensionCharacter("%"), .extensionTooLong(digits: 77),
        ].map(FieldProblem.phone)

    @Test("every problem has a sentence of its own in every language", arguments: Language.allCases)
    func complete(_ language: Language) {
        let words = Words(language)
        for problem in FieldSentenceTests.problems {
            let sentence = words.sentence(for: problem)
            #expect(!sentence.hasPrefix(FieldWord.section + "."), "\(problem) has no words")
            #expect(!sentence.contains("{"), "\(problem) leaves a gap")
            #expect(sentence.contains(" "), "\(problem) is no sentence")
        }
        let sentences = Set(FieldSentenceTests.problems.map(words.sentence(for:)))
        // Four kinds of empty entry and three of control characters share a sentence each.
        #expect(sentences.count == FieldSentenceTests.problems.count - 4 - 2)
    }

    @Test("what was typed wrong is named")
    func namesTheCulprit() {
        let words = Words(.english)
        #expect(words.sentence(for: .email(.domainNoDot)) == "a domain needs a dot, as in name@example.com")
        #expect(words.sentence(for: .phone(.tooManyDigits(19))) == "19 digits; a phone number has at most 15")
    }

    @Test("a date in the future is refused with the reason and the rule, in words")
    func future() throws {
        let day = try #require(Day(iso: "2099-11-30"))
        let today = try #require(Day(iso: "2026-11-23"))
        #expect(
            Words(.english).sentence(for: .inFuture(day, today: today))
                == "30 November 2099 is in the future; today is 23 November 2026 (UTC) (R4)")
        #expect(
            Words(.french).sentence(for: .inFuture(day, today: today))
                == "le 30 novembre 2099 est dans le futur ; nous sommes le 23 novembre 2026 (UTC) (R4)")
    }

    @Test("characters that could take the terminal over never come out")
    func hostile() {
        let sentence = Words(.english).sentence(for: .email(.domainHyphen(label: "-\u{1B}[2J")))
        #expect(!sentence.unicodeScalars.contains("\u{1B}"))
    }
}
