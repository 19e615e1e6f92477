/// A country of ISO 3166-1, and what is surely known of addresses there.
///
/// What is not known refuses nothing: a wrong refusal would keep a customer out.
public struct Country: Equatable, Sendable {
    /// Two capital letters.
    public let code: String
    /// By the code of a language.
    public let names: [String: String]
    /// Those an address must name one of; empty where any text will do.
    public let states: [State]
    /// The forms of a postal code, of which an address must have one: `9` is a digit, `A` a letter. Empty where any
    /// text will do.
    public let postalCodes: [String]
    public let phone: Phone?

    public struct State: Equatable, Sendable {
        public let code: String
        public let names: [String: String]
    }

    /// How national numbers are made.
    public struct Phone: Equatable, Sendable {
        public let callingCode: String
        /// How many digits there may be, the trunk prefix apart.
        public let digits: [Int]
        /// What is dialled before a number inside the country; may be empty.
        public let trunk: String
    }

    /// The state that a text names by its code or its name, in any language.
    public func state(_ text: String) -> State? {
        let wanted = SearchText.fold(text.trimmed)
        return states.first {
            $0.code.lowercased() == wanted || $0.names.values.contains { SearchText.fold($0) == wanted }
        }
    }

    /// The postal code as it is written in this country, or nil when it is none. Spaces, hyphens and the country's own
    /// code before it may be typed or left out.
    public func postalCode(_ text: String) -> String? {
        guard !postalCodes.isEmpty else { return text.trimmed }
        var typed = text.uppercased().map(\.halfWidth).filter { $0 != " " && $0 != "-" }
        if postalCodes.allSatisfy({ $0.first == "9" }), typed.starts(with: code) { typed.removeFirst(code.count) }
        return postalCodes.lazy.compactMap { Country.fill($0, with: typed) }.first
    }

    /// The form with the characters in their places; nil where they do not fit.
    private static func fill(_ form: String, with typed: [Character]) -> String? {
        var rest = typed[...]
        var filled = ""
        for place in form {
            guard place == "9" || place == "A" else {
                filled.append(place)
                continue
            }
            guard let next = rest.popFirst() else { return nil }
            guard place == "9" ? next.asciiDigit != nil : next.isASCII && next.isLetter else { return nil }
            filled.append(next)
        }
        return rest.isEmpty ? filled : nil
    }

    /// How many digits a number should have where it surely has another number of them; nil when it may be right.
    ///
    /// A number that begins with another country's calling code is not judged.
    public func digitsWanted(of number: PhoneNumber) -> [Int]? {
        guard let phone else { return nil }
        var digits = number.digits
        if number.isInternational {
            guard digits.hasPrefix(phone.callingCode) else { return nil }
            digits.removeFirst(phone.callingCode.count)
        } else if !phone.trunk.isEmpty, digits.hasPrefix(phone.trunk) {
            digits.removeFirst(phone.trunk.count)
        }
        return phone.digits.contains(digits.count) ? nil : phone.digits
    }
}

/// All countries, in the order of their codes.
public struct Countries: Equatable, Sendable {
    public let all: [Country]

    public init(_ all: [Country]) {
        self.all = all
    }

    /// The country that a text names by its two letters or its name, in any language.
    public func country(_ text: String) -> Country? {
        let wanted = SearchText.fold(text.trimmed)
        if wanted.count == 2 { return all.first { $0.code.lowercased() == wanted } }
        return all.first { $0.names.values.contains { SearchText.fold($0) == wanted } }
    }
}
