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
}
