import Wording

/// What a list of values says besides the values.
enum ChooserWord: String, WordSet {
    static let section = "chooser"

    case hint, nothing
}
