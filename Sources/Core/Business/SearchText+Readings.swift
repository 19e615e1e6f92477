extension SearchText {
    /// The digits of a tenant id, or of a part of one, as it is read aloud: four hexadecimal digits and more, in groups
    /// with spaces or dashes between them, or without. Nil for any other text. The text is folded already.
    public static func tenantDigits(in folded: String) -> String? {
        var digits = ""
        for character in folded {
            if character.isASCII, character.isHexDigit {
                digits.append(character)
            } else if !" -{}".contains(character) {
                return nil
            }
        }
        return digits.count < 4 ? nil : digits
    }

    /// The number of an order as it is said or typed: `pd 108`, `pd000108` and `pd-000108` are all `pd-000108`. Nil for
    /// any other text, and for the beginning of a number. The text is folded already.
    static func orderNumber(in folded: String) -> String? {
        let prefix = Order.prefix.lowercased()
        guard folded.hasPrefix(prefix) else { return nil }
        let digits = folded.dropFirst(prefix.count).drop { " -".contains($0) }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let id = Int64(digits) else {
            return nil
        }
        let isWhole = digits.first != "0" || digits.count >= Order.digits
        return isWhole ? fold(Order.number(id)) : nil
    }

    /// The ways of reading what is looked for: as it stands, as a tenant id read aloud, as an order number.
    public static func readings(of folded: String) -> [String] {
        [tenantDigits(in: folded), orderNumber(in: folded)].reduce(into: [folded]) { readings, reading in
            if let reading, !readings.contains(reading) { readings.append(reading) }
        }
    }
}
