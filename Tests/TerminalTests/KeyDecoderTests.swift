import Drawing
import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    static let keys: [(String, [Key])] = [
        ("aé株👍", [.character("a"), .character("é"), .character("株"), .character("👍")]),
        ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
        ("\u{0}\u{1}\u{3}\u{1A}", [.control("@"), .control("a"), .control("c"), .control("z")]),
        ("\u{1C}\u{1D}\u{1E}\u{1F}", [.control("\\"), .control("]"), .control("^"), .control("_")]),
        ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
        ("\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;5A", [.wordLeft, .wordRight, .modifiedUp]),
        ("\u{1B}[1;2D\u{1B}[1;2C\u{1B}[Z", [.selectLeft, .selectRight, .backTab]),
        ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end]),
        ("\u{1B}[1;5H\u{1B}[1;5F\u{1B}[1;2H", [.controlHome, .controlEnd, .home]),
        ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
        ("\u{1B}OP\u{1B}OS\u{1B}[[B\u{1B}[15~", [.function(1), .function(4), .function(2), .function(5)]),
        ("\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~", [.function(6), .function(10), .function(11), .function(12)]),
        ("\u{1B}b\u{1B}é\u{1B}\u{7F}", [.alt("b"), .alt("é"), .control("w")]),
        ("\u{1B}\u{1B}[A\u{1B}\r", [.escape, .up, .escape, .enter]),
        ("\u{1B}[99zx\u{1B}[?1;2cy\u{1B}O\u{1}", [.character("x"), .character("y"), .control("a")]),
        ("\u{1B}[12\u{1B}[Bz", [.down, .character("z")]),
    ]

    @Test(arguments: keys)
    func keysAreDecodedHoweverTheBytesAreCut(text: String, expected: [Key]) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            let inputs = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
            #expect(inputs == expected.map { .key($0) }, "cut after \(cut) bytes")
            #expect(!decoder.isUndecided)
        }
        var decoder = KeyDecoder()
        #expect(bytes.flatMap { decoder.feed([$0]) } == expected.map { .key($0) })
    }

    @Test(arguments: [
        ("\u{1B}", [Input.key(.escape)]), ("\u{1B}[", [.key(.alt("["))]), ("\u{1B}O", [.key(.alt("O"))]),
        ("\u{1B}[1;", []),
    ])
    func whatNothingFollowsIsSettled(text: String, expected: [Input]) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(text.utf8) == [])
        #expect(decoder.isUndecided)
        #expect(decoder.settle() == expected)
        #expect(!decoder.isUndecided)
        #expect(decoder.feed("a".utf8) == [.key(.character("a"))])
    }

    @Test(arguments: [
        [0xFF, 0xFE], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80],
        [0xC2, 0x9B], [0xE0, 0x80, 0x80], [0x1B, 0xFF], [0x1B, 0x5B, 0xFF],
    ])
    func rubbishIsLeftOutAndTheKeysAroundItAreNot(rubbish: [UInt8]) {
        let bytes = Array("a".utf8) + rubbish + Array("é".utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            let inputs = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
            #expect(inputs == [.key(.character("a")), .key(.character("é"))], "cut after \(cut) bytes")
        }
    }

    @Test func anEndlessSequenceDoesNotHoldUpTheKeysBehindIt() {
        var decoder = KeyDecoder()
        let rubbish = "\u{1B}[" + String(repeating: "1", count: 200)
        #expect(decoder.feed(rubbish.utf8).allSatisfy { $0 != .key(.escape) })
        #expect(!decoder.isUndecided)
        #expect(decoder.feed("x".utf8) == [.key(.character("x"))])
    }

    @Test func aPasteIsOneInputHoweverTheBytesAreCut() {
        let bytes = Array("a\u{1B}[200~Ana\r\nBowman\rñ\n\u{1B}[2x\u{1B}[201~b".utf8)
        let expected: [Input] = [
            .key(.character("a")), .paste("Ana\nBowman\nñ\n\u{1B}[2x"), .key(.character("b")),
        ]
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == expected, "cut after \(cut) bytes")
        }
        var decoder = KeyDecoder()
        #expect(bytes.flatMap { decoder.feed([$0]) } == expected)
    }

    @Test func aLargePasteWithBytesThatAreNoTextArrivesWhole() {
        var decoder = KeyDecoder()
        var inputs = decoder.feed("\u{1B}[200~".utf8)
        #expect(!decoder.isUndecided)
        for _ in 0..<100 { inputs += decoder.feed([UInt8](repeating: 0x61, count: 50_000)) }
        inputs += decoder.feed([0xFF])
        #expect(inputs.isEmpty && decoder.settle().isEmpty)
        inputs = decoder.feed("\u{1B}[201~\u{1B}[200~\u{1B}[201~".utf8)
        #expect(inputs == [.paste(String(repeating: "a", count: 5_000_000) + "\u{FFFD}"), .paste("")])
    }

    @Test(arguments: [
        ("\u{1B}[<0;3;5M", [Mouse(kind: .press, position: Point(x: 2, y: 4))]), ("\u{1B}[<0;3;5m", []),
        ("\u{1B}[<64;300;200M", [Mouse(kind: .wheelUp, position: Point(x: 299, y: 199))]),
        ("\u{1B}[<69;1;1M", [Mouse(kind: .wheelDown, position: Point(x: 0, y: 0))]),
        ("\u{1B}[<2;1;1M\u{1B}[<32;1;1M\u{1B}[<0;0;1M\u{1B}[<0;1M", []),
        ("\u{1B}[M !!", [Mouse(kind: .press, position: Point(x: 0, y: 0))]),
    ])
    func theMouseReportsPressesAndTheWheel(text: String, expected: [Mouse]) {
        var decoder = KeyDecoder()
        #expect(text.utf8.flatMap { decoder.feed([$0]) } == expected.map { .mouse($0) })
    }

    @Test func theTerminalsOwnKeysWinAndTheLongestOfThem() {
        let keys: [[UInt8]: Key] = [
            Array("\u{1B}[A".utf8): .home, Array("\u{1B}[Ab".utf8): .end, Array("\u{1B}q!".utf8): .function(7),
        ]
        var decoder = KeyDecoder(terminalKeys: keys)
        #expect(decoder.feed("\u{1B}[Ab\u{1B}[Ac\u{1B}q".utf8) == [.key(.end), .key(.home), .key(.character("c"))])
        #expect(decoder.isUndecided)
        #expect(decoder.feed("!".utf8) == [.key(.function(7))])
    }

    @Test func otherCharacterSetsAreLeftOut() {
        var decoder = KeyDecoder(isUTF8: false)
        #expect(decoder.feed([0x61, 0xE9, 0x62]) == [.key(.character("a")), .key(.character("b"))])
    }
}
