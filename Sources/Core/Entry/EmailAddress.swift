/// An email address whose *format* is right (R3); nothing says that the mailbox exists.
///
/// Accepted, after RFC 5321, 5322 and 6531 as addresses are really used:
/// - one `@`, at most 254 octets of UTF-8 in all;
/// - a local part of 1–64 octets: letters, digits and ``!#$%&'*+-/=?^_`{|}~`` with single dots between them, or
///   a quoted string (`"Ana Bowman"@…`, with `\` before `"` and `\`); in both, any visible non-ASCII character;
/// - a domain of two labels or more, each 1–63 octets long as DNS carries it (punycode for other than ASCII),
///   of letters, marks and decimal digits of any script, hyphens inside, and the Catalan and Japanese middle dots;
///   the last label is not all digits.
///
/// Refused: white space outside quotes, at the ends too (the caller trims), control and invisible formatting
/// characters, comments, address literals such as `[192.0.2.1]`, display names, an empty quoted local part.
///
/// Approximations: Unicode domains are put in lower case but not normalised, and the contextual rules of
/// IDNA 2008 and the contents of `xn--` labels are not checked.
public struct EmailAddress: Hashable, Sendable {
    /// As typed, quotes included: only the receiving server knows whether case matters in it.
    public let localPart: String
    /// In lower case.
    public let domain: String

    /// Nil when ``problem(in:)`` finds one.
    public init?(_ text: String) {
        guard case .success(let address) = EmailAddress.read(text) else { return nil }
        self = address
    }

    private init(localPart: String, domain: String) {
        self.localPart = localPart
        self.domain = domain
    }

    /// The domain as DNS carries it, for telling whether two domains are one: `bücher.example` is
    /// `xn--bcher-kva.example`.
    public var asciiDomain: String {
        domain.split(separator: ".").map { Punycode.asciiLabel(String($0)) }.joined(separator: ".")
    }

    /// Equal for two spellings of one address (R11). Ignores case in the local part too, as mail servers do in practice.
    public var comparisonForm: String { localPart.lowercased() + "@" + asciiDomain }

    /// The first thing wrong with the text as an address, nil when it is one.
    public static func problem(in text: String) -> EmailProblem? {
        guard case .failure(let problem) = read(text) else { return nil }
        return problem
    }

    public static func read(_ text: String) -> Result<EmailAddress, EmailProblem> {
        Result { () throws(EmailProblem) in try parse(text) }
    }

    private static func parse(_ text: String) throws(EmailProblem) -> EmailAddress {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
        guard !text.unicodeScalars.contains(where: \.isControlOrFormat) else { throw .controlCharacter }
        let (local, domain) = try split(text)
        try EmailLocalPart.check(local)
        let lowered = domain.lowercased()
        try EmailDomain.check(lowered)
        guard text.utf8.count <= 254 else { throw .tooLong(octets: text.utf8.count) }
        return EmailAddress(localPart: String(local), domain: lowered)
    }

    private static func split(_ text: String) throws(EmailProblem) -> (local: Substring, domain: Substring) {
        if text.last == ">", text.contains(where: { $0 == "<" }) { throw .displayName }
        let at: String.Index
        if text.first == "\"" {
            guard let close = EmailLocalPart.closingQuote(of: text) else { throw .localQuotes }
            let next = text.index(after: close)
            guard next < text.endIndex else { throw .noAt }
            guard text[next] == "@" else { throw .localQuotes }
            at = next
        } else {
            guard let first = text.firstIndex(of: "@") else { throw .noAt }
            at = first
        }
        let domain = text[text.index(after: at)...]
        guard !domain.contains(where: { $0 == "@" }) else { throw .moreThanOneAt }
        return (text[..<at], domain)
    }
}

extension EmailAddress: CustomStringConvertible {
    public var description: String { localPart + "@" + domain }
}

/// What is wrong with a text as an email address, precisely enough for one helpful sentence.
public enum EmailProblem: Error, Hashable, Sendable {
    case empty
    case controlCharacter
    /// White space outside a quoted local part.
    case spaces
    /// `Ana <ana@…>`: only what stands between the brackets is wanted.
    case displayName
    case noAt
    case moreThanOneAt
    case localEmpty
    /// More than 64.
    case localTooLong(octets: Int)
    /// A dot at an end of the local part, or two in a row.
    case localDots
    /// A quote that is not closed, or text around the quoted string.
    case localQuotes
    case localCharacter(Character)
    case domainEmpty
    case domainNoDot
    /// A dot at an end of the domain, or two in a row.
    case domainDots
    case domainCharacter(Character)
    /// A label, as typed, that begins or ends with a hyphen.
    case domainHyphen(label: String)
    /// A label longer than 63 octets in DNS.
    case domainLabelTooLong(label: String)
    /// The last label is a number, as in an IP address.
    case domainEndsInDigits
    /// `[192.0.2.1]` in the place of a domain.
    case addressLiteral
    /// More than 254 in all, or a domain of more than 253 in DNS.
    case tooLong(octets: Int)
}
