/// A first or a last name: 1–50 characters (grapheme clusters) without the white space around them, which is trimmed.
///
/// R3: whether it is somebody's name is the partner's responsibility, so digits and signs are taken as they come.
/// Refused is only what a person can neither see nor mean: control and bidirectional formatting characters, and the
/// joiners that Persian and Indic spelling needs anywhere but behind a letter.
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
        return nil
    }

    private static func problem(inScalarsOf name: String) -> PersonNameProblem? {
        var followsLetter = false
        for scalar in name.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: return .controlCharacter
            case .format where !(scalar.isJoiner && followsLetter): return .formatCharacter
            default: followsLetter = scalar.isLetter || scalar.isMark
            }
        }
        return nil
    }
}

// MARK: - What looks like a name

extension PersonName {
    /// Whether a text is written as names mostly are, so that what was pasted can be told apart: letters of any script
    /// and their marks, spaces, apostrophes, hyphens, periods and middle dots, and at least one letter.
    static func looksLikeName(_ text: String) -> Bool {
        guard PersonName(text) != nil else { return false }
        let scalars = text.trimmed.unicodeScalars
        return scalars.contains(where: \.isLetter) && scalars.allSatisfy(\.isUsualInNames)
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

    fileprivate var isUsualInNames: Bool {
        switch self {
        case "'", "\u{2019}", "\u{2018}", "\u{5F3}", "-", "\u{2010}", "\u{2011}", ".", "\u{B7}", "\u{30FB}": true
        default: isLetter || isMark || isJoiner || properties.generalCategory == .spaceSeparator
        }
    }
}

/// What is wrong with a text as a name.
public enum PersonNameProblem: Error, Hashable, Sendable {
    case empty
    /// More than ``PersonName/maximumLength``, or fewer that carry far too many combining marks.
    case tooLong(characters: Int)
    case controlCharacter
    /// Invisible, such as one that turns the direction of the text.
    case formatCharacter
}
