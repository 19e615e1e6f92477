/// A pasted signature, one piece to a line or several with bars between them.
struct PastedBlock {
    private let pieces: [String]

    init(_ lines: [String]) {
        pieces = lines.flatMap { line in
            line.replacing(" · ", with: "|").split { $0 == "|" || $0 == "•" || $0 == "\t" }.flatMap {
                PastedPieces.takenApart($0.trimmed)
            }
        }
    }

    var person: PastedPerson {
        let values = pieces.map { PastedValue($0) }
        var person = PastedPerson()
        person.takeAll(values)
        guard person.firstName == nil, person.lastName == nil, person.email != nil || person.phone != nil else {
            return person
        }
        let open = zip(pieces, values).filter { $0.1 == nil }.map(\.0)
        if let name = PastedBlock.name(among: open, email: person.email) { person.take(name) }
        return person
    }

    /// The line that the address repeats, or else the first one, unless that is a greeting or a company.
    private static func name(among lines: [String], email: String?) -> PastedName? {
        let candidates = lines.filter { !isClosing($0) }
        let confirmed = candidates.lazy.compactMap { PastedName($0) }.first { name in
            email.map { name.isIn($0) } ?? false
        }
        if let confirmed { return confirmed }
        guard let first = candidates.first, !first.contains(","), !isCompany(first, email: email) else { return nil }
        return PastedName(first)
    }

    private static func isClosing(_ line: String) -> Bool {
        // What stands before a comma at the end is a greeting; what has no letter is the mark of a signature.
        if line.hasSuffix(",") || !line.contains(where: \.isLetter) { return true }
        let words = SearchText.fold(line).filter { $0.isLetter || $0 == " " } + " "
        return closings.contains { words.hasPrefix($0 + " ") }
    }

    private static func isCompany(_ line: String, email: String?) -> Bool {
        let words = SearchText.fold(line).split { !$0.isLetter }
        if words.contains(where: { companyWords.contains(String($0)) }) { return true }
        if companyMarks.contains(where: { line.contains($0) }) { return true }
        guard let domain = email?.split(separator: "@").last else { return false }
        return SearchText.fold(String(domain)).filter(\.isLetter).hasPrefix(words.joined())
    }

    private static let companyWords: Set = [
        "ltd", "limited", "inc", "llc", "llp", "plc", "corp", "corporation", "company", "group", "gmbh", "ag", "sa",
        "sas",
        "sarl", "eurl", "bv", "nv", "srl", "spa", "oy", "ab", "societe", "groupe", "department", "service", "team",
        "support", "sales", "office",
    ]
    /// Of Chinese, Japanese and Korean, which leave no space around them.
    private static let companyMarks = ["会社", "公司", "集团", "集團", "회사", "(주)", "그룹", "大学", "事業部"]
    private static let closings = [
        "best regards", "kind regards", "regards", "warm regards", "best wishes", "sincerely", "yours", "thanks",
        "thank you", "many thanks", "cheers", "cordialement", "bien cordialement", "bien a vous", "salutations",
        "merci",
        "sent from", "envoye de",
    ]
}
