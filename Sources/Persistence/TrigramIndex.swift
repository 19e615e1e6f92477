import GRDB

/// A full-text index of trigrams, and what it is asked for a text that is to be contained.
struct TrigramIndex {
    /// What is asked of the index, and the text that decides where the index alone does not.
    struct Question {
        let expression: String
        let text: String?
    }

    /// The table of the index's terms.
    private let terms: String

    static let customers = TrigramIndex(terms: "search_terms")
    static let activity = TrigramIndex(terms: "activity_terms")

    /// Three letters and more: a few of their rarest trigrams, which is quicker than asking for all. One and two
    /// letters: every trigram that begins with them; nil where there is none.
    func question(_ needle: String, _ database: Database) throws -> Question? {
        guard needle.unicodeScalars.count < 3 else {
            let trigrams = try SearchFrequency.telling(needle, database)
            return Question(expression: trigrams.map(quoted).joined(separator: " AND "), text: needle)
        }
        let terms = try terms(beginning: needle, database)
        return terms.isEmpty ? nil : Question(expression: terms.map(quoted).joined(separator: " OR "), text: nil)
    }

    /// One after the other, each sought: to go on from one to the next would be to read all the texts it is in.
    private func terms(beginning prefix: String, _ database: Database) throws -> [String] {
        guard let end = TrigramIndex.successor(of: prefix) else { return [] }
        let statement = try database.cachedStatement(
            sql: "SELECT term FROM \(terms) WHERE term >= ? AND term < ? LIMIT 1")
        var found: [String] = []
        var start = prefix
        while let term = try String.fetchOne(statement, arguments: [start, end]) {
            found.append(term)
            // All terms have three letters, so that none lies between.
            start = term + "\u{1}"
        }
        return found
    }

    private func quoted(_ term: String) -> String {
        "\"\(term.replacing("\"", with: "\"\""))\""
    }

    /// The first text after all that begin with `prefix`; nil where there is none.
    static func successor(of prefix: String) -> String? {
        guard let last = prefix.unicodeScalars.last else { return nil }
        let next = last.value == 0xD7FF ? 0xE000 : last.value + 1
        guard let scalar = Unicode.Scalar(next) else { return nil }
        var text = String.UnicodeScalarView(prefix.unicodeScalars.dropLast())
        text.append(scalar)
        return String(text)
    }
}
