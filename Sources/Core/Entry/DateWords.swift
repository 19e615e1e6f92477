/// A date cut into numbers and words, before anything is known about what they mean.
struct DateWords {
    private enum Piece {
        /// With the number of digits it was written in.
        case number(Int, digits: Int)
        case month(Int)
    }

    private var pieces: [Piece] = []
    /// What stands between each two pieces, without spaces.
    private var joints: [String] = []

    /// Nil when something in the text belongs to no date.
    init?(_ text: String) {
        var rest = text.map(\.halfWidth)[...]
        var joint = ""
        while let character = rest.first {
            if character.isWhitespace {
                rest.removeFirst()
            } else if let separator = DateWords.separator(character) {
                joint.append(separator)
                rest.removeFirst()
            } else {
                let belongs: (Character) -> Bool = character.asciiDigit == nil ? \.isLetter : { $0.asciiDigit != nil }
                let word = rest.prefix(while: belongs)
                guard !word.isEmpty else { return nil }
                rest = rest.dropFirst(word.count)
                guard add(String(word), after: joint) else { return nil }
                joint = ""
            }
        }
        // Only the point of an abbreviation may stand at the end: "30 nov."
        if case .month? = pieces.last, joint == "." { return }
        guard joint.isEmpty else { return nil }
    }

    private static func separator(_ character: Character) -> Character? {
        switch character {
        case "-", "/", ".", ",": character
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": "-"
        default: nil
        }
    }

    private mutating func add(_ word: String, after joint: String) -> Bool {
        if word.first?.asciiDigit != nil {
            guard word.count <= 8, let value = Int(word) else { return false }
            return append(.number(value, digits: word.count), after: joint)
        }
        let folded = SearchText.fold(word)
        if ["st", "nd", "rd", "th", "er"].contains(folded), case .number? = pieces.last, joint.isEmpty { return true }
        guard let month = DateWords.month(folded) else { return false }
        return append(.month(month), after: joint)
    }

    private mutating func append(_ piece: Piece, after joint: String) -> Bool {
        guard pieces.count < 3, joint.count <= 2, !pieces.isEmpty || joint.isEmpty else { return false }
        if !pieces.isEmpty { joints.append(joint) }
        pieces.append(piece)
        return true
    }

    private static let monthNames = [
        ("january", "janvier"), ("february", "fevrier"), ("march", "mars"), ("april", "avril"), ("may", "mai"),
        ("june", "juin"), ("july", "juillet"), ("august", "aout"), ("september", "septembre"), ("october", "octobre"),
        ("november", "novembre"), ("december", "decembre"),
    ]

    /// The only month that begins so in either language; `jui` leaves two.
    private static func month(_ folded: String) -> Int? {
        guard folded.count >= 3 else { return nil }
        let found = monthNames.indices.filter {
            monthNames[$0].0.hasPrefix(folded) || monthNames[$0].1.hasPrefix(folded)
        }
        return found.count == 1 ? found[0] + 1 : nil
    }

    /// What the pieces mean; nil when they are no date.
    func parts(order: DateOrder) -> DateParts? {
        switch pieces.count {
        case 1: single()
        default: pieces.contains { if case .month = $0 { true } else { false } } ? withMonthName() : numeric(order)
        }
    }

    /// A year alone, or with a month; nil when it is something else. The year has four digits, so that neither is taken
    /// for a day.
    var yearAndMonth: (year: Int, month: Int?)? {
        guard joints.allSatisfy({ ["", "-", "/", ".", ","].contains($0) }) else { return nil }
        switch (pieces.first, pieces.dropFirst().first) {
        case (.number(let year, digits: 4)?, nil): return (year, nil)
        case (.number(let year, digits: 4)?, .number(let month, digits: 1...2)?) where pieces.count == 2,
            (.number(let month, digits: 1...2)?, .number(let year, digits: 4)?) where pieces.count == 2,
            (.number(let year, digits: 4)?, .month(let month)?) where pieces.count == 2,
            (.month(let month)?, .number(let year, digits: 4)?) where pieces.count == 2:
            return (year, month)
        default: return nil
        }
    }

    private func single() -> DateParts? {
        guard case .number(let value, let digits)? = pieces.first else { return nil }
        switch digits {
        case 1, 2: return DateParts(day: value)
        case 8: return DateParts(day: value % 100, month: value / 100 % 100, year: .full(value / 10_000))
        default: return nil
        }
    }

    private func withMonthName() -> DateParts? {
        var month: Int?
        var numbers: [(value: Int, digits: Int)] = []
        for piece in pieces {
            switch piece {
            case .month(let value):
                guard month == nil else { return nil }
                month = value
            case .number(let value, let digits): numbers.append((value, digits))
            }
        }
        guard joints.allSatisfy({ ["", "-", "/", ".", ",", ".,", ".-"].contains($0) }) else { return nil }
        if numbers.count == 2, numbers[0].digits == 4 { numbers.swapAt(0, 1) }
        guard let day = numbers.first, day.digits <= 2 else { return nil }
        guard numbers.count == 2 else { return DateParts(day: day.value, month: month) }
        guard let year = DateWords.year(numbers[1]) else { return nil }
        return DateParts(day: day.value, month: month, year: year)
    }

    private func numeric(_ order: DateOrder) -> DateParts? {
        let numbers = pieces.compactMap { piece -> (value: Int, digits: Int)? in
            if case .number(let value, let digits) = piece { (value, digits) } else { nil }
        }
        guard let joint = joints.first, ["-", "/", ".", ""].contains(joint), joints.allSatisfy({ $0 == joint })
        else { return nil }
        if numbers.count == 3, numbers[0].digits == 4 {
            guard numbers[1].digits <= 2, numbers[2].digits <= 2 else { return nil }
            return DateParts(day: numbers[2].value, month: numbers[1].value, year: .full(numbers[0].value))
        }
        guard numbers[0].digits <= 2, numbers[1].digits <= 2 else { return nil }
        let (first, second) = (numbers[0].value, numbers[1].value)
        let dayIsFirst = first > 12 || (order == .dayFirst && second <= 12)
        var parts = DateParts(day: dayIsFirst ? first : second, month: dayIsFirst ? second : first)
        if numbers.count == 3 {
            guard let year = DateWords.year(numbers[2]) else { return nil }
            parts.year = year
        }
        return parts
    }

    private static func year(_ number: (value: Int, digits: Int)) -> DateParts.Year? {
        switch number.digits {
        case 2: .short(number.value)
        case 4: .full(number.value)
        default: nil
        }
    }
}
