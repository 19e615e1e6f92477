/// The columns of a CSV file that are understood.
public enum CustomerColumn: Int, CaseIterable, Sendable {
    case tenantID, companyName, domain, relationship
    case country, firstName, lastName, email, phone

    /// Without these a row is no customer.
    public static let required: [CustomerColumn] = [.tenantID, .companyName, .domain]

    /// Nil for a column that is not understood.
    init?(named name: String) {
        guard let column = Self.byName[ColumnName(name)] else { return nil }
        self = column
    }

    private static let byName: [ColumnName: CustomerColumn] = {
        let pairs = allCases.flatMap { column in column.names.map { (ColumnName($0), column) } }
        return Dictionary(pairs) { first, _ in first }
    }()

    /// The names in English and French; the first two are those of the dashboard's own export where it has the column.
    private var names: [String] {
        switch self {
        case .tenantID:
            [
                "Microsoft ID", "ID Microsoft", "Identifiant Microsoft", "Tenant ID", "Customer tenant ID",
                "Customer ID",
                "ID du client", "ID client", "ID de locataire", "ID du locataire", "Identifiant du locataire",
            ]
        case .companyName:
            [
                "Company name", "Nom", "Company", "Customer", "Customer name", "Nom de la société",
                "Nom de l'entreprise",
                "Nom du client", "Société", "Entreprise", "Raison sociale",
            ]
        case .domain:
            [
                "Primary domain name", "Nom de domaine principal", "Primary domain", "Domain name", "Domain",
                "Domaine principal", "Nom de domaine", "Domaine",
            ]
        case .relationship:
            ["Relationship", "Relation", "Relationship to partner", "Relation avec le partenaire"]
        case .country:
            ["Country", "Pays", "Country/Region", "Country code", "Pays/Région", "Code pays", "Code du pays"]
        case .firstName:
            ["First name", "Prénom", "Prenom", "Given name", "Contact first name", "Prénom du contact"]
        case .lastName:
            [
                "Last name", "Nom de famille", "Surname", "Family name", "Contact last name", "Nom du contact",
                "Nom de famille du contact",
            ]
        case .email:
            [
                "Email", "E-mail", "Email address", "E-mail address", "Contact email", "Mail", "Courriel",
                "Adresse e-mail", "Adresse email", "Adresse de courriel", "Adresse électronique", "E-mail du contact",
            ]
        case .phone:
            [
                "Phone", "Téléphone", "Telephone", "Phone number", "Telephone number", "Contact phone", "Tél",
                "Numéro de téléphone", "Téléphone du contact",
            ]
        }
    }
}
