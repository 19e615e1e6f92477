import Testing

@testable import Core

@Suite("Names")
struct PersonNameTests {
    @Test(
        "names of every script are accepted",
        arguments: [
            "Ana", "A", "Jean-Pierre", "O'Brien", "O’Brien", "'t Hooft", "van der Berg", "J. R.", "Łukasz", "Nguyễn",
            "Jose\u{301}", "山田", "山田　太郎", "ジャン・ピエール", "Gal·la", "محمد", "ג׳ורג׳", "अजय", "สมชาย", "佐々木", "Ὀδυσσεύς",
            "Zoë\u{A0}Marie", "\u{62E}\u{648}\u{634}\u{200C}\u{646}\u{627}\u{645}", "ශ්\u{200D}රී", "Ana‑Lucía",
            "Hawaiʻi",
            // R3: only the email's format is checked.
            "Ana2", "٣", "Henry Ⅷ", "Smith & Sons", "Ana (Nan)", "Bowman, Ana", "Ana@x", "Ana/B", "-",
            String(repeating: "é", count: 50), String(repeating: "e\u{301}", count: 50),
        ])
    func accepted(_ text: String) {
        #expect(PersonName.problem(in: text) == nil)
        #expect(PersonName(" \(text) ")?.text == text)
    }

    @Test(
        "each slip has its own problem",
        arguments: [
            ("", .empty), ("  \t\n", .empty), (String(repeating: "a", count: 51), .tooLong(characters: 51)),
            ("a" + String(repeating: "\u{301}", count: 300), .tooLong(characters: 1)),
            ("Ana\tMaria", .controlCharacter), ("Ana\nMaria", .controlCharacter), ("\u{1B}[31mAna", .controlCharacter),
            ("Ana\u{2028}B", .controlCharacter), ("A\u{85}b", .controlCharacter),
            ("\u{202E}anA", .formatCharacter), ("Ana\u{200F}", .formatCharacter), ("A\u{AD}na", .formatCharacter),
            ("\u{200D}Ana", .formatCharacter), ("Ana \u{200C}B", .formatCharacter), ("Ana\u{FEFF}", .formatCharacter),
        ] as [(String, PersonNameProblem)])
    func refused(_ text: String, problem: PersonNameProblem) {
        #expect(PersonName.problem(in: text) == problem)
        #expect(PersonName(text) == nil)
    }

    @Test(
        "what is pasted is a name only where it looks like one",
        arguments: [
            ("Ana", true), ("Jean-Pierre", true), ("O’Brien", true), ("山田　太郎", true), ("Gal·la", true), ("Ana2", false),
            ("+33 1", false), ("-", false), ("'. ·", false), ("Bowman, Ana", false), ("Ana@x", false), ("", false),
        ])
    func looks(_ text: String, like: Bool) {
        #expect(PersonName.looksLikeName(text) == like)
    }

    @Test("no scalar of the control and format categories passes")
    func everyScalar() {
        for value in UInt32(0)...0x1_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let passes = PersonName("A\(scalar)b") != nil
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                #expect(!passes, "U+\(String(value, radix: 16))")
            case .format: #expect(passes == (value == 0x200C || value == 0x200D), "U+\(String(value, radix: 16))")
            case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .mathSymbol:
                #expect(passes, "U+\(String(value, radix: 16))")
            default: break
            }
        }
    }
}
