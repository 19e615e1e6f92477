import Testing

@testable import Interchange

struct CSVWriterTests {
    private func written(_ rows: [[String]], _ options: CSVWriter.Options = [], _ separator: CSVSeparator = .comma)
        -> String
    {
        var writer = CSVWriter(options: options, separator: separator)
        var text = ""
        for row in rows { writer.write(row, to: &text) }
        return text
    }

    @Test(arguments: [
        ([], "\r\n"),
        ([""], "\"\"\r\n"),
        (["", ""], ",\r\n"),
        (["a", "b c"], "a,b c\r\n"),
        (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"),
        (["a\r\nb", "c\rd"], "\"a\r\nb\",\"c\rd\"\r\n"),
        (["a;b", "Île 東京"], "a;b,Île 東京\r\n"),
        (["=1+1", "-5"], "=1+1,-5\r\n"),
    ])
    func quotesOnlyWhatNeedsIt(fields: [String], line: String) {
        #expect(written([fields]) == line)
    }

    @Test(arguments: ["=", "+", "-", "@", "\t"])
    func aFormulaIsMadeHarmless(start: String) {
        #expect(written([["\(start)x", "x\(start)"]], .spreadsheetSafe) == "'\(start)x,x\(start)\r\n")
    }

    @Test func aFormulaThatNeedsQuotesIsMadeHarmlessInside() {
        #expect(written([["=a,b", "\rx", ""]], .spreadsheetSafe) == "\"'=a,b\",\"'\rx\",\r\n")
    }

    @Test func otherSeparatorsAndOneMark() {
        #expect(written([["a;b", "c,d"], ["e"]], .byteOrderMark, .semicolon) == "\u{FEFF}\"a;b\";c,d\r\ne\r\n")
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SplitMix64(state: 7)
        let parts = ["a", "é", "東", "\"", ",", ";", "\t", "\r", "\n", "\r\n", " ", "=", "'", "\0"]
        for round in 0..<400 {
            let separator = CSVSeparator.allCases[round % 3]
            let width = Int.random(in: 2...5, using: &random)
            // A header without special letters lets the reader see the separator.
            var rows = [(1...width).map { "column \($0)" }]
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                rows.append(
                    (0..<width).map { _ in
                        (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? ""
                        }
                        .joined()
                    })
            }
            let text = written(rows, round % 2 == 0 ? .byteOrderMark : [], separator)
            let lines = try csvLines(text, chunkSize: Int.random(in: 1...40, using: &random))
            let fields = lines.map { line in
                if case .record(_, let fields) = line { fields } else { ["\(line)"] }
            }
            #expect(fields == rows, "round \(round)")
        }
    }
}
