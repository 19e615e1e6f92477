/// A first or a last name: 1–50 characters (grapheme clusters) without the white space around them, which is trimmed.
///
/// Accepted: letters and combining marks of every script, spaces, apostrophes (`'`, `’`, `‘`, Hebrew geresh),
/// hyphens, periods, middle dots, and between letters the joiners that Persian and Indic spelling needs; at least
/// one letter. Refused: digits, other signs, control and bidirectional formatting characters.
public struct PersonName: Hashable, Sendable {
    public static let maximumLength = 50

    /// Trimmed, otherwise as typed.
    public let text: String

    /// Nil when ``problem(in:)`` finds one.
    public init?(_ text: String) {
        guard PersonName.problem(in: text) == nil else { return nil }
        self.text = text.trimmed
    }

    /// The first thing wrong with the text as a name, nil when it is one.
    public static func problem(in text: String) -> PersonNameProblem? {
        let name = text.trimmed
        guard !name.isEmpty else { return .empty }
        if let problem = problem(inScalarsOf: name) { return problem }
        // Clusters bound what is read, scalars what is stored: one letter can carry any number of marks.
        let scalars = name.unicodeScalars.count
        guard name.count <= maximumLength, scalars <= 4 * maximumLength else { return .tooLong(characters: name.count) }
        guard name.unicodeScalars.contains(where: \.isLetter) else { return .noLetter }
        return nil
    }

    private static func problem(inScalarsOf name: String) -> PersonNameProblem? {
        var previous: Unicode.Scalar?
        for character in name {
            for scalar in character.unicodeScalars {
                if let problem = problem(with: scalar, after: previous, in: character) { return problem }
                previous = scalar
            }
        }
        return nil
    }

    private static func problem(
        with scalar: Unicode.Scalar, after previous: Unicode.Scalar?, in character: Character
    ) -> PersonNameProblem? {
        if scalar.isLetter { return nil }
        let followsLetter = previous.map { $0.isLetter || $0.isMark } ?? false
        switch scalar {
        case "'", "\u{2019}", "\u{2018}", "\u{5F3}", "-", "\u{2010}", "\u{2011}", ".", "\u{B7}", "\u{30FB}": return nil
        case "\u{200C}", "\u{200D}": return followsLetter ? nil : .formatCharacter
        default: break
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return nil
        case .nonspacingMark, .spacingMark:
            return followsLetter || previous?.isJoiner == true ? nil : .character(character)
        case .control, .lineSeparator, .paragraphSeparator: return .controlCharacter
        case .format: return .formatCharacter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit(character)
        default: return .character(character)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    fileprivate var isJoiner: Bool { self == "\u{200C}" || self == "\u{200D}" }
}

/// What is wrong with a text as a name.
public enum PersonNameProblem: Error, Hashable, Sendable {
    case empty
    /// More than ``PersonName/maximumLength``, or fewer that carry far too many combining marks.
    case tooLong(characters: Int)
    case noLetter
    case digit(Character)
    case controlCharacter
    /// Invisible, such as one that turns the direction of the text.
    case formatCharacter
    case character(Character)
}
