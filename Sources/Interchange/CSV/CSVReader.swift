/// Reads RFC 4180 and what is commonly taken for it: `,` `;` or tab; CRLF, LF or CR; quotes inside an unquoted field
/// stand for themselves.
///
/// A record that cannot be read costs the line on which it went wrong, never the lines after it. Memory is bounded by
/// the chunk and the limits.
struct CSVReader: ~Copyable, Sendable {
    enum Step: Equatable {
        /// The record is in ``CSVReader/record`` until the next step.
        case record
        case broken(line: Int, RowProblem)
    }

    /// A quote not closed so far, and where to go on reading if it never is.
    private struct OpenQuote {
        let line: Int
        /// Where in the chunk the line after the quote's begins, once the field goes over to it.
        var nextLine: Int?
        /// What stood from there on in chunks that are gone.
        var passed: [UInt8] = []
    }

    private var text: TextSource
    private let limits: CSVLimits
    private var chunk: [UInt8]
    private var position: Int
    /// The physical line, from 1, of the next byte.
    private var line = 1
    private var openQuote: OpenQuote?
    /// Where in the chunk the row begins, what of it stood in chunks that are gone, and whether that was too much.
    private var rowStart = 0
    private var rowPassed: [UInt8] = []
    private var rowIsTooLong = false

    let dialect: CSVDialect
    private let separator: UInt8
    private(set) var record = CSVRecord()

    var bytesRead: Int { text.bytesRead }
    var encoding: TextEncoding { text.encoding }

    /// `leading` is text that was already taken from `text` to see what is in it.
    init(_ text: consuming TextSource, leading: [UInt8] = [], limits: CSVLimits = CSVLimits()) throws(InterchangeError)
    {
        self.text = text
        self.limits = limits
        chunk = leading
        var found = CSVDialect.recognise(in: chunk, isAll: chunk.count > limits.record)
        var piece: [UInt8] = []
        while found == nil {
            let isEnd = try !self.text.next(into: &piece)
            chunk += piece
            found = CSVDialect.recognise(in: chunk, isAll: isEnd || chunk.count > limits.record)
        }
        dialect = found ?? CSVDialect()
        separator = dialect.separator.rawValue
        position = dialect.declarationLength
    }

    /// Nil at the end of the file. Blank lines are passed over and counted.
    mutating func next() throws(InterchangeError) -> Step? {
        while let byte = try peek() {
            if byte.isLineBreak {
                try takeLineBreak()
            } else {
                return try readRecord()
            }
        }
        return nil
    }

