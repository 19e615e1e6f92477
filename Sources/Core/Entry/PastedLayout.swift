/// A pasted signature, one piece to a line or several with bars between them.
struct PastedBlock {
    private let pieces: [String]

    init(_ lines: [String]) {
        pieces = lines.flatMap { line in
            line.replacing(" · ", with: "|").split { $0 == "|" || $0 == "•" || $0 == "\t" }.map { $0.trimmed }
        }
    }

    var person: PastedPerson {
        let values = pieces.map(PastedValue.init)
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
        let confirmed = candidates.lazy.compactMap(PastedName.init).first { name in
            email.map(name.isIn) ?? false
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
        guard let domain = email?.split(separator: "@").last else { return false }
        return SearchText.fold(String(domain)).filter(\.isLetter).hasPrefix(words.joined())
    }

    private static let companyWords: Set = [
        "ltd", "limited", "inc", "llc", "llp", "plc", "corp", "corporation", "company", "group", "gmbh", "ag", "sa",
        "sas",
        "sarl", "eurl", "bv", "nv", "srl", "spa", "oy", "ab", "societe", "groupe", "department", "service", "team",
        "support", "sales", "office",
    ]
    private static let closings = [
        "best regards", "kind regards", "regards", "warm regards", "best wishes", "sincerely", "yours", "thanks",
        "thank you", "many thanks", "cheers", "cordialement", "bien cordialement", "bien a vous", "salutations",
        "merci",
        "sent from", "envoye de",
    ]
}

/// One pasted row of a table.
struct PastedRow {
    private let cells: [String]

    /// Nil when the line has no two cells.
    init?(_ line: String) {
        for separator in ["\t", ";", ","] as [Character] where line.contains(separator) {
            let cells = PastedRow.cells(of: line, separator: separator)
            let filled = cells.filter { !$0.isEmpty }
            if filled.count > 1 {
                self.cells = filled
                return
            }
        }
        return nil
    }

    /// Nil without exactly one address among the cells: it is what tells a row about a person from any other.
    var person: PastedPerson? {
        let values = cells.map(PastedValue.init)
        var person = PastedPerson()
        person.takeAll(values)
        guard let email = person.email else { return nil }
        guard person.firstName == nil, person.lastName == nil else { return person }
        let open = zip(cells, values).filter { $0.1 == nil }.map(\.0)
        if let name = PastedRow.name(among: open, email: email) { person.take(name) }
        return person
    }

    /// What the address repeats, or else a full name or a first and a last one that nothing competes with.
    private static func name(among cells: [String], email: String) -> PastedName? {
        let full = cells.compactMap(PastedName.init)
        let single = cells.filter { PersonName.looksLikeName($0) }
        let pairs = zip(single, single.dropFirst()).map(PastedName.init(first:last:))
        if let confirmed = (full + pairs).first(where: { $0.isIn(email) }) { return confirmed }
        if full.count == 1, single.count <= 1 { return full[0] }
        return full.isEmpty && pairs.count == 1 ? pairs[0] : nil
    }

    /// Quotes as CSV has them: around a cell, and doubled inside it.
    private static func cells(of line: String, separator: Character) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == separator, !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells.map { $0.trimmed }
    }
}

extension PastedName {
    fileprivate init(first: String, last: String) {
        self.first = first
        self.last = last
    }

    /// Whether both names are in the part of the address before the `@`, an initial being enough for the first.
    fileprivate func isIn(_ email: String) -> Bool {
        guard let first, let last else { return false }
        let local = SearchText.fold(String(email.prefix { $0 != "@" })).filter(\.isLetter)
        let (given, family) = (SearchText.fold(first).filter(\.isLetter), SearchText.fold(last).filter(\.isLetter))
        guard !family.isEmpty, let initial = given.first else { return false }
        return local.contains(family) && (local.contains(given) || local.first == initial || local.last == initial)
    }
}

extension PastedPerson {
    /// The first of each kind; of addresses only one that no other contradicts.
    fileprivate mutating func takeAll(_ values: [PastedValue?]) {
        var emails: [String] = []
        for value in values.compactMap(\.self) {
            switch value {
            case .email(let text): emails.append(text)
            case .phone(let text): phone = phone ?? text
            case .date(let text): date = date ?? text
            case .firstName(let text): firstName = firstName ?? text
            case .lastName(let text): lastName = lastName ?? text
            case .fullName(let text):
                if let name = PastedName(text) { take(name) }
            case .mailbox(let name, let text):
                emails.append(text)
                if let name = PastedName(name) { take(name) }
            }
        }
        if Set(emails.map { $0.lowercased() }).count == 1 { email = emails.first }
    }
}
