import Testing

@testable import Drawing

@Suite struct ColumnsTests {
    @Test(arguments: [
        ("", 0), ("Contoso", 7), ("Société", 7), ("Socie\u{301}te\u{301}", 7), ("株式会社", 8), ("ﾃｽﾄ", 3),
        ("Ａ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("Ω±", 2), ("עברית", 5),
        ("हिन्दी", 5), ("น้ำ", 2), ("葛\u{E0100}", 2), ("\u{E0B0}", 1),
    ])
    func widthIsWhatATerminalCounts(text: String, columns: Int) {
        #expect(Columns.width(of: text) == columns)
    }

    @Test(arguments: [
        "👨‍👩‍👧‍👦", "👍🏽", "🇫🇷", "❤️", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{2028}",
        "\u{2029}", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\t", "\n", "\u{301}", "\u{34F}", "\u{3164}",
        "\u{115F}", "\u{E0041}", "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    ])
    func whatNoCellCanHoldIsOneReplacementMark(text: String) {
        var glyphs: [Glyph] = []
        for character in text { GlyphCutter.cut(character) { glyphs.append($0) } }
        #expect(glyphs == [.replaced])
        #expect(Columns.width(of: text) == 1)
    }

    @Test func invisibleJoinersAreShownBesideTheirLetter() {
        var glyphs: [Glyph] = []
        GlyphCutter.cut("ی\u{200C}") { glyphs.append($0) }
        #expect(glyphs == [Glyph(character: "ی", width: 1), .replaced])
    }

    @Test func truncationEndsInTheEllipsisAndNeverSplitsAWideGlyph() {
        #expect(Columns.truncate("Tailwind", to: 8) == "Tailwind")
        #expect(Columns.truncate("Tailwind", to: 7) == "Tailwi…")
        #expect(Columns.truncate("株式会社", to: 8) == "株式会社")
        #expect(Columns.truncate("株式会社", to: 7) == "株式会…")
        #expect(Columns.truncate("株式会社", to: 6) == "株式…")
        #expect(Columns.truncate("株", to: 1) == "…")
        #expect(Columns.truncate("Tailwind", to: 0) == "")
    }

    @Test func truncatedTextIsNeverWiderThanAsked() {
        let text = "Zoë 株式 e\u{301}👨‍👩‍👧‍👦 น้ำ\u{202E}ab한글"
        for width in 0...Columns.width(of: text) + 2 {
            #expect(Columns.width(of: Columns.truncate(text, to: width)) <= width)
        }
        #expect(Columns.truncate(text, to: Columns.width(of: text)) == text)
    }

    /// The short way for common code points leads where the long one does.
    @Test func commonWidthsAreThoseOfTheProperties() {
        for scalar in (0...0x1_0000).compactMap(Unicode.Scalar.init) {
            guard let width = GlyphCutter.commonWidth(of: scalar) else { continue }
            #expect(GlyphCutter.placeByProperties(of: scalar) == .spacing(width), "\(String(scalar.value, radix: 16))")
        }
    }
}
