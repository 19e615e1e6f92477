import Testing

@testable import Interchange

struct CSVReaderTests {
    static let samples: [(text: String, lines: [CSVLine])] = [
        ("", []),
        ("\n\r\n\r", []),
        ("a,b", [.record(1, ["a", "b"])]),
        ("a,b\n", [.record(1, ["a", "b"])]),
        ("a,b\r\nc,d\r\n", [.record(1, ["a", "b"]), .record(2, ["c", "d"])]),
        ("a,b\rc,d\r", [.record(1, ["a", "b"]), .record(2, ["c", "d"])]),
        ("a,b\r\n\r\n\nc,d", [.record(1, ["a", "b"]), .record(4, ["c", "d"])]),
        (",\n,,\n", [.record(1, ["", ""]), .record(2, ["", "", ""])]),
        ("a,\n", [.record(1, ["a", ""])]),
        ("a;b\nc;d,e\n", [.record(1, ["a", "b"]), .record(2, ["c", "d,e"])]),
        ("a\tb\nc\td\n", [.record(1, ["a", "b"]), .record(2, ["c", "d"])]),
        ("sep=;\r\na,b;c\r\n", [.record(2, ["a,b", "c"])]),
        ("SEP=\t\na,b\tc", [.record(2, ["a,b", "c"])]),
        ("\"a;b\",c\n", [.record(1, ["a;b", "c"])]),
        ("\"a\",\"\"\n", [.record(1, ["a", ""])]),
        ("\"a \"\"b\"\"\",c\n", [.record(1, ["a \"b\"", "c"])]),
        ("\"a\r\nb\",c\nd,e", [.record(1, ["a\r\nb", "c"]), .record(3, ["d", "e"])]),
        ("a\"b,c\"\n", [.record(1, ["a\"b", "c\""])]),
        (" \"a\",b\n", [.record(1, [" \"a\"", "b"])]),
        ("a\0b,\u{1B}[31m\n", [.record(1, ["a\0b", "\u{1B}[31m"])]),
        ("Åsa,東京\n", [.record(1, ["Åsa", "東京"])]),
        (
            "a,b\n\"c\"d,e\nf,g\n",
            [.record(1, ["a", "b"]), .broken(2, .textAfterQuote(column: 1)), .record(3, ["f", "g"])]
        ),
        ("a,b\nc,\"d\ne,f\n", [.record(1, ["a", "b"]), .broken(2, .unclosedQuote), .record(3, ["e", "f"])]),
        ("a,\"b\"\"", [.broken(1, .unclosedQuote)]),
        // The stray quote of line 2 meets the opening one of line 4.
        (
            "a,b\r\nc,\"d\r\ne,f\r\ng,\"h\"\r\n",
            [
                .record(1, ["a", "b"]), .broken(2, .textAfterQuote(column: 2)), .record(3, ["e", "f"]),
                .record(4, ["g", "h"]),
            ]
        ),
        // The quote that is never closed stands on the second line of its record.
        (
            "a,b\n\"c\nd\",\"e\nf,g\n",
            [.record(1, ["a", "b"]), .broken(3, .unclosedQuote), .record(4, ["f", "g"])]
        ),
    ]

    @Test(arguments: samples)
    func readsTheSameInChunksOfAnySize(text: String, lines: [CSVLine]) throws {
        for size in 1...max(1, text.utf8.count) {
            #expect(try csvLines(text, chunkSize: size) == lines, "chunks of \(size)")
        }
    }

    @Test func handsOnEachRowAsTheFileHasIt() throws {
        let rows = ["a,b", "c,\"d\r\ne\",f", "g,\"h", "i", "\"j\"k,l", "Å,\"\"\"m\"", "n,\"o"]
        let text = rows.joined(separator: "\r\n")
        for size in 1...text.utf8.count {
            let source = try TextSource(ByteSource(bytes: Array(text.utf8), chunkSize: size))
            var reader = try CSVReader(source)
            var found: [String?] = []
            while try reader.next() != nil { found.append(reader.rowText) }
            #expect(found == rows, "chunks of \(size)")
        }
    }

    @Test func doesNotKeepARowThatIsTooLong() throws {
        let text = "a,b\n" + String(repeating: "x", count: 1000) + "\nc,d\n"
        let source = try TextSource(ByteSource(bytes: Array(text.utf8), chunkSize: 16))
        var reader = try CSVReader(source, limits: CSVLimits(field: 8, record: 20))
        var found: [String?] = []
        while try reader.next() != nil { found.append(reader.rowText) }
        #expect(found == ["a,b", nil, "c,d"])
    }

    @Test(arguments: [
        ("1,2,3", 2, "3"), ("1,\"a,\"\"b\",3,4", 2, "3,4"), ("1,2", 2, "1,2"), ("1,,", 2, ""), ("", 1, ""),
    ])
    func leavesFieldsOut(record: String, count: Int, rest: String) {
        #expect(CSVSeparator.comma.text(record, withoutFirst: count) == rest)
    }

    @Test(arguments: [1, 3, 7, 1 << 18])
    func holdsNoMoreThanItsLimits(chunkSize: Int) throws {
        let limits = CSVLimits(field: 8, record: 20)
        let long = String(repeating: "x", count: 9)
        func lines(_ text: String) throws -> [CSVLine] { try csvLines(text, chunkSize: chunkSize, limits: limits) }
        let following = CSVLine.record(3, ["c", "d"])
        #expect(
            try lines("a,b\n1,\(long)\nc,d\n")
                == [.record(1, ["a", "b"]), .broken(2, .fieldTooLong(column: 2, limit: 8)), following])
        #expect(
            try lines("a,b\n1,\"\(long)\",\"\nc,d\n")
                == [.record(1, ["a", "b"]), .broken(2, .fieldTooLong(column: 2, limit: 8)), following])
        #expect(
            try lines("a,b\n1234567,1234567,1234567\nc,d\n")
                == [.record(1, ["a", "b"]), .broken(2, .rowTooLong(limit: 20)), following])
        #expect(
            try lines("a,b\n,,,,,,,,,,,,,,,,,,,,,,,,\nc,d\n")
                == [.record(1, ["a", "b"]), .broken(2, .rowTooLong(limit: 20)), following])
        #expect(
            try lines("a,b\n1,\"2\nc,d\ne,f\ng,h\n").prefix(3)
                == [.record(1, ["a", "b"]), .broken(2, .unclosedQuote), following])
        #expect(try lines("a,b\n12345678,12345678\n").last == .record(2, ["12345678", "12345678"]))
    }

    @Test func aStrayQuoteInALongFileCostsOneLine() throws {
        let rows = (1...20_000).map { "\($0),name \($0)\n" }
        let lines = try csvLines("a,b\n\"c,d\n" + rows.joined(), chunkSize: 4096)
        #expect(lines.count == 20_002)
        #expect(lines[1] == .broken(2, .unclosedQuote))
        #expect(lines[2] == .record(3, ["1", "name 1"]))
        #expect(lines.last == .record(20_002, ["20000", "name 20000"]))
    }
}
