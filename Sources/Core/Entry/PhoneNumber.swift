/// A telephone number as people write it.
///
/// Accepted: 3–15 digits (E.164), after an optional `+` or `00`; between them spaces of any width, hyphens and dashes, dots,
/// slashes and one level of parentheses; then an optional extension of 1–7 digits after `x`, `ext`, `ext.`,
/// `extension`, `poste`, `;ext=` or `#`. The extension and the `00` do not count among the 15, nor does the
/// `(0)` of `+44 (0)20…`. Digits are ASCII or full-width; those of other scripts are refused.
public struct PhoneNumber: Hashable, Sendable {
    /// Digits only, country code included, without the `00` of an international number.
    public let digits: String
    /// Whether the number began with `+` or `00`.
    public let isInternational: Bool
    /// The digits of the extension; nil without one.
    public let extensionDigits: String?

    /// Nil when ``problem(in:)`` finds one.
    public init?(_ text: String) {
        guard case .success(let number) = PhoneNumber.read(text) else { return nil }
        self = number
    }

    /// Equal for two spellings of one number (R11): digits, `+` before an international number, `x` and the extension.
    ///
    /// A national and an international spelling differ: the country is not known here.
    public var comparisonForm: String {
        (isInternational ? "+" : "") + digits + (extensionDigits.map { "x" + $0 } ?? "")
    }

    /// The ``comparisonForm`` of a text; a text that is no number compares as it stands, trimmed.
    public static func comparable(_ text: String) -> String {
        PhoneNumber(text)?.comparisonForm ?? text.trimmed
    }

    /// The first thing wrong with the text as a number, nil when it is one.
    public static func problem(in text: String) -> PhoneProblem? {
        guard case .failure(let problem) = read(text) else { return nil }
        return problem
    }

    public static func read(_ text: String) -> Result<PhoneNumber, PhoneProblem> {
        Result { () throws(PhoneProblem) in try PhoneNumber(parsing: text) }
    }

    private init(parsing text: String) throws(PhoneProblem) {
        let characters = text.map(\.halfWidth)
        guard characters.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard !text.unicodeScalars.contains(where: \.isControlOrFormat) else { throw .controlCharacter }

        let marker = characters.firstIndex { $0.isLetter || $0 == "#" || $0 == ";" } ?? characters.endIndex
        var main = PhoneDigits()
        for character in characters[..<marker] { try main.take(character) }
        guard !main.isOpen else { throw .parentheses }
        extensionDigits = try PhoneNumber.readExtension(characters[marker...])
        isInternational = main.isInternational
        digits = main.subscriberDigits
        guard !digits.isEmpty else { throw .noDigits }
        guard digits.count >= 3 else { throw .tooFewDigits(digits.count) }
        guard digits.count <= 15 else { throw .tooManyDigits(digits.count) }
    }

    private static func readExtension(_ characters: ArraySlice<Character>) throws(PhoneProblem) -> String? {
        guard let first = characters.first else { return nil }
        let text = String(characters).lowercased()
        let markers = ["extension", ";ext=", "poste", "ext", "x", "#"]
        guard let marker = markers.first(where: text.hasPrefix) else { throw .character(first) }
        let rest = String(text.dropFirst(marker.count).drop { $0 == "." || $0 == ":" || $0.isWhitespace }).trimmed
        guard !rest.isEmpty else { throw .extensionEmpty }
        if let wrong = rest.first(where: { $0.asciiDigit == nil }) {
            // "xyz" is no extension with wrong digits, but no extension at all.
            if wrong == rest.first, wrong.isLetter { throw .character(first) }
            throw .extensionCharacter(wrong)
        }
        guard rest.count <= 7 else { throw .extensionTooLong(digits: rest.count) }
        return rest
    }
}

/// The digits of a number before its extension, gathered one character at a time.
private struct PhoneDigits {
    private var digits = ""
    private var hasPlus = false
    private var group: String?

    var isOpen: Bool { group != nil }
    var isInternational: Bool { hasPlus || digits.hasPrefix("00") }
    var subscriberDigits: String { !hasPlus && isInternational ? String(digits.dropFirst(2)) : digits }

    mutating func take(_ character: Character) throws(PhoneProblem) {
        if character.asciiDigit != nil {
            digits.append(character)
            group?.append(character)
            return
        }
        switch character {
        case "+":
            guard digits.isEmpty, !hasPlus else { throw .plusNotFirst }
            hasPlus = true
        case "(":
            guard group == nil else { throw .parentheses }
            group = ""
        case ")":
            guard let closed = group else { throw .parentheses }
            // The trunk zero in +44 (0)20 is for callers inside the country only.
            if closed == "0", isInternational, !subscriberDigits.isEmpty { digits.removeLast() }
            group = nil
        case "-", ".", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": break
        default:
            guard character.isWhitespace else { throw .character(character) }
        }
    }
}

/// What is wrong with a text as a telephone number.
public enum PhoneProblem: Error, Hashable, Sendable {
    case empty
    case controlCharacter
    /// Neither a digit nor a usual separator; a letter that begins no extension.
    case character(Character)
    /// A `+` after the first digit, or a second one.
    case plusNotFirst
    /// One that is not closed, not opened, or inside another.
    case parentheses
    case noDigits
    /// Fewer than 3.
    case tooFewDigits(Int)
    /// More than 15.
    case tooManyDigits(Int)
    case extensionEmpty
    case extensionCharacter(Character)
    /// More than 7.
    case extensionTooLong(digits: Int)
}
