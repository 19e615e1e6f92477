/// What a pasted text says about one person, to be spread over the fields of the form.
///
/// Understood: a signature block of several lines, `Ana Bowman <ana@…>` and `"Bowman, Ana" <ana@…>`, one row of values
/// separated by semicolons, tabs or commas, in any order, the first name before the last, and a table with a header
/// line, such as a delivery has it. Values may carry a label in English or French (`Tel.`, `Courriel :`).
///
/// Only what is clearly there is taken, as it was written: two different addresses are no clear address, a line is a
/// name only as a label says so, or where it stands and how it is written show it, and names written without capitals
/// are left alone.
public struct PastedPerson: Equatable, Sendable {
    /// As written, for ``DateReading`` to read; with its year where no header says that it is a date.
    public var date: String?
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var phone: String?
    /// Whose person this is, where a row or a label says so.
    public var tenantID: TenantID?
    public var domain: String?

    init() {}

    /// The people in a text. None when it is one plain value, or nothing that is understood: then it is only text.
    static func people(in text: String) -> [PastedPerson] {
        // A paste of this size is a document, not a person.
        guard text.utf8.count <= 10_000 else { return [] }
        let lines = PastedPerson.lines(of: text)
        guard let first = lines.first else { return [] }
        if let table = PastedTable(lines) { return table.people }
        // "Bowman, Ana <ana@…>" is one value, for all its comma.
        let rows = lines.map { PastedValue($0) == nil ? PastedRow($0)?.person : nil }
        if !rows.contains(nil) { return rows.compactMap(\.self) }
        let person = PastedBlock(lines).person
        let found = person.values
        guard let only = found.first, found.count > 1 || (lines.count == 1 && only != first) else { return [] }
        return [person]
    }

    /// What can be filled in.
    var values: [String] { [date, firstName, lastName, email, phone].compactMap(\.self) }

    /// The number to put in where the one of the person with another address may stand: empty for somebody else of whom
    /// none is given, so that no two people are mixed; nil to leave what is there.
    public func phone(replacingThatOf former: String) -> String? {
        if let phone { return phone }
        guard let email, let former = EmailAddress(former), let own = EmailAddress(email) else { return nil }
        return own.comparisonForm == former.comparisonForm ? nil : ""
    }

    static func lines(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { cleaned($0) }.filter { !$0.isEmpty }
    }

    /// Controls and direction marks out, white space plain.
    private static func cleaned(_ line: Substring) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "\t" {
                cleaned.append(scalar)
            } else if scalar.properties.isWhitespace {
                cleaned.append(" ")
            } else if !scalar.isControlOrFormat || scalar == "\u{200C}" || scalar == "\u{200D}" {
                cleaned.append(scalar)
            }
        }
        let text = String(cleaned)
        // The tabs at the ends of a row are empty cells.
        return text.contains("\t") && text.contains { !$0.isWhitespace } ? text : text.trimmed
    }

    mutating func take(_ name: PastedName) {
        if let first = name.first { firstName = firstName ?? first }
        if let last = name.last { lastName = lastName ?? last }
    }

    /// The first of each kind; of addresses only one that no other contradicts.
    mutating func takeAll(_ values: [PastedValue?]) {
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
            case .tenantID(let id): tenantID = tenantID ?? id
            case .domain(let text): domain = domain ?? text
            }
        }
        if Set(emails.map { $0.lowercased() }).count == 1 { email = emails.first }
    }
}

// MARK: - Whose it is

/// What a pasted text is to the form of one customer.
public enum PastedText: Equatable, Sendable {
    /// One value, or a text of one line that means nothing: to be inserted where the cursor is.
    case plain
    case person(PastedPerson)
    /// Several lines, and nobody among them: no field has room for those.
    case notUnderstood
    /// Of another customer only, by this Microsoft ID or domain.
    case anotherCustomers(String)
    /// Several people, and nothing says which of them agreed for this customer.
    case severalPeople(Int)

    /// - Parameter customer: Nil for one that is not there yet.
    public init(_ text: String, for customer: Customer?) {
        let people = PastedPerson.people(in: text)
        guard let first = people.first else {
            self = PastedPerson.lines(of: text).count > 1 ? .notUnderstood : .plain
            return
        }
        let theirs = people.filter { $0.isOf(customer) == true }
        let anybodys = people.filter { $0.isOf(customer) == nil }
        let candidates = theirs.isEmpty ? anybodys : theirs
        if candidates.count > 1 {
            self = .severalPeople(candidates.count)
        } else if let person = candidates.first {
            self = .person(person)
        } else {
            self = .anotherCustomers(first.tenantID?.description ?? first.domain ?? "")
        }
    }
}

extension PastedPerson {
    /// Nil where nothing says so. The Microsoft ID decides before the domain.
    fileprivate func isOf(_ customer: Customer?) -> Bool? {
        guard let customer else { return nil }
        if let tenantID { return tenantID == customer.tenantID }
        return domain.map { domain in
            ([customer.domain] + customer.otherDomains).contains { $0.lowercased() == domain.lowercased() }
        }
    }
}
