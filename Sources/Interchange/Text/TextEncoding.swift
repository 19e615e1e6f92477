/// How the bytes of a file stand for its letters.
public enum TextEncoding: Equatable, Sendable {
    /// A byte that is not UTF-8 comes out as U+FFFD.
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case windows1252
}

extension TextEncoding {
    /// The encoding that a byte order mark names, and the length of the mark.
    static func marked(at head: some Collection<UInt8>) -> (encoding: TextEncoding, markLength: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }
}

/// What speaks for UTF-8 and against it in a text without a byte order mark.
struct EncodingCensus {
    /// Well-formed letters of two bytes and more.
    var wellFormed = 0
    /// Bytes that belong to no well-formed letter.
    var stray = 0

    /// In Windows-1252 nearly every accented letter is stray, and a pair such as `É»` that happens to be well-formed
    /// UTF-8 is rare; in UTF-8 it takes damage to make a single stray one.
    var verdict: TextEncoding {
        stray > 0 && stray >= wellFormed ? .windows1252 : .utf8
    }
}
