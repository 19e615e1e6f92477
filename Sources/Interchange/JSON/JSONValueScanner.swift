/// Finds the end of one JSON value in bytes that come a chunk at a time.
///
/// It looks at brackets and strings only. Of a value with a fault in it, it finds the likeliest end: a string ends with
/// its line, and a bracket closes what was left open inside.
struct JSONValueScanner: Sendable {
    private(set) var nesting = JSONNesting()
    private(set) var isMalformed = false
    private(set) var wasTooDeep = false
    private var isInString = false
    private var isEscaped = false
    private var isScalar = false

    /// The index after the last byte of the value, or nil where `bytes` end before it does.
    mutating func end(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if isInString {
                    index += 1
                    if passString(byte) { return index }
                } else {
                    switch passStructure(byte) {
                    case .more: index += 1
                    case .endsWithThis: return index + 1
                    case .endedBefore: return index
                    }
                }
            }
            return nil
        }
    }

    /// True where the value is a string that ends with `byte`.
    private mutating func passString(_ byte: UInt8) -> Bool {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == .quote {
            isInString = false
            return nesting.depth == 0
        }
        guard byte.isLineBreak else { return false }
        // No string goes over a line break, so this one was never closed.
        (isInString, isEscaped, isMalformed) = (false, false, true)
        return nesting.depth == 0
    }

    private enum Passed { case more, endsWithThis, endedBefore }

    private mutating func passStructure(_ byte: UInt8) -> Passed {
        switch byte {
        case .quote where !isScalar:
            isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            if isScalar { return .endedBefore }
            nesting.open(isObject: byte == UInt8(ascii: "{"))
            wasTooDeep = wasTooDeep || nesting.isTooDeep
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            return close(byte)
        case UInt8(ascii: ","), .quote, .lineFeed, .carriageReturn, UInt8(ascii: " "), UInt8(ascii: "\t"):
            if isScalar { return .endedBefore }
        default:
            isScalar = nesting.depth == 0
        }
        return .more
    }

    private mutating func close(_ byte: UInt8) -> Passed {
        guard !isScalar else { return .endedBefore }
        switch nesting.close(isObject: byte == UInt8(ascii: "}")) {
        case .matched: break
        case .skipped: isMalformed = true
        case .foreign:
            isMalformed = true
            return .endedBefore
        }
        return nesting.depth == 0 ? .endsWithThis : .more
    }
}
