/// Makes UTF-8 that may be damaged into UTF-8 that is not. Holds on to a letter that a chunk cuts in two.
struct UTF8Decoder: Sendable {
    /// Gives up at the first stray byte where the census says so.
    private let mayBeOther: Bool
    private(set) var census = EncodingCensus()
    private var held: [UInt8] = []

    init(mayBeOther: Bool) {
        self.mayBeOther = mayBeOther
    }

    /// Appends what `bytes` say to `text`. Nil when all of them were used; otherwise the bytes from the one on that
    /// shows that the text is not UTF-8 after all.
    mutating func decode(_ bytes: [UInt8], isLast: Bool, into text: inout [UInt8]) -> ArraySlice<UInt8>? {
        let input = held.isEmpty ? bytes : held + bytes
        held.removeAll(keepingCapacity: true)
        var index = 0
        while index < input.count {
            let start = index
            let stopped = advance(&index, over: input)
            text.append(contentsOf: input[start..<index])
            switch stopped {
            case .cutOff where !isLast:
                held.append(contentsOf: input[index...])
                return nil
            case .stray, .cutOff:
                census.stray += 1
                if mayBeOther, census.verdict != .utf8 { return input[index...] }
                text.append(contentsOf: Self.replacement)
                index += 1
            default:
                return nil
            }
        }
        return nil
    }

    /// Moves `index` to the next byte that is not in order, and says what is the matter with it; nil at the end.
    private mutating func advance(_ index: inout Int, over input: [UInt8]) -> UTF8Sequence? {
        var letters = 0
        defer { census.wellFormed += letters }
        return input.withUnsafeBytes { bytes in
            while index < bytes.count {
                switch UTF8Sequence.at(index, in: bytes) {
                case .ascii(let count): index += count
                case .letter(let count):
                    index += count
                    letters += 1
                case let stop: return stop
                }
            }
            return nil
        }
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
