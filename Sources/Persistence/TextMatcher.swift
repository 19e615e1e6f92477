import Core
import GRDB

/// Finds the positions whose searched text contains what was typed.
///
/// Three letters and more go through the full-text index of trigrams: a few of the rarest are looked up and the text
/// itself decides, which is quicker than asking for all of them. One and two letters first walk the list, where common
/// ones are found at once; only when the walk finds too few are the trigrams that begin with them looked up.
struct TextMatcher {
    /// The ways of reading what was typed.
    let needles: [String]

    /// Nil when there is nothing to look for.
    init?(_ text: String) {
        guard let needle = TextMatcher.needle(in: text) else { return nil }
        needles = SearchText.readings(of: needle)
    }

    /// The text as the searched ones are written; nil when nothing is left of it.
    static func needle(in text: String) -> String? {
        if text.isEmpty { return nil }
        let folded = SearchText.fold(text.filter { !HostileText.isIn(String($0)) })
        let needle = String(folded.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        return needle.isEmpty ? nil : needle
    }

    /// One or two letters: many texts have them, and the index does not find them as such.
    var isShort: Bool { needles[0].unicodeScalars.count < 3 }

    /// Whether the text at a position is one of those looked for.
    func finds(_ position: Int64, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT instr(text, ?) FROM search WHERE position = ?")
        return try needles.contains { try Int.fetchOne(statement, arguments: [$0, position]) ?? 0 > 0 }
    }

    func positions(in span: PositionSpan, _ database: Database) throws -> [Int64] {
        if span.isEmpty { return [] }
        return try span.nearest(
            needles.map { needle in
                needle.unicodeScalars.count < 3
                    ? try short(needle, span, database) : try long(needle, span, database)
            })
    }

    private func long(_ needle: String, _ span: PositionSpan, _ database: Database) throws -> [Int64] {
        guard let question = try TrigramIndex.customers.question(needle, database) else { return [] }
        return try match(question.expression, containing: question.text, span, database)
    }

    /// One for each way of reading what was typed; none for a way that finds nothing.
    func questions(_ database: Database) throws -> [TrigramIndex.Question] {
        try needles.compactMap { try TrigramIndex.customers.question($0, database) }
    }

    /// The rows walked over before the index is asked.
    private static let walk = 2000

    private func short(_ needle: String, _ span: PositionSpan, _ database: Database) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT position FROM (
                    SELECT position, text FROM search WHERE position BETWEEN ? AND ?
                    ORDER BY position \(span.direction) LIMIT \(TextMatcher.walk)
                ) WHERE instr(text, ?) > 0 LIMIT ?
                """)
        let walked = try Int64.fetchAll(
            statement, arguments: [span.range.lowerBound, span.range.upperBound, needle, span.limit])
        if walked.count == span.limit { return walked }
        guard let question = try TrigramIndex.customers.question(needle, database) else { return [] }
        return try match(question.expression, containing: nil, span, database)
    }

    private func match(
        _ expression: String, containing needle: String?, _ span: PositionSpan, _ database: Database
    ) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT f.rowid FROM search_index f CROSS JOIN search s ON s.position = f.rowid
                WHERE f.search_index MATCH ? AND f.rowid BETWEEN ? AND ? \(needle == nil ? "" : "AND instr(s.text, ?) > 0")
                ORDER BY f.rowid \(span.direction) LIMIT ?
                """)
        var arguments: StatementArguments = [expression, span.range.lowerBound, span.range.upperBound]
        if let needle { arguments += [needle] }
        return try Int64.fetchAll(statement, arguments: arguments + [span.limit])
    }
}
