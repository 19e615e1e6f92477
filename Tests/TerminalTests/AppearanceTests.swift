import Drawing
import Testing

@testable import Terminal

@Suite struct AppearanceTests {
    @Test(arguments: [0, 8, 256])
    func whatMattersMostIsSeenWithoutColour(colors: Int) {
        #expect(Appearance.of(.selected, colors: colors).attributes.contains(.reverse))
        #expect(Appearance.of(.focused, colors: colors).attributes.contains(.underline))
        #expect(Appearance.of(.simulated, colors: colors).attributes.contains(.reverse))
        for style in [Style.invalid, .blocked, .match, .key, .title] {
            #expect(Appearance.of(style, colors: colors).attributes.contains(.bold))
        }
    }

    @Test func noColourWhereThereIsNone() {
        #expect(Style.allCases.allSatisfy { Appearance.of($0, colors: 0).foreground == nil })
    }

    @Test func eightColoursAreEnough() {
        #expect(Style.allCases.allSatisfy { (Appearance.of($0, colors: 8).foreground ?? 0) < 8 })
        #expect(Style.allCases.contains { (Appearance.of($0, colors: 256).foreground ?? 0) >= 8 })
    }
}

@Suite struct TerminfoTests {
    @Test(arguments: [
        ("\u{1B}[m\u{0F}$<2>", "\u{1B}[m\u{0F}"), ("$<5*/>a$<1>b", "ab"), ("$a<b>", "$a<b>"), ("a$<b", "a$<b"),
        ("", ""),
    ])
    func pausesAreTakenOut(text: String, expected: String) {
        #expect(Terminfo.withoutPadding(Array(text.utf8)) == Array(expected.utf8))
    }
}

@Suite struct ClipboardTests {
    @Test func textIsCarriedInBase64SoThatNoneOfItIsControl() {
        #expect(Clipboard.sequence(for: "é\u{1B}") == Array("\u{1B}]52;c;w6kb\u{07}".utf8))
    }

    @Test func textThatTerminalsDropIsRefused() {
        #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.largest)) != nil)
        #expect(Clipboard.sequence(for: String(repeating: "a", count: Clipboard.largest + 1)) == nil)
    }
}
