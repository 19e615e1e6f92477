/// The columns of a file of delivered facts: who agreed for which customer, and when.
public enum DeliveryColumn: Int, CaseIterable, Sendable {
    /// A Microsoft ID or a domain.
    case customer
    case tenantID, domain, date, firstName, lastName, email, phone, type

    /// A file has these, and at least one that says who the customer is.
    public static let required: [DeliveryColumn] = [.date, .firstName, .lastName, .email]

    var namesCustomer: Bool { self == .customer || self == .tenantID || self == .domain }

    /// The names of the customer import are understood, and those that only a delivery has. Nil for any other column.
    init?(named name: String) {
        if let column = Self.byName[ColumnName(name)] {
            self = column
            return
        }
        switch CustomerColumn(named: name) {
        case .tenantID: self = .tenantID
        case .domain: self = .domain
        case .firstName: self = .firstName
        case .lastName: self = .lastName
        case .email: self = .email
        case .phone: self = .phone
        case .companyName, .relationship, .country, nil: return nil
        }
    }

    private static let byName: [ColumnName: DeliveryColumn] = {
        let names: [(DeliveryColumn, [String])] = [
            (.customer, ["Customer", "Client", "Customer ID or domain", "ID ou domaine du client"]),
            // Without a company beside it, a plain French *Nom* is the person's.
            (.lastName, ["Nom"]),
            (
                .date,
                [
                    "Date", "Date agreed", "Agreed on", "Agreement date", "Acceptance date", "Accepted on",
                    "Date accepted", "Date signed", "Signed on", "Date d'acceptation", "Date de l'acceptation",
                    "Accepté le", "Date d'accord", "Date de l'accord", "Date de signature", "Signé le",
                ]
            ),
            (.type, ["Type", "Agreement type", "Type de contrat", "Type d'accord"]),
        ]
        let pairs = names.flatMap { column, names in names.map { (ColumnName($0), column) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
