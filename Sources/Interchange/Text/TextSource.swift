/// The text of a file in pieces of UTF-8, whatever it was saved in.
///
/// A byte order mark decides. Without one, a file that can be read twice is read through once to see whether UTF-8 or
/// Windows-1252 speaks from it, so that a first accented letter at the very end still counts. A pipe can be read only
/// once: it is UTF-8 up to the byte that shows otherwise, and Windows-1252 from there on.
struct TextSource: ~Copyable, Sendable {
    private enum Decoder: Sendable {
        case utf8(UTF8Decoder)
        case utf16(UTF16Decoder)
        case windows1252
    }

    private var source: ByteSource
    private var decoder: Decoder
    /// Bytes already read from the source and not yet decoded.
    private var pending: [UInt8] = []
    private var bytes: [UInt8] = []
    private var isAtEnd = false

    private(set) var encoding: TextEncoding
    var bytesRead: Int { source.bytesRead }
    var totalBytes: Int? { source.totalBytes }

    init(_ source: consuming ByteSource) throws(InterchangeError) {
        self.source = source
        decoder = .windows1252
        encoding = .utf8
        while pending.count < 3, try self.source.read(into: &bytes) { pending += bytes }
        if let mark = TextEncoding.marked(at: pending) {
            encoding = mark.encoding
            pending.removeFirst(mark.markLength)
            decoder = Self.decoder(for: encoding, mayBeOther: false)
        } else if self.source.canRewind {
            encoding = try takeCensus().verdict
            decoder = Self.decoder(for: encoding, mayBeOther: false)
            pending = []
            try self.source.rewind()
        } else {
            decoder = Self.decoder(for: .utf8, mayBeOther: true)
        }
    }

    private static func decoder(for encoding: TextEncoding, mayBeOther: Bool) -> Decoder {
        switch encoding {
        case .utf8: .utf8(UTF8Decoder(mayBeOther: mayBeOther))
        case .utf16LittleEndian: .utf16(UTF16Decoder(isBigEndian: false))
        case .utf16BigEndian: .utf16(UTF16Decoder(isBigEndian: true))
        case .windows1252: .windows1252
        }
    }

    private mutating func takeCensus() throws(InterchangeError) -> EncodingCensus {
        var decoder = UTF8Decoder(mayBeOther: false)
        var discarded: [UInt8] = []
        bytes = pending
        repeat {
            discarded.removeAll(keepingCapacity: true)
            _ = decoder.decode(bytes, isLast: false, into: &discarded)
        } while try source.read(into: &bytes)
        _ = decoder.decode([], isLast: true, into: &discarded)
        return decoder.census
    }

    /// Replaces `text` by the UTF-8 that follows; false at the end, when there is none.
    mutating func next(into text: inout [UInt8]) throws(InterchangeError) -> Bool {
        text.removeAll(keepingCapacity: true)
        while text.isEmpty, !isAtEnd {
            if pending.isEmpty {
                isAtEnd = try !source.read(into: &bytes)
            } else {
                (bytes, pending) = (pending, [])
            }
            decode(into: &text)
        }
        return !text.isEmpty
    }

    private mutating func decode(into text: inout [UInt8]) {
        switch decoder {
        case .windows1252:
            Windows1252.decode(bytes, into: &text)
        case .utf16(var utf16):
            utf16.decode(bytes, isLast: isAtEnd, into: &text)
            decoder = .utf16(utf16)
        case .utf8(var utf8):
            let rest = utf8.decode(bytes, isLast: isAtEnd, into: &text)
            decoder = .utf8(utf8)
            guard let rest else { return }
            encoding = .windows1252
            decoder = .windows1252
            Windows1252.decode(rest, into: &text)
        }
    }
}
