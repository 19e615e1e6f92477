import Core
import Testing

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Électro", "electro"), ("ŁÓDŹ", "lodz"), ("Straße", "strasse"), ("Ærø", "aero"), ("ＡＢＣ１２", "abc12"),
        ("東京", "東京"), ("ガス", "カ\u{3099}ス"), ("İstanbul", "istanbul"), ("ﬁn", "fin"), ("O’Neil", "o'neil"), ("", ""),
    ])
    func folding(text: String, folded: String) {
        #expect(SearchText.fold(text) == folded)
        #expect(SearchText.fold(folded) == folded)
    }
}
