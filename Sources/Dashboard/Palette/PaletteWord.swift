import Wording

/// What the palette says.
enum PaletteWord: String, WordSet {
    static let section = "palette"

    case title, tab, hint
    /// Why nothing is listed, and that there is more than is listed.
    case nothingFound, more
}
