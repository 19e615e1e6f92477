/// Writes RFC 4180 in UTF-8: CRLF at the end of each record, quotes only around the fields that need them.
public struct CSVWriter: Sendable {
    public struct Options: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A byte order mark in front of the first record, without which Excel takes the file for Windows-1252.
        public static let byteOrderMark = Options(rawValue: 1)
        /// An apostrophe before a field that a spreadsheet would run as a formula: one that begins with `=` `+` `-` `@`,
        /// tab or carriage return. It stays there when the file is read back.
        public static let spreadsheetSafe = Options(rawValue: 2)
    }

    private let options: Options
    private let separator: UInt8
    private var isFirst = true

    public init(options: Options = [], separator: CSVSeparator = .comma) {
        self.options = options
        self.separator = separator.rawValue
    }

    /// Appends one record to `output`.
    public mutating func write(_ fields: some Sequence<some StringProtocol>, to output: inout [UInt8]) {
        if isFirst, options.contains(.byteOrderMark) { output += [0xEF, 0xBB, 0xBF] }
        isFirst = false
        let start = output.count
        var count = 0
        for field in fields {
            if count > 0 { output.append(separator) }
            append(field, to: &output)
            count += 1
        }
        // An empty line would not count as a record.
        if count == 1, output.count == start { output += [.quote, .quote] }
        output += [.carriageReturn, .lineFeed]
    }

    /// Appends one record to `output`.
    public mutating func write(
        _ fields: some Sequence<some StringProtocol>, to output: inout some TextOutputStream
    ) {
        var bytes: [UInt8] = []
        write(fields, to: &bytes)
        output.write(String(decoding: bytes, as: UTF8.self))
    }

    private func append(_ field: some StringProtocol, to output: inout [UInt8]) {
        let bytes = field.utf8
        let isFormula = options.contains(.spreadsheetSafe) && bytes.first.map(Self.formulaStarts.contains) ?? false
        guard bytes.contains(where: { $0 == separator || $0 == .quote || $0.isLineBreak }) else {
            if isFormula { output.append(UInt8(ascii: "'")) }
            output.append(contentsOf: bytes)
            return
        }
        output.append(.quote)
        if isFormula { output.append(UInt8(ascii: "'")) }
        for byte in bytes {
            if byte == .quote { output.append(.quote) }
            output.append(byte)
        }
        output.append(.quote)
    }

    private static let formulaStarts: [UInt8] = Array("=+-@\t\r".utf8)
}
