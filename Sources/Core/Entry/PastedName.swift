/// A full name taken apart, where it shows which part is which.
struct PastedName: Equatable {
    var first: String?
    var last: String?

    init(first: String, last: String) {
        self.first = first
        self.last = last
    }

    /// `Ana Bowman`, `Bowman, Ana`, `BOWMAN Ana`, `Ana de la Cruz`, `Dr. Ana Bowman`, `山田 太郎`; nil for anything
    /// else.
    ///
    /// Without other sign the last word is the last name, but the first one where Chinese, Japanese or Korean is
    /// written.
    init?(_ text: String) {
        if let name = PastedName.eastAsian(text) {
            (last, first) = name
            return
        }
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

    /// Two words of ideographs, kana or Hangul, as long as names are; without the space it does not show what is what.
    private static func eastAsian(_ text: String) -> (last: String, first: String)? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, words.allSatisfy({ (1...6).contains($0.count) }),
            words.joined().unicodeScalars.allSatisfy(\.isEastAsianLetter)
        else { return nil }
        return (words[0], words[1])
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

// MARK: - Names and addresses

extension PastedName {
    /// Whether both names are in the part of the address before the `@`, an initial being enough for the first.
    ///
    /// - Parameter whole: Whether the initial is not.
    func isIn(_ email: String, whole: Bool = false) -> Bool {
        guard let first, let last else { return false }
        let local = PastedName.letters(email.prefix { $0 != "@" })
        guard PastedName.parts(of: last).contains(where: local.contains) else { return false }
        if PastedName.parts(of: first).contains(where: local.contains) { return true }
        guard !whole, let initial = PastedName.letters(first).first else { return false }
        return local.first == initial || local.last == initial
    }

    /// True for `de la Cruz`: it can be nothing but a last name.
    var hasParticle: Bool {
        guard let word = last?.split(separator: " ").first else { return false }
        return PastedName.particles.contains(SearchText.fold(String(word)))
    }

    /// A name as an address may have it: written together, or its first or last word alone.
    private static func parts(of name: String) -> [String] {
        let words = name.split { $0 == " " || $0 == "-" }.map { letters($0) }
        // One letter is in almost every address.
        return [words.joined(), words.first ?? "", words.last ?? ""].filter { $0.count > 1 && !particles.contains($0) }
    }

    private static func letters(_ text: some StringProtocol) -> String {
        SearchText.fold(String(text)).filter(\.isLetter)
    }
}

extension Unicode.Scalar {
    fileprivate var isEastAsianLetter: Bool {
        switch value {
        // 々, kana with its long mark, ideographs, Hangul.
        case 0x3005, 0x3041...0x30FA, 0x30FC, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}
