/// Gathers what stands between the marks of a bracketed paste.
struct PasteCollector {
    private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    private var bytes: [UInt8] = []

    /// Adds bytes; once the end mark is among them, answers those after it.
    mutating func append(_ more: some Sequence<UInt8>) -> [UInt8]? {
        // The mark may have begun in what came before.
        var start = max(0, bytes.count - Self.endMark.count + 1)
        bytes.append(contentsOf: more)
        while let escape = bytes[start...].firstIndex(of: Byte.escape) {
            let tail = bytes[escape...]
            if tail.starts(with: Self.endMark) {
                let rest = Array(tail.dropFirst(Self.endMark.count))
                bytes.removeSubrange(escape...)
                return rest
            }
            start = escape + 1
        }
        return nil
    }

    /// The pasted text. Bytes that are not UTF-8 are replaced, and lines end in `\n` however the terminal ends them.
    var text: String {
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                lines.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                lines.append(byte)
            }
            previous = byte
        }
        return String(decoding: lines, as: UTF8.self)
    }
}
