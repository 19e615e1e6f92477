/// The part before the `@`.
enum EmailLocalPart {
    /// Where the quoted string that opens the text ends; nil when it does not.
    static func closingQuote(of text: String) -> String.Index? {
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            switch text[index] {
            case "\"": return index
            case "\\":
                index = text.index(after: index)
                guard index < text.endIndex else { return nil }
            default: break
            }
            index = text.index(after: index)
        }
        return nil
    }

    static func check(_ local: Substring) throws(EmailProblem) {
        guard !local.isEmpty, local != "\"\"" else { throw .localEmpty }
        guard local.first != "\"" else { return try check(local, quoted: true) }
        try check(local, quoted: false)
        let hasDoubleDot = zip(local, local.dropFirst()).contains { $0 == "." && $1 == "." }
        guard local.first != ".", local.last != ".", !hasDoubleDot else { throw .localDots }
    }

    private static func check(_ local: Substring, quoted: Bool) throws(EmailProblem) {
        for character in local {
            if !quoted, character.isWhitespace { throw .spaces }
            // A dot that carries a combining mark is no separator.
            if character == "." { continue }
            guard character.unicodeScalars.allSatisfy({ allows($0, quoted: quoted) }) else {
                throw .localCharacter(character)
            }
        }
        guard local.utf8.count <= 64 else { throw .localTooLong(octets: local.utf8.count) }
    }

    private static func allows(_ scalar: Unicode.Scalar, quoted: Bool) -> Bool {
        if scalar.isASCII { return quoted || isAtomText(scalar) }
        switch scalar.properties.generalCategory {
        case .surrogate, .privateUse, .unassigned, .spaceSeparator: return false
        default: return true
        }
    }

    private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
        }
    }
}

/// The part after the `@`.
enum EmailDomain {
    static func check(_ domain: String) throws(EmailProblem) {
        guard !domain.isEmpty else { throw .domainEmpty }
        guard !domain.contains(where: \.isWhitespace) else { throw .spaces }
        guard domain.first != "[" else { throw .addressLiteral }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard !labels.contains(where: \.isEmpty) else { throw .domainDots }
        var octets = labels.count - 1
        for label in labels { octets += try octetsInDNS(of: label) }
        guard labels.count > 1 else { throw .domainNoDot }
        guard let last = labels.last, !last.allSatisfy(\.isNumber) else { throw .domainEndsInDigits }
        guard octets <= 253 else { throw .tooLong(octets: octets) }
    }

    private static func octetsInDNS(of label: Substring) throws(EmailProblem) -> Int {
        for character in label {
            guard character.unicodeScalars.allSatisfy(allows) else { throw .domainCharacter(character) }
        }
        if let first = label.first, first.unicodeScalars.first.map(isMark) == true { throw .domainCharacter(first) }
        guard label.first != "-", label.last != "-" else { throw .domainHyphen(label: String(label)) }
        // Punycode has at least one octet for each scalar: no need to encode a label of thousands to refuse it.
        guard label.unicodeScalars.count <= 63 else { throw .domainLabelTooLong(label: String(label)) }
        let octets = Punycode.asciiLabel(String(label)).utf8.count
        guard octets <= 63 else { throw .domainLabelTooLong(label: String(label)) }
        return octets
    }

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "\u{B7}", "\u{30FB}": return true
        // Full-width letters are an input method's slip; DNS has none.
        case "\u{FF01}"..."\u{FF5E}": return false
        default: break
        }
        if scalar.isASCII { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        default: return isMark(scalar)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
