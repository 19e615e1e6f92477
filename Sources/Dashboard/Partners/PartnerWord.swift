import Wording

/// What the choice among several partners says.
enum PartnerWord: String, WordSet {
    static let section = "partners"

    case title, introduction, partner, kind, environment, you, nobody, reading, opened
}
