/// A line of a signature in which several values stand side by side: `Ana Bowman T +1 425 555 0119 ana@x.example`.
enum PastedPieces {
    /// The piece as it is where it is one value, or nothing shows where one ends.
    static func takenApart(_ piece: String) -> [String] {
        // Longer than any signature's; keeps rubbish cheap.
        guard piece.utf8.count <= 500, PastedValue(piece) == nil else { return [piece] }
        let words = piece.split(separator: " ").map(String.init)
        let emails = words.indices.filter { PastedValue.email(in: bare(words[$0])) != nil }
        // Two addresses are two people.
        guard emails.count <= 1 else { return [piece] }
        guard let place = emails.first else { return numberApart(piece, isNumberLikely: false) }
        let sides = [words[..<place], words[(place + 1)...]].map { $0.joined(separator: " ") }
        return numberApart(sides[0], isNumberLikely: true) + [bare(words[place])]
            + numberApart(sides[1], isNumberLikely: true)
    }

    /// What stands before a telephone number, the number, and what follows.
    ///
    /// - Parameter isNumberLikely: Whether a number without a label may be one.
    private static func numberApart(_ text: String, isNumberLikely: Bool) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        guard let start = words.firstIndex(where: { isOfNumber($0) && $0.contains { $0.asciiDigit != nil } }) else {
            return parts(words)
        }
        let end = words[start...].firstIndex { !isOfNumber($0) } ?? words.endIndex
        let number = words[start..<end].map { $0.filter { $0 != "," && $0 != ";" } }.joined(separator: " ")
        let label = (1...3).first { count in
            start >= count
                && PastedLabel(named: words[(start - count)..<start].joined(separator: " ").withoutColon) == .phone
        }
        let rest = numberApart(words[end...].joined(separator: " "), isNumberLikely: isNumberLikely)
        let before = words[..<(start - (label ?? 0))]
        if label != nil, PhoneNumber(number) != nil { return parts(before) + ["T: " + number] + rest }
        // "Fax 01 42 …": what another label names is no number to take.
        if isNumberLikely, before.last?.hasSuffix(":") != true, !isOtherLabel(before.last),
            PastedValue(number) == .phone(number)
        {
            return parts(before) + [number] + rest
        }
        return parts(words[..<end]) + rest
    }

    /// What is left between the values, at its commas and dashes.
    private static func parts(_ words: some Sequence<String>) -> [String] {
        words.split { ["-", "–", "—", "/", ",", ";", ":"].contains($0) }.flatMap {
            $0.joined(separator: " ").split(separator: ",")
        }
        .map { $0.trimmed.withoutColon }.filter { !$0.isEmpty && PastedLabel(named: $0) == nil }
    }

    private static func isOfNumber(_ word: String) -> Bool {
        word.allSatisfy { $0.halfWidth.asciiDigit != nil || "+()-./,;".contains($0) } && word != "-" && word != "/"
    }

    private static func isOtherLabel(_ word: String?) -> Bool {
        ["fax", "f", "telecopie", "siret", "siren", "rcs", "tva", "vat"].contains(
            SearchText.fold(word ?? "").filter(\.isLetter))
    }

    /// Without the marks around an address.
    private static func bare(_ word: String) -> String {
        var bare = word[...]
        while let last = bare.last, ",;|".contains(last) { bare.removeLast() }
        while let first = bare.first, "|,;".contains(first) { bare.removeFirst() }
        if let colon = bare.firstIndex(of: ":"), PastedLabel(named: String(bare[..<colon])) == .email {
            bare = bare[bare.index(after: colon)...]
        }
        return String(bare)
    }
}

extension String {
    fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()).trimmed : self }
}
