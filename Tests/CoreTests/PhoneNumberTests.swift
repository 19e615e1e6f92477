import Testing

@testable import Core

@Suite("Telephone numbers")
struct PhoneNumberTests {
    @Test(
        "usual spellings and what they compare as (R11)",
        arguments: [
            ("+1 (425) 555-0119", "+14255550119"), ("001.425.555.0119", "+14255550119"), ("425/555 0119", "4255550119"),
            ("01 42 68 53 00", "0142685300"), ("+33\u{A0}1\u{202F}42\u{2009}68 53 00", "+33142685300"),
            ("+44 (0)20 7946 0018", "+442079460018"), ("0044 (0)20 7946 0018", "+442079460018"),
            ("(0) 42 68", "04268"), ("＋８１ （３） １２３４", "+8131234"), ("112", "112"), (" 112 ", "112"),
            ("555-0119 x12", "5550119x12"), ("555-0119 ext. 12", "5550119x12"), ("555-0119 Extension: 7", "5550119x7"),
            ("01 42 68 53 00 poste 12", "0142685300x12"), ("5550119#1234567", "5550119x1234567"),
            ("+14255550119;ext=42", "+14255550119x42"), ("123456789012345", "123456789012345"),
            ("00123456789012345", "+123456789012345"), ("555\u{2011}0119", "5550119"),
        ])
    func accepted(_ text: String, form: String) {
        #expect(PhoneNumber.problem(in: text) == nil)
        #expect(PhoneNumber(text)?.comparisonForm == form)
        #expect(PhoneNumber.comparable(text) == form)
        #expect(PhoneNumber(form)?.comparisonForm == form)
    }

    @Test(
        "each slip has its own problem",
        arguments: [
            ("", .empty), ("  ", .empty), ("555\n0119", .controlCharacter), ("555\u{202E}0119", .controlCharacter),
            ("555 01a9", .character("a")), ("call me", .character("c")), ("555 0119 xyz", .character("x")),
            ("٥٥٥٠١١٩", .character("٥")), ("555*0119", .character("*")), ("5\u{301}55", .character("5\u{301}")),
            ("1+425", .plusNotFirst), ("++1425", .plusNotFirst),
            ("(425 555", .parentheses), ("425) 555", .parentheses), ("((425)) 555", .parentheses),
            ("+", .noDigits), ("()-", .noDigits), ("x12", .noDigits), ("00", .noDigits),
            ("12", .tooFewDigits(2)), ("+12", .tooFewDigits(2)), ("0012", .tooFewDigits(2)),
            ("1234567890123456", .tooManyDigits(16)), ("01 42 68 53 00 / 06 12 34 56 78", .tooManyDigits(20)),
            ("5550119 x", .extensionEmpty), ("5550119 ext. ", .extensionEmpty),
            ("5550119 x1-2", .extensionCharacter("-")), ("5550119 x12345678", .extensionTooLong(digits: 8)),
        ] as [(String, PhoneProblem)])
    func refused(_ text: String, problem: PhoneProblem) {
        #expect(PhoneNumber.problem(in: text) == problem)
        #expect(PhoneNumber(text) == nil)
    }

    @Test("its parts")
    func parts() {
        let number = PhoneNumber("0033 (0)1 42 68 53 00 poste 9")
        #expect(number?.digits == "33142685300")
        #expect(number?.isInternational == true)
        #expect(number?.extensionDigits == "9")
        #expect(PhoneNumber.comparable(" no number ") == "no number")
        #expect(PhoneNumber.comparable("5550119") != PhoneNumber.comparable("5550119x1"))
    }

    @Test("rubbish does not crash")
    func rubbish() {
        var random = Seeded(seed: 2)
        let alphabet = Array("0012+()-. x#;e\u{301}٣漢")
        for _ in 0..<3_000 {
            let text = String(
                (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            guard let number = PhoneNumber(text) else { continue }
            #expect((3...15).contains(number.digits.count))
            #expect(number.digits.allSatisfy { $0.asciiDigit != nil })
        }
        #expect(PhoneNumber.problem(in: String(repeating: "9", count: 50_000)) == .tooManyDigits(50_000))
    }
}
