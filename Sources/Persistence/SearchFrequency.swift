import GRDB

/// How common each trigram is, from a sample of the texts: a search asks the index for the rarest ones only.
enum SearchFrequency {
    /// One text in so many is looked at.
    private static let sampling = 64
    /// How many trigrams of a query are asked for.
    private static let enough = 3

    /// The few trigrams of a text that tell most: the rarest, none overlapping another.
    static func telling(_ text: String, _ database: Database) throws -> [String] {
        let scalars = Array(text.unicodeScalars)
        let statement = try database.cachedStatement(sql: "SELECT texts FROM search_frequency WHERE trigram = ?")
        var known: [(place: Int, trigram: String, texts: Int)] = []
        for place in 0...(scalars.count - 3) {
            let trigram = string(scalars[place..<place + 3])
            known.append((place, trigram, try Int.fetchOne(statement, arguments: [trigram]) ?? 0))
        }
        known.sort { ($0.texts, $0.place) < ($1.texts, $1.place) }
        var chosen: [(place: Int, trigram: String, texts: Int)] = []
        for candidate in known where chosen.allSatisfy({ abs($0.place - candidate.place) >= 3 }) {
            chosen.append(candidate)
            if chosen.count == enough { break }
        }
        return chosen.map(\.trigram)
    }

    /// Counts anew; worth it after many texts came in at once.
    static func sample(_ database: Database) throws {
        var texts: [String: Int] = [:]
        let rows = try String.fetchCursor(
            database, sql: "SELECT text FROM search WHERE (position >> 6) % ? = 0", arguments: [sampling])
        while let text = try rows.next() {
            let scalars = Array(text.unicodeScalars)
            guard scalars.count >= 3 else { continue }
            for trigram in Set((0...(scalars.count - 3)).map { string(scalars[$0..<$0 + 3]) }) {
                texts[trigram, default: 0] += 1
            }
        }
        try database.execute(sql: "DELETE FROM search_frequency")
        let statement = try database.makeStatement(sql: "INSERT INTO search_frequency (trigram, texts) VALUES (?, ?)")
        for (trigram, count) in texts.sorted(by: { $0.key < $1.key }) {
            try statement.execute(arguments: [trigram, count])
        }
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
