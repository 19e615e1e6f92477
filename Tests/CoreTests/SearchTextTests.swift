import Testing

@testable import Core

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Électro", "electro"), ("ŁÓDŹ", "lodz"), ("Straße", "strasse"), ("Ærø", "aero"), ("ＡＢＣ１２", "abc12"),
        ("東京", "東京"), ("ガス", "カ\u{3099}ス"), ("İstanbul", "istanbul"), ("ﬁn", "fin"), ("O’Neil", "o'neil"), ("", ""),
    ])
    func folding(text: String, folded: String) {
        #expect(SearchText.fold(text) == folded)
        #expect(SearchText.fold(folded) == folded)
    }

    /// The quick way for common letters folds as the thorough one does.
    @Test func theQuickWayAgrees() throws {
        for value in Array(0x20...0x2FF) + stride(from: 0xABF9, to: 0xD7FF, by: 9) {
            let text = "a" + String(try #require(Unicode.Scalar(UInt32(value)))) + "漢"
            // As equal strings they could still be written differently, and SQLite compares what is written.
            let (quick, thorough) = (SearchText.fold(text).utf8, SearchText.foldByDecomposing(text).utf8)
            #expect(quick.elementsEqual(thorough), "U+\(String(value, radix: 16))")
        }
    }

    /// What a caller reads out is found however it was typed.
    @Test(arguments: [
        ("pd-000108", ["pd-000108"]), ("pd 000108", ["pd 000108", "pd-000108"]),
        ("pd000108", ["pd000108", "pd-000108"]),
        ("pd 108", ["pd 108", "pd-000108"]), ("pd-1234567", ["pd-1234567"]), ("pd-0001", ["pd-0001"]), ("pd", ["pd"]),
        ("pd 12a", ["pd 12a"]), ("pdq 108", ["pdq 108"]), ("f6fa dfa7", ["f6fa dfa7", "f6fadfa7"]),
        ("pd 99999999999999999999", ["pd 99999999999999999999"]),
    ])
    func readings(folded: String, readings: [String]) {
        #expect(SearchText.readings(of: folded) == readings)
    }

    @Test(arguments: [
        ("wind", "tailwind traders", true), ("tailwind traders!", "tailwind traders", false), ("", "", true),
        ("a", "", false), ("京", "東京", true), ("京都", "東京", false), ("\u{3099}", "か\u{3099}", true),
    ])
    func aFoldedPartIsFoundByteForByte(part: String, text: String, isIn: Bool) {
        #expect(SearchText.isFolded(part, in: text) == isIn)
    }

    /// What is looked through without being folded is found, or not, as if it were.
    @Test func anUnfoldedTextIsLookedThroughAsIfItWereFolded() {
        let texts = [
            "", "Tailwind Traders", "TAIL WIND", "Électro Ångström", "e\u{301}lan", "Ｆｕｌｌ Width", "東京 Tower", "ガラス",
            "Straße @[`{ 1Z", "ŀL", "{\"new\":\"2026-11-24, Ana Bowman\"}", "naïve\u{0}Nul",
        ]
        let folded = texts.map { SearchText.fold($0) }
        let parts = folded.flatMap { text in
            let letters = Array(text.unicodeScalars)
            return letters.indices.flatMap { start in
                (1...3).map { length in String(String.UnicodeScalarView(letters[start...].prefix(length))) }
            }
        }
        for part in Set(parts + ["", "zz", "q", "~"]) {
            for (text, folded) in zip(texts, folded) {
                let expected = SearchText.isFolded(part, in: folded)
                #expect(SearchText.isFolded(part, inUnfolded: text) == expected, "\(part) in \(text)")
            }
        }
    }
}
