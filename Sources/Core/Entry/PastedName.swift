/// A full name taken apart, where it shows which part is which.
struct PastedName: Equatable {
    var first: String?
    var last: String?

    /// `Ana Bowman`, `Bowman, Ana`, `BOWMAN Ana`, `Ana de la Cruz`, `Dr. Ana Bowman`; nil for anything else.
    ///
    /// Without other sign the last word is the last name.
    init?(_ text: String) {
        let halves = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
        if halves.count == 2 {
            guard halves.allSatisfy(PastedName.isWrittenAsName) else { return nil }
            (last, first) = (halves[0], PastedName.withoutTitle(halves[1]))
            return
        }
        let words = PastedName.withoutTitle(text.trimmed).split(separator: " ").map(String.init)
        guard (2...6).contains(words.count), halves.count == 1, words.allSatisfy(PersonName.looksLikeName),
            !PastedName.particles.contains(words[0]),
            PastedName.isWrittenAsName(words.joined(separator: " "))
        else { return nil }
        let start = PastedName.startOfLastName(words)
        if start == 0 {
            let end = words.firstIndex { !PastedName.isShouted($0) } ?? 1
            (last, first) = (words[..<end].joined(separator: " "), words[end...].joined(separator: " "))
        } else {
            (first, last) = (words[..<start].joined(separator: " "), words[start...].joined(separator: " "))
        }
    }

    /// 0 when the last name stands first.
    private static func startOfLastName(_ words: [String]) -> Int {
        let shouted = words.map(isShouted)
        // All in capitals says nothing.
        if shouted.contains(false), let start = shouted.firstIndex(of: true) {
            let isTail = shouted[start...].allSatisfy(\.self)
            let isHead = start == 0 && shouted.drop(while: \.self).allSatisfy { !$0 }
            if isTail || isHead { return start }
        }
        return words.indices.dropFirst().dropLast().first { particles.contains(SearchText.fold(words[$0])) }
            ?? words.count - 1
    }

    private static func isShouted(_ word: String) -> Bool {
        word.count > 1 && word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
            && !word.contains(".")
    }

    /// Every word begins with a capital, particles aside; one word is enough.
    static func isWrittenAsName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...6).contains(words.count), PersonName.looksLikeName(text) else { return false }
        let capitals = words.filter { $0.first { $0.isLetter }?.isUppercase == true }
        return !capitals.isEmpty
            && words.allSatisfy { word in
                word.first { $0.isLetter }?.isUppercase == true || particles.contains(SearchText.fold(String(word)))
            }
    }

    private static func withoutTitle(_ text: String) -> String {
        guard let space = text.firstIndex(of: " "), titles.contains(SearchText.fold(String(text[..<space])))
        else { return text }
        return text[space...].trimmed
    }

    private static let titles: Set = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "m.", "mme", "mme.", "mlle",
        "mlle.", "monsieur", "madame",
    ]
    private static let particles: Set = [
        "de", "del", "della", "der", "den", "des", "di", "da", "do", "dos", "du", "la", "le", "las", "los", "van",
        "von",
        "vom", "zu", "ten", "ter", "af", "av", "bin", "ben", "ibn", "al", "el", "y", "e",
    ]
}
