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

    private static func foldScalars(_ text: String) -> String {
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
