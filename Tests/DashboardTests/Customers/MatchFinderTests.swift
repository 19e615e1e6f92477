import Drawing
import Testing

@testable import Dashboard

@Suite struct MatchFinderTests {
    /// The text with its matches in brackets.
    private func marked(_ text: String, _ wanted: String) -> String {
        MatchFinder(wanted).runs(in: text, style: .plain).map { $1 == .match ? "[\($0)]" : $0 }.joined()
    }

    @Test(arguments: [
        ("Tailwind Traders", "tr", "Tailwind [Tr]aders"),
        ("Tailwind Traders", "", "Tailwind Traders"),
        ("Tailwind Traders", "zz", "Tailwind Traders"),
        ("Électricité Générale", "elec", "[Élec]tricité Générale"),
        ("Électricité Générale", "GENERALE", "Électricité [Générale]"),
        ("Électricité", "cité", "Électri[cité]"),
        ("banana", "ana", "b[ana]na"),
        ("Straße 9", "ss", "Stra[ß]e 9"),
        ("Straße", "s", "[S]tra[ß]e"),
        ("ＡＢＣ商事", "bc", "Ａ[ＢＣ]商事"),
        ("東京商事株式会社", "商事", "東京[商事]株式会社"),
        ("e\u{301}t\u{E9}", "ete", "[e\u{301}t\u{E9}]"),
        ("\u{1F469}\u{200D}\u{1F469} ab", "ab", "\u{1F469}\u{200D}\u{1F469} [ab]"),
    ])
    func marks(text: String, wanted: String, expected: String) {
        #expect(marked(text, wanted) == expected)
    }

    @Test func losesNothingOfTheText() {
        for wanted in ["a", "s", "ss", "fi", "é", "ﬁ"] {
            for text in ["Straße", "ﬁne æther", "A\u{300}\u{301}a", "ﬃ fi", ""] {
                let runs = MatchFinder(wanted).runs(in: text, style: .value)
                #expect(runs.map(\.0).joined() == text)
            }
        }
    }
}
