/// One customer as a file has it. Nothing was checked or trimmed, and control characters may be inside.
public struct CustomerRow: Equatable, Sendable {
    /// The physical line, from 1, on which the row or item begins.
    public var line: Int
    /// Empty where the file has none, as ``companyName``, ``domain`` and ``relationship``.
    public var tenantID: String
    public var companyName: String
    public var domain: String
    public var relationship: String
    /// Nil where the file has none or an empty one, as everything below.
    public var country: String?
    public var firstName: String?
    public var lastName: String?
    public var email: String?
    public var phone: String?
    /// The reseller's Microsoft ID; in JSON only.
    public var associatedPartnerID: String?

    public init(
        line: Int, tenantID: String, companyName: String, domain: String, relationship: String = "",
        country: String? = nil, firstName: String? = nil, lastName: String? = nil, email: String? = nil,
        phone: String? = nil, associatedPartnerID: String? = nil
    ) {
        self.line = line
        self.tenantID = tenantID
        self.companyName = companyName
        self.domain = domain
        self.relationship = relationship
        self.country = country
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.phone = phone
        self.associatedPartnerID = associatedPartnerID
    }
}

/// What comes next in a file of customers.
public enum CustomerFileEvent: Equatable, Sendable {
    case row(CustomerRow)
    /// `line` counts physical lines from 1.
    case bad(line: Int, problem: RowProblem)
}
