/// Why something was ended or taken back: one line that stays in the history.
public struct Reason: Equatable, Sendable {
    public let text: String
    /// In characters.
    public static let longest = 500

    public init(_ entered: String) throws(Refusal) {
        text = entered.trimmed
        if text.isEmpty { throw .reason(.missing) }
        if text.count > Reason.longest { throw .reason(.tooLong(text.count)) }
        if HostileText.isIn(text) { throw .reason(.controlCharacter) }
    }
}

public enum ReasonProblem: Equatable, Sendable {
    case missing
    case tooLong(Int)
    case controlCharacter
}
