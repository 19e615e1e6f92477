/// What fits one cell, or two when it is wide.
struct Glyph: Equatable {
    /// Nil for what must be drawn as a replacement mark.
    let character: Character?
    let width: UInt8

    static let replaced = Glyph(character: nil, width: 1)
}

/// Cuts a letter as a reader sees it into the glyphs that a terminal places one after the other.
enum GlyphCutter {
    /// An ncurses cell holds one spacing code point and at most four marks.
    private static let scalarsPerCell = 5

    static func isPrintable(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte)
    }

    static func cut(_ character: Character, _ body: (Glyph) -> Void) {
        let scalars = character.unicodeScalars
        let scalar = scalars[scalars.startIndex]
        if scalars.index(after: scalars.startIndex) == scalars.endIndex {
            switch place(of: scalar) {
            case .spacing(let width): body(Glyph(character: character, width: width))
            case .mark, .refused: body(.replaced)
            }
        } else if scalars.contains(where: isEmojiJoining) {
            body(.replaced)
        } else {
            cutCluster(scalars, body)
        }
    }

    private static func cutCluster(_ scalars: Character.UnicodeScalarView, _ body: (Glyph) -> Void) {
        var cell = String.UnicodeScalarView()
        var width: UInt8 = 0
        func flush() {
            if !cell.isEmpty { body(glyph(of: cell, width: width)) }
            cell.removeAll()
        }
        for scalar in scalars {
            switch place(of: scalar) {
            case .spacing(let columns):
                flush()
                width = columns
                cell.append(scalar)
            case .mark where !cell.isEmpty:
                cell.append(scalar)
            case .mark, .refused:
                flush()
                body(.replaced)
            }
        }
        flush()
    }

    private static func glyph(of scalars: String.UnicodeScalarView, width: UInt8) -> Glyph {
        let text = String(scalars)
        guard scalars.count <= scalarsPerCell, text.count == 1 else { return .replaced }
        return Glyph(character: text.first, width: width)
    }
}

extension GlyphCutter {
    enum Place: Equatable {
        case spacing(UInt8)
        /// Sits on the code point before it and takes no column.
        case mark
        case refused
    }

    private static func place(of scalar: Unicode.Scalar) -> Place {
        if let width = commonWidth(of: scalar) { return .spacing(width) }
        return placeByProperties(of: scalar)
    }

    static func placeByProperties(of scalar: Unicode.Scalar) -> Place {
        if (0x20..<0x7F).contains(scalar.value) { return .spacing(1) }
        if scalar.isASCII { return .refused }
        if isHangulTail(scalar) { return .mark }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return .refused
        case .nonspacingMark, .enclosingMark:
            // Some invisible code points are marks by category; only a variation selector says how to draw a letter.
            return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector ? .refused : .mark
        default:
            if properties.isDefaultIgnorableCodePoint { return .refused }
            return .spacing(WideScalars.contains(scalar) ? 2 : 1)
        }
    }

    /// The width of what most screens are made of, letters and the signs between them, without asking for properties.
    static func commonWidth(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: 1
        // Dashes and quotes; arrows; mathematical signs; boxes and shapes; ticks and crosses.
        case 0x2010..<0x2028, 0x2030..<0x203C, 0x2190..<0x2300, 0x2500..<0x25FD, 0x2713..<0x2728: 1
        case 0x4E00..<0xA000, 0xAC00..<0xD7A4: 2
        default: nil
        }
    }

    /// Vowels and final consonants, which combine with the initial consonant before them.
    private static func isHangulTail(_ scalar: Unicode.Scalar) -> Bool {
        (0x1161...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }

    /// Code points that turn a sequence into one picture on some terminals and into several on others.
    private static func isEmojiJoining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200D, 0xFE0E, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
        default: false
        }
    }
}
