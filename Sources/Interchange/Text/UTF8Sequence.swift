/// One step through bytes that ought to be UTF-8.
enum UTF8Sequence: Equatable {
    /// So many ASCII bytes in a row.
    case ascii(Int)
    /// A letter of so many bytes, two to four.
    case letter(Int)
    /// A byte that begins no letter, or begins one that is not completed.
    case stray
    /// The bytes end in the middle of a letter that is well-formed so far.
    case cutOff

    /// `index` must be inside `bytes`.
    static func at(_ index: Int, in bytes: UnsafeRawBufferPointer) -> UTF8Sequence {
        let first = bytes[index]
        guard first >= 0x80 else { return .ascii(asciiRun(from: index, in: bytes)) }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return .stray
        }
        guard index + 1 < bytes.count else { return .cutOff }
        guard second.contains(bytes[index + 1]) else { return .stray }
        for offset in 2..<max(2, length) {
            guard index + offset < bytes.count else { return .cutOff }
            guard bytes[index + offset] & 0xC0 == 0x80 else { return .stray }
        }
        return .letter(length)
    }

    private static func asciiRun(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var index = start
        while index + 8 <= bytes.count {
            let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if eight & 0x8080_8080_8080_8080 != 0 { break }
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index - start
    }
}