    /// What the last step read, as the file has it, without its line break: until the next step. Nil where that is
    /// more than a record within the limits can be, all its fields in quotes.
    var rowText: String? {
        guard !rowIsTooLong else { return nil }
        var bytes = rowPassed + chunk[rowStart..<position]
        if bytes.last == .lineFeed { bytes.removeLast() }
        if bytes.last == .carriageReturn { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func readRecord() throws(InterchangeError) -> Step {
        record.begin(line: line)
        rowStart = position
        rowPassed.removeAll(keepingCapacity: true)
        rowIsTooLong = false
        while true {
            let broken = try peek() == .quote ? try readQuotedField() : try readPlainField()
            if let broken { return broken }
            record.endField()
            if record.size > limits.record {
                try skipLine()
                return .broken(line: record.line, .rowTooLong(limit: limits.record))
            }
            guard let byte = try peek() else { return .record }
            if byte != separator {
                try takeLineBreak()
                return .record
            }
            position += 1
        }
    }

    private mutating func readPlainField() throws(InterchangeError) -> Step? {
        while try peek() != nil {
            let end = endOfPlainRun()
            take(upTo: end)
            if record.openFieldSize > limits.field { return try refuseLongField() }
            if end < chunk.count { return nil }
        }
        return nil
    }

    private mutating func readQuotedField() throws(InterchangeError) -> Step? {
        openQuote = OpenQuote(line: line)
        position += 1
        while let byte = try peek() {
            if byte.isLineBreak {
                try takeLineBreak(keeping: true)
                if openQuote?.nextLine == nil { openQuote?.nextLine = position }
            } else if byte == .quote {
                position += 1
                if try peek() == .quote {
                    take(upTo: position + 1)
                } else {
                    return try closeQuote()
                }
            } else {
                take(upTo: endOfQuotedRun())
            }
            guard record.openFieldSize <= limits.field else {
                return openQuote?.nextLine == nil ? try refuseLongField() : try giveUpQuote(.unclosedQuote)
            }
        }
        return try giveUpQuote(.unclosedQuote)
    }

    private mutating func closeQuote() throws(InterchangeError) -> Step? {
        if let byte = try peek(), byte != separator, !byte.isLineBreak {
            return try giveUpQuote(.textAfterQuote(column: record.count + 1))
        }
        openQuote = nil
        return nil
    }

    /// Goes on with the line after the one that the quote stands on.
    private mutating func giveUpQuote(_ problem: RowProblem) throws(InterchangeError) -> Step {
        guard let quote = openQuote else { return .broken(line: line, problem) }
        openQuote = nil
        guard let nextLine = quote.nextLine else {
            try skipLine()
            return .broken(line: quote.line, problem)
        }
        if quote.passed.isEmpty {
            position = nextLine
        } else {
            chunk = quote.passed + chunk[nextLine...]
            position = 0
            // It is read once more, as other rows.
            rowPassed.removeLast(min(quote.passed.count, rowPassed.count))
        }
        line = quote.line + 1
        return .broken(line: quote.line, problem)
    }

    private mutating func refuseLongField() throws(InterchangeError) -> Step {
        openQuote = nil
        try skipLine()
        return .broken(line: record.line, .fieldTooLong(column: record.count + 1, limit: limits.field))
    }
}

// Steps through the chunk.
extension CSVReader {
    /// The next byte, which stays where it is; nil at the end.
    @inline(__always)
    private mutating func peek() throws(InterchangeError) -> UInt8? {
        if position < chunk.count { return chunk[position] }
        return try refill() ? chunk[0] : nil
    }

    private mutating func refill() throws(InterchangeError) -> Bool {
        if let nextLine = openQuote?.nextLine {
            openQuote?.passed += chunk[nextLine...]
            openQuote?.nextLine = 0
        }
        keepRow()
        position = 0
        return try text.next(into: &chunk)
    }

    private mutating func keepRow() {
        if rowPassed.count + chunk.count - rowStart > 4 * limits.record {
            rowIsTooLong = true
            rowPassed.removeAll()
        } else {
            rowPassed += chunk[rowStart...]
        }
        rowStart = 0
    }

    private mutating func take(upTo end: Int) {
        record.append(chunk[position..<end])
        position = end
    }

    private mutating func takeLineBreak(keeping: Bool = false) throws(InterchangeError) {
        let first = chunk[position]
        position += 1
        if keeping { record.append(first) }
        if first == .carriageReturn, try peek() == .lineFeed {
            position += 1
            if keeping { record.append(.lineFeed) }
        }
        line += 1
    }

    private mutating func skipLine() throws(InterchangeError) {
        while let byte = try peek() {
            if byte.isLineBreak { return try takeLineBreak() }
            position = chunk[position...].firstIndex(where: \.isLineBreak) ?? chunk.count
        }
    }

    private func endOfPlainRun() -> Int {
        chunk.withUnsafeBufferPointer { bytes in
            var index = position
            while index < bytes.count, bytes[index] != separator, !bytes[index].isLineBreak { index += 1 }
            return index
        }
    }

    private func endOfQuotedRun() -> Int {
        chunk.withUnsafeBufferPointer { bytes in
            var index = position
            while index < bytes.count, bytes[index] != .quote, !bytes[index].isLineBreak { index += 1 }
            return index
        }
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    @inline(__always)
    var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}
