/// Why a row of a customer file is refused.
public enum CustomerProblem: Error, Equatable, Sendable {
    case tenantID(String)
    case nameMissing
    case nameTooLong(Int)
    case domainMissing
    case domain(String)
    case country(String)
    case controlCharacters(CustomerColumn)
    case tooLong(CustomerColumn, Int)
}

/// The columns of a customer file, as a refusal names them.
public enum CustomerColumn: String, CaseIterable, Sendable {
    case tenantID, companyName, domain, relationship, country, firstName, lastName, email, phone
}

extension CustomerFacts {
    /// The longest any text of a customer may be, in characters.
    public static let longestText = 256

    /// Checks what a file says of a customer: the tenant id is a GUID, the name is there, the domain looks like one,
    /// nothing carries control characters. Empty texts mean *not said*.
    public init(
        checking tenantID: String, companyName: String, domain: String, relationship: String = "",
        country: String = "", contact: Contact? = nil
    ) throws(CustomerProblem) {
        func check(_ text: String, _ column: CustomerColumn) throws(CustomerProblem) {
            if HostileText.isIn(text) { throw .controlCharacters(column) }
            if text.utf8.count > CustomerFacts.longestText, text.count > CustomerFacts.longestText {
                throw column == .companyName ? .nameTooLong(text.count) : .tooLong(column, text.count)
            }
        }
        try check(companyName, .companyName)
        try check(domain, .domain)
        try check(relationship, .relationship)
        try check(country, .country)
        if let contact {
            try check(contact.firstName, .firstName)
            try check(contact.lastName, .lastName)
            try check(contact.email, .email)
            try check(contact.phone, .phone)
        }
        guard let id = TenantID(tenantID) else { throw .tenantID(tenantID) }
        if companyName.isEmpty { throw .nameMissing }
        if domain.isEmpty { throw .domainMissing }
        guard CustomerFacts.looksLikeADomain(domain) else { throw .domain(domain) }
        let country = country.uppercased()
        if !country.isEmpty {
            guard country.utf8.count == 2, country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
                throw .country(country)
            }
        }
        let named = contact.flatMap { $0 == Contact(firstName: "", lastName: "", email: "") ? nil : $0 }
        self.init(
            tenantID: id, companyName: companyName, domain: domain.lowercased(),
            country: country.isEmpty ? nil : country, relationship: relationship.isEmpty ? nil : relationship,
            contact: named)
    }
}

extension CustomerFacts {
    /// A dot inside, and nothing that never stands in a domain.
    private static func looksLikeADomain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.contains(UInt8(ascii: ".")) else { return false }
        if bytes.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") }) {
            return false
        }
        return bytes.allSatisfy { $0 < 0x80 } || !text.contains(where: \.isWhitespace)
    }
}

/// Characters that could take a terminal over or turn a line of text around; none is ever stored or shown.
public enum HostileText {
    public static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// True when there is any in the text.
    public static func isIn(_ text: String) -> Bool {
        // Nearly every text is plain: its bytes alone say so.
        if text.utf8.allSatisfy({ $0 &- 0x20 < 0x5F }) { return false }
        return text.unicodeScalars.contains(where: isHostile)
    }

    /// The text with each such character as a visible replacement mark.
    public static func shown(_ text: String) -> String {
        guard isIn(text) else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { clean.append(isHostile(scalar) ? "\u{FFFD}" : scalar) }
        return String(clean)
    }
}
