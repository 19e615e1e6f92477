import Testing

@testable import Interchange

struct JSONItemReaderTests {
    static let samples: [(text: String, lines: [JSONLine])] = [
        ("[]", []),
        ("{\"items\":[]}", []),
        ("\u{FEFF}[{}]", [.item(1, "{}")]),
        ("[{\"a\":1},\n {\"b\":[1,{\"c\":2}]}\n]\n", [.item(1, "{\"a\":1}"), .item(2, "{\"b\":[1,{\"c\":2}]}")]),
        (
            "{\"x\":{\"items\":[9]},\r\n\"items\" : [\r\n{\"a\":\"]},\\\"\"}\r\n],\"totalCount\": 1 }",
            [.item(3, "{\"a\":\"]},\\\"\"}")]
        ),
        (
            "[{\"a\":1},2,\"x\",[3],null]",
            [
                .item(1, "{\"a\":1}"), .broken(1, .notAnObject), .broken(1, .notAnObject), .broken(1, .notAnObject),
                .broken(1, .notAnObject),
            ]
        ),
        // A bracket too few, of either kind, costs its own item.
        ("[{\"a\":[1},\n{\"b\":2}]", [.broken(1, .malformedItem), .item(2, "{\"b\":2}")]),
        ("[{\"a\":{\"b\":1},\n{\"c\":2}]", [.broken(1, .malformedItem)]),
        ("[{\"a\":1}},\n{\"b\":2}]", [.item(1, "{\"a\":1}"), .broken(1, .misplaced(0x7D)), .item(2, "{\"b\":2}")]),
        ("[{\"a\":\"x},\n{\"b\":2}]", [.broken(1, .malformedItem)]),
        ("[{\"a\":\"x\n},\n{\"b\":2}]", [.broken(1, .malformedItem), .item(3, "{\"b\":2}")]),
        ("[{\"a\":1} {\"b\":2}]", [.item(1, "{\"a\":1}"), .broken(1, .misplaced(0x7B)), .item(1, "{\"b\":2}")]),
        ("[{},,,,{}]", [.item(1, "{}"), .broken(1, .misplaced(0x2C)), .item(1, "{}")]),
        ("[{},]", [.item(1, "{}"), .broken(1, .misplaced(0x5D))]),
        ("[?????{}]", [.broken(1, .misplaced(0x3F)), .item(1, "{}")]),
        ("[{\"a\":1},\n{\"b\":", [.item(1, "{\"a\":1}"), .broken(2, .truncated)]),
        ("[{\"a\":1}\n", [.item(1, "{\"a\":1}"), .broken(2, .truncated)]),
        ("{\"items\":[{}]", [.item(1, "{}"), .broken(1, .truncated)]),
        ("{\"totalCount\":", [.broken(1, .truncated)]),
        ("{\"totalCount\":}", [.broken(1, .misplaced(0x7D))]),
        ("{items:[]}", [.broken(1, .misplaced(0x69))]),
        ("[{}]\n[{}]", [.item(1, "{}"), .broken(2, .textAfterEnd)]),
    ]

    @Test(arguments: samples)
    func readsTheSameInChunksOfAnySize(text: String, lines: [JSONLine]) throws {
        for size in 1...max(1, text.utf8.count) {
            #expect(try jsonLines(text, chunkSize: size) == lines, "chunks of \(size)")
        }
    }

    @Test func anObjectWithoutItemsIsRefused() {
        #expect(throws: InterchangeError.noItems) { try jsonLines("{\"code\":2000,\"items\":null}") }
    }

    @Test(arguments: [1, 5, 1 << 18])
    func holdsNoMoreThanItsLimits(chunkSize: Int) throws {
        let long = "{\"a\":\"\(String(repeating: "x", count: 30))\"}"
        #expect(
            try jsonLines("[\(long),\n{}]", chunkSize: chunkSize, itemLimit: 20)
                == [.broken(1, .itemTooLong(limit: 20)), .item(2, "{}")])
        func nested(_ levels: Int) -> String {
            String(repeating: "{\"a\":[", count: levels / 2) + String(repeating: "]}", count: levels / 2)
        }
        #expect(try jsonLines("[\(nested(64)),{}]", chunkSize: chunkSize).map(\.isItem) == [true, true])
        #expect(
            try jsonLines("[\(nested(66)),\n{}]", chunkSize: chunkSize)
                == [.broken(1, .itemTooDeep(limit: 64)), .item(2, "{}")])
        #expect(
            try jsonLines("[\(String(repeating: "[", count: 100_000))", itemLimit: 20) == [.broken(1, .truncated)])
    }

    @Test func tellsWhatTheFileSaysItHolds() throws {
        let text = Array("{\"items\":[],\"totalCount\":12}".utf8)
        var reader = JSONItemReader(try TextSource(ByteSource(bytes: text)))
        let end = try reader.next()
        #expect(end == nil)
        let count = reader.totalCount
        #expect(count == 12)
    }
}

extension JSONLine {
    fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}
