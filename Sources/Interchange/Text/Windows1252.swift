/// Windows-1252, as Excel saves a CSV file in western Europe.
enum Windows1252 {
    /// Appends the UTF-8 of `bytes` to `text`. The five bytes that mean nothing become C1 control characters, as browsers
    /// do it: the reader of the field can see that they are no letters.
    static func decode(_ bytes: some Sequence<UInt8>, into text: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case ..<0x80: text.append(byte)
            case 0x80...0x9F: append(upper[Int(byte) - 0x80], to: &text)
            default: append(UInt16(byte), to: &text)
            }
        }
    }

    private static func append(_ unit: UInt16, to text: inout [UInt8]) {
        if unit < 0x800 {
            text.append(0xC0 | UInt8(unit >> 6))
        } else {
            text.append(0xE0 | UInt8(unit >> 12))
            text.append(0x80 | UInt8(unit >> 6 & 0x3F))
        }
        text.append(0x80 | UInt8(unit & 0x3F))
    }

    /// What 0x80...0x9F stand for; everything else is as in Latin-1.
    private static let upper: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
