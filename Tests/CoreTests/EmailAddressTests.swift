import Testing

@testable import Core

@Suite("Email addresses (R3)")
struct EmailAddressTests {
    static let label63 = String(repeating: "a", count: 63)

    @Test(
        "real addresses are accepted",
        arguments: [
            "ana@x.example", "ana.bowman@tailwindtraders.example", "o'brien+ms@sub.sub.example.co", "a@b.cd",
            "!#$%&'*+-/=?^_`{|}~@x.example", "\"Ana Bowman\"@x.example", "\"a@b\"@x.example", #""a\"b\\"@x.example"#,
            "\"..\"@x.example", "1@2.example", "用户@例子.广告", "josé@bücher.example", "jose\u{301}@x.example",
            "अजय@डाटा.भारत", "a@xn--bcher-kva.example", "a@l·l.cat", "a@1.2.x3",
            String(repeating: "l", count: 64) + "@x.example",
            "a@\(label63).\(label63).\(label63).example",
        ])
    func accepted(_ text: String) {
        #expect(EmailAddress.problem(in: text) == nil)
        #expect(EmailAddress(text)?.description.lowercased() == text.lowercased())
    }

    @Test(
        "each slip has its own problem",
        arguments: [
            ("", .empty), (" \n", .empty),
            ("ana@x.example\n", .controlCharacter), ("a\u{1B}[31m@x.example", .controlCharacter),
            ("a\u{202E}b@x.example", .controlCharacter), ("a@x.exa\u{AD}mple", .controlCharacter),
            ("\"a\u{7F}\"@x.example", .controlCharacter),
            (" ana@x.example", .spaces), ("ana@x.example ", .spaces), ("ana bowman@x.example", .spaces),
            ("ana@x .example", .spaces), ("ana\u{A0}@x.example", .spaces),
            ("Ana Bowman <ana@x.example>", .displayName), ("<ana@x.example>", .displayName),
            ("ana", .noAt), ("ana＠x.example", .noAt), ("\"a@b\"", .noAt),
            ("a@b@x.example", .moreThanOneAt), ("a@@x.example", .moreThanOneAt),
            ("@x.example", .localEmpty), ("\"\"@x.example", .localEmpty), ("@", .localEmpty),
            (String(repeating: "l", count: 65) + "@x.example", .localTooLong(octets: 65)),
            (String(repeating: "é", count: 33) + "@x.example", .localTooLong(octets: 66)),
            (".a@x.example", .localDots), ("a.@x.example", .localDots), ("a..b@x.example", .localDots),
            ("\"a@x.example", .localQuotes), ("\"a\"b@x.example", .localQuotes), (#""a\"@x.example"#, .localQuotes),
            ("a,b@x.example", .localCharacter(",")), ("a(b)@x.example", .localCharacter("(")),
            ("a\"b\"@x.example", .localCharacter("\"")), ("a.\u{301}b@x.example", .localCharacter(".\u{301}")),
            ("a\u{E000}@x.example", .localCharacter("\u{E000}")),
            ("a@", .domainEmpty), ("a@localhost", .domainNoDot),
            ("a@.x.example", .domainDots), ("a@x.example.", .domainDots), ("a@x..example", .domainDots),
            ("a@x_y.example", .domainCharacter("_")), ("a@x,example", .domainCharacter(",")),
            ("a@ｘ.example", .domainCharacter("ｘ")), ("a@😀.example", .domainCharacter("😀")),
            ("a@x。example", .domainCharacter("。")), ("a@\u{301}x.example", .noAt),
            ("a@-x.example", .domainHyphen(label: "-x")), ("a@x-.example", .domainHyphen(label: "x-")),
            ("a@\(label63)a.example", .domainLabelTooLong(label: label63 + "a")),
            ("a@x.123", .domainEndsInDigits), ("a@192.0.2.1", .domainEndsInDigits),
            ("a@[192.0.2.1]", .addressLiteral),
        ] as [(String, EmailProblem)])
    func refused(_ text: String, problem: EmailProblem) {
        #expect(EmailAddress.problem(in: text) == problem)
        #expect(EmailAddress(text) == nil)
    }

    @Test("254 octets are the limit, and 253 for the domain in DNS")
    func totalLength() {
        let domain = "\(Self.label63).\(Self.label63).\(Self.label63).com"
        func address(_ octets: Int) -> String {
            String(repeating: "l", count: octets - domain.count - 1) + "@" + domain
        }
        #expect(EmailAddress.problem(in: address(254)) == nil)
        #expect(EmailAddress.problem(in: address(255)) == .tooLong(octets: 255))
        let short = "b@" + String(repeating: "a.", count: 126)
        #expect((short + "a").utf8.count == 255)
        #expect(EmailAddress.problem(in: short + "a") == .tooLong(octets: 255))
        // 252 octets as typed, far more in DNS.
        let wide = Array(repeating: "漢.", count: 62).joined() + "cn"
        let thirtyOne = "b@" + Array(repeating: "漢.", count: 31).joined()
        #expect(EmailAddress.problem(in: thirtyOne + "local") == nil)
        #expect(EmailAddress.problem(in: thirtyOne + "locals") == .tooLong(octets: 254))
        #expect(EmailAddress.problem(in: "b@" + wide) == .tooLong(octets: 62 * "xn--p8s".count + 62 + 2))
    }

    @Test("a label that only punycode makes too long is refused")
    func longUnicodeLabel() {
        let far = String((0..<40).compactMap { Unicode.Scalar(0x4E00 + $0 * 500) }.map(Character.init))
        #expect(EmailAddress.problem(in: "a@\(far).example") == .domainLabelTooLong(label: far))
        #expect(EmailAddress.problem(in: "a@\(far.prefix(10)).example") == nil)
    }

    @Test(
        "punycode as in RFC 3492 and in use",
        arguments: [
            ("bücher", "xn--bcher-kva"), ("münchen", "xn--mnchen-3ya"), ("例え", "xn--r8jz45g"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"),
            ("почемужеонинеговорятпорусски", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l"),
            ("plain", "plain"), ("3年b組金八先生", "xn--3b-ww4c5e180e575a65lsy2b"),
        ])
    func punycode(_ label: String, ascii: String) {
        #expect(Punycode.asciiLabel(label) == ascii)
    }

    @Test("the domain compares in lower case, the whole address in either form of its domain")
    func comparison() {
        #expect(EmailAddress("Ana@X.Example")?.domain == "x.example")
        #expect(EmailAddress("Ana@X.Example")?.localPart == "Ana")
        #expect(EmailAddress("Ana@BÜCHER.example")?.comparisonForm == "ana@xn--bcher-kva.example")
        #expect(EmailAddress("ana@xn--bcher-kva.example")?.comparisonForm == "ana@xn--bcher-kva.example")
    }

    @Test("rubbish neither crashes nor passes")
    func rubbish() {
        var random = Seeded(seed: 1)
        let alphabet = Array("a.@\"\\<>[]- \u{0}\u{301}é漢٣😀(\r\n")
        for _ in 0..<3_000 {
            let text = String(
                (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            if let address = EmailAddress(text) {
                #expect(address.domain.contains("."))
                #expect(!text.unicodeScalars.contains("\u{0}"))
                #expect(EmailAddress(address.description) == address)
            }
        }
        #expect(
            EmailAddress(String(repeating: "é", count: 100_000) + "@" + String(repeating: "ü", count: 100_000)) == nil)
    }
}
