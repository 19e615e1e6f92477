/// What a program wrote to a terminal, without the colours; each movement of the cursor is a space.
///
/// It is no picture of the screen, but a word that was drawn in one go stands in it.
enum PlainText {
    static func of(_ bytes: some Collection<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case "\u{1B}": skipSequence(&scalars, into: &text)
            case "\u{00}"..<" ": text.append(" ")
            default: text.append(scalar)
            }
        }
        return String(text)
    }

    static func count(_ word: String, in text: String) -> Int {
        text.split(separator: word, omittingEmptySubsequences: false).count - 1
    }

    private static func skipSequence(
        _ scalars: inout String.UnicodeScalarView.Iterator, into text: inout String.UnicodeScalarView
    ) {
        switch scalars.next() {
        case "[":
            while let scalar = scalars.next() {
                guard ("@"..."~").contains(scalar) else { continue }
                if scalar != "m" { text.append(" ") }
                return
            }
        case "]":
            while let scalar = scalars.next(), scalar != "\u{07}" {
                if scalar == "\u{1B}" {
                    _ = scalars.next()
                    return
                }
            }
        case "(", ")": _ = scalars.next()
        default: text.append(" ")
        }
    }
}
