/// A tenant's GUID, in the dashboard the *Microsoft ID*: 32 hexadecimal digits, kept in lower case with dashes.
public struct TenantID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `8-4-4-4-12` lower-case digits.
    public let description: String

    /// Takes a GUID with or without dashes, braces and spaces, as it is copied or read aloud; anything else is nil.
    public init?(_ text: some StringProtocol) {
        if TenantID.isNormal(text.utf8) {
            description = String(text)
            return
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(36)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digits.append(byte | 0x20)
            case UInt8(ascii: "-"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: " "): continue
            default: return nil
            }
            if digits.count > 32 { return nil }
        }
        guard digits.count == 32 else { return nil }
        for place in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: place) }
        description = String(decoding: digits, as: UTF8.self)
    }

    /// A new random GUID (version 4).
    public static func random(using generator: inout some RandomNumberGenerator) -> TenantID {
        var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        return TenantID(bytes: bytes)
    }

    private init(bytes: [UInt8]) {
        let hex = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(hex[Int(byte >> 4)])
            text.append(hex[Int(byte & 15)])
        }
        description = String(decoding: text, as: UTF8.self)
    }

    /// True for a text that is written just as `description` is.
    private static func isNormal(_ bytes: some Collection<UInt8>) -> Bool {
        var place = 0
        for byte in bytes {
            let isDash = place == 8 || place == 13 || place == 18 || place == 23
            guard isDash ? byte == UInt8(ascii: "-") : byte &- 0x30 < 10 || byte &- 0x61 < 6 else { return false }
            place += 1
        }
        return place == 36
    }

    /// The 32 digits alone, as the search index holds them.
    public var digits: String { String(decoding: description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self) }

    public static func < (left: TenantID, right: TenantID) -> Bool { left.description < right.description }
}
