import Foundation

/// Text as searching and sorting see it: without case, accents and width, so that `electro` finds `Électro`.
public enum SearchText {
    /// Lower-case letters without their accents. What is folded once stays as it is when folded again.
    ///
    /// Ligatures and letters that no decomposition takes apart (ø, ł, æ, ß …) become what people type for them;
    /// full-width forms become plain ones. Marks that make another letter, as in Japanese, stay.
    public static func fold(_ text: String) -> String {
        var text = text
        let plain = text.withUTF8 { bytes -> String? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            return String(unsafeUninitializedCapacity: bytes.count) { target in
                for (index, byte) in bytes.enumerated() {
                    target[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                }
                return bytes.count
            }
        }
        return plain ?? foldScalars(text)
    }

    /// Whether a folded text is a part of what another one is when folded. Most are not folded for that: thousands are
    /// asked at a letter.
    public static func isFolded(_ part: String, inUnfolded text: String) -> Bool {
        var (part, text) = (part, text)
        let isPlainlyIn = part.withUTF8 { part in text.withUTF8 { text in isFolded(part, inPlain: text) } }
        return isPlainlyIn ?? isFolded(part, in: fold(text))
    }

    /// Nil when that depends on letters beyond ASCII. Those within stay by themselves whatever stands beside them.
    private static func isFolded(_ part: UnsafeBufferPointer<UInt8>, inPlain text: UnsafeBufferPointer<UInt8>) -> Bool?
    {
        guard let first = part.first else { return true }
        if part.contains(where: { $0 >= 0x80 }) { return nil }
        let isLetter = first &- 0x61 < 26
        var all: UInt8 = 0
        for place in text.indices {
            let byte = text[place]
            all |= byte
            guard (isLetter ? byte | 0x20 : byte) == first, text.count - place >= part.count else { continue }
            let isSame = part.indices.dropFirst().allSatisfy { offset in
                let byte = text[place + offset]
                return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == part[offset]
            }
            if isSame { return true }
        }
        return all < 0x80 ? false : nil
    }

    /// Whether one folded text is a part of another, byte for byte, as SQLite's `instr` has it: thousands of texts are
    /// asked at a letter, and comparing their characters would cost far more than folding them.
    public static func isFolded(_ part: String, in text: String) -> Bool {
        var (part, text) = (part, text)
        return part.withUTF8 { part in
            guard let first = part.first, let sought = part.baseAddress else { return true }
            return text.withUTF8 { text in
                guard var next = UnsafeRawPointer(text.baseAddress) else { return false }
                let last = next + text.count - part.count
                while next <= last, let begun = memchr(next, Int32(first), last - next + 1) {
                    if memcmp(begun, sought, part.count) == 0 { return true }
                    next = UnsafeRawPointer(begun) + 1
                }
                return false
            }
        }
    }

    /// Western letters, Korean syllables and those that no folding changes are most of what there is; the rest is taken apart.
    private static func foldScalars(_ text: String) -> String {
        // Bytes: appending scalar by scalar to a text takes several times as long.
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count + 8)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A: folded.append(UInt8(scalar.value | 0x20))
            case 0x00...0x7F: folded.append(UInt8(scalar.value))
            case 0xC0...0x17F: folded.append(contentsOf: western[Int(scalar.value - 0xC0)])
            case 0x4E00...0x9FFF: folded.append(contentsOf: scalar.utf8)
            case 0xAC00...0xD7A3:
                for letter in letters(ofSyllable: scalar.value - 0xAC00) { folded.append(contentsOf: letter.utf8) }
            default: return foldByDecomposing(text)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The two or three letters of a Korean syllable, which stand for its number as digits do; each place has its own
    /// alphabet.
    private static func letters(ofSyllable number: UInt32) -> [Unicode.Scalar] {
        let (initial, vowel, final) = (number / (21 * 28), number / 28 % 21, number % 28)
        return [0x1100 + initial, 0x1161 + vowel, final == 0 ? 0 : 0x11A7 + final].filter { $0 > 0 }
            .compactMap { Unicode.Scalar($0) }
    }

    /// The letters from U+00C0 to U+017F, folded; a test holds them against `foldByDecomposing`.
    private static let western: [[UInt8]] = """
        a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss \
        a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y \
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g \
        g g g g h h h h i i i i i i i i i i ij ij j j k k ĸ l l l l l l l· \
        l· l l n n n n n n ʼn ŋ ŋ o o o o o o oe oe r r r r r r s s s s s s \
        s s t t t t ŧ ŧ u u u u u u u u u u u u w w y y y z z z z z z s
        """.split(separator: " ").map { Array($0.utf8) }

    static func foldByDecomposing(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            if scalar.isASCII {
                folded.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar)
            } else if let spelled = spelledOut[scalar] {
                folded.append(contentsOf: spelled.unicodeScalars)
            } else if !isAccent(scalar) {
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.filter { !isAccent($0) })
            }
        }
        return String(folded)
    }

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.generalCategory == .nonspacingMark else { return false }
        return !(0x3099...0x309A).contains(scalar.value)
    }

    private static let spelledOut: [Unicode.Scalar: String] = [
        "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ı": "i", "ħ": "h", "Ħ": "h",
        "’": "'", "‘": "'", "‐": "-", "‑": "-",
    ]
}
