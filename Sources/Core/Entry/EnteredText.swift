extension Character {
    /// Full-width forms, as East Asian input methods type them, become the ASCII they stand for; others stay.
    var halfWidth: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return self }
        switch scalar.value {
        case 0x3000: return " "
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init) ?? self
        default: return self
        }
    }

    /// 0 to 9 for ASCII digits; nil for everything else, other scripts' digits included.
    var asciiDigit: Int? {
        guard let value = asciiValue, (0x30...0x39).contains(value) else { return nil }
        return Int(value) - 0x30
    }
}

extension Unicode.Scalar {
    /// Controls, and what changes the text around it unseen: bidirectional overrides, joiners, soft hyphens.
    var isControlOrFormat: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    package var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
