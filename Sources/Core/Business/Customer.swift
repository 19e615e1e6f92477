/// A tenant the partner sells to.
public struct Customer: Equatable, Sendable, Identifiable {
    public let id: Int64
    public var tenantID: TenantID
    public var companyName: String
    /// The primary domain.
    public var domain: String
    /// Former and further domains, which are searched too.
    public var otherDomains: [String]
    /// Two letters (ISO 3166-1), or empty when not known.
    public var country: String
    /// As Partner Center words it, such as `Reseller`; for display only.
    public var relationship: String
    /// The primary contact, offered as the person who agreed (R5).
    public var contact: Contact?
    public var reseller: Reseller?
    public var address: Address?
    /// What the company was called before, oldest first; searched too.
    public var formerNames: [String]

    public init(
        id: Int64, tenantID: TenantID, companyName: String, domain: String, otherDomains: [String] = [],
        country: String = "", relationship: String = "", contact: Contact? = nil, reseller: Reseller? = nil,
        address: Address? = nil, formerNames: [String] = []
    ) {
        self.id = id
        self.tenantID = tenantID
        self.companyName = companyName
        self.domain = domain
        self.otherDomains = otherDomains
        self.country = country
        self.relationship = relationship
        self.contact = contact
        self.reseller = reseller
        self.address = address
        self.formerNames = formerNames
    }
}

/// A person at a customer, as the customer's account names them. Not checked: the form does that when it is confirmed.
public struct Contact: Hashable, Sendable, Codable {
    public var firstName: String
    public var lastName: String
    public var email: String
    public var phone: String

    public init(firstName: String, lastName: String, email: String, phone: String = "") {
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.phone = phone
    }

    public var fullName: String {
        [firstName, lastName].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
