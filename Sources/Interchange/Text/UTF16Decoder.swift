/// Makes UTF-16 into UTF-8. An unpaired surrogate and half a unit at the end come out as U+FFFD.
struct UTF16Decoder: Sendable {
    private let isBigEndian: Bool
    private var half: UInt8?
    private var leading: UInt16?

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    mutating func decode(_ bytes: some Sequence<UInt8>, isLast: Bool, into text: inout [UInt8]) {
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            take(unit, into: &text)
        }
        guard isLast else { return }
        if leading != nil { append(Self.replacement, to: &text) }
        if half != nil { append(Self.replacement, to: &text) }
        (leading, half) = (nil, nil)
    }

    private mutating func take(_ unit: UInt16, into text: inout [UInt8]) {
        if let high = leading {
            leading = nil
            if UTF16.isTrailSurrogate(unit) {
                append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &text)
                return
            }
            append(Self.replacement, to: &text)
        }
        if UTF16.isLeadSurrogate(unit) {
            leading = unit
        } else {
            append(Unicode.Scalar(unit) ?? Self.replacement, to: &text)
        }
    }

    private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
