/// The signs that screens draw with, so that none of them writes one literally: one set for terminals that show
/// Unicode, one for all others. Every sign is one column wide.
public struct GlyphSet: Equatable, Sendable {
    /// Whether text may hold only ASCII; anything else is drawn as `replacement`.
    public let isASCII: Bool
    /// Stands for what a cell cannot hold or must not: control characters, invisible ones, unknown widths.
    public let replacement: Character
    /// Ends a text that was cut.
    public let ellipsis: Character

    public let confirmed: Character
    public let pending: Character
    public let outdated: Character
    public let withdrawn: Character
    public let notApplicable: Character
    public let invalid: Character
    public let blocked: Character
    public let warning: Character
    public let information: Character
    public let simulated: Character
    public let cart: Character
    /// Facts that somebody delivered.
    public let delivered: Character
    public let bullet: Character
    /// Between two facts on one line.
    public let separator: Character
    /// A choice that is on, and one that is off.
    public let checked: Character
    public let unchecked: Character

    /// A row that can be unfolded, and one that is.
    public let folded: Character
    public let unfolded: Character
    /// There is more that way.
    public let more: Character
    public let moreAbove: Character
    public let moreBelow: Character
    /// From an old value to a new one.
    public let arrow: Character
    public let sortedUp: Character
    public let sortedDown: Character
    public let prompt: Character

    public let horizontal: Character
    public let vertical: Character
    public let topLeft: Character
    public let topRight: Character
    public let bottomLeft: Character
    public let bottomRight: Character
    public let teeLeft: Character
    public let teeRight: Character
    public let teeTop: Character
    public let teeBottom: Character
    public let cross: Character

    /// The filled cells of a bar, from the least part of a cell to a whole one.
    public let barParts: [Character]
    public let barEmpty: Character
    public let scrollTrack: Character
    public let scrollThumb: Character
}

extension GlyphSet {
    /// For terminals in a UTF-8 locale.
    public static let unicode = GlyphSet(
        isASCII: false, replacement: "\u{FFFD}", ellipsis: "…",
        confirmed: "✓", pending: "○", outdated: "◐", withdrawn: "⊘", notApplicable: "–",
        invalid: "✗", blocked: "✗", warning: "▲", information: "•", simulated: "⟲", cart: "◆", delivered: "⇣",
        bullet: "•", separator: "·", checked: "■", unchecked: "□",
        folded: "▸", unfolded: "▾", more: "›", moreAbove: "↑", moreBelow: "↓", arrow: "→",
        sortedUp: "▴", sortedDown: "▾", prompt: "›",
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
        barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], barEmpty: "░", scrollTrack: "│", scrollThumb: "█"
    )

    /// For every other terminal.
    public static let ascii = GlyphSet(
        isASCII: true, replacement: "?", ellipsis: "~",
        confirmed: "+", pending: "o", outdated: "%", withdrawn: "x", notApplicable: "-",
        invalid: "!", blocked: "X", warning: "!", information: "i", simulated: "@", cart: "$", delivered: "=",
        bullet: "*", separator: "-", checked: "x", unchecked: "-",
        folded: ">", unfolded: "v", more: ">", moreAbove: "^", moreBelow: "v", arrow: ">",
        sortedUp: "^", sortedDown: "v", prompt: ">",
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
        barParts: ["#"], barEmpty: ".", scrollTrack: "|", scrollThumb: "#"
    )
}
