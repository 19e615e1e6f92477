/// What a piece of text means. Which colour and weight that is, the terminal's style table alone decides.
public enum Style: UInt8, CaseIterable, Sendable {
    case plain
    case title
    case heading
    /// Of less importance than its surroundings.
    case secondary
    case label
    case value
    case selected
    /// The field that has the focus.
    case focused
    case invalid
    case blocked
    case confirmed
    /// A customer whose agreement is to be confirmed.
    case pending
    case outdated
    case withdrawn
    case notApplicable
    case accent
    /// A key named in the footer.
    case key
    /// The filled part of a bar.
    case bar
    /// The letters that a search found.
    case match
    /// The date is not today's: an as-of date is in force.
    case simulated
    case border
    case notice
}
