/// Splits the answer of an API, `{"totalCount":…,"items":[{…},{…}],…}` with its keys in any order, or a bare array, into
/// the bytes of one item after the other. Memory is bounded by the chunk and the limit of an item.
struct JSONItemReader: ~Copyable, Sendable {
    enum Step: Equatable {
        /// The item is in ``JSONItemReader/item`` until the next step.
        case item(line: Int)
        case broken(line: Int, RowProblem)
    }

    private enum Place {
        case start, keys, items, itemsAfterComma, itemsAfterItem, afterEnd, done
    }

    private var text: TextSource
    private let itemLimit: Int
    private var chunk: [UInt8]
    private var position = 0
    private var line = 1
    private var lastWasReturn = false
    private var place = Place.start
    private var isWrapped = false
    private var foundItems = false

    private(set) var item: [UInt8] = []
    /// The text of ``item``, also of one that is broken. Nil where there is none, or it is over the limit.
    var itemText: String? {
        item.isEmpty || item.count > itemLimit ? nil : String(decoding: item, as: UTF8.self)
    }
    /// What the file says it holds, once that was read.
    private(set) var totalCount: Int?

    var bytesRead: Int { text.bytesRead }
    var encoding: TextEncoding { text.encoding }

    /// `leading` is text that was already taken from `text` to see what is in it. `itemLimit` is in bytes.
    init(_ text: consuming TextSource, leading: [UInt8] = [], itemLimit: Int = 256 * 1024) {
        self.text = text
        self.itemLimit = itemLimit
        chunk = leading
    }

    /// Nil at the end. After a fault that leaves no doubt where the next item begins, reading goes on.
    mutating func next() throws(InterchangeError) -> Step? {
        item.removeAll(keepingCapacity: true)
        while place != .done {
            guard let byte = try nextSignificant() else { return try finish() }
            let step: Step? =
                switch place {
                case .start: open(byte)
                case .keys: try readKey(byte)
                case .items, .itemsAfterComma, .itemsAfterItem: try readItem(byte)
                case .afterEnd, .done: stop(.textAfterEnd)
                }
            if let step { return step }
        }
        return nil
    }

    private mutating func finish() throws(InterchangeError) -> Step? {
        guard place == .afterEnd else { return stop(.truncated) }
        place = .done
        guard foundItems else { throw .noItems }
        return nil
    }

    private mutating func stop(_ problem: RowProblem) -> Step {
        place = .done
        return .broken(line: line, problem)
    }

    private mutating func open(_ byte: UInt8) -> Step? {
        isWrapped = byte == UInt8(ascii: "{")
        guard isWrapped || byte == UInt8(ascii: "[") else { return stop(.misplaced(byte)) }
        position += 1
        foundItems = !isWrapped
        place = isWrapped ? .keys : .items
        return nil
    }

    private mutating func readKey(_ byte: UInt8) throws(InterchangeError) -> Step? {
        switch byte {
        case UInt8(ascii: "}"):
            place = .afterEnd
            position += 1
            return nil
        case UInt8(ascii: ","):
            position += 1
            return nil
        case .quote: break
        default: return stop(.misplaced(byte))
        }
        guard try readValue() != nil else { return stop(.truncated) }
        let key = item
        guard let colon = try nextSignificant() else { return stop(.truncated) }
        guard colon == UInt8(ascii: ":") else { return stop(.misplaced(colon)) }
        position += 1
        guard let first = try nextSignificant() else { return stop(.truncated) }
        if first == UInt8(ascii: "["), key.elementsEqual("\"items\"".utf8) {
            position += 1
            (place, foundItems) = (.items, true)
            return nil
        }
        guard first.beginsJSONValue else { return stop(.misplaced(first)) }
        guard try readValue() != nil else { return stop(.truncated) }
        if key.elementsEqual("\"totalCount\"".utf8) { totalCount = Int(String(decoding: item, as: UTF8.self)) }
        return nil
    }

    private mutating func readItem(_ byte: UInt8) throws(InterchangeError) -> Step? {
        switch byte {
        case UInt8(ascii: "]"):
            position += 1
            defer { place = isWrapped ? .keys : .afterEnd }
            return place == .itemsAfterComma ? .broken(line: line, .misplaced(byte)) : nil
        case UInt8(ascii: ",") where place == .itemsAfterItem:
            position += 1
            place = .itemsAfterComma
            return nil
        case _ where place == .itemsAfterItem || !byte.beginsJSONValue:
            return try passMisplaced(byte)
        default: break
        }
        place = .itemsAfterItem
        let startLine = line
        guard let scanned = try readValue() else {
            place = .done
            return .broken(line: startLine, .truncated)
        }
        if scanned.wasTooDeep { return .broken(line: startLine, .itemTooDeep(limit: JSONNesting.deepest)) }
        if scanned.isMalformed { return .broken(line: startLine, .malformedItem) }
        if item.count > itemLimit { return .broken(line: startLine, .itemTooLong(limit: itemLimit)) }
        return byte == UInt8(ascii: "{") ? .item(line: startLine) : .broken(line: startLine, .notAnObject)
    }
}

// Steps through the chunk.
extension JSONItemReader {
    /// Goes to the next place where the list can go on, so that rubbish is reported once and not for each letter.
    private mutating func passMisplaced(_ byte: UInt8) throws(InterchangeError) -> Step {
        let problem = Step.broken(line: line, .misplaced(byte))
        while let next = try nextSignificant() {
            if next == UInt8(ascii: "{") { place = .itemsAfterComma }
            if next == UInt8(ascii: "{") || next == UInt8(ascii: "]") { break }
            if next == UInt8(ascii: ","), place == .itemsAfterItem { break }
            position += 1
        }
        return problem
    }

    /// The next byte that is no white space, which stays where it is; nil at the end.
    private mutating func nextSignificant() throws(InterchangeError) -> UInt8? {
        while true {
            while position < chunk.count {
                let byte = chunk[position]
                guard byte.isJSONSpace else { return byte }
                countLines(in: position..<position + 1)
                position += 1
            }
            guard try refill() else { return nil }
        }
    }

    /// Reads the value that begins here into ``item``, of which no more than one byte over the limit is kept. Nil where
    /// the file ends first.
    private mutating func readValue() throws(InterchangeError) -> JSONValueScanner? {
        item.removeAll(keepingCapacity: true)
        var scanner = JSONValueScanner()
        repeat {
            let end = scanner.end(in: chunk, from: position)
            let passed = position..<(end ?? chunk.count)
            item += chunk[passed].prefix(itemLimit + 1 - item.count)
            countLines(in: passed)
            position = passed.upperBound
            if end != nil { return scanner }
        } while try refill()
        return nil
    }

    private mutating func refill() throws(InterchangeError) -> Bool {
        position = 0
        return try text.next(into: &chunk)
    }

    private mutating func countLines(in range: Range<Int>) {
        for byte in chunk[range] {
            switch byte {
            case .carriageReturn:
                line += 1
                lastWasReturn = true
                continue
            case .lineFeed where !lastWasReturn: line += 1
            default: break
            }
            lastWasReturn = false
        }
    }
}

extension UInt8 {
    var isJSONSpace: Bool { self == 0x20 || self == 0x09 || isLineBreak }

    var beginsJSONValue: Bool {
        switch self {
        case UInt8(ascii: "{"), UInt8(ascii: "["), .quote, UInt8(ascii: "-"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): true
        default: false
        }
    }
}
