import Drawing

/// Turns the bytes that a terminal sends into input, however they are cut into reads.
///
/// An escape sequence and the escape key begin alike: while `isUndecided`, feed more bytes, or, when none have come
/// for the escape delay, call `settle`.
struct KeyDecoder {
    private let keys: [[UInt8]: Key]
    private let isUTF8: Bool
    private var buffer: [UInt8] = []
    private var paste: PasteCollector?

    /// - Parameters:
    ///   - terminalKeys: What this terminal sends for its keys; they win over the sequences that all terminals share.
    ///   - isUTF8: Whether bytes above ASCII are UTF-8; otherwise they are left out.
    init(terminalKeys: [[UInt8]: Key] = [:], isUTF8: Bool = true) {
        keys = terminalKeys
        self.isUTF8 = isUTF8
    }

    /// Whether the bytes so far are an escape, or the beginning of a sequence.
    var isUndecided: Bool { paste == nil && buffer.first == Byte.escape }

    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
        guard var collector = paste else {
            buffer.append(contentsOf: bytes)
            return decode()
        }
        // Emptied first, so that the collector is appended to in place.
        paste = nil
        guard let rest = collector.append(bytes) else {
            paste = collector
            return []
        }
        buffer = rest
        return [.paste(collector.text)] + decode()
    }

    /// Decides that nothing follows: an escape was the key, a sequence that has just begun was Alt with a character.
    mutating func settle() -> [Input] {
        guard isUndecided else { return [] }
        let bytes = buffer
        buffer = []
        if bytes.count == 1 { return [.key(.escape)] }
        guard bytes.count == 2, bytes[1] < 0x80 else { return [] }
        return [.key(.alt(Character(Unicode.Scalar(bytes[1]))))]
    }

    private mutating func decode() -> [Input] {
        var inputs: [Input] = []
        var position = 0
        while position < buffer.count {
            let (token, length) = next(buffer[position...])
            if token == .incomplete { break }
            position += length
            switch token {
            case .input(let input): inputs.append(input)
            case .pasteBegins:
                var collector = PasteCollector()
                guard let rest = collector.append(buffer[position...]) else {
                    paste = collector
                    buffer = []
                    return inputs
                }
                inputs.append(.paste(collector.text))
                buffer = rest
                position = 0
            case .nothing, .incomplete: break
            }
        }
        buffer.removeFirst(position)
        return inputs
    }
}

extension KeyDecoder {
    private func next(_ bytes: ArraySlice<UInt8>) -> (Token, Int) {
        switch bytes.first {
        case Byte.escape: return escape(bytes)
        case .some(let byte) where byte < 0x80: return (.input(.key(Self.key(ascii: byte))), 1)
        default: return scalar(bytes).map { (.input(.key(.character(Character($0)))), $1) } ?? rubbish(bytes)
        }
    }

    private func escape(_ bytes: ArraySlice<UInt8>) -> (Token, Int) {
        if let known = terminalKey(bytes) { return known }
        guard let second = bytes.dropFirst().first else { return (.incomplete, 0) }
        switch second {
        case UInt8(ascii: "["): return ControlSequence.parse(bytes)
        case UInt8(ascii: "O"): return ControlSequence.parseSingleShift(bytes)
        case 0x7F: return (.input(.key(.control("w"))), 2)
        case 0x20..<0x7F: return (.input(.key(.alt(Character(Unicode.Scalar(second))))), 2)
        case 0x80...:
            if let (scalar, length) = scalar(bytes.dropFirst()) {
                return (.input(.key(.alt(Character(scalar)))), 1 + length)
            }
            let (token, length) = rubbish(bytes.dropFirst())
            return (token, 1 + length)
        default: return (.input(.key(.escape)), 1)
        }
    }

    /// The longest of the terminal's own sequences that the bytes begin with.
    private func terminalKey(_ bytes: ArraySlice<UInt8>) -> (Token, Int)? {
        let found = keys.lazy.filter { bytes.starts(with: $0.key) }.max { $0.key.count < $1.key.count }
        if let found { return (.input(.key(found.value)), found.key.count) }
        let isPrefix = keys.contains { $0.key.count > bytes.count && $0.key.starts(with: bytes) }
        return isPrefix ? (.incomplete, 0) : nil
    }

    private static func key(ascii byte: UInt8) -> Key {
        switch byte {
        case 0x0A, 0x0D: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .control("@")
        case 0x01..<0x1B: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C..<0x20: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    private func scalar(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        guard isUTF8 else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value >= 0xA0 else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    /// Bytes that make no character: the beginning of one, to be completed, or something to leave out.
    private func rubbish(_ bytes: ArraySlice<UInt8>) -> (Token, Int) {
        let continuations = bytes.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
        let wanted =
            switch bytes.first {
            case .some(0xC2...0xDF): 1
            case .some(0xE0...0xEF): 2
            case .some(0xF0...0xF4): 3
            default: 0
            }
        if isUTF8, continuations < wanted, bytes.count == 1 + continuations { return (.incomplete, 0) }
        return (.nothing, 1 + min(continuations, wanted))
    }
}

/// What the next bytes are.
enum Token: Equatable {
    case input(Input)
    case pasteBegins
    /// A whole sequence that means nothing here.
    case nothing
    case incomplete
}

enum Byte {
    static let escape: UInt8 = 0x1B
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
        String(Character(scalar)).utf8.count
    }
}
