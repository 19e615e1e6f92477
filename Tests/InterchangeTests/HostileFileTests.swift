import Testing

@testable import Interchange

/// Files that nobody's program wrote: reading must end, and report no more than there is.
struct HostileFileTests {
    private static let csvHeader = Array("Microsoft ID,Company name,Primary domain name,Relationship\n".utf8)

    @Test(arguments: 0..<8)
    func noiseIsReadToItsEnd(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let alphabets: [[UInt8]] = [
            Array(0...255), Array("\",\n\r;a ".utf8), Array("{}[]\":,\\\n1a".utf8), Array("\"\n".utf8),
            Array("{\"items\":[]}".utf8),
        ]
        for round in 0..<100 {
            let alphabet = alphabets[round % alphabets.count]
            let noise = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            for beginning in [[], Self.csvHeader, Array("[".utf8), Array("{\"items\":[{".utf8), [0xFF, 0xFE]] {
                try check(beginning + noise, &random)
            }
        }
    }

    /// The same events whatever the chunks, and not more of them than bytes.
    private func check(_ bytes: [UInt8], _ random: inout SplitMix64) throws {
        let whole = Result { try events(in: bytes) }
        let pieces = Result { try events(in: bytes, chunkSize: Int.random(in: 1...9, using: &random)) }
        switch (whole, pieces) {
        case (.success(let one), .success(let other)):
            #expect(one == other, "\(bytes)")
            #expect(one.count <= bytes.count)
        case (.failure(let one), .failure(let other)):
            #expect(one as? InterchangeError == other as? InterchangeError, "\(bytes)")
        default:
            Issue.record("\(bytes): \(whole), but in chunks \(pieces)")
        }
    }

    @Test func quotesThatGoWrongOnEveryLineDoNotAddUp() throws {
        // Each quote is open until the next line shows that it is not in order.
        let text = String(repeating: "\"a\n\"b\n", count: 50_000)
        let lines = try csvLines("x,y\n" + text)
        #expect(lines.count == 100_001)
        #expect(lines.last == .broken(100_001, .unclosedQuote))
    }

    @Test func oneEndlessLineIsNotHeldInMemory() throws {
        let bytes = Self.csvHeader + [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000)
        #expect(try events(in: bytes) == [.bad(line: 2, problem: .fieldTooLong(column: 1, limit: 65_536))])
        let item = Array("[{\"id\":\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 3_000_000) + "\"}]".utf8
        #expect(try events(in: item) == [.bad(line: 1, problem: .itemTooLong(limit: 262_144))])
    }
}
