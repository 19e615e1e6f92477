import Testing

@testable import Interchange

struct TextSourceTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let text: String
        let encoding: TextEncoding

        init(_ description: String, _ bytes: [UInt8], _ text: String, _ encoding: TextEncoding) {
            (testDescription, self.bytes, self.text, self.encoding) = (description, bytes, text, encoding)
        }
    }

    static let samples = [
        Sample("nothing", [], "", .utf8),
        Sample("plain", Array("id,name\n".utf8), "id,name\n", .utf8),
        Sample("UTF-8", Array("Évolution 東京 🏢 é".utf8), "Évolution 東京 🏢 é", .utf8),
        Sample("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + "é".utf8, "é", .utf8),
        Sample("a mark and nothing else", [0xEF, 0xBB, 0xBF], "", .utf8),
        Sample("marked UTF-8 is never 1252", [0xEF, 0xBB, 0xBF, 0x41, 0xE9], "A\u{FFFD}", .utf8),
        Sample("damaged UTF-8", Array("ééé".utf8) + [0xFF] + "é".utf8, "ééé\u{FFFD}é", .utf8),
        Sample("UTF-8 cut off", Array("ééé".utf8) + [0xE2, 0x82], "ééé\u{FFFD}\u{FFFD}", .utf8),
        Sample("1252", [0x43, 0x61, 0x66, 0xE9, 0x20, 0x80], "Café €", .windows1252),
        Sample("1252 without meaning", [0xE9, 0x81], "é\u{81}", .windows1252),
        // É» is two letters in 1252 and one in UTF-8.
        Sample("1252 like UTF-8", [0xC9, 0xBB, 0x20, 0xE9, 0x20, 0xE8], "É» é è", .windows1252),
        Sample("UTF-16 little-endian", [0xFF, 0xFE, 0xE9, 0, 0x3C, 0xD8, 0xE2, 0xDF], "é🏢", .utf16LittleEndian),
        Sample("UTF-16 big-endian", [0xFE, 0xFF, 0, 0xE9, 0xD8, 0x3C, 0xDF, 0xE2], "é🏢", .utf16BigEndian),
        Sample("UTF-16 half a pair", [0xFE, 0xFF, 0xD8, 0x3C, 0, 0x41], "\u{FFFD}A", .utf16BigEndian),
        Sample("UTF-16 half a pair at the end", [0xFE, 0xFF, 0xD8, 0x3C], "\u{FFFD}", .utf16BigEndian),
        Sample("UTF-16 half a unit", [0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}", .utf16LittleEndian),
        Sample("control characters", [0x41, 0, 0x1B, 0x7F], "A\0\u{1B}\u{7F}", .utf8),
    ]

    @Test(arguments: samples)
    func comesOutTheSameInChunksOfAnySize(_ sample: Sample) throws {
        for size in 1...max(1, sample.bytes.count) {
            let (text, encoding) = try decoded(sample.bytes, chunkSize: size)
            #expect(text.unicodeScalars.elementsEqual(sample.text.unicodeScalars), "chunks of \(size)")
            #expect(encoding == sample.encoding, "chunks of \(size)")
        }
    }

    @Test func aFileIsOfOneEncodingHoweverLateItShows() throws {
        // The first pair would be well-formed UTF-8 by itself.
        let bytes = [0xC9, 0xBB] + [UInt8](repeating: 0x41, count: 600_000) + [0xE9, 0xE8]
        let (text, encoding) = try decoded(bytes, chunkSize: 1 << 18)
        #expect(encoding == .windows1252)
        #expect(text.hasPrefix("É»A"))
        #expect(text.hasSuffix("Aéè"))
    }

    @Test func aPipeTurnsToWindows1252WhereItShows() throws {
        let bytes = Array("plain\n".utf8) + [0xE9, 0x0A, 0xC9, 0xBB]
        for size in 1...bytes.count {
            let (text, encoding) = try decoded(bytes, chunkSize: size, isPipe: true)
            #expect(text == "plain\né\nÉ»")
            #expect(encoding == .windows1252)
        }
    }

    @Test func aPipeOfDamagedUTF8StaysUTF8() throws {
        let bytes = Array("éééé".utf8) + [0xFF] + Array("é".utf8)
        for size in 1...bytes.count {
            let (text, encoding) = try decoded(bytes, chunkSize: size, isPipe: true)
            #expect(text == "éééé\u{FFFD}é")
            #expect(encoding == .utf8)
        }
    }

    @Test func wellFormedIsWhatTheStandardLibraryTakes() {
        var random = SplitMix64(state: 1)
        let likely: [UInt8] = [
            0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                likely.randomElement(using: &random) ?? 0
            }
            var decoder = UTF8Decoder(mayBeOther: false)
            var text: [UInt8] = []
            _ = decoder.decode(bytes, isLast: true, into: &text)
            let isWellFormed = String(validating: bytes, as: UTF8.self) != nil
            #expect((decoder.census.stray == 0) == isWellFormed, "\(bytes)")
            #expect(String(validating: text, as: UTF8.self) != nil, "\(bytes)")
        }
    }
}
